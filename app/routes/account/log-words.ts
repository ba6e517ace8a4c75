import { reasonIn } from '~/core/account/reasons'
import { findComponent } from '~/core/assessment/components'
import { isLogAction, isLogDetail } from '~/core/audit/log'
import { formatDate, formatDateTime, type Lang, translator } from '~/i18n'

/** What was done, in words. A row tampered with may name an action that does not exist; it is shown as it stands. */
export const actionWords = (lang: Lang, action: string): string =>
  isLogAction(action) ? translator(lang)(`account:action.${action}`) : action

/** What an entry is about: a name, or the beginning of an id, with the reason where there is one. */
export function aboutWords(lang: Lang, { subject, whom }: { subject: string; whom: string | null }): string {
  const reason = reasonIn(subject)
  const [, key = '', day] = /^(\S.*) (\d{4}-\d\d-\d\d)$/.exec(subject) ?? []
  if (day) return `${findComponent(key)?.name[lang] ?? key} · ${formatDate(lang, day)}`
  const about = whom ?? (/^[0-9a-f]{8}-/.test(subject) ? subject.slice(0, 8) : subject.slice(0, 60))
  if (!reason) return about || '–'
  return `${about} · ${translator(lang)(`account:reason.${reason}`)}`
}

interface Looked {
  at: Date
  by: string | null
  action: string
  subject: string
  detail?: string
}

/** What was done with one journey, a row each: when, who, what. */
export const lookedRows = (lang: Lang, log: readonly Looked[]): string[][] =>
  log.map(({ at, by, action, subject, detail = '' }) => {
    const t = translator(lang)
    const reason = reasonIn(subject)
    const more = [
      ...(isLogDetail(detail) ? [t(`account:detail.${detail}`)] : []),
      ...(reason ? [t(`account:reason.${reason}`)] : []),
    ]
    const what = actionWords(lang, action)
    return [
      formatDateTime(lang, at),
      by ?? t('account:log.nobody'),
      more.length > 0 ? `${what}: ${more.join(', ')}` : what,
    ]
  })
