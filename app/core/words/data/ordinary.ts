/**
 * Words of Welsh and English that are also a name in the lists, a mutation of one or one slip away from one. Written by
 * scripts/words/ordinary.ts from the dictionaries (CREDITS.md).
 */
export const ordinary = `
abash abbes abbey aber abera aberfa aberrant aberth abidau abide abler ablwch absena acena acson action actol actor
ada adael adara adari adawn addle adelw adena adenine adlyn adman adnau adran adwel adwythig aelia aelod aer aerion
aeron aeronen aflan afwyn agatau agate agena ahead aided aides ail ailen aimed airman akin alanas alara alari alaw
albeit alcan alcen alcyn alena alert ali alien alike alini alinia alive aliyah aliyahs allan allana allani allano
allanu allay alley almon alwad alwai always alwyn alwyni alwyr alwys ambari amber ambit ambler amcan amcani amdan
amdani ameba amedr amena amenn amgen amhara amhari amher amin aminau amine amino amlach amlen amner amnia amper amser
amsera anawd ancon andras andros aneirif anela anelia anewrin anfad anfon anfoni angau angel angelic angelica
angelical angels angen angena anger angle anhwyl aniali anion anise annel annwyl anosa anras ansad anthem anther
antonym antur anwag anwar anwel anwes anwesa anwir anwlar anwyd anwyl anwyla anwyli anwylo anwyr anwyw apelia apish
apron araen aran arana arani arano aranu arawd archeb arched archen archer archers archery arches archi archif
archive ardon arena arfin arfod arfog argam argan arged argel argoed argoel argon argued aria arian ariana ariann
arianna ariannai arianni arianno ariannu arien arisel arlant armed armel armor arnat arnodd arnom arnon arnyn arnynt
arouse arrant arras arrau array arrow arson art arter arth arthi arthia arthio arthu arwed arwerth arwyl arwyr ascon
aseth aseton ashram asma astride astrig atalfa ateba atgas atlas attar aurora auroras autumn autumns av avers avert
avian awash awel awen awron awrora awrth baban babau babel baccy backer badda baddi baddo bader badge badlo badly
badminton badmouth badwyr baela baenau baent baeti bagan bagel baggy bagla baglad baglai baglan baglana baglani
baglano baglau baglo bailed bailey baileys baize baked baker bakers bakery bakes bala balch baldy baler balis balla
ballo bally bam banad banally banciau bandai bando bands bandy banel baner banes banger bangon bangor bangori bangyr
banker bant banti banwes barai barber barbi barbie barbs barcer barci bards barer bares barfs barge barged barges
bargod baria barics baril bario barked barker barkers barks barley barmy barney barneys barni barns barnus baron
barra barrai barre barres barri barrier barrio barro barter barth barti barus barwnes basar baser basia basis basta
basti bat bath bathi batri batty baul bawdy bawen beaker beard bears beater beats becha bechi becks becsi bedal
beddau bedwar beers beery began begi begum begums begun beige beiro belch belie bell bellaf belle belled bellen
belles bellha belli bells belly belwyr ben benched benci benderfyn bending bendro bendy benfar bengam benna bennaf
bennai bennau bennawd benni benno bennor bennu bennyn benrhyn bentan bentewyn bentre bentref benty benwan benwar
benwyn benzine bereti bergam beril berms berri berried berries berry bert berth berwo berwon berwy berwyl beryg
berygl beryl beryls beryn beryw bet betal betas betel beth bethau bethe bethi betia betray betrays betris betrus
better betws betys beunod beunog beunos bevel bicer biddy biers biker bikers bil biler bill billies billo bills billy
bing biped bipia birdie birth biser bisi bistol biston biter biters bitty blade blaena blaenaf blaenai blaenau
blaengar blaeniau blaenswm blaenu blaia blaid blame blana blanau blanna blare blarney blase blasma blatenau blaze
bledwyr bleiddyn blimp blina bloke blossom blossoms blossomy blown blwch blwmp boating bob bobai bobbies bobbin
bobble bobby bobli boblo bochi bocys boddau boddi bodis bodwyr boena boent boeth boggy bola boldly bolia bolinia
bolion boliona bolls bollt bolson boncath bonciau bondiau bongam bonnier bonny booby booth bores boron borri borth
bortha borthi bortho bortread boten botsi bowed bowel bower bowlen bowls bowmen boxen brace bracsa brad braen bragdy
brain brake bran brandion brandy branes brawd brawn brawny brazen brecan brecha brenda breni brenia brest breuon
briallen bricon bride bridge bridged bridges bridi bridia bridio bridle briers brifa briga brighten brinn brint
briodi brithder briwa broaden brodi brodia brodin brodio brodir brodyr broke brolly bronnydd bronten bronwyn brood
broody brook brooked brooks broom broth brown browns brows brunt brute brwchan brwnt brwyn brycan brycha brychai
brychau brydiog bryn bryna brynfa bryniog bryno brynt bryntog brys brysiog brywiog buckle buckled buckler buckles
buddy budro buggy bugler built bully bulwark bulwarks buncoed bunny burion burwyn butler butlers butter button butty
bwcled bwcler bwclo bwlch bwll bwncath bwtler bychan bydro bydron bylla bynciau bynen bynga bynia byrgoed byrion
byrno byrth bythan caban cabla cablaidd cabol cacen cadarn cadau cadens cadet cadfan cadi cadno cadwyn caeau caeedydd
caenau caer caera caerai caerau caeru cafell cafno cagey cagla cai caiff cain cajole calan caled calen calet calla
callaf callas calli callia callio callus calon calving camel camen cameoon camerau camlan camog camper candy canel
canion canno cannon canol canon canter cantin canto canton cantons cantor cantos canyon canys caolin capan caper
caplan capon caprau cara caramel caraway carbon carbs carca carco carden carder cardie cardigan cardigans cards
caredigion careen career caren carer cares cargo cari caria cario carlam carmin carna carni carno carnog carnol
carnolyn carnu carny carob carodog carol carola caroled caroler caroli caroling carolo carols carom carpa carpel
carper carpo carps carrel carried carrier carries carry carted cartel carter carters carton carts carver carwden
carwe carwyr cascade cascaded cascades cased caseg casei cases caset casog cassia caster casys catchy caten cater
cath cathl catkin catty cawell cawen cawno cawson cease cecal cecia cecian cecio cecys ceden cedys ceian celai celca
celcia celeb celesta cellar cellau celyd celyn cenedl cenfydd cengl ceri ceris cerlan cerlyn certs cerwyn cerydd
cesys cetyn ceula ceulad ceulai ceulan cewyn chad chadi chadno chaeau chaeedydd chael chaenau chaer chaera chaerai
chaerau chaeru chafe chafno chairs chais chaise chamel chamerau chamles chance chanced chancel chances chancr chancre
chancy chanel change channel channo chanol chansl chantau chantel chantell chanton chanwe chapel chaprau chara
charamel charco chardigan charedigion chares charges chargo chari charia charily chario charity charlie charlies
charmed charms charni charno charnog charnu charol charpel charpo chars chartel charter charts chasa chase chased
chaseg chasei chaser chases chaset chasg chasm chast chaste chaster chatel chawno chayenne cheater cheery chellau
chelyn chen cheri cheris cherlan cherry chested chestier cheulan chi chiba chibi chici chick chide chidl chili chimer
chimera china chink chipi chirp chive chlero chlint chloc chlod chloe chloed chloem chloen chloer chloes chloet chlof
chlog chloi chlon chlop chlor chlos chlot chlou chluro chlwyd chlwyda chlwydi chlwydo chlwyf chlydwch chlymo chlywo
chnoe chodi choelbren choesgoch choeta choeth choeti choeto choets choety cholin chollen cholwyn choma choral chorden
chornedi chornel chornela chornelai chorneli chornelo chornelu chornis chorres chorsen chose chraig chral chras
chreigiau chreiriau chrewr chria chrib chric chrics chrin chrio chrip chris chrism christian chriw chroesew chrwyn
chrys chweryl chwilod chwilog chwilot chwis chwm chwman chwmana chwmani chwmano chwmanu chwtogwr chwyd chwyro chydi
chydwel chydwela chydwelai chydweld chydweli chydwelo chydwely chyfer chyfweli chyfwyd chymar chymedr chymen chymer
chymera chymeri chymero chymon chynan chynfyd chynion chynno chynwys chyson chystal cilia cilyn cirol clack clade
claer clank clared claret clarity clash clasp class clause clay cleff cleia clementine clera clerk clero click client
cliff cliffs clime cling clink clint cloff clont close clove clura cluro clwff clwyd clwyda clwydi clwydo clwyf
clydwch clymo clywo cocen coctel codell coden codog coelbren coelia coesgoch coeta coeth coeti coeto coets coety
coflen cogor coiner colbi coley colfen colia colic colig colin colio colion colled colleen colleens collen collie
collies collwyn colon color colsyn colwyn colyn comer comin comity conan concr condor confer conger conker conned
connive constancy cook cooker cooler cooped cooper coopers copal copin copper coral corals corau corawl corden cored
corer cores corgis corlwyn cornedi cornel cornela cornelai corneli cornelo cornelu corner cornis cornor corny coron
corral corres corrie corries corsen cosin cosmic cosmig costed costrel coten coven covey cowper cox cozen crack
crafty craif craig crair cramen crater crawen cray crays creigiau creiriau creme crepe crewed crewel crewr crews
crick cricks crics crock croesew croft crofts cromlin crufty crustal crwyn crystal crystals curly curter cware cweryl
cwlia cwlin cwm cwman cwmana cwmani cwmano cwmanu cwrian cwtogwr cwyro cydwel cydwela cydwelai cydweld cydweli
cydwelo cydwely cyfan cyfer cyfog cyfweli cyfwyd cygnog cymar cymedr cymen cymer cymera cymeri cymero cymon cynai
cynan cynana cynani cynano cynanu cynfyd cyngan cynig cynil cynion cynna cynnan cynno cynnor cynwys cynydd cyson
cystal dablog dacha dacla daddy daden dadog daeara daemon daeni daeog dafla daflen dafni dagen dagia dagos dagydd
dahlia dai daifi dailia daily dairy daisy dalai dalbont dalcha dale dalen dalfa dalfan dalfran dalia daliad daliai
dalio dalla dally dalma dalog dalyn damasin damcan damni damnia dampen damson dan dana danas dance dandi dandy danen
dang dani dania daniad daniai danin danio danish danna dannai danni dannig dannin danno dannu danon danta danti danto
danyn dapia dapir dara darai daran darana dared dareni darer dares darfa darfydd daria dariai darian dario darken
darkie darni darnia darns darren darten darts das dasga dasia date daten datgana datrana davit davits dawdd dawla
dawn dawon ddaden ddafni ddailia ddalai ddalen ddalfa ddalia ddaliad ddaliai ddalio ddalla ddalyn ddamcan ddamni ddan
ddanas ddandi ddani ddanon ddanta ddanti ddanto ddanyn ddarfydd ddarni ddarnia ddarten ddawn ddawon ddealla ddecon
ddeial ddeiau ddeifiol ddeintiol ddeion ddel ddelai ddelia ddeliad ddeliai ddeliau ddelid ddelio ddelit ddellt ddelta
ddelwa ddelwn ddelwyf ddelwyr ddelych ddengys ddenier ddenig ddenim ddeola ddeora dderbyn dderi dderlwyn ddernyn
dderwen dderyn ddes ddeton ddeufel ddeulais ddeulun ddewis ddewisa ddiala ddianaf ddianc ddiawen ddic ddicllon ddifan
ddifri ddifwyn ddigllon ddigwyn ddillyn ddilyn ddilys ddilysa ddilysi ddilyso ddilysu ddilyw ddinas ddiodo ddioga
ddiogi ddiogo ddiolo ddiosgo ddioto ddiras ddirwen ddirwyn ddisgo ddiwyn ddofed ddogna ddolia ddolian ddolin ddon
ddonia ddot ddraen ddramon ddrew ddua dduc ddulas dduria dduryn ddwyfol ddwyrain ddwyran ddwyrana ddwyrann ddyfal
ddyfarn ddyffryn ddyfna ddyfni ddyfod ddyfra ddyfrai ddyfrgi ddyfri ddyfria ddyfrio ddyfriog ddyfro ddyfru ddyfyn
ddylai ddyled ddylen ddylluan ddylwn ddylyn ddywed deafen dealla dean deary deb debar declaw declyn decon decor decry
deddf deeps defni defter degaid degan degas degau degeirian degiad deial deialo deiar deiau deifio deifiol deifl
deify deign deigryn deila deili deilio deilo deils deilw deimlo deintiol deion deipi deiran deirgwaith deisi del
delai delchi delech deledi deler delia deliad deliai deliau delid delio delis delit dells dellt delom delor delora
delori deloro delpyn delta delver delwa delwn delwyf delwyr delych delyn demen demise demon demos denai dendi dendia
dendiai dengys denia denier denies denig denim denims denis denni dennis dennyn denon denor dense denser dents deola
deolo deondai deora deori deplores deras derby derbyn derfan derfi derfol derfyn deri derlwyn dermol dernyn derpen
derrick derricks derrwyn derwen deryn des desgi design destine destiny desun deter deton deudai deuddyn deufel deuid
deulais deulun devise dewed dewi dewis dewisa dewyn deyrn diala dialo dialog dianaf dianc diawen dic dicia dick
dicker dicllon didda diegwan difan difer difri difwyn digger digid digllon digwyn dildo dilea dillies dills dilly
dillyn dilon dilyn dilys dilysa dilysi dilyso dilysu dilyw dim dimer dimly dinar dinars dinas dinau diner dines dingo
dings dioda diodo dioga diogan diogi diogo diolo diosgo dioto diras direr diria dirio diriog dirion diriona dirioni
diriono dirmon dirwen dirwyn disgo divas diver diwna diwyn dobi dobia dobiai docker docsin dod dodd dodos doent dofed
dogie dogmas dogna doily doler doleri dolia dolian dolin dolla dolli dollo dolls dollty dolly dolor dom domes domi
domos don dona donas donau doni donia donna donnai donnau donni donno dooms dopas dopin dora doriad doriant dories
dorion dorks dorlan dormaen dorms dorri dorws dosia dosing dosio dot downhill downhills downy dracea draci dracia
dract draen dragon dragons drags draig drais drake drakes dramon dramp dranc drank drape drapi drapis dreblai drecyn
drefi drefl dreflai drefli drefn drefni drefniant drefol dreiai drelar drelaron dremai dreng dresin drew drewai
driciau driga drilia drimia drinfa dring dringa drini drinia drink dripia drist drista dristaf dristai dristao
dristau droent drolly drone drostan drudwy drunk drwstan drwyn drygwyr drystau dua dubbin duc ducked duckier duke
dulas dulle dulls dully dumbly dummy dunce dung dunno duria duryn dustbin dusting duvet dwria dwrian dwsin dwyfol
dwyrain dwyran dwyrana dwyrann dy dybed dybia dybied dybio dydyn dyfai dyfal dyfarn dyffryn dyfna dyfni dyfod dyfra
dyfrai dyfrgi dyfri dyfria dyfrio dyfriog dyfro dyfru dyfyn dylai dyleb dyled dylem dylen dylet dylin dylla dyllai
dyllau dylluan dylwn dylyn dymbel dymer dymion dymor dymun dyner dynna dynni dyra dyred dyrfi dyrri dysen dywed dywyn
dywyna dywynn dywys earl earnest earth eboni ebony echel eddied eddies eddy edfryd edger edits edliw edrydd edwin
edwina edwini edwino edwyn efe effed efryd eglwyswr egniola egnion egwan eidion eigion eilfed eilia eilio eilion
eiliw eiliwr eilli eingion einion eira eiria eiriad eiriai eirian eirias eiriasa eiriau eirin eirio eiriog eiriol
eirioli eirlys eironi eirwon eiryn either eithin elain elan elen eleni elent elfen elfena elfin eli eliad eliau
elifion elin elips ella ellan ellgi elli ellyn eluded elves elvish elwlen elwyf embed ember embers emeri emrallt
endif eneth enfyn enfys enid enilla enilli enllib enwyn epilia erbyn erfyn erlyn ernes erwain erwau erwin erydi esi
ester ethan ethane ethen ether ethic ethol ethyl ethyn eurgwyn eurof euron euros eurwyr euryn evangelize eve evenly
evens every ewa ewinor ewynn ewynni extrude faban fabion fable fabol fabwn faced faces facet fachan fachgen fachyn
facile facio facro facs facsa facsen facwy fadda faddau faddei faddi faddo faddon faddy faded fadminton fadri fadron
fadru fadwyr fae fael faeli faelwr faendy faenor faent faerie faesglaf faeth faetha faeti faetia fafon fagad fagada
fagfa fagged faggot fagi fagia fagina fagio fagla faglad faglai faglan faglana faglani faglano faglau fagli faglor
faglwyr fagma fagot fagwyr fagwyra fagwyri fagwyro fai faich failed faint fair fairs fairy faith faiths faked fakir
fala falad falaen falai falans falant falch falchi faled falen falens falet fali falia falid falin falio falla falle
fallen falli falog falsa falsie faltas falwen falwn falwyr famed famine famog fancr fancy fandin fandio fando fandog
fandwyn faner fanera fanged fango fangon fangor fangori fangyr fania faniar fanion fanna fanno fanny fanod fanon
fanus fanwes fanyn fapia fapio fapwyr fara farad faran farbi farbia farbio farblis farc farce farcer farces farch
farcha farchan farchia farcho farchus farci farcia farciai farciau farcio farcud farcut fardd fared fares farfan
fargaret fargen fargod fari faria fariai farian farianau fariau farics faril farilan farina faring fario fariton
fariwm farlad farlat farlau farlio farlog farlyn farlys farmed farmon farms farmyn farna farni farno farnus faroc
faroon farra farrai farrau farre farri farrier farro fart fartau farted farting farton farts fartwn fartynau farus
farwdy farwed farwha farwn fasal fasar fasbel fascia fased fasen fasged faslyn faster faswn faswyr fat fated fater
fates fatha fathdy father fathers fathi fatho fathr fathra fathri fathro fathru fatin fatio fatog faton fatri fatrion
fatso fatten fatter fatty fatwa fatwyr faud faves fawaid fawdd fawdy fawnen fawrion fax faxed faxing fay fazed feared
feats featws fecal fechi fecsi fedai fedda feddaf feddai feddal feddalu feddau feddi feddu fedra fedrau fefla fegera
fegian fegin fegina fei feiai feibion feili feinha feini feinion feint feinwe feinwen feiri feiriol feiriola feiro
feiroon feirw feirwon feisty fel felai felan felanin felfa felicity felin feline felisma fella fellas felled feller
felli fells fellt felly felodi felony felor felyn fen fendi fenni fennu fentws fenyn feral feranda ferch ferfa fergam
feril ferion ferlen ferlyn fermin fern ferni ferny ferri ferried ferries ferry fersin ferth fertig fertile ferwa
ferwin ferwo ferwon ferwy feryn feryw fesai feson fess fester fet fetch fetcher fetel fetes feth fetha fethai fethan
fethi fethyl fetlin fetrig fetus fetws fetys feunos ffaith ffiol ffion ffirn ffler fflint fflip ffliwt fflora fflur
fflwr ffoed fforest fforestu ffrec ffres ffris ffrwd ffured ffynn fiance fiances ficas ficela ficsen fidget fidog
fifes fifty figna fihafi fila filain filaon filau filch filed filenia filers files filet filia filial filio fill
fillies fillip fills filly fillyn films filmy filo filws filyn fin final finch finds finely finer finery fines fing
finia finni finny fiola fira firagl firain firaol fired fires firth fished fisher fishers fishery fishes fishier
fishy fisi fists fitly fitral fitsi fives fixes fjord flaen flaengar flaenswm flail flair flairs flake flaked flakes
flaky flame flank flare flared fleiddyn fliant flies flina fling flini flino flint flints flinty flirt flith flood
flora florai floral floras florid florig florin florins flossier flour fluke flwch flysa foamed fob fochi focus
foddau foddi fodis fodwyr foelcen foeleri foent foeth fogfa foion fola folal foleri folfa foli follies follt folly
folson folster fon foncath fonni fonon fonoton fonts foodie footer footy forage foral foray forded forden fordent
forder fords fordydd fores forest forfa forfeydd forffordd forgad forgais forged forgot forgwn foria forio forks
forlaid forlan forlen forlin forlyn forms foron fortais forte forter forth forts forty forum forums forwent forwydd
forwyn fossa foster fosters foton foully fours fourth fowlen fox foxes frack fracsa frad frada fradog fraen fragdy
fragwyr frain framer fran franc francs frand frandi frandion franes frank franks frased frasei fraster fratha frawd
frecha fred fredi frefa fregus frela frenda freni frest frets freua freyr friallen friar fridge fridges fridi fridia
fridio frighten frilly frith frithder frock frodi frodia frodio frodir frodyr frongoch fronnydd front fronten fronwyn
froth frowngoch frwchan frwnt frwyn frycan frycha frychai frychau frydiog fryn frynfa fryniog frynt fryntog frysiog
frywiog fuartha fudwyr fules fully fungi funny furia furies furio furman furnace furnaces furry fuses fussy fusty
futon fwcled fwclen fwcler fwclo fwgan fwlch fwncath fwred fwria fwrio fwynach fychan fyddin fygwyr fylan fylla
fynach fynachdy fyndi fyned fyneg fynega fynen fynni fynta fynycho fyrddi fyrddia fyrddio fyrddiwn fyrgoed fyrion
fyrno fythan fywad gaban gabby gabla gable gabol gacen gadai gadarn gadau gadaw gadawn gadel gadens gadet gadew
gadfan gadi gadlas gadlys gadlyw gadno gadwyn gaeau gaeedydd gaenau gaenog gaent gaer gaera gaerai gaerau gaeru gaeth
gafell gafna gafno gagla gai gaiff gail gaily gain gaiter galan galara galed galen galena gales galet galla gallaf
gallant galle galli gallia gallio gallium gallon gallu galon galwyn gamel gamen gameoon gamer gamerau gamin gamlan
gamma gammon gamog ganel ganja ganna gannai ganni ganno gannu ganol ganon ganran ganwa ganwna ganwyd ganys gaolin
gapan gaplan gaprau gara garac garai garamel garan garana garani garano garanu garble garbon garbs garca garco garcon
garden gardon gardys garedigion garen gares garet gareti garets garfan gargl gargla gargle gargo gari garia gario
garlam garlant garment garmin garna garner garni garno garnog garnol garnolyn garnu garob garodog garol garola garoli
garolo garpa garpel garpo garrau garro gartel garter garteri garters garth gartha garthi gartho garthu garton gartre
garwaf garwden garwe garwed garwyr gased gaseg gasei gases gaset gasin gasmen gasog gasoline gasped gassier gassy
gasys gate gaten gath gathering gathl gawell gawen gawna gawno gawson gebli gecia gecian gecio gecys geden gedys
gefyn gegli geian gelai gelain gelca gelci gelcia gelen gelff gelfi geliad geliau gelid gellan gellau gellgi gelli
gelwi gelyd gelyn gemydd gene geneth genfydd genlli genna genno genre genyn geraint gerau gercyn gerdyn geri geriad
geris gerlan gerlyn germs gerpyn gerri gerth gerwin gerwyn gerwyni gerydd gesia gesys gethin gethrin getyn geula
geulad geulai geulan geuli gewyn giant gibbon gibes giddy gigfach gil gilds gilfach gilia gill gillie gillion gills
gilts gilwen gilyn girly girol girth gites gives glace gladdwr glade glades gladin glads glaer glaif glain glais glan
glance glandir glandr glani glare glared glares glasa glased glasi glaso glass glasu glawr glaze glean gleff gleia
glen glenc gleni glens glera glero glesi glesni glide glient glini glint glints gliria glocia gloff glont glori
gloria gloriai glorian gloriau glorid glorin glorio glosia glove glower gludia glura gluro glwff glwyd glwyda glwydi
glwydo glwyf glwys glydwch glydwr glyff glymo glyn glyni glynnoedd glyno glywo gnarly gnulia goben goblin gocen
goctel godell goden godlys godog goelbren goelia goesgoch goeta goeth goeti goeto goetre goets goety gofal gofer
goflen gofwy gogor goheb golbi golden goler golfach golfen golia golif golig golin golio golion golled gollen golli
gollwyn golly golon golsyn golwyn golwyr golyn gomin gonan goncr gondor goner gonna goober gooer gooey gooier gopal
gopin gora gorai goral goralw gorau gorawen gorawl gordal gordedd gorden gordo gordoa gordoe gordoi gordyn gored
gores gorge gorgon gorion goris gorlwyn gornant gornedi gornel gornela gornelai gorneli gornelo gornelu gornis gornor
goron goror gorres gorsed gorsedd gorsedda gorseddi gorseddo gorseddu gorsen gorsydd gorwedd gorwel gorwen gorwyn
gory gosin gosmig gospel gosteg gostrel goten goter gouge gouty gowper grabby grace graced gracer graces grach graci
gracia gracio grade gradell graen graff graft graham grahams graif graiff graig grail grain grair gramen granc grand
grans grant grants grape grate grater grave grawen gray grays graze great grebe greda greed green greenfield greens
greet grefa gregori greiciau greigiau greiriau greon greta grewr grewyn grics grief griffin griffins griffon grifft
griffwn grillian griniau grisffordd grist groce groen groesew groesfan groesffordd groesion groeslin groeslun
grognant grona groniant gronn groper grotty grower grown groyw gruff grunt grwyn gryff gulaf gulag gunner gunny guran
gurnol gurus guy gwadwr gwaeled gwaelo gwaelod gwaeloda gwaelodi gwaelodo gwafr gwain gwair gwann gwant gwanwr gwara
gware gwarr gwarth gwawd gwawl gwawn gwawr gwawri gwaywr gwcion gwden gwdenno gwedda gwefan gwein gweino gwelli gwen
gwena gwenai gwenau gweni gwenith gwennol gweno gwenu gwenyn gwera gwerau gweren gweri gwerin gwern gwerni gwero
gwers gwersyll gwersylla gwersylli gwersyllo gwersyllty gwersyllu gweru gweryl gwest gwewr gwil gwino gwlia gwlin gwm
gwman gwmana gwmani gwmano gwmanu gwmwr gwnan gwnant gwneith gwnna gwnno gwpon gwraig gwraint gwrian gwrol gwron
gwrth gwtogwr gwyddion gwyddon gwydlon gwydn gwydnedd gwyn gwyna gwyni gwynion gwynn gwynna gwynni gwynno gwynnu
gwyno gwynt gwyr gwyredd gwyrn gwyro gwysion gwytn gydwel gydwela gydwelai gydweld gydweli gydwelo gydwely gyfan
gyfer gyfog gyfweli gyfwyd gygnog gymar gymedr gymen gymer gymera gymeri gymero gymon gynai gynan gynana gynani
gynano gynanu gynau gynfyd gyngan gynig gynil gynion gynna gynnan gynno gynnon gynnor gynwyr gynwys gynydd gyros
gyson gystal gywion haber haberfa haberth habid habit hablwch hacer hacia hacson hactol hactor hadai haden hadi hadia
hadiad hadiai hadio hadlef hadra hadun hadwythig hadydd hadyn haena haeri haeth haether haf hafan hafren hafwyn hagat
hager hagis hagri hai hailed hailen hairs hairy hakes halcyn haldia haled halel halen haler hales halfway halia
halian haliana halid haling halini halinia hall hallow hallway halwyn halwys hambr hamedr hamen hameu hamher hamid
hamidau hamin hamis hamlach hammer hamner hamnia hamod hamoda hamper hamser hamwys hamyd hana hanad hanaf hanai hanap
handy hanel haner hanes hanfon hanger hani haniad hanial hanian hank hanker hanner hansh hanta hapel hapia harch
harden harder hardy harel harem haren hares harfer harfin harfod harfog hargoed hargoel hargon haria haril harim
harks harlot harlwy harmoni harmony harms harna harni harnon haros harped harpies harpoon harps harpy harried harrier
harriers harries harrow harry harsh harth harts haruno harwerth hasen hases hasid hasyn hatat hater hates hatyna
haunter haves hawel hawen hawks hawthorn hawthorns hawyr hay hayed hazard hazed hazel hazels hazer hazes heady health
hearth heater heath heathen heather heaths heats hectar hector hectors hedd heddi hedin hedrydd hedwyn hedydd hefin
hefty hefydd hegin hegina hegini hegledd heglwyswr hegni heiddi heidi heidia heidio heigi heili heini heinti heith
heled heledd helem heleni helent heler helfen helfena heliedd helin helwn henllyn henna henoed henry herfin herydi
hester hesteru hether heulwen hewin hewina hewini hewyn hewynni hider hidia hidla hilda hildi hildia hilea hilia hill
hillside hillsides hilltop hilltops hilly hinter hionor hira hiris hoard hoelen hogwr hokey holey hollies hollt holly
holrhead holyna homer homey honed honer hones honey honeys honky honna honor honors hooey hook hope horsed hosan
hotly hottie hoyden huala huda hudion hull humid hunan hundy hunffordd hunger hunker hunsain hunt hunted hunter
hunters hurries hurry hushes hward hwarden hwligan hwnna hyden hydyn hyfwyn hylyn hymwel hymyn hynna hystad hystrad
hystred hystryd hywen hywyn ideal idles ieuaf ieuai ieuanc ieuau ieuyn iewyn ifanc ildia ill index indie indies
indigo indite ion irion iris irwyr islap islau islaw isles isohel ivy iwana jac jack jacon jade jaded jades jambs
jamio jammy jams japan japed japes jarred jasmine jasmines jasper jawed jay jean jemmy jennies jenny jeremiad jerkin
jerkins jerky jimmy jini jinni jived joban jocan joey john johnnies johnny jokes josh joy julienne jun juniper
junipers justice kanji karat karma karts keeled keels keenly kelvin kelvins ken kepis khan khans kinda king kings kit
kitty knight knights knish labed labia labra laced lacer laces lacia lackey laddwr lades lafna lafren lagin lain
lambed lamed lamina laming lammed lamprey lan lance lanced lancer lances lancet landau landec landed landeg lander
landir languors lanhai lania lantern lapin lardy laswon lasys lather latis laurel laurels lawen lay layman lea leads
ledod ledred lee leeks leers lefela lefelyn lefi lefni lefrod legato legend legends leicia leiha leill leisi leisia
leisw leith lemma len lena lends lenn lenna lenni lenno lennu lenor lensys lenwa leola leonine leopard leotard lepton
les lesai lesei lesga lesia lesiai lesio lesni lesyn letya letys lew lewes lewyg lewys lexis li liain liana lianau
liberty licia lidia lidos lien lifan lifana lifia lifion lifol lifyn liken lilac lili liliau lilin lilos lily limos
lin lincoln lindag lined linelli linen lines lings linia links linni linol linon linor linos lints lions lither liven
livid liwia llabed llai llano llanos llawen llecyn lledod lledred llefelyn llena llenn llesia llew llewys lleyg
llifan llifion llifo llifol llifyn llinelli llinol llinon llinor llinos llona llond llusa llwya llwyd llwyda llwydd
llwyddo llwydi llwydo llwyf llwyi llwyn llwyo llwyr llyfelyn llyn lobby locia lofty logai logau logia login logon
lolia lolian lolls lolly lonna lonnedd loonie lopan lori loria loriai loriau lorio loris lorri lorry lotis lotri
lotto lours louse louts lowci lowly lowty lubed luchia lucid lucks lucre ludia lumana lumon lunged lunia lured lusgi
lusher lwyd lwyda lwydd lwydi lwydion lydna lyfelyn lyn lynca lyncs lyncwr lynedd lynneg lynnoedd lyra lysis lywia
maban mabion mabol mabwn mac maced maces machan machgen machyn macio macro macs macsa macsen macwy maddau maddei
madden maddo maddon madly madmen madminton madri madron madru madwyr mae mael maeli maelwr maendy maenor maesglaf
maetha mafia mafon magad magada magfa maggot magi magio magla maglad maglai maglan maglana maglau magli maglor
maglwyr magma magnon magnum magnums magpie magus magwyr magwyra magwyri magwyro mai mainly major mala malad malaen
malai malans malch maled malen males malet mali malia malio malla malli malls malog malsa maltas malty malwen malwn
malwyr mamog manciau mancr mandin mandio mando mandog mandwyn maned maner manera manged manger mango mangon mangor
mangori mangy mangyr mania maniar manion manky manly manna manod manon manor mant manta mantel manual manus manwes
manyn mapia mapio mapwyr mara maran marbio marblis marc marcer march marcha marchia marcho marchus marci marcia
marciai marciau marcio marcud marcut mardd mared mares marfan margaret marge margen margin margod maria marian
marianau mariau marics maril marilan marina marinas marine mario mariton mariwm mark marked marlad marlat marlau
marlin marlins marlio marlog marlyn marlys marmon marmot marmyn marna marnus maroc maroon marre marred marro marry
marshal marshals martau marten martian martin martinet martini martins marton marts martwn martynau martyr marus
marvel marwdy marwed marwha marwn masar masbel mascot masged maslyn mason masons maswn maswyr mat match mated mater
maters mates matey mateys matha mathdy mathiad mathr mathra mathri mathro mathru matin matio matog maton matri
matrion matte matted matter mattes matwyr matzo maud mauve maven mawdy mawnen mawrion max maxed maxim maxima maxims
maxing maxis may mayor mayst meadow meadows meanie meatws medai medda meddaf meddai meddal meddalu meddau meddi meddu
medias medical medley medra medrau meg megera megian megin megina mei meibion meili meinha meini meinion meinwe
meinwen meiri meiriol meiriola meiro meiroon meirw meirwon mel melai melan melange melanin melding melin melisma
melodi melody melting melyn mendi mending menially mennaid menni mennu mensch mentally mentr mentri mentro meows
merch mercy merfa mergam merged meril merion merlen merllyn merlyn merrier merry merth merthyr merthyra merthyri
merthyro merthyru merwa merwin merwon merwy meryn meryw mesai mescal meson messy metel metes methan meths methyl
metlin metrig metws mewling mhadog mhaela mhagan mhaid mhair mhandy mhant mhared mhario mharth mhartha mharti mhathew
mhawen mhedi mhenfar mhengam mhennaf mhennau mhennawd mhennor mhenrhyn mhentan mhentewyn mhentre mhentref mhenwan
mhenwar mhenwyn mhera mherth mhethe mhifod mhil mhiston mhlan mhlwmp mhoeth mholion mhonciau mhorfa mhorri mhorth
mhortha mhorthi mhortread mhostyn mhryn mhryna mhurion mhurwyn mhwll mhynciau mhyrth micas micela mick mickey mickeys
micsen middy midog mike miked mikes mil milain milch milder mildly miled milenia miler milers miles milet milfs
milker milks milky milled miller millers millet milling mills millyn milts milyn mimes minds miner mineral miners
mines ming mingam mingy minia minni minty miragl mirain mired mires mirth mists misty mites mitral mixes mlaen
mlaengar mlaenswm mlwch mlysa mocys moddau modes moelcen moeleri moeth mogfa moire mold moldy moles molfa moli
mollies molls mollt molly molson molten mon moncath mondiau money mongam monon monoton month moored moors moose mopes
moral moray morden mordydd mores morfa morfeydd morffordd morgad morgais morgwn moria morio morlaid morlan morlen
morlin morlyn morns morph mortais morwydd morwyn mosey moseys moshes moss mosses mossy motes moues mouses mousse
mouth mouton moves moxie mradog mragdy mragwyr mrain mrandi mratha mrawd mrecha mrela mrisgyn mrithder mronnydd mrwyn
mryn mrynfa muartha muddy mulch mules mulling mulls mumble mumbled mumbler mumblers mumbles mural muria murio muses
mussy musty mutton mwcled mwclen mwcler mwclo mwgan mwlch mwll mwncath mwnglawdd mwred mwria mwynglawdd myddin mygwyr
mylan mynachdy mynciau myned myneg mynega mynen mynycho myrddio myrddiwn myrgoed myrion myrtle myrtles nabio nadai
nadda nadir nadirs nadwr naear naeth nafna naill nails nalen nalla nalyn nan nanas nandi nanfon nanion nannod nannog
nanny nanon nanta nasal nasty natal natgan naval nawau neall nearby neath necin necton nefnyn neil neith nel nelai
nelech neled nellt nelson nelsons nelta nenna nerds nerdy neri nerth nerve nerved nervy nerwen neryn nesed nest nestl
nests neton netrys neuddyn never newin newina newino newly newton newtons newyn ngall nganwyd ngarlant ngarrau ngarro
ngarth ngefyn ngellan ngellgi ngerau ngeri nghadlas nghadlys nghadlyw nghadno nghaeau nghaeedydd nghaenau nghaent
nghaer nghaera nghaerau nghaeru nghamel nghamerau nghaprau ngharamel ngharco ngharedigion nghargo nghario ngharnog
ngharnu ngharpel nghartel ngharth nghartha ngharthu nghelfi nghellau nghelli ngherlan ngherth ngheulan nghigfach
nghilfach nghilwen nghladdwr nghluro nghlwyd nghlwyda nghlwydi nghlwydo nghlwyf nghlydwch nghodlys nghoelbren
nghoesgoch nghoeta nghoeth nghoetre nghoets nghoety ngholfach ngholli nghorden nghornant nghornedi nghornel nghorneli
nghornelu nghornis nghorres nghorsed nghorsen nghorsydd nghraif nghraig nghrair nghreigiau nghreiriau nghrewr nghrics
nghroesfan nghroesffordd nghroeslin nghroeslun nghrognant nghroniant nghurnol nghwest nghwm nghwman nghwmana nghwmanu
nghwtogwr nghwyr nghwyro nghydweld nghydwely nghyfer nghyfwyd nghymar nghymedr nghymen nghymer nghymera nghymon
nghynfyd nghynion nghyson nglandir nglasu nglwys nglynnoedd ngofwy ngorawen ngoris ngorsedd ngorsedda ngorseddu
ngorwedd ngorwel ngorwen ngreiciau ngriniau ngrisffordd ngwaelod ngwaeloda ngwaelodi ngwal ngwarth ngwenu ngwerau
ngwersyll ngwersylla ngwersyllty ngwersyllu ngwm ngwraig ngwrth ngwydnedd ngwynt ngwyr ngwyredd ngwyro ngynno ngynnon
ngynwyr nhaflen nhagen nhala nhalbont nhanas nhanen nhaten nheirgwaith nhelson nherpen nhila nhinau nhomi nhonau
nhonnau nhonni nhorah nhormaen nhramp nhrecyn nhrefi nhrefn nhrefniant nhrefol nhrelar nhrelaron nhybed nhyred nhywyn
nhywys nial niala niallu niawl nicel nichona nick nickle nicks nico nicra nidola niece niflas nigon nimble ninas
nines ninjas niogel niras nirgel nirwen nisel niwall niwel niwton nodia noel nogma nogna non nonau norau normal
normau normi norms north nova now noway nrefl nresin nrygwyr numbly nur nwsin nwyfol nwyrain nwyran nydyn nyffryn
nyfod nyfyn nyled nylyn nymbel nyrys nywal nywed oelia ofeli olaf olchi olden oldie oleua olewa olha olive olives
oliwiad oliwio olwyn olwyna olyna omens onion onions opal opens ordoa ordoe ordoi orig orison orliwia orsedd orsedda
orseddi orseddo orseddu orsin orwedd orwen orwyn outre ovens overtone oxford oxfords packer paddy padlo paela pairs
paisley paisleys paler palis palla pallo pally palmed palmier palmwr palsy pam pandy panel pansy pant panti paper
pappy parai paras parci parer pares pario parish parked parks parky parry parser parsley parth parti parts party
pastel pasti pasty pat pates patience patrician patsy patty paul paved paves pawed pawen peace pearl pearls pearly
pears pedal peers pegi penal penalty penderfyn pending pendro penfar pengam penman penmen penna pennaf pennai pennau
pennawd penni penno pennor pennu penny pennyn penrhyn pentan pentewyn pentre pentref penty penury penwan penwar
penwyn peony peppy perch perking perky perter perth pester petai petal petals peter peters petrol petrus pewter phant
pharth phenderfyn phenfar phengam phenna phennaf phennai phennau phennawd phennor phenrhyn phentan phentewyn phentre
phentref phenwan phenwar phenwyn phers pherth phetal phice phil philio phlwmp phoebe phoebes phoeni phoenix phoeth
phonciau phorth phortha phorthi phortho phortread phris phwll phwmp phwys phylli phynciau phyrth piclon piece pierce
pierced pierces piers piggy piker pikers pil piler pill ping pinny pip piped piper pipers pipes pipia piser piston
piton pliers plump plwmp poblo poeth pointy pokey poling polinia poliona polls polys ponciau poncy ponti poppa poppy
popty porch porker porri porth portha porthi portho portread ports potel potty presser presto prestos price priced
prices pricey prick pride priers prime primrose primroses prince prize proban probest prosier prosper prudence prys
puppy pwll pydro pynciau pyrth quango quine quins quint raban racan race raced racem raceme racer races racier racis
radar radian radus raeadr raeadra raeadri raeadro raeadru raean raena raenia rafel raffl rafur rages raglan raglans
raglaw raglen raglun ragor rain rains rainy raise raith rakes rakish ramie rana randy ranee ranees rangy raniad rant
rants rapes rared rarer rares rarest rasau rasusau rates rath ratha rathi ratho rathu ratin raved ravel raven ravens
raver raves rawia ray rayon razes reading readings readying reaming reaping rearing reason rebec rebecau recce recta
redffordd reed reeve reg regai regain regal regata regau regen reggae regori regur rehab rehang reid reign reigns
reina reion rending renege renew renta reran resign resolve resolved resolver resolves resyn reuse rewyn rhaeadr
rhaeadra rhaeadri rhaeadro rhaeadru rhaglaw rhaglen rhaglun rhaib rhaid rhain rhaith rhana rhandy rhann rhath rhatha
rhathi rhatho rhathu rhawn rhea rhiain rhianedd rhiant rhianta rhibin rhigod rhigol rhinos rhisgl rhisgla rhith rhiw
rhoces rhocyn rhodda rhoddes rhoddi rhoden rhodi rhodli rhodres rhoes rholyn rhonc rhos rhosen rhosyn rhwth rhydai
rhydi rhydia rhydiai rhydiau rhygn rhygni rhyna rhynn rhynni rhyth ria riain rianedd riant rianta ribin ricer rich
rick ricks rider rides ridiau rifer riff riffing riffio riffl riffs rifft rigin rigod rigol rigor rigors riled rilen
riles rillian rin riper riser risffordd risgl risgla risky rithi rived riven river rivers riverside riversides rives
rivet riw riyal roach rob robes robin robing robins robot rocer roces roch rocho rocks rocky rococo rocyn rod rodda
roddes roddi roden rodeo rodeos rodli rodres roger rogers roler roles rolyn roman romed romeo romeos rondo ronyn
roper ropers ropes ros rose rosemary rosen roser roses rosier rosily rosin roster rosyn roues rover rovers roves
rowan rowans rower rowers ruban rubes ruby ruddfan ruddy ruder ruff ruffs rui rumen run rwnan rydan rydia rydiai
rydian rydiau rygni rynni saber sabra sacra saded sadia sadiai sadio sadly safa safai safanna saffron saffrons
saffrwn safia safiad safiai safio safnau safnia safon sagar sage said saif saith salad saldra sales salina sally
salmau salmon salon salsa salty samba samey sanau sands sandy sanga santes sapphire sapphires saran sarha sarhau
sariau sarion saris sarn sarna sarnai sarnau sarno sarnu sarong sashay satan sated sates sathra sauce sauna sautes
savanna savannas saved sawed sawnau sawra sawyer sawyers sawyr sblas scarlet scoot scout scrim sealant seams seaside
seasides seems seindon seiren selfa selia selot selwyr semen senna sera seren serena serenad serene serenity serenn
serenna serer serfio serge serin serio sermon seven sgamia sgani sgania sgema sgeri sgerti sgets sgien sgiwer sgrim
sgrin shade shah shake shale shame shandy shank shanty shape share sharia shave shawl shawm shay sheen sheeny sheikh
sheikhs sheila sheilas shell shelled sheller shells sherry shewn shift shine shiv shone shown siami siandi siant
sianti siapi siarc siari siarp siars siart siasi sidan sienna siera sierra sierras sieve siffryd sigar signa signed
silfa sili silia silks sills silly silos silts simian simmer simony simsan singe sings sinned sion sionced sipon
siren siriol siriola sirioli siriolo siriolu sirol sisiol skewed skewer sky skylark slummer smelly smite smith smiths
smithy smoke snarl sobra sodra soffa sofiet sol solas solve soned sonia soniai sonic sonig sonio sonni sonny sopia
spacey spawn speed spender spoke spotty stacio stack stadia staff stagy stake stamina staph star starlet starnau
start stave steal stecen steed stellar stepen steps steward stiff stoke stoked stoker stokes stole stone stoned storc
store stori stork storm storms stormy storom story stove strides stroke stuff stwff styff sucan sue sulky sullen
sully sultan sultana sultans summed summer summers summery sunny suntan suraf surai suran surly sushi swain swank
swans swltan swnia sylwa sylwai sylwi symia synia syrnau tabby tabla tablog tacker tacla tadog taeog tafla tagen
tagia tailor talai talbont talcha talfran taliad tally talma talog talon tanas tania taniad taniai tanin tanio tanna
tanyn tapas tapia tapir tara tarai taran tares taria tario tarns taros tarps tarry tarts tasga tasia tawla teary
teclyn ted teddies teddy tegan tegeirian teifl teila teili teilo teils teimlo teipi teirgwaith teisi teledi teler
telly telor telora telori teloro tendi tendia tendiai tenia tenni tenor tepid teras terfan terfi terfyn terrace
terrwyn terry tesgi tewyn thabl thablo thabw thago thair thalbont thalma thalo thalog thana thanc thane thanh thani
thania thank thann thanna thanni thano thant thapo tharo thaso thato thawo thegan thegeirian theilo theirgwaith thelm
thelmau thelmi thelor thema thendi therefor thicia thimble thirion thomos thonau thonna thonnai thonnau thonni thonno
thopas thormaen thralling thramp thrapi thras threblai threcyn threfi threfn threfni threfniant threfol threiai
threlar threlaron thremai throne thrwyn thu thwyn thynna thywyn thywyna thywynn thywys tiara tiaras ticia ticker
tiger tigers tilde tiler tills tim timer timothy tirio tiriog tirion tiriona tirioni tiriono tirmon tiwna tocsin
tocyn todd toddy togas tolia tom tombs tomes tomi tomos tonau tonna tonnai tonnau tonne tonni tonno tony topas topin
topyn torion tormaen torri tosyn towyr toxin trace tracea traced tracer tracery traces traci tracia track tract trais
tramp tranc trans trapi trapis traps trash treat treblai trecyn trefi trefn trefni trefniant trefoil trefol treiai
trelar trelaron tremai tremor trend treng triciau triga trimaran trimia trinfa trini trinia trinity tripia trist
trista tristaf tristai tristao tristau trivia troent trostan troy trucker truing truly trunk trwstan trwyn trystau
tubby tubful tucked tucker tuckers tulle tumble tumbled tumbler tumbles tummy tumor tuned tuner turned turner turners
tutor twang ty tybia tybied tybio tymer tymor tyner tynna tyra tyrri tywyn tywyna tywynn tywys udain una unman unnos
upland uplands us val valentine valentines valley valleys vector verify verily verity veronica victor victors victory
villa viola violas violent violet violets viols voila volley wacker wacter wadda wade wadna wadwr waeda waeled waelo
waelod waeloda waelodi waelodo waiter waiters walch wale waled walked walker walkers walled wallow waltzer waltzers
wanas wanca wands wanha wania wanker wanna wanwr ward warden warlen warred warren warrens warth waster wasters water
waters watsh waun wawr wawri waywr wdenno wedda weedy wefan wei weight weino wella welli wellie welsh welter welters
wen wenai wenau wends wenith wennol went wenyn weren werin wern werni wersyll wersylla wersylli wersyllo wersyllty
wersyllu while whine white whited whiten whiter whites whitey whits wick wienie wight wiles will willies willow
willows willowy wills willy windmill windy wither wnant wneith wolf wood woods woodsy woody woozy wordy wraig wraint
wranda wrendy wright wrights write wyddgrug wyddion wyddon wydlon wydnedd wyn wynion wynn wynna wynni wynno wynnu wyr
wyredd wyrion wysion wythwr yang yaw ymhob young ystad ystrad ystred ystryd yswain
`
