import respondentScript from '~/enhance/respondent.ts?script'
import staffScript from '~/enhance/staff.ts?script'
import respondentStyles from '~/styles/respondent.scss?url'
import staffStyles from '~/styles/staff.scss?url'
import type { Side } from './headers'

/** The address of the one stylesheet of a page. */
export const stylesheetOf = (side: Side): string => (side === 'respondent' ? respondentStyles : staffStyles)

/** The address of the one enhancement script of a page. */
export const scriptOf = (side: Side): string => (side === 'respondent' ? respondentScript : staffScript)
