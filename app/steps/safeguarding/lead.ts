import { open, seal } from '~/core/answer/seal'
import { pad, unpad } from '~/core/answer/secrets'
import { type Note, notesFromBytes, notesToBytes } from '~/core/safeguarding/notes'
import { webKeys } from '~/store/keyring'

/** A safeguarding lead who acts: of which partnership, and who. */
export interface Lead {
  memberId: string
  partnershipId: string
}

/**
 * What leads write is kept as the respondents' own words are: sealed to the safeguarding key, padded, here in
 * base64 for a text column. A copy of the database shows neither.
 */
export async function sealText(text: string): Promise<string> {
  const sealed = await seal(webKeys().safeguarding.public, pad(Buffer.from(text, 'utf8')))
  return Buffer.from(sealed).toString('base64')
}

/** The opposite of sealText. throws Error when it was sealed to another key. */
export async function openText(sealed: string): Promise<string> {
  const keys = webKeys().safeguarding
  const opened = await open(keys.private, keys.public, Buffer.from(sealed, 'base64'))
  return Buffer.from(unpad(opened)).toString('utf8')
}

export const sealNotes = (notes: readonly Note[]): Promise<string> =>
  sealText(Buffer.from(notesToBytes(notes)).toString('utf8'))

/** No column, no notes. */
export async function openNotes(sealed: string | null): Promise<Note[]> {
  return sealed === null ? [] : notesFromBytes(Buffer.from(await openText(sealed), 'utf8'))
}
