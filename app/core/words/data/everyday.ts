/**
 * Names that are everyday words in Welsh or English. Written small they are taken for the word, unless what stands
 * before them says that a name follows ("with Will", "gan Mai").
 */
export const everyday = `
aber ada akin ali allai allan allet allwch allwn alway amin amir art ashton badminton baker bala bath beaufort beddau
begum bell ben bet beth bill bisi black bob bola borth bran bren brook brown bryn bulwark butler bwlch caer caerau cai
cain canton cara cari carter cascade cath celyn ceri chance charity chase chen chi clay cliff cook cooper crick cross
cwm cymer cynan dai dale dan dana dang dani das dawn del deri derwen des destiny dic dick dinas dom don dona dot drew
drury duke dung dur efe eira ela elen eli ember esi eve faith fali fay fern fforest fin fisher flint forest foster fox
frank furnace gaer gallai gallan gallet gallwch gallwn garan garnant garth gelli gene gil gilfach glain glan glen
gorsedd graig grant green guy gwaelod gwawr gwen gwenith gwennol gwern gwyn hadi haf hai hall hana hanan hands hank
harsh hawthorn hay heath hedd hedydd heini hermon hightown hill hilltop hira honey hook hope huda hull hunt hunter ife
ion islam jams jun king knight lan lance lefi legend len les li liberty lien lin llai llan llwyd lori mac macs mae
mael maendy magwyr mai malan mara marc mark mat may meadow medi mei mel mercy mi miles miller mills min mira misty
mold mon monkton morfa moss mynachdy nai nan nana nani nelson nest newton nick nico non nottage nova now nur oakdale
ola olaf oran orig orsedd pam pan pant patience pen pennar penny pentre petal pierce pil pill ping pontpren porth
price prys pwll rana raven reading reed reg reign rhaeadr rhain rhath rhiain rhiw rhos rhws ria rich ridgeway rin ring
river riverside rob roch rocky rod safa sage said saif sandy santes saran sarn sarnau saron sealand seaside sera sili
siriol sky smith sol southgate star stoke storm sue summer summerhill sunny tal talog teg tiger tim tirion tonna tre
trefnant tucker tumble turner twm una underwood uplands val valley victoria wade wale walker ward waun wen white wick
will willow win wolf wood wright wyn wynn yang yaw young ystrad
`
