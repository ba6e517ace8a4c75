import type { Scenario } from '~/core/safeguarding/training'
import { formatDate, formatDateTime, type Lang, say, translator } from '~/i18n'
import type { OpeningView } from '~/steps/safeguarding/read-opening'

/** Who somebody is, ready to be shown: every date and name already in the page's language. */
export interface PersonView {
  reference: string
  audience: string
  language: string
  service: string
  worker: string
  closedOn: string | null
}

type Person = NonNullable<OpeningView['author']>

export function personView(lang: Lang, person: Person): PersonView {
  const t = translator(lang)
  const { reference, serviceCy, serviceEn, worker, closedOn } = person.journey
  return {
    reference,
    audience: say(t, `safeguarding:audience.${person.audience.replaceAll('-', '_')}`),
    language: t(`safeguarding:language.${person.language}`),
    service: lang === 'cy' ? serviceCy : serviceEn,
    worker,
    closedOn: closedOn && formatDate(lang, closedOn),
  }
}

/** Who is invented, to practise with: nobody of that name works anywhere. */
export function inventedView(lang: Lang, { audience }: Scenario): PersonView {
  const t = translator(lang)
  return {
    reference: t('safeguarding:training.person.reference'),
    audience: t(`safeguarding:audience.${audience}`),
    language: t(`safeguarding:language.${lang}`),
    service: t('safeguarding:training.person.service'),
    worker: t('safeguarding:training.person.worker'),
    closedOn: null,
  }
}

/** Who did something and when, as one text. */
export const byAt = (lang: Lang, act: { by: string; at: Date }): { name: string; at: string } => ({
  name: act.by,
  at: formatDateTime(lang, act.at),
})
