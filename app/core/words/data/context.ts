/** Words around a name. All are folded: lower case, no accents. */

/** After these a person is named. */
export const beforePeople = `
with called named by gan gyda gydag efo hefo da wrth mate mates friend friends ffrind ffrindiau mêt worker gweithiwr gweithwraig
brother brawd frawd mrawd sister chwaer cousin cefnder gefnder nghefnder cyfnither gyfnither nghyfnither son daughter mab merch
boyfriend girlfriend cariad nghariad gariad partner auntie aunty uncle anti yncl wncwl nain taid nhaid mamgu tadcu teacher athro
athrawes judge barnwr enw name tutor mentor fentor mentora coach hyfforddwr
`

/** After these even an everyday word is likely a name: "with Will", "gan Mai". */
export const closeBeforePeople = `with called named by gan gyda gydag efo hefo mate ffrind`

/** Everyday words that are never a name when they are written small, whatever stands before. */
export const neverNames = `chi mi mae now pam pan una rin ar del may mai bob`

/** Before these somebody has been named: "Wren was great". */
export const afterPeople = `
was is has had helped said told came always never really listened gave took made who did does gets got and from oedd ydi ydy yw wnaeth
`

/** After these, written small, a place follows: "live in …", "byw yn …". The little word itself is the second. */
export const beforePlaces: readonly (readonly [string, string])[] = [
  ['live', 'in'],
  ['lives', 'in'],
  ['lived', 'in'],
  ['living', 'in'],
  ['based', 'in'],
  ['moved', 'to'],
  ['move', 'to'],
  ['moving', 'to'],
  ['am', 'from'],
  ["i'm", 'from'],
  ['im', 'from'],
  ['come', 'from'],
  ['comes', 'from'],
  ['byw', 'yn'],
  ['byw', 'ym'],
  ['byw', 'yng'],
  ['symud', 'i'],
  ['dod', 'o'],
  ['dwad', 'o'],
]

/** Little words that a place often follows, to tell an unknown name of a place from one of a person. */
export const placeWords = `in near at from around through yn ym yng ger rhwng o i to`

/** What a place's name may go on with, written small: "llwynbedw isaf". */
export const moreOfPlaces = `isaf uchaf mawr fawr bach fach ganol`

/** What may follow "live in" or "called" and is no name. */
export const notNames = `
a an the my your his her our their this that it them me us you we they i he she one two any some every each no not and or but so if
of to in on at for from by with about care foster fear hope town city home house school prison custody court hospital there here what
who which where when how all both same other another different big small new old area place places village street flat hostel unit
names out back because again it's im
y yr fy dy ei ein eich eu un dau dwy rhyw bob pob hyn hynny hwn hon fan lle llefydd gartref cartref tre tref dref pentre pentref
bentref ty dy fflat ofn gofal ysgol ardal dinas ddinas fi ti fo fe hi ni chi nhw rhywun neb pawb hwnnw honno gyda efo hefyd ac a ond
hwyl hapus heddwch wahan unig dda llety maeth ysbyty carchar
`

