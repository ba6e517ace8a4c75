import type { SubmissionResult } from '@conform-to/react'

/**
 * A long answer of 50,000 characters, four bytes each and percent-encoded, still has to reach the schema that
 * refuses it beside its field. What is longer than this is no slip of the pen.
 */
export const MAX_FORM_BYTES = 1_000_000
export const MAX_FORM_FIELDS = 500

/** A field and what is wrong with it, as the error summary shows it; null is the form as a whole. */
export interface Problem {
  field: string | null
  message: string
}

/**
 * The fields of a posted form.
 *
 * nul     what becomes of a NUL byte, which PostgreSQL cannot store: `refuse` (a slip no browser makes), or
 *         `keep` for a page whose own schema answers it beside the field
 * throws  a Response: 415 unless it is an ordinary form (application/x-www-form-urlencoded) without NUL bytes,
 *         413 over MAX_FORM_BYTES or MAX_FORM_FIELDS. The root error page says it in the reader's language.
 */
export async function readForm(
  request: Request,
  { nul = 'refuse' }: { nul?: 'refuse' | 'keep' } = {},
): Promise<FormData> {
  const type = (request.headers.get('Content-Type') ?? '').split(';', 1)[0]?.trim().toLowerCase()
  if (type !== 'application/x-www-form-urlencoded') throw refuse(415)

  const fields = [...new URLSearchParams(await readText(request))]
  if (fields.length > MAX_FORM_FIELDS) throw refuse(413)
  const form = new FormData()
  for (const [name, value] of fields) {
    if (nul === 'refuse' && (name.includes('\0') || value.includes('\0'))) throw refuse(415)
    form.append(name, value)
  }
  return form
}

/** One text field of a form, or an empty string when it is missing. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

/** A key of a text, as the messages of our schemas are. */
const isKey = (message: string) => /^[a-z][\w-]*:[\w.-]+$/.test(message)

/**
 * What the error summary lists, in the order of the schema's fields. What no form of ours sends (a field left out, one
 * that is there twice) has no message of its own and gets a general one.
 *
 * result     what `submission.reply()` gave, or undefined before anything was sent
 * translate  turns a message key such as `admin:problem.name-missing` into words
 */
export function problemsOf(
  result: SubmissionResult | undefined | null,
  translate: (key: string) => string,
): Problem[] {
  return Object.entries(result?.error ?? {}).flatMap(([field, keys]) =>
    (keys ?? []).slice(0, 1).map(key => ({
      field: field === '' ? null : field,
      message: translate(isKey(key) ? key : 'errors:field'),
    })),
  )
}

/** The message of one field, for the place beside it; undefined when nothing is wrong. */
export const problemAt = (problems: readonly Problem[], field: string): string | undefined =>
  problems.find(problem => problem.field === field)?.message

/** What was typed into a field before the page came back, so that it stands there again. */
export function typedText(result: SubmissionResult | undefined | null, name: string): string | undefined {
  const value = result?.initialValue?.[name]
  return typeof value === 'string' ? value : undefined
}

/** What was chosen in a group of checkboxes before the page came back; undefined before anything was sent. */
export function typedList(result: SubmissionResult | undefined | null, name: string): string[] | undefined {
  if (!result?.initialValue) return undefined
  return [result.initialValue[name] ?? []].flat().filter(value => typeof value === 'string')
}

const refuse = (status: 413 | 415) => new Response(null, { status })

/** Reads the body, giving up as soon as it is too long, whatever Content-Length said. */
async function readText(request: Request): Promise<string> {
  if (!request.body) return ''
  const reader = request.body.getReader()
  const decoder = new TextDecoder()
  let text = ''
  let bytes = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return text + decoder.decode()
    bytes += value.byteLength
    if (bytes > MAX_FORM_BYTES) {
      await reader.cancel()
      throw refuse(413)
    }
    text += decoder.decode(value, { stream: true })
  }
}
