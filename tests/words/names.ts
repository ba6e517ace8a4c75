/**
 * The names of the test set. What a place or person is called in each form is written out here, by hand, so that the
 * test does not lean on the code that it tests.
 */

/** A place: as it is, then after "yn" (with the little word), softened, and after "a". */
export interface PlaceForms {
  plain: string
  yn: string
  soft: string
  a: string
}

/** radical · after yn · softened · after a (with the word), or `=` for no change */
function forms(line: string): PlaceForms {
  const [plain = '', yn = '', soft = '', a = ''] = line.split('|').map(part => part.trim())
  return {
    plain,
    yn: yn === '=' ? `yn ${plain}` : yn,
    soft: soft === '=' ? plain : soft,
    a: a === '=' ? `a ${plain}` : a,
  }
}

/** Places that any list of Welsh places has, in Welsh. */
export const listedWelshPlaces: readonly PlaceForms[] = [
  'Caerdydd | yng Nghaerdydd | Gaerdydd | a Chaerdydd',
  'Caernarfon | yng Nghaernarfon | Gaernarfon | a Chaernarfon',
  'Caerfyrddin | yng Nghaerfyrddin | Gaerfyrddin | a Chaerfyrddin',
  'Caergybi | yng Nghaergybi | Gaergybi | a Chaergybi',
  'Casnewydd | yng Nghasnewydd | Gasnewydd | a Chasnewydd',
  'Castell-nedd | yng Nghastell-nedd | Gastell-nedd | a Chastell-nedd',
  'Conwy | yng Nghonwy | Gonwy | a Chonwy',
  'Cwmbrân | yng Nghwmbrân | Gwmbrân | a Chwmbrân',
  'Bangor | ym Mangor | Fangor | =',
  'Bethesda | ym Methesda | Fethesda | =',
  'Blaenau Ffestiniog | ym Mlaenau Ffestiniog | Flaenau Ffestiniog | =',
  'Bargoed | ym Margoed | Fargoed | =',
  'Biwmares | ym Miwmares | Fiwmares | =',
  'Y Barri | yn y Barri | Y Barri | =',
  'Llanelli | = | Lanelli | =',
  'Llandudno | = | Landudno | =',
  'Llangefni | = | Langefni | =',
  'Llanrwst | = | Lanrwst | =',
  'Llandeilo | = | Landeilo | =',
  'Llanberis | = | Lanberis | =',
  'Merthyr Tudful | ym Merthyr Tudful | Ferthyr Tudful | =',
  'Machynlleth | ym Machynlleth | Fachynlleth | =',
  'Maesteg | ym Maesteg | Faesteg | =',
  'Pontypridd | ym Mhontypridd | Bontypridd | a Phontypridd',
  'Pwllheli | ym Mhwllheli | Bwllheli | a Phwllheli',
  'Porthmadog | ym Mhorthmadog | Borthmadog | a Phorthmadog',
  'Port Talbot | ym Mhort Talbot | Bort Talbot | a Phort Talbot',
  'Pen-y-bont ar Ogwr | ym Mhen-y-bont ar Ogwr | Ben-y-bont ar Ogwr | a Phen-y-bont ar Ogwr',
  'Penarth | ym Mhenarth | Benarth | a Phenarth',
  'Tregaron | yn Nhregaron | Dregaron | a Thregaron',
  'Tywyn | yn Nhywyn | Dywyn | a Thywyn',
  'Tonypandy | yn Nhonypandy | Donypandy | a Thonypandy',
  'Trefforest | yn Nhrefforest | Drefforest | a Threfforest',
  'Dolgellau | yn Nolgellau | Ddolgellau | =',
  'Dinbych | yn Ninbych | Ddinbych | =',
  'Glynebwy | yng Nglynebwy | Lynebwy | =',
  'Gwynedd | yng Ngwynedd | Wynedd | =',
  'Rhuthun | = | Ruthun | =',
  'Rhondda | = | Rondda | =',
  'Wrecsam | = | = | =',
  'Aberystwyth | = | = | ac Aberystwyth',
  'Abertawe | = | = | ac Abertawe',
  'Aberdâr | = | = | ac Aberdâr',
  'Amlwch | = | = | ac Amlwch',
  'Hwlffordd | = | = | =',
  'Y Rhyl | yn y Rhyl | Y Rhyl | =',
  'Ystradgynlais | = | = | ac Ystradgynlais',
  'Y Drenewydd | yn y Drenewydd | Y Drenewydd | =',
].map(forms)

