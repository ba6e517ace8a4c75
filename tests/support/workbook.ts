import { Buffer } from 'node:buffer'
import { crc32, deflateRawSync } from 'node:zlib'

/** A file in an archive; the rest is for archives that lie. */
export interface Part {
  name: string
  content: string | Uint8Array
  /** the size that the archive states, instead of the real one */
  statedSize?: number
  encrypted?: boolean
  /** sizes behind the content, as programs write that cannot look back */
  streamed?: boolean
}

/** Writes a zip archive. */
export function zip(parts: readonly Part[]): Uint8Array {
  const locals: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const { name, content, statedSize, encrypted, streamed } of parts) {
    const data = typeof content === 'string' ? Buffer.from(content) : Buffer.from(content)
    const packed = deflateRawSync(data)
    const size = statedSize ?? data.length
    const flags = 0x800 | (encrypted ? 1 : 0) | (streamed ? 8 : 0)
    const path = Buffer.from(name)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(flags, 2)
    common.writeUInt16LE(8, 4)
    common.writeUInt32LE(crc32(data), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(size, 18)
    common.writeUInt16LE(path.length, 22)
    const local = Buffer.from(common)
    if (streamed) local.fill(0, 10, 22)
    const after = streamed
      ? Buffer.concat([Buffer.from('PK\x07\x08', 'latin1'), common.subarray(10, 22)])
      : Buffer.alloc(0)
    const written = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), local, path, packed, after])
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(offset, 10)
    central.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, rest, path]))
    locals.push(written)
    offset += written.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 0, 'latin1')
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, directory, end])
}

/** A text, number or boolean, or the inside of the `c` element with its attributes. */
export type Value = string | number | boolean | null | { attributes?: string; inside: string }

/** Rows of cells by the name of the sheet. */
export type Sheets = Readonly<Record<string, readonly (readonly Value[])[]>>

export interface Dialect {
  /** texts in a table of their own, as Excel writes them; else in the cells, as other programs do */
  shared?: boolean
  /** `x:row` rather than `row` */
  prefix?: string
  styles?: string
  streamed?: boolean
}

/** Writes an .xlsx workbook. */
export const workbook = (sheets: Sheets, dialect: Dialect = {}): Uint8Array =>
  zip(partsOf(sheets, dialect).map(part => ({ ...part, streamed: dialect.streamed ?? false })))

/** The parts of a workbook, for tests that spoil one of them. */
export function partsOf(sheets: Sheets, { shared, prefix = '', styles }: Dialect = {}): Part[] {
  const names = Object.keys(sheets)
  const strings = new Map<string, number>()
  const p = prefix ? `${prefix}:` : ''
  const ns = `xmlns${prefix ? `:${prefix}` : ''}="http://schemas.openxmlformats.org/spreadsheetml/2006/main"`
  const texts = (text: string, column: number, row: number) => {
    const at = `r="${letters(column)}${row}"`
    if (!shared)
      return `<${p}c ${at} t="inlineStr"><${p}is><${p}t xml:space="preserve">${xml(text)}</${p}t></${p}is></${p}c>`
    if (!strings.has(text)) strings.set(text, strings.size)
    return `<${p}c ${at} t="s"><${p}v>${strings.get(text)}</${p}v></${p}c>`
  }
  const cell = (value: Value, column: number, row: number): string => {
    const at = `r="${letters(column)}${row}"`
    if (value === null || value === '') return ''
    if (typeof value === 'string') return texts(value, column, row)
    if (typeof value === 'number') return `<${p}c ${at}><${p}v>${value}</${p}v></${p}c>`
    if (typeof value === 'boolean') return `<${p}c ${at} t="b"><${p}v>${value ? 1 : 0}</${p}v></${p}c>`
    return `<${p}c ${at} ${value.attributes ?? ''}>${value.inside}</${p}c>`
  }
  const sheetXml = (rows: Sheets[string]) => {
    const body = rows.map((cells, index) => {
      const inside = cells.map((value, column) => cell(value, column + 1, index + 1)).join('')
      return `<${p}row r="${index + 1}">${inside}</${p}row>`
    })
    return `${HEAD}<${p}worksheet ${ns}><${p}sheetData>${body.join('')}</${p}sheetData></${p}worksheet>`
  }
  const written = names.map((name, index) => ({
    name: `xl/worksheets/sheet${index + 1}.xml`,
    content: sheetXml(sheets[name] ?? []),
  }))
  const link = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`
  const tabs = names.map(
    (name, index) => `<${p}sheet name="${xml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  )
  const links = [
    ...names.map((_, index) => link(`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`)),
    ...(shared ? [link('rId900', 'sharedStrings', 'sharedStrings.xml')] : []),
    ...(styles ? [link('rId901', 'styles', '/xl/styles.xml')] : []),
  ]
  return [
    {
      name: '[Content_Types].xml',
      content: `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    },
    { name: '_rels/.rels', content: relationships([link('rId1', 'officeDocument', 'xl/workbook.xml')]) },
    {
      name: 'xl/workbook.xml',
      content: `${HEAD}<${p}workbook ${ns} xmlns:r="${OFFICE}"><${p}sheets>${tabs.join('')}</${p}sheets></${p}workbook>`,
    },
    { name: 'xl/_rels/workbook.xml.rels', content: relationships(links) },
    ...written,
    ...(shared
      ? [
          {
            name: 'xl/sharedStrings.xml',
            content: `${HEAD}<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${[
              ...strings.keys(),
            ]
              .map(text => `<si><t xml:space="preserve">${xml(text)}</t></si>`)
              .join('')}</sst>`,
          },
        ]
      : []),
    ...(styles ? [{ name: 'xl/styles.xml', content: styles }] : []),
  ]
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const relationships = (links: readonly string[]) =>
  `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links.join('')}</Relationships>`

export const xml = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')

function letters(column: number): string {
  const before = Math.floor((column - 1) / 26)
  return (before > 0 ? letters(before) : '') + String.fromCharCode(65 + ((column - 1) % 26))
}
