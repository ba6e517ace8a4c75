import type { Mutation } from './mutations'

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/**
 * Small words and the mutation that follows each (glossary, "Mutations and inserted text"). Left out are those
 * whose mutation depends on meaning (ei, yn before a verb-noun, na): they would cry wolf.
 */
export const triggers: ReadonlyMap<string, Mutation> = new Map(
  Object.entries({
    soft:
      'am ar at dan tan dros drwy trwy gan heb hyd i o wrth dy neu pa rhy dyma dyna dau dwy ddau ddwy mor pan ' +
      'unrhyw rhyw holl prif amryw ambell hen',
    nasal: 'fy',
    aspirate: 'a â gyda tua tri chwe',
  }).flatMap(([mutation, list]) => list.split(' ').map(word => [word, mutation as Mutation])),
)

/** Words that keep their initial whatever stands before: prepositions, particles, fixed forms, names. */
export const fixed = words(`
  gan gyda gyda’r dros drwy dan dy da byth ble mae mai mor mi mewn pan pam tua trwy tra cyn ger lle dyma dyna
  gyfer gilydd gyd bynnag mlynedd mlwydd dde ti di
  rhwng rhag beth bron bellach braidd heblaw prin 
  clywed childline meic samaritans google microsoft gmail bluetooth covid pdf csv dbs
  gôl golff gêm gemau garej
`)

/** Not changed by soft mutation after mor: ll and rh (mor llawn, mor rhydd). */
export const keepsLlRh = words('mor')

/** Words after neu, dyma, dyna and the like that begin a clause of their own. */
export const clauseStarts = words(
  'pryd pwy pam ble sut mae maen mai dweda cer paid edrycha ffonia gofynna neidia sgania arhosa pwysa',
)

/** Verbs in which a following i is "I", not "to": Rydw i wedi …, Hoffwn i … */
export const takesI = words(`
  rydw dydw ydw dw roeddwn oeddwn doeddwn byddaf bydda fyddaf fydda byddwn hoffwn gallaf galla allaf alla gallwn
  dylwn ddylwn arna arnaf ata ataf amdana amdanaf wrtha wrthaf ohona ohonaf gen gennyf ges gwnes wnes
  cefais gefais es bues fues dwedais ddwedais dywedais ddywedais gwela gwelais welais ydwyf wyf gwn wn
`)

/** Verb forms after whose subject (ti, chi, ni …) the object or verb-noun softens: Cewch chi stopio → fe gei di weld. */
export const softenAfterSubject = words(`
  cei gei cewch gewch cawn gawn gallwch allwch gelli elli galli alli gallwn allwn dylech ddylech dylet ddylet
  dylen ddylen dylai ddylai hoffech hoffet hoffen gwnaethoch wnaethoch gwnest wnest gwnaethon wnaethon medrwch
  fedrwch medrwn fedrwn wnewch gwnewch
`)
export const subjects = words('i ti di chi ni nhw e hi')

/** Short commands whose object softens: Rhowch gyfeiriad, Dewisa ateb. */
export const commands = words(`
  rho rhowch dewisa dewiswch agora agorwch ysgrifenna ysgrifennwch defnyddia defnyddiwch cadwa cadwch anfona
  anfonwch ychwanega ychwanegwch enwa enwch nodwch noda gwiria gwiriwch tynna tynnwch newidia newidiwch
  teipia teipiwch gofynna gofynnwch gwna gwnewch
`)
/** What may follow a command unchanged: questions, adverbs, little words. */
export const afterCommand = words(`
  beth pwy pa pryd pam ble sut faint dim cyn pan gyda gan dros drwy mewn yn i o ar at am wrth rhwng bod mwy mai
`)

/** Adjectives that are met after yn or ’n, where they soften: yn gyfrinachol. */
export const adjectives = words(`
  cyfrinachol diogel bodlon preifat clir gwag parod pwysig posibl posib teg trist da drwg mawr bach byr gwahanol
  gwir berthnasol perthnasol dienw dilys cywir cyflym cynnar tawel tebyg digon gorau gwell gwaeth llawn
  rhydd rhad drud dwyieithog personol penodol priodol trwm poblogaidd cyhoeddus cyflawn cyson cryf gwan glân
  buan brys brysur prysur mwy llai cyfartal cyfreithlon defnyddiol
`)

/** Feminine nouns that soften after y, yr, ’r and un: y ddolen. */
export const feminine = words(`
  partneriaeth dolen tudalen taith cefnogaeth tystiolaeth blaenoriaeth gwaelodlin barn gwybodaeth merch mam
  cymuned gwlad rhaglen pleidlais ffurflen cyfres perthynas cronfa derbynneb trefn canolfan rhan cyfraith
  menter braich munud llinell llythyren problem galwad colofn rhes 
`)
/** ll and rh do not soften after y and un: y llythyren, un rhan. */
export const masculine = words(`
  cwestiwn ateb gwahoddiad gweithiwr gwasanaeth cod cyfnod adroddiad adborth canlyniad cyhoeddiad cyfeiriad
  cyfrinair cam cyfrif drafft ffôn fideo cynllun asesiad pryder plentyn teulu dyddiad dyfyniad maes sylw newid
`)

/** Words after which nothing mutates; a mutated beginning there is a slip: eich ddolen. */
export const neverMutate = words('eich ein eu pob wedi cyn bydd')
