import type { Instrument, Register, Stage } from '~/core/instrument'
import type { Lang } from '~/i18n'
import { titleIn } from './answering'

/**
 * Whether somebody is asked about support that is over: after it has ended, and whenever a questionnaire as a whole
 * looks back. Only a check-in while support goes on asks how it is going.
 */
export const looksBack = (practice: Instrument['practice'], stage: Stage): boolean =>
  stage === 'after' || practice !== 'interactive-feedback'

/** What the first screen is called: a plain question, since titles of questionnaires are made for lists of staff. */
export const firstTitle = (
  lang: Lang,
  register: Register,
  { practice }: Pick<Instrument, 'practice'>,
  stage: Stage,
): string => titleIn(lang, register, looksBack(practice, stage) ? 'welcome.title-past' : 'welcome.title')
