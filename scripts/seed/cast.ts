/** The invented partnerships, their services and the people who work there. No such place, nobody real. */
export const DEMO_PASSWORD = 'clywed-yn-y-demo'

type Role = 'worker' | 'lead' | 'safeguarding_lead' | 'moderator' | 'evaluator' | 'partner' | 'administrator'

export interface CastMember {
  email: string
  name: string
  language: 'cy' | 'en'
  roles: Role[]
  titleCy?: string
  titleEn?: string
  outside?: boolean
  /** for the role partner: which of the partnership's agencies, by its key */
  agency?: string
}

export interface CastPartnership {
  slug: string
  nameCy: string
  nameEn: string
  /** respondents a year */
  respondents: number
  services: { nameCy: string; nameEn: string; share: number; letters: string }[]
  /** partner agencies; `key` stands for one in scripts/seed/agencies.ts */
  agencies: { key: string; nameCy: string; nameEn: string }[]
  members: CastMember[]
  hoursCy: string
  hoursEn: string
  phone: string
}

const worker = (email: string, name: string, language: 'cy' | 'en'): CastMember => ({
  email,
  name,
  language,
  roles: ['worker'],
  titleCy: 'Gweithiwr cyfiawnder ieuenctid',
  titleEn: 'Youth justice worker',
})

