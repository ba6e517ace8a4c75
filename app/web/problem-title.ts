import { type Lang, languages, say, translator } from '~/i18n'
import type { ProblemKind } from './problem'

/** What the browser's tab says about a problem; without a language it says it in both. */
export const problemTitle = (kind: ProblemKind, lang: Lang | null): string =>
  (lang ? [lang] : languages).map(each => say(translator(each), `errors:${kind}.title`)).join(' / ')
