import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { RandomBytes } from '~/core/answer/secrets'
import type { InstrumentData } from '~/core/instrument'
import { draftSchema } from '~/core/instrument/schema'
import { standardScales } from '~/core/instrument/standard'
import { type Line, readXlsform, type Unreadable } from '~/core/xlsform'
import type { Editor } from './editor'
import { type Started, startFrom } from './start-draft'

/** Bytes of a draft once it is unpacked: many times what a hundred long questions take. */
const MOST_UNPACKED = 8_000_000

export type Looked =
  | {
      kind: 'read'
      draft: InstrumentData
      lines: Line[]
      /** the draft as the page carries it until somebody says yes: nothing of it is kept before */
      packed: string
    }
  | { kind: 'unreadable'; why: Unreadable }

/** What would become of an XLSForm. Changes nothing. */
export async function lookAtXlsform(bytes: Uint8Array, untold: 'cy' | 'en'): Promise<Looked> {
  const read = await readXlsform(bytes, { untold })
  if (read.kind === 'unreadable') return { kind: 'unreadable', why: read.message }
  const packed = deflateRawSync(JSON.stringify(read.draft)).toString('base64url')
  return { kind: 'read', draft: read.draft, lines: read.lines, packed }
}

/** Begins a draft of what was looked at. Null when it is no such thing; editors alone can send it, and only a draft comes of it. */
export async function importXlsform({
  packed,
  ...start
}: {
  editor: Editor
  packed: string
  now: Date
  randomBytes: RandomBytes
}): Promise<Started | null> {
  const draft = unpack(packed)
  if (!draft) return null
  // The scales are the library's, whatever was sent (docs/decisions/0019), and no form brings recordings.
  const items = draft.items.map(({ recordings: _, ...item }) => item)
  return startFrom({ ...start, draft: { ...draft, ...standardScales(), items } })
}

function unpack(packed: string): InstrumentData | null {
  try {
    const text = inflateRawSync(Buffer.from(packed, 'base64url'), {
      maxOutputLength: MOST_UNPACKED,
    }).toString('utf8')
    return draftSchema.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}
