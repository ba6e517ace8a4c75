import { type Recording, recordingPath } from '~/core/instrument'
import { formatNumber, type Lang, translator } from '~/i18n'

/** What a page shows of a recording: where it is, how long it takes, and what it costs of somebody's data. */
export const listenTo = (lang: Lang, recording: Recording) => ({
  src: recordingPath(recording),
  about: translator(lang)('common:listen-about', {
    count: Math.max(1, Math.round(recording.milliseconds / 1000)),
    size: formatNumber(lang, Math.ceil(recording.bytes / 1000)),
  }),
})
