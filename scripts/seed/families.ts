import type { Area } from '~/core/distance/types'

/** An invented family: what matters to the young person, and goals with the numbers of the three stages. */
export interface Family {
  language: 'cy' | 'en'
  matters: { matters: string; helps: string; different: string }
  goals: readonly { area: Area; text: string; way: readonly [number, number, number]; note: string }[]
  /** what the second goal turns into half-way */
  instead: { area: Area; text: string; why: string; from: number; to: number }
  reached: string
}

export const families: Readonly<Record<'cy' | 'en', readonly Family[]>> = {
  cy: [
    {
      language: 'cy',
      matters: {
        matters: 'Fy mrawd bach, a chael chwarae pêl-droed eto.',
        helps: 'Nain, a’r hyfforddwr. Pan mae pobl yn siarad yn dawel.',
        different: 'Llai o weiddi gartref. Cael mynd yn ôl i’r tîm.',
      },
      goals: [
        {
          area: 'enjoyment',
          text: 'Rydw i eisiau bod yn ôl yn y tîm.',
          way: [2, 2, 8],
          note: 'Es i i ymarfer bob wythnos. Daeth Nain gyda fi y tro cyntaf.',
        },
        {
          area: 'learning',
          text: 'Rydw i eisiau mynd i’r ysgol bob dydd.',
          way: [4, 4, 4],
          note: 'Mae’r boreau’n anodd o hyd.',
        },
        {
          area: 'family',
          text: 'Rydw i eisiau siarad gyda Mam heb ffraeo.',
          way: [5, 4, 3],
          note: 'Mae pethau’n waeth ers y Nadolig.',
        },
      ],
      instead: {
        area: 'learning',
        text: 'Rydw i eisiau gorffen fy nghwrs ar ddydd Mawrth a dydd Iau.',
        why: 'Roedd bob dydd yn ormod. Mae dau ddiwrnod yn bosibl.',
        from: 3,
        to: 6,
      },
      reached: 'Rydw i wedi chwarae tair gêm.',
    },
  ],
  en: [
    {
      language: 'en',
      matters: {
        matters: 'My nan. My dog. Being trusted.',
        helps: 'Going for a walk when it gets too much. My youth worker.',
        different: 'I want people to stop bringing up last year.',
      },
      goals: [
        {
          area: 'feelings',
          text: 'I want to get angry less often.',
          way: [3, 5, 7],
          note: 'I walk off now and come back. Boxing helps.',
        },
        {
          area: 'friends',
          text: 'I want to see my old friends again.',
          way: [5, 5, 5],
          note: 'Some of them are not good for me.',
        },
        {
          area: 'home',
          text: 'I want a room where I can shut the door.',
          way: [6, 4, 4],
          note: 'We had to move again.',
        },
      ],
      instead: {
        area: 'friends',
        text: 'I want two friends I can trust.',
        why: 'Not the old lot. Different people.',
        from: 2,
        to: 7,
      },
      reached: 'Nobody has called home about me for two months.',
    },
    {
      language: 'en',
      matters: {
        matters: 'Getting a job with my hands. Mum being all right.',
        helps: 'Mr Price in the workshop. Being shown instead of told.',
        different: 'Mornings. I want a reason to get up.',
      },
      goals: [
        {
          area: 'learning',
          text: 'I want a place on the bricklaying course.',
          way: [1, 4, 9],
          note: 'We filled in the form together and I went to the open day.',
        },
        {
          area: 'health',
          text: 'I want to sleep at night.',
          way: [3, 3, 3],
          note: 'Still on my phone too late.',
        },
        {
          area: 'family',
          text: 'I want to eat with Mum sometimes.',
          way: [4, 6, 6],
          note: 'Sundays now.',
        },
      ],
      instead: {
        area: 'health',
        text: 'I want to be up by nine.',
        why: 'Sleep is too big. Getting up I can do something about.',
        from: 4,
        to: 4,
      },
      reached: 'I start in September.',
    },
  ],
}
