import { dayOf } from '~/core/journey/days'
import { type Look, weekdayOf } from '~/core/safeguarding/hours'
import { formatDate, formatTime, type Lang, type respondentNamespace, translator } from '~/i18n'

type Said = 'safeguarding' | ReturnType<typeof respondentNamespace>

/**
 * What is true at this moment of when somebody looks at messages, as a sentence: for whoever asks for help, in their
 * register, and for the leads who keep the hours.
 */
export function lookText(lang: Lang, look: Look | null, said: Said): string {
  const t = translator(lang)
  if (!look) return t(`${said}:look.none`)
  if (look.kind === 'now') return t(`${said}:look.now`, { time: formatTime(lang, look.until) })
  const weekday = t(`common:weekday.${weekdayOf(dayOf(look.at)) as 0}`)
  const day = `${weekday} ${formatDate(lang, look.at)}`
  return t(`${said}:look.next`, { day, time: formatTime(lang, look.at) })
}
