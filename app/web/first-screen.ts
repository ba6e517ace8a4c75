import { type Instrument, looksBack, type Register, type Stage } from '~/core/instrument'
import type { Lang } from '~/i18n'
import { titleIn } from './answering'

/** What the first screen is called: a plain question, since titles of questionnaires are made for lists of staff. */
export const firstTitle = (
  lang: Lang,
  register: Register,
  of: Pick<Instrument, 'practice'>,
  stage: Stage,
): string => titleIn(lang, register, looksBack(of, stage) ? 'welcome.title-past' : 'welcome.title')
