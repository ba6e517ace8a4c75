import { type Rule, whole } from './rules'
import type { PromptAbout } from './types'

/**
 * What identifies without a name. Nothing here has to go: it asks a person whether somebody who knows the family would
 * know who wrote. Parents and children as such are in most texts and are left out; their brothers, courts and illnesses
 * are not.
 */
const prompts: Readonly<Record<PromptAbout, string>> = {
  'only-one': [
    'the only(?: (?:one|girl|boy|person|family|kid|child|lad|parent|welsh speaker|black|asian|muslim))?|only (?:girl|boy|family|child)',
    'the (?:first|youngest|oldest|eldest)(?= (?:one|girl|boy|person|family|kid|child|in|of|ever|to))',
    '(?:everyone|everybody|people|they all) knows? (?:me|who|us|my|our|what)|knows me',
    "(?:yr |'?r )?unig(?: (?:un|ferch|fachgen|hogyn|hogan|deulu|blentyn|berson|rai|grwt|groten|siaradwr))?",
    "(?:y|'?r) (?:cyntaf|gyntaf|ifancaf|ieuengaf|fengaf|hynaf)(?= (?:un|i|yn|o|erioed))",
    "pawb (?:yn (?:gwybod|nabod)|yn fy nabod(?: i)?|yn ein nabod)|(?:yn )?fy nabod(?: i)?|f'adnabod",
    'twins?|triplets?|identical|(?:g)?efeilliaid|(?:g|ng)?efell|tripledi',
  ].join('|'),
  family: [
    "(?:my|his|her|their|our|the) (?:(?:big|little|older|younger|twin|half|step|foster|baby|late|ex)[ -]?)*(?:brother|sister|bro|sis|cousin|uncle|aunt|auntie|aunty|nan|nana|nanna|gran|granny|grandma|grandmother|grandad|granddad|grandpa|grandfather|grandparents?|nephew|niece|husband|wife|fiancee?|boyfriend|girlfriend|bf|gf|partner|ex|in-laws?)(?:s|'s|s')?",
    "(?:step|half|foster)[ -]?(?:mum|mam|mom|dad|mother|father|brother|sister|son|daughter|parents?|family|bro|sis)(?:'?s)?",
    "(?:my|his|her|our) (?:mum|mam|dad|son|daughter|mother|father|parents?|baby|babies)(?:'s|s')",
    '(?:fy|dy|ei|ein|eich|eu) (?:(?:hanner|chwaer) )?(?:(?:m|f)?rawd|brawd|chwaer|(?:c|g|ngh|ch)efnder|(?:c|g|ngh|ch)yfnither|(?:m|f)?odryb|modryb|ewythr|hewythr|nain|taid|nhaid|daid|thaid|mam-?gu|fam-?gu|tad-?cu|dad-?cu|nhad-?cu|neiaint|nai|nith|wyr|wyres|ngwr|gwr|wr|ngwraig|gwraig|wraig|nghariad|cariad|gariad|chariad|mhartner|partner|bartner|phartner|mabi|fabi|babi|efaill|brodyr|mrodyr|frodyr|chwiorydd)',
    '(?:llys|lys)(?:dad|tad|fam|mam|frawd|chwaer|fab|ferch|rieni)|hanner (?:brawd|chwaer)',
    '(?:brawd|mrawd|chwaer|nain|taid|nhaid|mamgu|tadcu|cefnder|cyfnither|ewythr|modryb) (?:fi|i|ni)',
  ].join('|'),
  court: [
    "court(?: (?:case|date|hearing|order))?|courts|crown court|magistrates?'?|judge|jury|trial|hearing|sentenced|sentencing|convicted|conviction|prison|jail|custody|remand(?:ed)?|bail|tagged|on tag|curfew|solicitor|barrister|probation|arrested|charged with|referral order|got sent down|parole|victim|witness|stat(?:ement)? to police",
    '(?:l)?lys|llysoedd|achos llys|barnwr|farnwr|rheithgor|(?:d)?dedfryd(?:wyd|u)?|ddedfryd(?:u)?|(?:c|g|ngh|ch)archar(?:u|wyd|or)?|(?:d)?dalfa|y ddalfa|mechn[iï]aeth|fechn[iï]aeth|cyfreithiwr|gyfreithiwr|arestio|harestio|cyhuddo|gyhuddo|cyrffyw|gyrffyw|tystiolaethu|ynadon|prawf|treial|gorchymyn (?:atgyfeirio|llys)|orchymyn',
  ].join('|'),
  pregnancy:
    "pregnant|pregnancy|expecting (?:a )?(?:baby|twins)?|miscarr(?:y|ied|iage)|abortion|had a baby|having a baby|due date|my (?:baby|bump)|(?:b|f|m|ph)eichiog(?:i|rwydd)?|(?:yn )?disgwyl babi|erthyl(?:u|iad)?|colli(?:'r| y)? babi|(?:ges|cael|cafodd) (?:i |hi )?f?b?abi",
  sport:
    'football|footy|rugby|boxing|boxer|netball|hockey|cricket|swimming|gymnastics|athletics|judo|karate|kickboxing|mma|bmx|darts|(?:the |our |a )?(?:team|squad) captain|captain of|play(?:s|ed|ing)? for|under[ -](?:\\d{1,2}|tens|elevens|twelves|thirteens|fourteens|fifteens|sixteens|eighteens)s?|u1\\ds?|trials? (?:for|with)|academy player|(?:p|b|ph|mh)el-?[ -]?droed(?:iwr)?|rygbi|b?f?ocsio|bocsio|focsio|pel-rwyd|hoci|criced|nofio|gymnasteg|athletau|tim (?:y dref|y pentref|yr ysgol|cymru|sir)|dim (?:y dref|yr ysgol)|chwarae (?:i|dros)|capten|gapten',
  health:
    "adhd|add|asd|asperger'?s?|autis(?:m|tic)|dyslexi[ac]|dyspraxi[ac]|tourette'?s?|ocd|ptsd|bipolar|schizophreni[ac]|psychosis|anorexi[ac]|bulimi[ac]|epilep(?:sy|tic)|diabet(?:es|ic)|cancer|leuk(?:a)?emia|cystic fibrosis|wheelchair|deaf|blind|cerebral palsy|down'?s syndrome|foetal alcohol|fasd|diagnos(?:is|ed)|overdose[ds]?|self[ -]?harm(?:ed|ing)?|rehab|camhs|hiv|stammer|awtis(?:tiaeth|tig)|dyslecsi[ag]|dyspracsi[ag]|epileps[iy]|diabetes|clefyd (?:y )?siwgr|canser|ganser|nghanser|chanser|byddar|fyddar|dall|cadair olwyn|gadair olwyn|sgitsoffrenia|anorecsia|deiagnosis|ddeiagnosis|diagnosis|iselder|gorddos(?:odd)?|hunan-?[ -]?niwed(?:io)?|hunan-?[ -]?anafu",
  background:
    "polish|somali|romanian|bangladeshi|pakistani|syrian|afghan|kurdish|ukrainian|roma|gypsy|gypsies|travellers?|traveller site|muslim|islam|mosque|jehovah'?s? witness(?:es)?|sikh|hindu|jewish|refugees?|asylum|transgender|trans|non-?binary|gay|lesbian|bisexual|mixed race|black (?:boy|girl|kid|family|lad)|brown (?:boy|girl|kid|family)|pwyleg|bwyleg|mhwyleg|pwylaidd|somaleg|wcreineg|mwslim(?:iaid)?|fwslim|mosg|fosg|sipsi|sipsiwn|teithwyr|deithwyr|ffoadur(?:iaid)?|lloches|loches|trawsryweddol|traws|hoyw|lesbiad|deurywiol|hil gymysg",
  home: "fostered|foster (?:care|carers?|placement|home)|in care|looked after child|children'?s home|care home|residential|hostel|refuge|homeless|evicted|adopted|adoption|kinship care|unit|mewn gofal|maeth|gofalwyr? maeth|ofalwyr? maeth|cartref plant|gartref plant|mabwysiad(?:u|wyd|au)|fabwysiad(?:u|wyd)|digartref|ddigartref|hostel|lloches",
  school:
    '(?:years?|yr) (?:[7-9]|1[0-3]|seven|eight|nine|ten|eleven)|(?:b|f|m)lwyddyn (?:[7-9]|1[0-3]|saith|wyth|naw|deg|un ar ddeg)|pru|pupil referral unit|expelled|excluded|permanently excluded|(?:di|ddi)arddel|(?:g|ng)?wahardd(?:wyd)?|head ?(?:teacher|boy|girl)|prom|sixth form|chweched dosbarth|uned cyfeirio',
  role: "councillor|vicar|minister|headmaster|headmistress|mayor|governor|football coach|works? (?:at|for) the|owns? the|runs? the|teaches at|pennaeth|phennaeth|bennaeth|prifathro|brifathro|phrifathro|prifathrawes|brifathrawes|cynghorydd|gynghorydd|gweinidog|weinidog|ficer|maer y|llywodraethwr|berchen (?:ar|y)|sy'?n rhedeg (?:y|'r)",
  loss: "died|passed away|death of|funeral|suicide|(?:killed|hung|hanged) (?:himself|herself|themselves)|cremation|buried|my (?:late|dead) \\p{L}{2,12}|lost (?:my|his|her|our) (?:mum|mam|dad|nan|gran|brother|sister|baby|son|daughter|mate|friend)|bu farw|(?:b|f)uodd farw|wedi marw|(?:ei|fy|ein) (?:marw|farw)olaeth|marwolaeth|angladd|cynhebrwng|gynhebrwng|gladdu|hunanladdiad|wedi(?:'i| ei) ladd",
  event:
    'stabb(?:ed|ing)|murder(?:ed)?|manslaughter|arson|burglary|robbery|rap(?:e|ed)|assault(?:ed)?|car crash|accident|riot|raid(?:ed)?|kidnapped|missing person|county lines|shoplifting|house fire|trywan(?:u|wyd)|drywan(?:u|wyd)|llofrudd(?:iaeth|io)|lofrudd(?:iaeth|io)|llosgi bwriadol|bwrgleriaeth|fwrgleriaeth|lladrad|ladrad|treis(?:io|iwyd)|dreisio|ymosod(?:iad|odd|wyd)?|damwain|ddamwain|terfysg|cyrch|ar goll|llinellau cyffuriau|dwyn car',
  'in-the-news':
    '(?:news)?papers|newspaper|in the (?:papers?|news|echo|leader|post|argus|daily)|on the news|on (?:the )?(?:tv|telly|radio)|viral|facebook group|wales ?online|papur(?:au)?(?: newydd(?:ion)?| bro)?|(?:yn|ar) y (?:papur|newyddion|teledu|radio)|phapur|bapur|golwg360|newyddion',
  day: "mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?|(?:d|dd)ydd (?:llun|mawrth|mercher|iau|gwener|sadwrn|sul)|nos (?:lun|fawrth|fercher|iau|wener|sadwrn|sul)|(?:birthday|bday)|(?:p|b|ph|mh)en-?[ -]?blwydd|(?:bore|pnawn|prynhawn) (?:llun|mawrth|mercher|iau|gwener|sadwrn|sul)|(?:christmas|boxing|new year'?s) (?:eve|day)|nos galan|dydd nadolig|noson tan gwyllt|bonfire night|halloween|noson calan gaeaf",
}

export const promptRules: readonly Rule[] = Object.entries(prompts).map(([about, source]) => ({
  kind: 'prompt',
  pattern: whole(source),
  confidence: 'perhaps',
  about: about as PromptAbout,
}))
