import { z } from 'zod'

/**
 * What a phone has kept so far: an option code or a text for each item it came past, null for one that was
 * skipped. After sending only the fact remains, so that the page can say so again.
 */
const open = z.strictObject({
  state: z.literal('open'),
  answers: z.record(z.string(), z.string().nullable()),
  /** whether the questions are read in Easy Read; which words were read changes no answer */
  easy: z.literal(true).optional(),
})
const sent = z.strictObject({ state: z.literal('sent') })
const draft = z.discriminatedUnion('state', [open, sent])

export type OpenDraft = z.infer<typeof open>
export type Draft = z.infer<typeof draft>

/** Nothing answered yet. */
export const emptyDraft: OpenDraft = { state: 'open', answers: {} }
export const sentDraft: Draft = { state: 'sent' }

/** A draft's decrypted text → the draft. throws ZodError when it is not one. */
export const readDraft = (text: string): Draft => draft.parse(JSON.parse(text))

/** The draft of somebody who reads in Easy Read, or no longer does. */
export function inEasyRead({ state, answers }: OpenDraft, easy: boolean): OpenDraft {
  return easy ? { state, answers, easy } : { state, answers }
}

/** The draft after one item; an answer given before is replaced, or taken back by skipping (null). */
export function withAnswer(before: OpenDraft, item: string, answer: string | null): OpenDraft {
  return { ...before, answers: { ...before.answers, [item]: answer } }
}
