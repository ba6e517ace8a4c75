import type { SubmissionResult } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { type Body, type DocumentName, statementSchema } from '~/core/statements/fields'
import { formatDateTime, type Lang } from '~/i18n'
import { readStatement, type SavedBy, saveStatement } from '~/steps/account/statements'

/** A form that came back: with what was typed, what is wrong, or what a colleague has saved meanwhile. */
export interface CameBack {
  result: SubmissionResult
  newer?: { revision: number; by: string; at: string; body: Body }
}

/**
 * Saves what was filled in of a document.
 *
 * returns  null when it was saved
 */
export async function saveTyped(
  lang: Lang,
  administrator: SavedBy,
  document: DocumentName,
  form: FormData,
): Promise<(CameBack & { status: 409 | 422 }) | null> {
  const submission = parseWithZod(form, { schema: statementSchema(document) })
  if (submission.status !== 'success') return { result: submission.reply(), status: 422 }
  const { basedOn, ...body } = submission.value
  const saved = await saveStatement({
    administrator,
    document,
    basedOn,
    body: body as unknown as Body,
    now: new Date(),
  })
  if (saved.kind === 'saved') return null
  const { revision, by, savedAt, body: theirs } = await readStatement(administrator.partnershipId, document)
  const at = savedAt ? formatDateTime(lang, savedAt) : ''
  return { result: submission.reply(), newer: { revision, by, at, body: theirs }, status: 409 }
}
