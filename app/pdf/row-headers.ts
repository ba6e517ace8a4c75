/**
 * Tags the first cell of each row as the row's header. Typst marks the cells of a table's head and cannot yet be asked for
 * more where it runs as a library (its `pdf.header-cell` is behind a flag there), so the cells are tagged anew in what the
 * PDF format calls an incremental update: the changed objects and a second table of where things are, after the first.
 *
 * pdf      a finished file of Typst's: a plain table of contents, one structure element an object, a head in every table
 * returns  the same file with the update; the same bytes for the same file
 * throws   Error when the file is not built as Typst builds it
 */
export function tagRowHeaders(pdf: Buffer): Buffer {
  const text = pdf.toString('latin1')
  const { start, offsets, trailer } = readTable(text)
  const bodyOf = (id: number) => {
    const at = offsets.get(id)
    return at === undefined ? '' : text.slice(at, text.indexOf('endobj', at) + 'endobj'.length)
  }
  const changed = new Map<number, string>()
  for (const id of offsets.keys()) {
    const row = bodyOf(id)
    if (!isElement(row, 'TR')) continue
    const first = Number(/\/K \[(\d+) 0 R/.exec(row)?.[1])
    const cell = bodyOf(first)
    if (isElement(cell, 'TD')) changed.set(first, asRowHeader(cell))
  }
  return changed.size === 0 ? pdf : Buffer.concat([pdf, update(pdf.length, changed, start, trailer)])
}

const isElement = (body: string, type: string) =>
  /^\d+ 0 obj\s*<<\s*\/Type \/StructElem\b/.test(body) && new RegExp(`/S /${type}\\b`).test(body)

function asRowHeader(cell: string): string {
  const header = cell.replace('/S /TD', '/S /TH')
  if (header.includes('/O /Table')) return header.replace('/O /Table', '/O /Table /Scope /Row')
  return header.replace('/S /TH', '/S /TH /A << /O /Table /Scope /Row >>')
}

/** Where the file says its table is, and what is in it. */
function readTable(text: string): { start: number; offsets: Map<number, number>; trailer: string } {
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1])
  const found = /^xref\s+0 (\d+)\s+([\s\S]*?)trailer\s*<<([\s\S]*?)>>\s*startxref/.exec(text.slice(start))
  if (!found) throw new Error('The PDF has no plain cross-reference table.')
  const [, , entries = '', trailer = ''] = found
  const offsets = new Map<number, number>()
  for (const [id, entry] of entries.trim().split(/\r?\n/).entries())
    if (entry.trimEnd().endsWith('n')) offsets.set(id, Number(entry.slice(0, 10)))
  return { start, offsets, trailer }
}

function update(from: number, changed: Map<number, string>, start: number, trailer: string): Buffer {
  const parts = ['\n']
  let at = from + 1
  const table: string[] = []
  for (const [id, body] of [...changed].sort(([a], [b]) => a - b)) {
    table.push(`${id} 1\n${String(at).padStart(10, '0')} 00000 n\r\n`)
    parts.push(body, '\n')
    at += Buffer.byteLength(body, 'latin1') + 1
  }
  parts.push('xref\n', ...table, `trailer\n<<${trailer.trimEnd()}\n  /Prev ${start}\n>>\n`)
  parts.push(`startxref\n${at}\n%%EOF\n`)
  return Buffer.from(parts.join(''), 'latin1')
}
