import { z } from 'zod'

const language = z.enum(['cy', 'en'])

/** One half of a message, in one language: plain text, paragraphs parted by an empty line. */
const part = z.strictObject({ language, body: z.string() })

/**
 * An e-mail as it waits in the queue, sealed. `body` is in `language`; `other` is the same in the other language
 * for messages to people whose language is only assumed.
 */
export const emailSchema = z.strictObject({
  to: z.email(),
  subject: z.string().regex(/^[^\r\n]{1,200}$/),
  body: z.string().min(1),
  language,
  other: part.optional(),
  partnershipId: z.uuid(),
})
export type Email = z.infer<typeof emailSchema>

/** The halves in the order in which they are read. */
export function partsOf({ language, body, other }: Email): z.infer<typeof part>[] {
  return other ? [{ language, body }, other] : [{ language, body }]
}

/** The message as plain text, the languages parted by a line. */
export const textOf = (email: Email): string =>
  partsOf(email)
    .map(({ body }) => body.trim())
    .join('\n\n― ― ―\n\n')
    .concat('\n')

/**
 * The message as plain HTML: paragraphs and links and nothing else, so that it reads anywhere, carries no picture
 * that could tell who opened it, and each language is marked for a screen reader.
 */
export function htmlOf(email: Email): string {
  const halves = partsOf(email).map(
    ({ language: lang, body }) =>
      `<div lang="${lang}">\n${body
        .trim()
        .split(/\n{2,}/)
        .map(paragraph)
        .join('\n')}\n</div>`,
  )
  return [
    '<!doctype html>',
    `<html lang="${email.language}">`,
    `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(email.subject)}</title></head>`,
    '<body style="font: 18px/1.5 sans-serif; max-width: 36em; margin: 0 auto; padding: 1em">',
    halves.join('\n<hr>\n'),
    '</body>',
    '</html>\n',
  ].join('\n')
}

function paragraph(text: string): string {
  const linked = text
    .split(/(https?:\/\/[^\s<>"]+)/)
    .map((piece, index) => (index % 2 ? `<a href="${escaped(piece)}">${escaped(piece)}</a>` : escaped(piece)))
    .join('')
  return `<p>${linked.replace(/\n/g, '<br>\n')}</p>`
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escaped = (text: string): string => text.replace(/[&<>"']/g, letter => entities[letter] ?? letter)
