import type { BothLanguages } from './model'

/**
 * The ten practices of *Collaboration forums and pathways*, each recorded by hand until the product carries it.
 * The names come from the model's good-practice examples; what is said about them is our own wording.
 *
 * source  National Independent Safeguarding Board Wales (2023), The Collective Safeguarding Responsibility Model
 */
/** What the product carries: what people said, or how far they have come. */
export type Carried = 'evidence' | 'distance'

export interface Practice {
  readonly key: PracticeKey
  readonly name: BothLanguages
  readonly about: BothLanguages
  /** Where the product carries it itself; by hand goes only what was done besides. Null where it does not. */
  readonly carried: Carried | null
}

const entries = [
  [
    'what-matters',
    'What matters conversations',
    'Sgyrsiau beth sy’n bwysig',
    'Asking a person or family at the start what matters to them, and planning with them.',
    'Gofyn i berson neu deulu ar y dechrau beth sy’n bwysig iddyn nhw, a chynllunio gyda nhw.',
  ],
  [
    'independent-advocacy',
    'Independent advocacy',
    'Eiriolaeth annibynnol',
    'Somebody from outside the service who helps a person to have their say.',
    'Rhywun o’r tu allan i’r gwasanaeth sy’n helpu person i ddweud ei ddweud.',
  ],
  [
    'distance-travelled',
    'Distance travelled',
    'Y cynnydd ers y dechrau',
    'Goals set together at the beginning and scored together at the end.',
    'Nodau sy’n cael eu gosod ar y cyd ar y dechrau, a’u sgorio ar y cyd ar y diwedd.',
  ],
  [
    'satisfaction-survey',
    'Satisfaction survey',
    'Arolwg boddhad',
    'A survey of adults or children when the work together ends.',
    'Arolwg o oedolion neu blant pan ddaw’r cydweithio i ben.',
  ],
  [
    'interactive-feedback',
    'Interactive feedback',
    'Adborth rhyngweithiol',
    'Feedback gathered along the way by other means than the check-ins of this service.',
    'Adborth sy’n cael ei gasglu ar hyd y daith mewn ffyrdd eraill, heblaw gair sydyn y gwasanaeth hwn.',
  ],
  [
    'consultation-projects',
    'Consultation projects',
    'Prosiectau ymgynghori',
    'People shape how a service works, for example through poems, songs, raps or drawings.',
    'Pobl yn llunio sut mae gwasanaeth yn gweithio, er enghraifft drwy gerddi, caneuon, rapiau neu luniau.',
  ],
  [
    'former-service-users',
    'Conversations with former service users',
    'Sgyrsiau â chyn-ddefnyddwyr gwasanaeth',
    'Going back to people whose support has ended and asking what could have been better.',
    'Mynd yn ôl at bobl y mae eu cefnogaeth wedi dod i ben a gofyn beth allai fod wedi bod yn well.',
  ],
  [
    'resident-carer-forums',
    'Resident and carer forums',
    'Fforymau preswylwyr a gofalwyr',
    'Regular meetings where residents, carers and families raise concerns and ideas.',
    'Cyfarfodydd rheolaidd lle mae preswylwyr, gofalwyr a theuluoedd yn codi pryderon a syniadau.',
  ],
  [
    'peer-led-groups',
    'Peer-led groups',
    'Grwpiau dan arweiniad cyfoedion',
    'Groups led by people who use services themselves, for support and for their views.',
    'Grwpiau dan arweiniad pobl sydd eu hunain yn defnyddio gwasanaethau, i gefnogi ei gilydd ac i ddweud eu barn.',
  ],
  [
    'independent-evaluation',
    'Independent evaluation',
    'Gwerthusiad annibynnol',
    'Somebody from outside asks people about their experience and reports on it.',
    'Rhywun o’r tu allan yn holi pobl am eu profiad ac yn adrodd arno.',
  ],
] as const

export type PracticeKey = (typeof entries)[number][0]

export const practices: readonly Practice[] = entries.map(([key, en, cy, aboutEn, aboutCy]) => ({
  key,
  name: { cy, en },
  about: { cy: aboutCy, en: aboutEn },
  carried: key === 'interactive-feedback' ? 'evidence' : key === 'distance-travelled' ? 'distance' : null,
}))

/** The keys alone, for schemas. */
export const practiceKeys = entries.map(([key]) => key)

/** How many people took part, in bands wide enough that a row points at nobody. */
export const peopleBands = ['under-10', '10-24', '25-49', '50-plus', 'unknown'] as const
export type PeopleBand = (typeof peopleBands)[number]
