import type { RandomBytes } from '~/core/answer/secrets'
import { findLibraryData, type InstrumentData } from '~/core/instrument'
import { copyOf, type Details, emptyInstrument, settledItem } from '~/core/instrument/editing'
import { firstOwnVersion, ownKey } from '~/core/instrument/own'
import { newId } from '~/core/staff/ids'
import { findOpenDraft, findVersion, highestVersion, insertVersion } from '~/store/drafts'
import { isDuplicate } from '~/store/faults'
import { inPartnership, type Tx } from '~/store/pools'
import type { Editor } from './editor'

interface Start {
  editor: Editor
  now: Date
  randomBytes: RandomBytes
}

/** Where the draft is. */
export interface Started {
  key: string
  version: number
}

/** Begins a questionnaire of the partnership's own, without questions. */
export function startDraft({ details, ...start }: Start & { details: Details }): Promise<Started> {
  const key = newKey(details.title.en || details.title.cy, start.randomBytes)
  return keep(start, emptyInstrument(key, firstOwnVersion(key), details))
}

/**
 * Begins another questionnaire as a copy of one that exists.
 *
 * returns  null when there is nothing to copy
 */
export async function startCopy({
  from,
  title,
  ...start
}: Start & {
  from: { key: string; version: number }
  title: InstrumentData['title']
}): Promise<Started | null> {
  const source = await readAny(start.editor, from.key, from.version)
  if (!source) return null
  const key = newKey(title.en || title.cy, start.randomBytes)
  return keep(start, copyOf(source, { key, version: firstOwnVersion(key), title }))
}

/** Begins a questionnaire that came from elsewhere; its key and number are given here. */
export function startFrom({ draft, ...start }: Start & { draft: InstrumentData }): Promise<Started> {
  const key = newKey(draft.title.en || draft.title.cy, start.randomBytes)
  const items = draft.items.map(settledItem)
  return keep(start, copyOf({ ...draft, items }, { key, version: firstOwnVersion(key) }))
}

/**
 * Begins the next version of a questionnaire: of its own, or the partnership's own version of one of the library.
 * While one is being written, that one is given.
 *
 * returns  null when there is nothing to begin from
 */
export async function startVersion({
  from,
  ...start
}: Start & { from: { key: string; version: number } }): Promise<Started | null> {
  const source = await readAny(start.editor, from.key, from.version)
  if (!source) return null
  const open = () =>
    inPartnership('staff', start.editor.partnershipId, async (tx): Promise<Started | null> => {
      const draft = await findOpenDraft(tx, from.key)
      return draft && { key: from.key, version: draft.version }
    })
  const found = await open()
  if (found) return found
  const next = await inPartnership('staff', start.editor.partnershipId, tx => nextVersion(tx, from.key))
  try {
    return await keep(start, copyOf(source, { version: next }))
  } catch (error) {
    // Somebody else began it at the same moment.
    const theirs = isDuplicate(error) ? await open() : null
    if (theirs) return theirs
    throw error
  }
}

const nextVersion = async (tx: Tx, key: string) =>
  ((await highestVersion(tx, key)) ?? firstOwnVersion(key) - 1) + 1

const newKey = (title: string, randomBytes: RandomBytes) =>
  ownKey(title, Array.from(randomBytes(6), byte => String.fromCharCode(97 + (byte % 26))).join(''))

async function readAny(editor: Editor, key: string, version: number): Promise<InstrumentData | null> {
  return (
    findLibraryData(key, version) ??
    (await inPartnership('staff', editor.partnershipId, tx => findVersion(tx, key, version)))?.body ??
    null
  )
}

async function keep({ editor, now, randomBytes }: Start, body: InstrumentData): Promise<Started> {
  const { partnershipId, memberId } = editor
  await inPartnership('staff', partnershipId, tx =>
    insertVersion(tx, partnershipId, newId(randomBytes), body, { by: memberId, at: now }),
  )
  return { key: body.key, version: body.version }
}
