import { unzipSync } from 'fflate'

/** What can be attached to something recorded by hand, told by the bytes alone: neither the name nor the browser decides. */
export const attachmentTypes = ['pdf', 'png', 'jpeg', 'docx', 'xlsx', 'odt', 'csv', 'txt'] as const
export type AttachmentType = (typeof attachmentTypes)[number]

/** Bytes of one file, and files of one activity, at most. The database says both again. */
export const MAX_ATTACHMENT_BYTES = 5_000_000
export const MAX_ATTACHMENTS = 5

/** The endings that a name may have, the one it gets first. */
const endings: Readonly<Record<AttachmentType, readonly string[]>> = {
  pdf: ['pdf'],
  png: ['png'],
  jpeg: ['jpg', 'jpeg'],
  docx: ['docx'],
  xlsx: ['xlsx'],
  odt: ['odt'],
  csv: ['csv'],
  txt: ['txt'],
}

/** What a file is sent as when it is taken away again. */
export const mediaTypes: Readonly<Record<AttachmentType, string>> = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpeg: 'image/jpeg',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  odt: 'application/vnd.oasis.opendocument.text',
  csv: 'text/csv; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
}

/** Why a file is not taken: keys of the namespace `record` under `file.problem.`. */
export type NoFile = 'empty' | 'too-large' | 'type'

export type Looked =
  | { readonly kind: 'file'; readonly type: AttachmentType; readonly name: string }
  | { readonly kind: 'refused'; readonly why: NoFile }

/**
 * What a file is, and what it is called from here on.
 *
 * name  as the browser gave it; of a text it says whether it is a table
 */
export function lookAtFile(bytes: Uint8Array, name: string): Looked {
  if (bytes.length === 0) return { kind: 'refused', why: 'empty' }
  if (bytes.length > MAX_ATTACHMENT_BYTES) return { kind: 'refused', why: 'too-large' }
  const type = typeOf(bytes, name)
  return type ? { kind: 'file', type, name: nameOf(name, type) } : { kind: 'refused', why: 'type' }
}

const begins = (bytes: Uint8Array, with_: readonly number[]) => with_.every((byte, at) => bytes[at] === byte)
const ascii = (text: string) => [...text].map(letter => letter.charCodeAt(0))

function typeOf(bytes: Uint8Array, name: string): AttachmentType | null {
  if (begins(bytes, ascii('%PDF-'))) return 'pdf'
  if (begins(bytes, [0x89, ...ascii('PNG\r\n'), 0x1a, 0x0a])) return 'png'
  if (begins(bytes, [0xff, 0xd8, 0xff])) return 'jpeg'
  if (begins(bytes, ascii('PK'))) return officeType(bytes)
  if (isText(bytes)) return /\.csv$/i.test(name.trim()) ? 'csv' : 'txt'
  return null
}

/** Documents are zip archives: what is in them says which. Nothing is unpacked but the line in which OpenDocument names itself. */
function officeType(bytes: Uint8Array): AttachmentType | null {
  const names = new Set<string>()
  let parts: Record<string, Uint8Array>
  try {
    parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        names.add(name)
        return name === 'mimetype' && originalSize < 100
      },
    })
  } catch {
    return null
  }
  // Macros make a document a program.
  if ([...names].some(name => /vbaProject\.bin$|^Basic\//i.test(name))) return null
  if (names.has('word/document.xml')) return 'docx'
  if (names.has('xl/workbook.xml')) return 'xlsx'
  const itself = new TextDecoder().decode(parts.mimetype)
  return itself === mediaTypes.odt ? 'odt' : null
}

/** Text in UTF-8 without control characters, and no page with programs in it. */
function isText(bytes: Uint8Array): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    return !/[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/.test(text) && !/<(?:!doctype|html|script|svg)\b/i.test(text)
  } catch {
    return false
  }
}

/** Without folders and marks, of a decent length, and with the ending of what it is. */
function nameOf(given: string, type: AttachmentType): string {
  const last = given.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const clean = last
    .replace(/[\p{C}"*:<>?|]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
  const ending = endings[type].find(one => clean.toLowerCase().endsWith(`.${one}`))
  const stem = (ending ? clean.slice(0, -ending.length - 1) : clean).replace(/^\.+/, '').trim()
  return `${stem.slice(0, 100) || 'file'}.${ending ?? endings[type][0]}`
}
