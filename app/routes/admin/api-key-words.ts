import { type Scope, stateOf } from '~/core/api/keys'
import { dayOf } from '~/core/journey/days'
import { formatDate, type Lang, translator } from '~/i18n'

/** `releases:read` → its key in the texts, which have no room for a colon. */
export const scopeKey = (scope: Scope) => scope.split(':')[0] as 'releases' | 'records' | 'quotes'

/** What a scope is called on a page. */
export const scopeName = (lang: Lang, scope: Scope): string =>
  translator(lang)(`api:scope.${scopeKey(scope)}`)

/** Whether a key works, and since or until when. */
export function stateText(lang: Lang, key: { revokedAt: Date | null; expiresOn: string }, now: Date): string {
  const state = stateOf(key, dayOf(now))
  const day = key.revokedAt ? dayOf(key.revokedAt) : key.expiresOn
  return translator(lang)(`api:state.${state}`, { date: formatDate(lang, day) })
}
