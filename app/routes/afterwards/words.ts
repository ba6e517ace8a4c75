import { askAgainOn } from '~/core/journey/afterwards'
import { formatDate, type Lang, translator } from '~/i18n'
import type { JourneyView } from '~/steps/find-journey'
import { respondentName } from '../journeys/words'

/** What each person of a closed journey said about being asked again, in words. Empty while it is open. */
export function afterwardsWords(lang: Lang, { journey, again }: Pick<JourneyView, 'journey' | 'again'>) {
  const t = translator(lang)
  const { closedOn } = journey
  if (closedOn === null) return []
  return journey.respondents.map(({ id }) => {
    const said = again.find(({ respondentId }) => respondentId === id)
    const name = respondentName(lang, journey, id)
    if (!said) return { id, name, words: t('afterwards:section.not-asked'), recorded: null }
    const way = t(`afterwards:way.${said.way}.short`)
    const on = askAgainOn(closedOn, said)
    return {
      id,
      name,
      words: on === null ? way : t('afterwards:section.said', { way, date: formatDate(lang, on) }),
      recorded: t('afterwards:section.recorded', { date: formatDate(lang, said.recordedOn) }),
    }
  })
}

export type AfterwardsWords = ReturnType<typeof afterwardsWords>
