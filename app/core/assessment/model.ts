/**
 * The wording of the 12Cs self-assessment framework (Table 1), as data. English is the published wording; the Welsh is this product's own and is not official, which
 * the pages say. Only the spacing around the slashes of the printed table is regularised.
 *
 * source  Ball and McManus (2024), see `source` below
 */

/** Text in both languages, neither of them the default. */
export interface BothLanguages {
  readonly cy: string
  readonly en: string
}

/** 1–4, as in Table 1; the numbers are the model's own. */
export type Score = 1 | 2 | 3 | 4

export const scores: readonly Score[] = [1, 2, 3, 4]

/** Where the wording comes from and the licence under which it is shown. */
export const source = {
  attribution:
    'Ball, E. and McManus, M. (2024), HM Inspectorate of Probation Academic Insights 2024/03. Contains public sector information licensed under the Open Government Licence v3.0.',
  licence: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
} as const

/** The inspection categories the partnership rates itself by. */
export const ratings: Readonly<Record<Score, { name: BothLanguages; descriptor: BothLanguages }>> = {
  1: {
    name: { en: 'Inadequate', cy: 'Annigonol' },
    descriptor: {
      en: 'There are causes for concern and recommendations must be made and addressed',
      cy: 'Mae achosion pryder, a rhaid gwneud argymhellion a mynd i’r afael â nhw',
    },
  },
  2: {
    name: { en: 'Requires improvement', cy: 'Angen gwella' },
    descriptor: {
      en: 'Intervention has demonstrated few, if any, of the characteristics of good performance, and substantial number of areas require improvement',
      cy: 'Ychydig iawn o nodweddion perfformiad da, os o gwbl, y mae’r ymyrraeth wedi’u dangos, ac mae angen gwella nifer sylweddol o feysydd',
    },
  },
  3: {
    name: { en: 'Good', cy: 'Da' },
    descriptor: {
      en: 'Intervention substantially demonstrated all the characteristics of good performance',
      cy: 'Mae’r ymyrraeth wedi dangos holl nodweddion perfformiad da i raddau helaeth',
    },
  },
  4: {
    name: { en: 'Outstanding', cy: 'Rhagorol' },
    descriptor: {
      en: 'Intervention substantially exceeded the characteristics of good performance',
      cy: 'Mae’r ymyrraeth wedi rhagori’n sylweddol ar nodweddion perfformiad da',
    },
  },
}

/** How far the work has come. The model gives these descriptors and no names. */
export const progressStages: Readonly<Record<Score, BothLanguages>> = {
  1: {
    en: 'Practice/intervention/policy identified but not progressed',
    cy: 'Ymarfer, ymyrraeth neu bolisi wedi’i nodi, ond heb symud ymlaen',
  },
  2: {
    en: 'Practice/intervention/policy identified and agreed by key partners. Implementation plan finalised, start date agreed',
    cy: 'Ymarfer, ymyrraeth neu bolisi wedi’i nodi, a phartneriaid allweddol yn gytûn. Cynllun rhoi ar waith wedi’i gwblhau, a dyddiad dechrau wedi’i bennu',
  },
  3: {
    en: 'Practice/intervention/policy fully implemented, embedded and functioning well',
    cy: 'Ymarfer, ymyrraeth neu bolisi wedi’i roi ar waith yn llawn, wedi’i wreiddio ac yn gweithio’n dda',
  },
  4: {
    en: 'Practice/intervention/policy embedded, functioning optimally, sustainably and exceeding expectations',
    cy: 'Ymarfer, ymyrraeth neu bolisi wedi’i wreiddio, yn gweithio cystal â phosibl, yn gynaliadwy ac yn rhagori ar y disgwyliadau',
  },
}

/** What Table 1 asks for beside the score. */
export const prompts: Readonly<Record<'narrative' | 'lead', BothLanguages>> = {
  narrative: {
    en: 'Narrative explaining the evidence for self-assessment score reached. Examples should specifically identify any policy or practice interventions/support',
    cy: 'Naratif sy’n egluro’r dystiolaeth dros y sgôr. Dylai enghreifftiau enwi unrhyw bolisi, ymyrraeth ymarfer neu gefnogaeth yn benodol',
  },
  lead: {
    en: 'Who is the lead person/people/agency responsible for coordinating/driving action on this?',
    cy: 'Pa berson, pobl neu asiantaeth sy’n gyfrifol am gydgysylltu’r gwaith hwn a’i yrru ymlaen?',
  },
}

/** A number from outside (a form, a column) as a score, or null. */
export function toScore(value: unknown): Score | null {
  const number = typeof value === 'string' && value !== '' ? Number(value) : value
  return scores.find(score => score === number) ?? null
}