/** Places that any list of Welsh places has, in English. */
export const listedEnglishPlaces: readonly string[] =
  `Cardiff; Swansea; Newport; Wrexham; Bangor; Merthyr Tydfil; Barry;
Neath; Bridgend; Llanelli; Rhyl; Aberystwyth; Caernarfon; Holyhead; Carmarthen; Haverfordwest; Pembroke; Tenby; Cardigan;
Brecon; Newtown; Welshpool; Mold; Flint; Denbigh; Ruthin; Colwyn Bay; Llandudno; Conwy; Bargoed; Caerphilly; Blackwood;
Ebbw Vale; Tredegar; Abertillery; Pontypool; Cwmbran; Chepstow; Monmouth; Abergavenny; Aberdare; Mountain Ash; Pontypridd;
Tonypandy; Maesteg; Porthcawl; Penarth; Port Talbot; Ammanford; Lampeter; Fishguard; Milford Haven; Connah's Quay; Prestatyn`
    .split(';')
    .map(name => name.trim())

/** Small places, some of them invented, that a list may well lack: a test proves that it does. */
export const unlistedWelshPlaces: readonly PlaceForms[] = [
  'Capel Seion | yng Nghapel Seion | Gapel Seion | a Chapel Seion',
  'Cwmllwydrew | yng Nghwmllwydrew | Gwmllwydrew | a Chwmllwydrew',
  'Coed Tafarn | yng Nghoed Tafarn | Goed Tafarn | a Choed Tafarn',
  'Bryncoelyn | ym Mryncoelyn | Fryncoelyn | =',
  'Bwlchmelyn | ym Mwlchmelyn | Fwlchmelyn | =',
  'Betws Hafren | ym Metws Hafren | Fetws Hafren | =',
  'Llanwyddelan | = | Lanwyddelan | =',
  'Llanfihangel Derwydd | = | Lanfihangel Derwydd | =',
  'Llwynbedw Isaf | = | Lwynbedw Isaf | =',
  'Melin-y-grug | ym Melin-y-grug | Felin-y-grug | =',
  'Mynydd Tirion | ym Mynydd Tirion | Fynydd Tirion | =',
  'Pantyceubren | ym Mhantyceubren | Bantyceubren | a Phantyceubren',
  'Penrhiwgaled | ym Mhenrhiwgaled | Benrhiwgaled | a Phenrhiwgaled',
  'Pont Ysgallen | ym Mhont Ysgallen | Bont Ysgallen | a Phont Ysgallen',
  'Trehelyg | yn Nhrehelyg | Drehelyg | a Threhelyg',
  'Tafarn-y-bwch | yn Nhafarn-y-bwch | Dafarn-y-bwch | a Thafarn-y-bwch',
  'Dolwgan | yn Nolwgan | Ddolwgan | =',
  'Dryslwyn Uchaf | yn Nryslwyn Uchaf | Ddryslwyn Uchaf | =',
  'Gellilwch | yng Ngellilwch | Ellilwch | =',
  'Glasgoed Mawr | yng Nglasgoed Mawr | Lasgoed Mawr | =',
  'Rhydyceirw | = | Rydyceirw | =',
  'Eglwys Nunydd | = | = | ac Eglwys Nunydd',
  'Waun Hesgog | = | = | =',
  'Sarn Meyllteyrn | = | = | =',
].map(forms)

export const unlistedEnglishPlaces: readonly string[] =
  `Hundred House; Kenfig Hill Bottom; Walton East; Puncheston;
Little Mill; Bettisfield; Whitewell; Castle Caereinion; Penrhos Mews; Marford Green; Tumbledown; Hardwick Rise; Cloy;
Lower Chapel; Ashgrove Park; Sandyhaven; Kingscoed; Devauden; Rosebush; Llanyre; Ewloe Green; Felindre Cross`
    .split(';')
    .map(name => name.trim())

