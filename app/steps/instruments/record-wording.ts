import { createHash } from 'node:crypto'
import { type Recording, spokenHash } from '~/core/instrument'
import { changeItem } from '~/core/instrument/editing'
import { withRecording } from '~/core/instrument/recordings'
import type { NoSound } from '~/core/recording/clean'
import { insertRecording } from '~/store/recordings'
import { cleanApart } from './clean-apart'
import { type Edited, editVersion } from './edit-version'
import type { Which } from './editor'

/** Which words of which question are spoken. */
interface Spoken extends Which {
  now: Date
  item: string
  wording: Recording['wording']
  language: Recording['language']
}

/**
 * Keeps what somebody has recorded of a question, cleaned, in the place of what was there.
 *
 * of       what the page showed of the words, as spokenHash has it: `conflict` when they are no longer those
 * returns  `no-sound` with the reason when it cannot be played on every phone
 */
export async function addRecording({
  bytes,
  of,
  item,
  wording,
  language,
  ...wish
}: Spoken & { bytes: Uint8Array; of: string }): Promise<Edited | { kind: 'no-sound'; why: NoSound }> {
  const cleaned = await cleanApart(bytes)
  if (cleaned.kind === 'refused') return { kind: 'no-sound', why: cleaned.why }
  const { sound: clean } = cleaned
  const sound = createHash('sha256').update(clean.bytes).digest('hex')
  const { memberId: by, partnershipId } = wish.editor
  return editVersion({
    ...wish,
    edit: body => {
      const before = body.items.find(({ key }) => key === item)
      if (!before) return null
      const text = before.text[wording]?.[language] ?? ''
      if (text === '' || spokenHash(text) !== of) return 'conflict'
      const { type, milliseconds } = clean
      const recording = { language, wording, sound, type, milliseconds, bytes: clean.bytes.length, of }
      return changeItem(body, withRecording(before, { wording, language }, recording))
    },
    also: tx => insertRecording(tx, partnershipId, { ...clean, sound }, { by, at: wish.now }),
  })
}

/** Takes a recording away from a question. Its bytes stay, for versions that were sent. */
export const removeRecording = ({ item, wording, language, ...wish }: Spoken): Promise<Edited> =>
  editVersion({
    ...wish,
    edit: body => {
      const before = body.items.find(({ key }) => key === item)
      return before ? changeItem(body, withRecording(before, { wording, language }, null)) : null
    },
  })
