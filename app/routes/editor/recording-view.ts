import { spokenHash, type Wording, wordings } from '~/core/instrument'
import { faultsOfRecordings } from '~/core/instrument/recordings'
import type { ItemData } from '~/core/instrument/schema'
import { type Lang, translator } from '~/i18n'
import { listenTo } from '~/web/listen'
import { message } from './words'

/** The name of the field for a recording, and of its place on the page. */
export const recordingField = (wording: Wording, half: 'cy' | 'en') => `recording.${wording}.${half}`

/** Every wording of a question that is written or recorded, with what can be heard of it in each language. */
export function recordingsView(lang: Lang, { text, recordings = [] }: ItemData, offered: readonly Wording[]) {
  const t = translator(lang)
  const faults = faultsOfRecordings({ text, recordings })
  const recorded = (wording: Wording) => recordings.some(one => one.wording === wording)
  const isWritten = (wording: Wording) => Boolean(text[wording]?.cy || text[wording]?.en)
  return wordings
    .filter(wording => recorded(wording) || (offered.includes(wording) && isWritten(wording)))
    .map(wording => ({
      wording,
      title: t(`editor:wording.${wording}`),
      halves: (['cy', 'en'] as const).map(half => {
        const words = text[wording]?.[half] ?? ''
        const one = recordings.find(each => each.wording === wording && each.language === half)
        const mine = faults.filter(fault => fault.wording === wording && fault.language === half)
        return {
          lang: half,
          field: recordingField(wording, half),
          words,
          of: spokenHash(words),
          listen: one ? listenTo(lang, one) : null,
          faults: [...new Set(mine.map(fault => message(lang, `fault.${fault.message}`)))],
        }
      }),
    }))
}

export type RecordingsView = ReturnType<typeof recordingsView>
