import { Parser } from 'saxen'
import type { Archive } from './archive'
import { limits } from './limits'
import { Refused } from './refusal'

/** What a part of the workbook is read with. Names come without their namespace's prefix. */
export interface XmlHandlers {
  open: (name: string, attributes: () => Readonly<Record<string, string>>) => void
  close?: (name: string) => void
  /** may come in several pieces */
  text?: (text: string) => void
}

/**
 * Reads one part as XML while it is unpacked. Document types, and with them entities of one's own, have no place in
 * a workbook and are refused. Throws Refused.
 */
export async function readXml(archive: Archive, part: string, handlers: XmlHandlers): Promise<void> {
  let decoder: TextDecoder | null = null
  let depth = 0
  let waiting = 0
  const parser = new Parser()
  parser.on('openTag', (name, attributes) => {
    waiting = 0
    if (++depth > limits.depth) throw new Refused('broken')
    handlers.open(withoutPrefix(name), () => decoded(attributes()))
  })
  parser.on('closeTag', name => {
    waiting = 0
    depth--
    handlers.close?.(withoutPrefix(name))
  })
  parser.on('text', text => handlers.text?.(decode(text)))
  parser.on('cdata', text => handlers.text?.(text))
  parser.on('attention', () => refuse())
  parser.on('error', refuse)

  const write = (text: string) => {
    // A token that never ends would be looked through again with every piece.
    waiting += text.length
    parser.write(text)
    if (waiting > limits.betweenTags) throw new Refused('broken')
  }
  await archive.read(part, piece => {
    decoder ??= new TextDecoder(encodingOf(piece))
    write(decoder.decode(piece, { stream: true }))
  })
  write((decoder as TextDecoder | null)?.decode() ?? '')
  if (parser.end()) refuse()
}

function refuse(): never {
  throw new Refused('broken')
}

const withoutPrefix = (name: string) => name.slice(name.indexOf(':') + 1)

function decoded(attributes: Record<string, string> | false): Readonly<Record<string, string>> {
  if (!attributes) return {}
  for (const name in attributes) attributes[name] = decode(attributes[name] ?? '')
  return attributes
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Characters that are written by name or number. The parser's own way loses those beyond 0xFFFF, such as emoji. */
const decode = (text: string) =>
  text.includes('&')
    ? text.replace(
        /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi,
        (whole, hex, decimal, name) => {
          if (name) return entities[name.toLowerCase()] ?? whole
          const code = hex ? Number.parseInt(hex, 16) : Number(decimal)
          return code <= 0x10ffff ? String.fromCodePoint(code) : whole
        },
      )
    : text

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return 'utf-8'
}
