import { createHash } from 'node:crypto'
import type { InEveryAddress, ItemData, Recording, Wording } from './schema'

/** What a recording says it speaks. */
export const spokenHash = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

/** Whether a recording speaks the words as they are now. */
export const speaks = (text: InEveryAddress, { wording, language, of }: Recording): boolean =>
  spokenHash(text[wording]?.[language] ?? '') === of

/** Where a recording is fetched: by what it is, and by nobody's name. */
export const recordingPath = ({ sound, type }: Pick<Recording, 'sound' | 'type'>): string =>
  `/recordings/${sound}.${type}`

export interface RecordingFault {
  wording: Wording
  language: 'cy' | 'en'
  message:
    | 'recording-twice'
    | 'recording-missing-cy'
    | 'recording-missing-en'
    | 'recording-old-cy'
    | 'recording-old-en'
}

/** Recordings that stand in one language alone, or that speak words which have changed since. */
export function faultsOfRecordings({
  text,
  recordings = [],
}: Pick<ItemData, 'text' | 'recordings'>): RecordingFault[] {
  return recordings.flatMap((one): RecordingFault[] => {
    const { wording, language } = one
    const other = language === 'cy' ? 'en' : 'cy'
    const alike = recordings.filter(each => each.wording === wording)
    const faults: RecordingFault[] = []
    if (alike.filter(each => each.language === language).length > 1)
      faults.push({ wording, language, message: 'recording-twice' })
    if (!alike.some(each => each.language === other))
      faults.push({ wording, language: other, message: `recording-missing-${other}` })
    if (!speaks(text, one)) faults.push({ wording, language, message: `recording-old-${language}` })
    return faults
  })
}

/** An item with a recording in the place of the one of the same words, or without it. */
export function withRecording(
  item: ItemData,
  { wording, language }: Pick<Recording, 'wording' | 'language'>,
  recording: Recording | null,
): ItemData {
  const { recordings = [], ...rest } = item
  const others = recordings.filter(one => one.wording !== wording || one.language !== language)
  const now = recording ? [...others, recording] : others
  return now.length > 0 ? { ...rest, recordings: now } : rest
}
