import type { Happening } from '~/core/distance/timeline'
import type { Goal } from '~/core/distance/types'
import { CHECK_IN } from '~/core/instrument'
import type { Channel, Stage } from '~/core/journey/types'
import { type Lang, translator } from '~/i18n'
import type { DistanceView } from '~/steps/distance/find-distance'
import { respondentName } from '../journeys/words'

interface Detail {
  text: string
  /** of somebody's own words; none when the text is the page's */
  language?: 'cy' | 'en'
  /** what was given for it */
  number?: string
}

/** What was sent, and at which stage, as the journey's page says it: the loader knows the titles. */
type StageOf = (of: { instrument: string; stage: Stage }) => string

/** One happening in words: what, with whom, and what it was about. */
export function happeningWords(
  lang: Lang,
  { journey, goals }: DistanceView,
  one: Happening,
  stageOf: StageOf,
) {
  const t = translator(lang)
  const goal = (id: string): Detail[] => goals.filter(each => each.id === id).map(wordsOf)
  const person = respondentName(lang, journey, one.respondentId)
  const words = (what: string, details: Detail[] = [], more = '') => ({
    key: JSON.stringify(one),
    what,
    who: more === '' ? person : `${person}, ${more}`,
    details,
  })
  switch (one.kind) {
    case 'sent':
      return words(
        t(`distance:timeline.${sentWord(one)}`),
        one.channel === 'paper' ? [] : [{ text: t(`journeys:channel.${one.channel}`) }],
        stageOf(one),
      )
    case 'shared':
      return words(t('distance:timeline.shared'), [], stageOf(one))
    case 'reply':
      return words(t('distance:timeline.reply'), [], stageOf(one))
    case 'matters':
      return words(t('distance:timeline.matters'))
    case 'goal':
      return words(t('distance:timeline.goal'), goal(one.goalId))
    case 'state':
      return words(
        t('distance:timeline.state', { state: t(`distance:state.${one.state}`) }),
        goal(one.goalId),
      )
    case 'scores':
      return words(
        t('distance:timeline.scores', { voice: t(`distance:voice.${one.voice}`) }),
        one.scores.flatMap(({ goalId, score }) =>
          goal(goalId).map(detail => ({
            ...detail,
            number:
              score === null ? t('distance:timeline.taken-back') : t('distance:timeline.number', { score }),
          })),
        ),
        t(`distance:stage.${one.stage}`),
      )
  }
}

function sentWord({ channel, instrument }: { channel: Channel; instrument: string }) {
  if (channel === 'paper') return 'sent-paper'
  return instrument === CHECK_IN ? 'sent' : 'sent-other'
}

const wordsOf = ({ text, language }: Goal): Detail => ({ text, language })
