/**
 * Places in Wales, in Welsh and in English: a list written down for this project (CREDITS.md). Before the first stroke
 * the Welsh name, which mutates; after it what else the place is called, which does not. The article is left out.
 */
export const places = `
Aber-porth/Aberporth; Aberaeron; Aberafan/Aberavon; Aberaman; Aberbargod; Abercanaid; Abercarn; Abercraf/Abercrave;
Abercwmboi; Abercynffig/Aberkenfig; Abercynon; Aberdâr/Aberdare; Aberdaron; Aberdaugleddau/Milford Haven;
Aberdyfi/Aberdovey; Aberfan; Aberffraw; Abergele; Abergwaun/Fishguard; Abergwynfi; Abergynolwyn; Aberhonddu/Brecon;
Abermaw; Abermiwl/Abermule; Aberpennar/Mountain Ash; Abersoch; Abersychan; Abertawe/Swansea; Aberteifi/Cardigan;
Abertridwr; Abertyleri/Abertillery; Abertysswg; Aberystwyth/Aber; Acrefair; Acton; Adamsdown/Waunadda; Adpar;
Allt-yr-yn; Alltwen; Alway; Amlwch; Amroth; Arberth/Narberth; Arfon; Argoed; Ashvale; Atlantic Wharf; Badminton; Bae
Caerdydd/Cardiff Bay; Bae Cemaes/Cemaes Bay; Bae Colwyn/Colwyn Bay; Bae Trearddur/Trearddur Bay; Bagillt; Baglan;
Bala; Bangor; Bangor-on-Dee/Bangor-is-y-coed; Bannau Brycheiniog/Brecon Beacons; Banwen; Bargoed; Barri/Barry; Barry
Island/Ynys y Barri; Basaleg/Bassaleg; Beaufort/Cendl; Beddau; Beddgelert; Bedlinog; Bedwas; Begelly; Benllech;
Bermo/Barmouth; Berriew/Aberriw; Bersham; Bethel; Bethesda; Bethlehem; Bettws; Betws; Betws-y-coed; Betws-yn-Rhos;
Birchgrove; Birchgrove/Gellifedw; Bishopston; Bishpool; Bishton; Biwmares/Beaumaris; Blackmill;
Blaen-y-maes/Blaenymaes; Blaenafon/Blaenavon; Blaenau Ffestiniog/Blaenau; Blaenau Gwent; Blaenau/Blaina; Blaencwm;
Blaengarw; Blaengwynfi; Blaenllechau; Blaenporth; Blaenrhondda; Bodedern; Bodelwyddan; Bodffordd; Bon-y-maen/Bonymaen;
Boncath; Bont-faen/Cowbridge; Bontnewydd; Bonvilston/Tresimwn; Borras; Borth; Borth-y-gest; Botwnnog; Boverton; Bow
Street; Bracla/Brackla; Bradley; Brechfa; Brithdir; Bro Morgannwg/Vale of Glamorgan/the Vale; Broad Haven; Bronllys;
Bronnant; Bronwydd; Brychdyn/Broughton; Brycheiniog/Breconshire; Brymbo; Bryn; Bryn-coch/Bryncoch; Brynaman/Brynamman;
Brynbuga/Usk; Bryncethin; Bryncrug; Brynford; Brynglas; Brynhoffnant; Brynhyfryd; Brynmawr; Brynmill; Brynrefail;
Brynsadler; Brynsiencyn; Brynteg; Bulwark; Buttrills; Bwcle/Buckley; Bwlch; Bwlchgwyn; Bynea; Cadoxton;
Cadoxton/Tregatwg; Caeathro; Caerau; Caerdydd/Cardiff; Caerffili/Caerphilly; Caerfyrddin/Carmarthen; Caergwrle;
Caergybi/Holyhead; Caerllion/Caerleon; Caernarfon/Carnarvon; Caersws; Caerwent; Caerwys; Caia Park/Parc Caia; Caio;
Capel Bangor; Capel Hendre; Carmel; Carno; Carreg Cennen; Carway; Cas-gwent/Chepstow; Cascade; Casllwchwr/Loughor;
Casnewydd/Newport; Castell-nedd/Neath; Castellnewydd Emlyn/Newcastle Emlyn; Castleton; Cathays; Cefn Cribwr; Cefn
Hengoed; Cefn-mawr; Cefncoedycymer/Cefn Coed; Cefneithin; Cefnpennar; Cei Connah/Connah's Quay; Cei Newydd/New Quay;
Cellan; Cemaes; Cemmaes; Cenarth; Ceredigion; Ceri/Kerry; Cerrigydrudion; Chirk Bank; Churchstoke/Yr Ystog; Chwilog;
Cil-y-coed/Caldicot; Cil-y-cwm; Cilcain; Cilfynydd; Cilgerran; Cilgeti/Kilgetty; Ciliau Aeron; Cimla; Clase;
Clocaenog; Clunderwen/Clynderwen; Clwyd; Clydach; Clydach Vale; Clynnog Fawr; Clyro; Cockett; Coed Mawr;
Coed-duon/Blackwood; Coed-elái/Coed Ely; Coed-poeth/Coedpoeth; Coedkernew; Coelbren; Coety/Coity; Colcot;
Colwinston/Tregolwyn; Conwy; Corneli/Cornelly; Corris; Corwen; Cosmeston; Craigcefnparc; Creigiau; Cricieth/Criccieth;
Crick; Crindau; Croes-goch; Croeserw; Croesyceiliog; Cross Hands; Crosshands; Crosskeys; Crucywel/Crickhowell;
Crymlyn/Crumlin; Crymych; Crynant; Culverhouse Cross; Cwm; Cwm Cynon/Cynon Valley; Cwm Gwendraeth/Gwendraeth Valley;
Cwm Ogwr/Ogmore Vale; Cwm Rhondda/Rhondda Valley; Cwm Tawe/Swansea Valley; Cwm-bach/Cwmbach; Cwm-twrch/Cwmtwrch;
Cwm-y-glo; Cwmafan; Cwmaman; Cwmann; Cwmavon; Cwmbrân/Cwmbran; Cwmbwrla; Cwmcarn; Cwmdare; Cwmfelinfach; Cwmgors;
Cwmllynfell; Cwmparc; Cwmtillery; Cwmystwyth; Cwrtnewydd; Cydweli/Kidwelly; Cyffordd Llandudno/Llandudno Junction;
Cyffylliog; Cymer/Cymmer; Cymmer; Cyncoed; Cynon; Cynwyd; Cynwyl Elfed; Dafen; Dale; Danescourt; Deganwy;
Deiniolen; Deri; Devil's Bridge/Pontarfynach; Dinas; Dinas Cross; Dinas Mawddwy; Dinas Powys; Dinbych-y-pysgod/Tenby;
Dinbych/Denbigh; Doc Penfro/Pembroke Dock; Dolgarrog; Dolgellau; Dolwyddelan; Dowlais; Draethen; Drefach; Drefach
Felindre; Drenewydd/Newtown; Drury; Duffryn; Dukestown; Dunvant; Dwyfor; Dwyran; Dyfed; Dyffryn Aman/Amman Valley;
Dyffryn Ardudwy; Dyffryn Clwyd/Vale of Clwyd; Dyffryn Conwy/Conwy Valley; Dyffryn Nantlle; Dyffryn Ogwen; Dyffryn
Teifi/Teifi Valley; Dyserth; Edwardsville; Efail Isaf; Efail-wen; Eglwys Newydd; Eglwys Newydd/Whitchurch; Eglwysbach;
Eglwyswrw; Eifionydd; Energlyn; Eryri/Snowdonia; Ewenni/Ewenny; Ewlo/Ewloe; Fairbourne; Fairwater; Fairwater/Y
Tyllgoed; Fali/Valley; Felin-foel/Felinfoel; Felindre; Felinfach; Felinheli; Fenni/Abergavenny; Ffairfach; Ffestiniog;
Fflint/Flint; Ffôr; Fforest; Fforest-fach/Fforestfach; Ffynnon Taf/Taffs Well; Ffynnongroyw; Five Roads; Fleur de Lys;
Fleur-de-lis; Flint Mountain; Fochriw; Foelgastell; Font-y-gary; Forgeside; Four Crosses; Froncysyllte; Frongoch;
Furnace; Gabalfa; Gadlys; Gaer; Gaerwen; Galon Uchaf; Garden City; Garnant; Garndiffaith; Garndolbenmaen; Garnlydan;
Garth; Gelli; Gelli Gandryll/Hay-on-Wye; Gelli/Hay; Gellifor; Gelligaer; Gellilydan; Gendros; Georgetown; Gibbonsdown;
Gilfach; Gilfach Goch; Gilwern; Glan Conwy; Glanadda; Glanaman/Glanamman; Glandŵr/Landore; Glannau Dyfrdwy/Deeside;
Glantwymyn; Glanyfferi/Ferryside; Glanyrafon/Riverside; Glasbury/Y Clas-ar-Wy; Glasllwch; Glyn Ceiriog/Glynceiriog;
Glyn-nedd/Glynneath; Glyncoch; Glyncorrwg; Glyndyfrdwy; Glynebwy/Ebbw Vale; Glynrhedynog/Ferndale; Godre'r-graig;
Godreaman; Goginan; Goldcliff; Gorsedd; Gorseinon; Gorslas; Govilon; Goytre; Graig; Graig-y-rhacca; Graigwen;
Grangetown; Gresffordd/Gresford; Griffithstown; Groesfaen; Groeslon; Gronant; Grosmont; Grovesend; Guilsfield/Cegidfa;
Gurnos; Gwaelod; Gwaelod-y-garth; Gwaenysgor; Gwalchmai; Gwauncaegurwen; Gwenfô/Wenvoe; Gwent; Gwernymynydd;
Gwersyllt; Gwersyllt Isaf; Gwndy/Undy; Gwyddelwern; Gwynedd; Gŵyr/Gower; Hakin; Hanmer; Harlech; Hawthorn; Heath;
Helygain/Halkyn; Hen Golwyn/Old Colwyn; Hendredenny; Hendy; Hendy-gwyn ar Daf; Hendy-gwyn/Whitland; Hengoed; Henllan;
Henllan Amgoed; Heol-y-cyw; Heolgerrig; High Cross; Hightown; Hilltop; Hirael; Hirwaun; Holt; Hook; Hope/Yr Hob;
Hopkinstown; Hubberston; Hwlffordd/Haverfordwest; Jersey Marine; Johnston; Johnstown; Killay; Kilvey; Kinmel Bay/Bae
Cinmel; Laleston; Lamphey; Landore; Langstone; Lansbury Park; Larkfield; Lavernock; Leckwith; Leeswood/Coed-llai;
Letterston/Treletert; Lisvane/Llys-faen; Liswerry; Litchard; Little Haven; Llambed; Llan Ffestiniog; Llanaelhaearn;
Llanandras/Presteigne; Llanarmon-yn-Iâl; Llanarth; Llanbadarn Fawr/Llanbadarn; Llanbedr; Llanbedr Dyffryn Clwyd;
Llanbedr Pont Steffan/Lampeter; Llanbedrog; Llanberis; Llanboidy; Llanbradach; Llanbrynmair; Llandaf/Llandaff;
Llandaff; Llanddarog; Llandderfel; Llanddewi Brefi; Llanddulas; Llandeilo; Llandinam; Llandissilio; Llandogo;
Llandough/Llandochau; Llandrillo; Llandrillo-yn-Rhos/Rhos-on-Sea; Llandrindod/Llandrindod Wells; Llandrinio;
Llandudno; Llandwrog; Llandybïe/Llandybie; Llandyfriog; Llandygái/Llandegai; Llandysul; Llanedern/Llanedeyrn;
Llanelli; Llanelwy/St Asaph/Saint Asaph; Llanerch-y-medd/Llanerchymedd; Llanfachraeth; Llanfair Caereinion; Llanfair
Talhaearn; Llanfair-ym-Muallt/Builth Wells/Builth; Llanfairfechan; Llanfairpwllgwyngyll/Llanfairpwll/Llanfair PG;
Llanfarian; Llanfechain; Llanferres; Llanfihangel; Llanfoist/Llan-ffwyst; Llanfyllin; Llangadog; Llangain; Llangefni;
Llangeinor; Llangeitho; Llangennech; Llangennith; Llangernyw; Llangollen; Llangors/Llangorse; Llangrannog; Llangwm;
Llangybi; Llangynidr; Llangynin; Llangynnwr/Llangunnor; Llangynog; Llangynwyd; Llanharan; Llanhari/Llanharry;
Llanhilleth/Llanhiledd; Llanidloes; Llanilar; Llanilltud Faerdref/Llantwit Fardre; Llanilltud Fawr/Llantwit Major;
Llanisien/Llanishen; Llanllechid; Llanmadoc; Llanmaes; Llanmartin; Llannerch-y-medd; Llanon/Llan-non; Llanpumsaint;
Llanrhaeadr; Llanrhaeadr-ym-Mochnant; Llanrhymni/Llanrumney; Llanrug; Llanrwst; Llansadwrn; Llansamlet; Llansannan;
Llansantffraid; Llansawel/Briton Ferry; Llansteffan; Llantarnam; Llantilio; Llantrisant; Llantwit; Llanuwchllyn;
Llanwern; Llanwrda; Llanwrtud/Llanwrtyd Wells; Llanybydder; Llanymddyfri/Llandovery; Llanystumdwy; Llay/Llai;
Llechryd; Lledrod; Llithfaen; Llwydcoed; Llwyngwril; Llwynhendy; Llwynypia; Llŷn/Lleyn; Llysfaen; Machen; Machynlleth;
Maenclochog; Maendy/Maindee; Maentwrog; Maerdy; Maes-glas/Greenfield; Maesgeirchen; Maesglas; Maesteg;
Maesycwmer/Maesycwmmer; Maesyfed/Radnorshire; Magwyr/Magor; Maindy/Maendy; Maldwyn/Montgomeryshire; Malpas; Mamhilad;
Mancot; Manorbier/Maenorbŷr; Manselton; Marchwiel; Mardy; Margam; Markham; Marloes; Marshfield; Mathern; Mathry;
Mayhill; Meidrim; Meifod; Meirionnydd/Merioneth; Meliden/Gallt Melyd; Merthyr Dyfan; Merthyr Tudful/Merthyr
Tydfil/Merthyr; Michaelston; Minera/Mwynglawdd; Minffordd; Miskin; Miskin/Meisgyn; Mitchel Troy; Mochdre; Moelfre;
Môn; Monkton; Moorland Park; Morfa; Morfa Nefyn; Morgannwg/Glamorgan; Morganstown/Treforgan; Moss; Mostyn; Mount
Pleasant; Mwmbwls/Mumbles; Mydroilyn; Mynachdy; Mynydd Cynffig/Kenfig Hill; Mynydd Isa; Mynyddygarreg; Mynytho;
Nannerch; Nant-y-glo/Nantyglo; Nantgaredig; Nantgarw; Nantglyn; Nantlle; Nantyffyllon; Nantymoel; Nash; Neath Abbey;
Nefyn; Nelson; Nevern/Nanhyfer; New Brighton; New Broughton; New Inn; New Radnor; Newbridge-on-Wye; Newgale; Newton;
Neyland; Niwbwrch/Newborough; North Cornelly; Northop Hall; Northop/Llaneurgain; Nottage; Oakdale; Ogmore-by-Sea;
Ogwr/Ogmore; Old St Mellons; Onllwyn; Orsedd/Rossett; Overmonnow; Overton/Owrtyn; Painscastle; Palmerstown; Pant;
Pantygog; Parc Seymour; Pen-bre/Pembrey; Pen-rhys/Penrhys; Pen-y-bont; Pen-y-bont ar Ogwr/Bridgend; Penally;
Penarlâg/Hawarden; Penarth; Penarth Marina; Pencader; Penclawdd; Pencoed; Penderyn; Pendine/Pentywyn; Penfro/Pembroke;
Pengam; Penhow; Penisa'r-waun/Penisarwaun; Penlan; Penley; Penllergaer; Penmaen; Penmaenmawr; Pennar; Penparc;
Penparcau; Penpedairheol; Penperlleni; Penrhiw-llan; Penrhiwceibr/Penrhiwceiber; Penrhosgarnedd; Penrhyn Bay/Bae
Penrhyn; Penrhyndeudraeth; Pensarn; Pentraeth; Pentre; Pentre Halkyn; Pentre'r Eglwys/Church Village;
Pentre-bach/Pentrebach; Pentrebane; Pentrefoelas; Pentrepoeth; Pentwyn; Pentyrch; Penycae; Penydarren; Penyffordd;
Penygarn; Penygraig; Penygroes; Penylan; Penyrheol; Penywaun; Perthcelyn; Peterston-super-Ely/Llanbedr-y-fro;
Peterstone; Phillipstown; Pîl/Pyle; Pillgwenlli/Pillgwenlly/Pill; Plasnewydd; Plwmp; Ponciau/Ponkey; Pont Henri;
Pont-y-clun/Pontyclun; Pont-y-pŵl/Pontypool; Pontardawe; Pontarddulais; Pontargothi; Pontblyddyn; Pontcanna;
Ponterwyd; Pontgarreg; Pontllan-fraith/Pontllanfraith; Pontlliw; Pontlottyn; Pontnewydd; Pontnewynydd; Pontprennau;
Pontrhydfendigaid; Pontrhydyfen; Pontyates/Pont-iets; Pontyberem; Pontycymer; Pontygwaith; Pontymister;
Pontypridd/Ponty; Port Eynon; Port Talbot; Port Tennant; Porth; Porth Tywyn/Burry Port; Porthaethwy/Menai Bridge;
Porthcawl; Porthmadog/Portmadoc; Porthyrhyd; Portmead; Portskewett/Porthsgiwed; Powys; Pren-gwyn; Preseli; Prestatyn;
Price Town; Pumsaint; Pwll; Pwllheli; Quakers Yard; Queens Park; Queensferry; Rachub; Radur/Radyr; Rassau;
Resolfen/Resolven; Reynoldston; Rhaeadr; Rhaeadr Gwy/Rhayader; Rhaglan/Raglan; Rhath; Rhath/Roath; Rhes-y-cae; Rhigos;
Rhisga/Risca; Rhiw; Rhiwabon/Ruabon; Rhiwbina/Rhiwbeina; Rhiwfawr; Rhiwlas; Rhondda; Rhondda Cynon Taf/Rhondda Cynon
Taff/RCT; Rhos; Rhosddu; Rhosili/Rhossili; Rhoslan; Rhosllanerchrugog; Rhosllannerchrugog; Rhosneigr; Rhosnesni;
Rhuddlan; Rhuthun/Ruthin; Rhws/Rhoose; Rhydaman/Ammanford; Rhydfelen/Rhydyfelin; Rhydymain; Rhydymwyn; Rhydywaun;
Rhyl; Rhymni/Rhymney; Ridgeway; Ringland; Robertstown; Roch; Rockfield; Rogiet; Rosemarket; Rudry/Rhydri;
Saint-y-brid/St Brides; Saltney; Sanclêr/St Clears/Saint Clears; Sandfields; Sandycroft; Sarn; Sarn Mellteyrn; Sarnau;
Saron; Saundersfoot; Sblot; Sealand; Seaside; Sebastopol; Senghennydd; Sennybridge; Sennybridge/Pontsenni; Seven
Sisters/Blaendulais; Sgeti/Sketty; Sgiwen/Skewen; Shaftesbury; Shirenewton; Shotton; Sili/Sully; Sir
Benfro/Pembrokeshire; Sir Ddinbych/Denbighshire; Sir Fynwy/Monmouthshire; Sir Gaerfyrddin/Carmarthenshire; Sir Gâr;
Sir y Fflint/Flintshire; Sirhowy/Sirhywi; Six Bells; Skenfrith; Solfach/Solva; Somerton; Southgate; Southsea; Spytty;
St Arvans; St Athan/Sain Tathan; St Brides Major; St Dogmaels/Llandudoch; St Fagans/Sain Ffagan; St Julians; St
Mellons/Llaneirwg; St Nicholas; St Thomas; Stanleytown; Steynton; Stow Hill; Sudbrook; Summerhill; Swffryd; Sychdyn;
Synod Inn; Taibach; Tairgwaith; Tal-y-bont; Tal-y-bont/Talybont; Talacharn/Laugharne; Talacre; Talgarth; Talsarn;
Talysarn; Talywain; Tan-y-groes; Tanyfron; Tanygrisiau; Templeton; Thornhill; Three Cocks; Three Crosses; Tirphil;
Tondu; Tongwynlais; Tonna; Tonpentre/Ton Pentre; Tonteg; Tonypandy; Tonyrefail; Tonysguboriau/Talbot Green; Torfaen;
Townhill; Trallwn; Trallwng/Welshpool; Trapp; Trawsfynydd; Tre Ioan; Tre-Adam/Splott; Tre-biwt/Butetown; Tre-gŵyr;
Trealaw; Trearddur; Trebanog; Trebanos; Treberth; Trecastell/Trecastle; Trecelyn/Newbridge; Trecenydd; Trecwn;
Trecynon; Tredegar; Tredegar Newydd/New Tredegar; Tredelerch/Rumney; Tref-y-clawdd/Knighton; Trefaldwyn/Montgomery;
Trefdraeth; Trefechan; Trefeglwys; Trefforest/Treforest; Treffynnon/Holywell; Trefil; Trefin; Trefnant; Trefor;
Treforys/Morriston; Trefriw; Trefynwy/Monmouth; Treganna/Canton; Tregaron; Tregarth; Tregŵyr/Gowerton; Tregynon;
Trehafod; Treharris; Treherbert; Trelái/Ely; Trelawnyd; Trelech; Trelewis; Trellech; Tremadog; Tremorfa;
Treorci/Treorchy; Trethomas; Treuddyn; Trevethin; Trevor; Trimsaran; Troed-y-rhiw/Troedyrhiw; Tudweiliog; Tumble;
Twynyrodyn; Ty Sign; Tŷ-croes/Tycroes; Tŷ-du/Rogerstone; Tyddewi/St Davids/Saint Davids; Tyisha; Tyllgoed; Tylorstown;
Tymbl/Tumble; Tyndall; Tyndyrn/Tintern; Tywyn/Towyn; Underwood; Uplands; Upper Tumble; Varteg; Victoria Park;
Wattstown; Wattsville; Waun/Chirk; Waunarlwydd; Waunfawr; Wdig/Goodwick; Whitford/Chwitffordd; Wick/Y Wig; Wildmill;
Williamstown; Winch Wen; Wolfscastle/Cas-blaidd; Wrecsam/Wrexham; Wyddgrug/Mold; Wyesham; Wyllie; Ynys
Môn/Anglesey/Isle of Anglesey; Ynys-ddu/Ynysddu; Ynys-hir/Ynyshir; Ynys-y-bwl/Ynysybwl; Ynysforgan; Ynysmaerdy;
Ynysowen/Merthyr Vale; Ynystawe; Ynyswen; Ysbyty Ifan; Ysbyty Ystwyth; Ystalyfera; Ystrad; Ystrad Aeron; Ystrad
Mynach; Ystradfellte; Ystradgynlais; Ystradowen; Ystum Taf/Llandaff North
`
