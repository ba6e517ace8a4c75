import { as, days, type Kept, months } from '../kind'
import { BACKUP_DAYS, retentionPolicy as keep } from '../policy'

/** What is released, and the self-assessment that it stands in. */
export const evidence = {
  blocks: {
    group: 'released',
    tables: ['release.block', 'release.offered'],
    readBy: ['respondent', 'worker', 'lead', 'partner', 'api', 'publisher'],
    seenBy: ['lead', 'partner'],
    until: [as('in-use')],
    by: ['nothing'],
  },
  releases: {
    group: 'released',
    tables: ['release.release'],
    readBy: ['lead', 'partner', 'api', 'publisher'],
    seenBy: ['lead', 'partner', 'evaluator'],
    until: [as('in-use')],
    by: ['nothing'],
  },
  quotes: {
    group: 'released',
    tables: ['release.quotes'],
    readBy: ['lead', 'partner', 'api', 'publisher'],
    seenBy: ['lead', 'partner'],
    until: [months(keep.assessment, 'year-ended')],
    by: ['nightly'],
  },
  certificates: {
    group: 'released',
    tables: ['room.certificate'],
    readBy: ['publisher'],
    seenBy: ['nobody'],
    until: [months(keep.assessment, 'year-ended')],
    by: ['nightly'],
  },
  'block-keys': {
    group: 'released',
    tables: ['room.block_key'],
    readBy: ['publisher'],
    seenBy: ['nobody'],
    until: [days(BACKUP_DAYS, 'block-closed')],
    by: ['nightly'],
  },
  agencies: {
    group: 'assessment',
    tables: ['assessment.agency'],
    readBy: ['lead', 'partner', 'api', 'staff'],
    seenBy: ['lead', 'partner', 'administrator'],
    until: [as('in-use')],
    by: ['nothing'],
  },
  assessment: {
    group: 'assessment',
    tables: ['assessment.component_record', 'assessment.sign_off'],
    readBy: ['lead', 'partner', 'api', 'jobs'],
    seenBy: ['lead', 'partner'],
    until: [months(keep.assessment, 'year-ended')],
    by: ['nightly'],
  },
  recorded: {
    group: 'assessment',
    tables: ['assessment.activity', 'assessment.change'],
    readBy: ['lead', 'partner', 'api', 'jobs'],
    seenBy: ['lead', 'partner'],
    until: [months(keep.assessment, 'year-ended'), months(keep.removed, 'taken-off')],
    by: ['nightly'],
  },
  reports: {
    group: 'assessment',
    tables: ['assessment.aaa_report'],
    readBy: ['lead', 'jobs'],
    seenBy: ['lead'],
    until: [months(keep.assessment, 'year-ended')],
    by: ['nightly'],
  },
} as const satisfies Record<string, Kept>