/** Written with a capital without being anybody's name or any place's. */
export const capitalised = `
i im ive ill id ok okay english welsh wales british britain uk england scotland ireland irish scottish cymru cymraeg gymraeg nghymraeg
saesneg cymreig gymreig cymro cymraes saeson prydain lloegr loegr eisteddfod urdd iesu duw god jesus lord allah mum mam dad nan nain
taid grandma grandad nana mummy daddy nanny tad mamgu tadcu gran miss mr mrs ms sir madam syr dr xmas christmas nadolig easter pasg eid
ramadan diwali halloween covid internet google youtube facebook instagram snapchat tiktok whatsapp netflix xbox playstation nintendo
fortnite roblox minecraft teams zoom iphone android discord twitter spotify amazon mcdonalds tesco asda aldi lidl greggs gcse btec
youth justice service team worker workers social police court school college council health mental child children family families
plan panel order referral support officer manager board people young person parent parents carer staff hub project programme
gwasanaeth wasanaeth ieuenctid cyfiawnder gyfiawnder heddlu llys ysgol coleg cyngor tim plant bobl pobl teulu gweithiwr swyddog
diolch thanks thank please plis sori sorry yes no na do ie nac ydw oes oedd roedd mae dydy dyw doedd does dw dwi dwin rwy rydw rydyn
roeddwn byddai bydd basai fe mi wnaeth ges es cefais gwnaeth and but the he she they we it this that there then when because so also
maybe just only my your his her our if as well very really never always nothing everything everyone everybody nobody good great
achos ond ac wedyn ar ol pan os yn y yr fi ni hi ti chi nhw fo fe mwy pawb neb popeth dim
january february march april june july august september october november december jan feb mar apr jun jul aug sept sep oct nov
dec monday tuesday wednesday thursday friday saturday sunday mon tues weds wed thurs thur fri sat sun
ionawr chwefror mawrth fawrth ebrill mehefin fehefin gorffennaf orffennaf ngorffennaf awst medi fedi hydref tachwedd dachwedd
nhachwedd rhagfyr ragfyr llun lun mercher fercher iau gwener wener sadwrn sul
adhd asd gogledd ogledd gorllewin orllewin dwyrain ddwyrain north south east west clywed nghymru gymru chymru
polish romanian somali arabic bengali urdu ukrainian russian chinese spanish french german portuguese italian indian pakistani
bangladeshi syrian kurdish afghan american european pwyleg bwyleg mhwyleg rwmaneg somaleg arabeg wcreineg ffrangeg sbaeneg almaeneg
muslim christian sikh hindu jewish catholic islam mwslim cristion lgbt bame
a an after all am any are around as at back be been before being best better big both bring but by came can come could did didn do
does don doing down each even ever every few first for from gave get getting give go going got had has have having help helped here hi
hello how however in into is isn its kids last learnt let like little lot loved make me mine more most much near new next not now
of off on once one ones only or other others out over overall put really same say see shame should since some somebody someone
something sometimes staff still such sure take talk tell than that their them these thing things think those though through time to
today together too try two under until up us was wasn way were what whatever which while who why wish with without wont would wouldn
yeah yep yesterday yet you young
adeg ail am ambell anodd ar arall arhosais aros at atyn bellach ble beth biti bore braidd bron bu bues bum byth byddwn bydda byddant byddan cael
cafodd cefais cer chdi chwarae cofio credu cyn cynnig cytuno dach dal dan dewch dechrau defnyddiol deg deall dim diwedd dod doeddwn doeddem
does doedden drwy dwed dweud dwedodd dwedon dyna dyma ddim eich ein eitha er eraill ers eto ewch fan faswn felly ffordd fydd fyddwn gallai
gallu gan gawn gawson gen ges gobeithio gobeithiaf gofyn gormod gwaith gwella gwir gwnaeth gwneud gwrando gwybod gyda hebddyn hefyd heb heddiw
helpu helpodd hir hoff hoffi hoffwn hwn hon hwnna hyd hyn hynny iawn ie jyst llai llawer lle lot man mae maen mawr mewn mor mynd
naill neu neis newid newydd nid nos nawr nifer nawn ni nesaf o oeddwn oeddem oni pam pawb peidio peth pethau pob popeth pryd pwy rhai rhaid
rhoi rhywbeth rhywun roedden roeddech ron rwan rwyn siarad siaradodd sut swn syniad tasai teimlo teimlais trio tro tua tydi unrhyw union
unwaith wastad wedi wedyn weithiau wir wnaethon wnaethoch wnes wnest wnaf wrth wyf wyt yma ymlaen yna yno ynte ysgrifennais ystod
`

/** Before a name, with or without a full stop. A capital, or a title nobody mistakes, makes it certain. */
export const titles = `mr mrs ms mx dr doctor pc dc sgt sergeant sir syr miss auntie aunty anti uncle yncl wncwl judge nurse father reverend parch`

/** Titles that are no word besides. */
export const plainTitles = `mr mrs ms mx dr pc sgt`
