import { z } from 'zod'

/**
 * What the leads wrote about a concern: each note with who and when, never rewritten. Kept sealed, as the concern
 * itself is, so a copy of the database shows neither.
 */
const kinds = ['priority', 'hand-over', 'outcome'] as const
const note = z.strictObject({
  by: z.uuid(),
  at: z.iso.datetime(),
  text: z.string(),
  /** What it is the reason for; absent from an ordinary note. */
  why: z.enum(kinds).optional(),
})
const notes = z.array(note)

export type Note = z.infer<typeof note>
export type NoteKind = (typeof kinds)[number]

/** Adds a note at the end. */
export const withNote = (
  before: readonly Note[],
  by: string,
  at: Date,
  text: string,
  why?: NoteKind,
): Note[] => [...before, { by, at: at.toISOString(), text, ...(why ? { why } : {}) }]

/** As bytes for sealing. */
export const notesToBytes = (written: readonly Note[]): Uint8Array =>
  Buffer.from(JSON.stringify(written), 'utf8')

/** throws  SyntaxError or ZodError when the bytes are not notes */
export const notesFromBytes = (bytes: Uint8Array): Note[] =>
  notes.parse(JSON.parse(Buffer.from(bytes).toString('utf8')))