/** First names that any list of names common in Wales has, with the softened form where the name takes one. */
export const listedPeople: readonly { plain: string; soft: string }[] =
  `Dafydd/Ddafydd Dylan/Ddylan Dewi/Ddewi
Gareth/Areth Gethin/Ethin Catrin/Gatrin Carys/Garys Ceri/Geri Megan/Fegan Mared/Fared Mali/Fali Meinir/Feinir
Bethan/Fethan Bronwen/Fronwen Rhys/Rys Rhian/Rian Rhiannon/Riannon Llinos/Linos Llŷr/Lŷr Tomos/Domos Tegan/Degan
Tudur/Dudur Gwenllian/Wenllian Gwen/Wen Guto/Uto Osian Owain Ioan Iwan Ifan Huw Heledd Hanna Siôn Siân Sioned Steffan
Elin Eleri Efa Emyr Angharad Aled Alun Anwen Ffion Nia Non Nerys Lowri Lleucu Jac Cai Macsen Seren Enfys Haf Mai Cadi Beca
Jack Olivia Oliver Amelia Harry Isla Noah Ava George Emily Jacob Sophie Charlie Ella Thomas Grace Oscar Poppy James Lily
William Jessica Joshua Ruby Daniel Chloe Ryan Katie Liam Hannah Callum Lauren Connor Bethany Jordan Abigail Kyle Molly Tyler
Shannon Jason Kelly Lee Lisa Mark Michelle Darren Nicola Craig Claire Gavin Donna Wayne Tracey Will Hope Rose Mohammed Aisha
Muhammad Fatima Ibrahim Zainab Ali Yusuf Oliwia Jakub Zuzanna Kacper Priya Arjun Chidi`
    .split(/\s+/)
    .map(pair => {
      const [plain = '', soft = plain] = pair.split('/')
      return { plain, soft }
    })

/** First names that a list of common ones may well lack: a test proves that it does. */
export const unlistedPeople: readonly { plain: string; soft: string }[] =
  `Zephyr Xanthe Oluwaseun Tadhg Anzhelika
Bertrand/Fertrand Cadwgan/Gadwgan Gwrgant/Wrgant Dwynwen/Ddwynwen Maelgwn/Faelgwn Llywarch/Lywarch Peredyn/Beredyn
Tanwenno/Danwenno Goronwen/Oronwen Caradwen/Garadwen Rhydwyn/Rydwyn Eurgain Elfyn Illtyd Idwen Ithel Hafgan Nidian
Octavian Thaddeus Lysander Clementine Persephone Marigold Wilhelmina Delphine Ottilie Cosima Jedediah Zebedee Kaidence
Raejune Brogan Kesha Shaquille Tanisha Deshawn Ngozi Chukwuemeka Folasade Abimbola Kwabena Yevheniia Zbigniew Swietłana
Ghazal Parwana Zabihullah Mehrnaz Nguyet Xiuying Haruto Sakura Kalinda Vikramjit Harpreet Thulasi`
    .split(/\s+/)
    .map(pair => {
      const [plain = '', soft = plain] = pair.split('/')
      return { plain, soft }
    })

/** The invented partnership that the texts speak of. */
export const partnership = {
  staff: ['Lynwen Prydderch', 'Marcus Adeyemi', 'Jo Whittle', 'Tegryn Bowen', 'Sunita Bhogal'],
  services: [
    'Bro Wen Youth Justice Service',
    'Gwasanaeth Cyfiawnder Ieuenctid Bro Wen',
    'Clwb y Bont',
    'Turnaround',
  ],
} as const

/** What people wrote of staff and services. */
export const staffAsWritten: readonly string[] = [
  'Lynwen',
  'Lynwen Prydderch',
  'Marcus',
  'Tegryn',
  'Sunita',
  'Jo Whittle',
]
export const servicesAsWritten: readonly string[] = [
  'Clwb y Bont',
  'Turnaround',
  'Bro Wen Youth Justice Service',
]