export const cast: readonly CastPartnership[] = [
  {
    slug: 'bro-wen',
    nameCy: 'Partneriaeth Diogelu Bro Wen',
    nameEn: 'Bro Wen Safeguarding Partnership',
    respondents: 250,
    services: [
      {
        nameCy: 'Gwasanaeth Cyfiawnder Ieuenctid Bro Wen',
        nameEn: 'Bro Wen Youth Justice Service',
        share: 0.45,
        letters: 'CI',
      },
      { nameCy: 'Tîm Cymorth Cynnar', nameEn: 'Early Help Team', share: 0.35, letters: 'CC' },
      { nameCy: 'Prosiect Dargyfeirio', nameEn: 'Diversion Project', share: 0.2, letters: 'PD' },
    ],
    agencies: [
      {
        key: 'council',
        nameCy: 'Gwasanaethau Plant Cyngor Bro Wen',
        nameEn: 'Bro Wen Council Children’s Services',
      },
      { key: 'police', nameCy: 'Heddlu Glannau Gwy', nameEn: 'Glannau Gwy Police' },
      { key: 'health', nameCy: 'Bwrdd Iechyd Bryniau’r Wawr', nameEn: 'Bryniau’r Wawr Health Board' },
      { key: 'education', nameCy: 'Gwasanaeth Addysg Bro Wen', nameEn: 'Bro Wen Education Service' },
      { key: 'voluntary', nameCy: 'Llais Bro Wen', nameEn: 'Llais Bro Wen' },
    ],
    members: [
      worker('gweithiwr@bro-wen.example', 'Mali Puw', 'cy'),
      worker('worker@bro-wen.example', 'Tom Ashdown', 'en'),
      worker('gweithiwr3@bro-wen.example', 'Deio Rhydderch', 'cy'),
      worker('worker4@bro-wen.example', 'Priya Nair', 'en'),
      worker('worker5@bro-wen.example', 'Kath Lomax', 'en'),
      {
        email: 'arweinydd@bro-wen.example',
        name: 'Non Tudur',
        language: 'cy',
        roles: ['lead'],
        titleCy: 'Arweinydd y bartneriaeth',
        titleEn: 'Partnership lead',
      },
      {
        email: 'lead@bro-wen.example',
        name: 'Marcus Hale',
        language: 'en',
        roles: ['lead'],
        titleCy: 'Arweinydd y bartneriaeth',
        titleEn: 'Partnership lead',
      },
      {
        email: 'diogelu@bro-wen.example',
        name: 'Siwan Prosser',
        language: 'cy',
        roles: ['safeguarding_lead'],
        titleCy: 'Arweinydd diogelu, addysg',
        titleEn: 'Safeguarding lead, education',
        outside: true,
      },
      {
        email: 'safeguarding@bro-wen.example',
        name: 'Ruth Okafor',
        language: 'en',
        roles: ['safeguarding_lead'],
        titleCy: 'Arweinydd diogelu, gwasanaethau plant',
        titleEn: 'Safeguarding lead, children’s services',
      },
      {
        email: 'cymedrolwr@bro-wen.example',
        name: 'Heledd Glyn',
        language: 'cy',
        roles: ['moderator'],
        titleCy: 'Eiriolwr, Llais Bro Wen',
        titleEn: 'Advocate, Llais Bro Wen',
        outside: true,
      },
      {
        email: 'moderator@bro-wen.example',
        name: 'Owen Tranter',
        language: 'en',
        roles: ['moderator'],
        titleCy: 'Swyddog cyfranogiad',
        titleEn: 'Participation officer',
        outside: true,
      },
      {
        email: 'evaluator@bro-wen.example',
        name: 'Anwen Sayce',
        language: 'en',
        roles: ['evaluator'],
        titleCy: 'Gwerthuswr annibynnol',
        titleEn: 'Independent evaluator',
        outside: true,
      },
      {
        email: 'partner@bro-wen.example',
        name: 'Carys Maddox',
        language: 'en',
        roles: ['partner'],
        titleCy: 'Nyrs arweiniol, plant a phobl ifanc',
        titleEn: 'Lead nurse, children and young people',
        outside: true,
        agency: 'health',
      },
      { email: 'admin@bro-wen.example', name: 'Gwilym Bevan', language: 'en', roles: ['administrator'] },
    ],
    hoursCy: 'Dydd Llun i ddydd Gwener, 9am i 5pm',
    hoursEn: 'Monday to Friday, 9am to 5pm',
    phone: '01632 960 101',
  },
  {
    slug: 'cwm-arian',
    nameCy: 'Partneriaeth Diogelu Cwm Arian',
    nameEn: 'Cwm Arian Safeguarding Partnership',
    respondents: 25,
    services: [
      {
        nameCy: 'Gwasanaeth Cyfiawnder Ieuenctid Cwm Arian',
        nameEn: 'Cwm Arian Youth Justice Service',
        share: 0.6,
        letters: 'CA',
      },
      { nameCy: 'Cymorth i Deuluoedd', nameEn: 'Family Support', share: 0.4, letters: 'TE' },
    ],
    agencies: [
      { key: 'council', nameCy: 'Gwasanaethau Plant Cwm Arian', nameEn: 'Cwm Arian Children’s Services' },
      { key: 'police', nameCy: 'Heddlu Glannau Gwy', nameEn: 'Glannau Gwy Police' },
      { key: 'voluntary', nameCy: 'Canolfan Deulu’r Cwm', nameEn: 'Canolfan Deulu’r Cwm' },
    ],
    members: [
      worker('gweithiwr@cwm-arian.example', 'Lleucu Ifor', 'cy'),
      worker('worker@cwm-arian.example', 'Dan Whitcombe', 'en'),
      {
        email: 'lead@cwm-arian.example',
        name: 'Elin Cadwaladr',
        language: 'cy',
        roles: ['lead'],
        titleCy: 'Arweinydd y bartneriaeth',
        titleEn: 'Partnership lead',
      },
      {
        email: 'safeguarding@cwm-arian.example',
        name: 'Aled Morus',
        language: 'cy',
        roles: ['safeguarding_lead'],
        titleCy: 'Arweinydd diogelu, iechyd',
        titleEn: 'Safeguarding lead, health',
        outside: true,
      },
      {
        email: 'safeguarding2@cwm-arian.example',
        name: 'Jo Penhale',
        language: 'en',
        roles: ['safeguarding_lead'],
        titleCy: 'Arweinydd diogelu, gwasanaethau plant',
        titleEn: 'Safeguarding lead, children’s services',
      },
      { email: 'admin@cwm-arian.example', name: 'Bethan Sully', language: 'en', roles: ['administrator'] },
    ],
    hoursCy: 'Dydd Llun i ddydd Gwener, 9am i 4:30pm',
    hoursEn: 'Monday to Friday, 9am to 4:30pm',
    phone: '01632 960 202',
  },
]
