import { type Archive, openArchive } from './archive'
import { limits } from './limits'
import { Refused } from './refusal'
import { readSharedStrings } from './shared-strings'
import { type CellReading, type Row, readSheet } from './sheet'
import { refuseByContent } from './sniff'
import { readDateStyles } from './styles'
import { readXml } from './xml'

export interface Sheet {
  /** as it is written on its tab */
  readonly name: string
  readonly rows: readonly Row[]
}

export interface Workbook {
  /** the sheets that were asked for and are there, by the name in small letters that was asked for */
  readonly sheets: ReadonlyMap<string, Sheet>
  /** names of the sheets that nobody asked for */
  readonly others: readonly string[]
}

/**
 * Reads some sheets of an .xlsx file.
 *
 * wanted   names of sheets, in small letters; they are found however they are spelt
 * throws   Refused when the file is no workbook, is broken, or is larger than `limits`
 */
export async function readWorkbook(bytes: Uint8Array, wanted: readonly string[]): Promise<Workbook> {
  refuseByContent(bytes)
  const archive = await openArchive(bytes)
  const main = await findWorkbook(archive)
  const { tabs, from1904 } = await readTabs(archive, main)
  const links = await readLinks(archive, main)
  const of = (kind: string) => links.find(link => link.kind === kind && archive.has(link.target))?.target
  const [strings, styles] = [of('sharedStrings'), of('styles')]
  const reading: CellReading = {
    strings: strings ? await readSharedStrings(archive, strings) : [],
    dateStyles: styles ? await readDateStyles(archive, styles) : new Set(),
    from1904,
    textLeft: limits.text,
  }
  const sheets = new Map<string, Sheet>()
  const others: string[] = []
  for (const { name, id } of tabs) {
    const called = name.trim().toLowerCase()
    const part = links.find(link => link.id === id)
    if (!wanted.includes(called) || sheets.has(called) || part?.kind !== 'worksheet') others.push(name)
    else sheets.set(called, { name, rows: await readSheet(archive, part.target, name, reading) })
  }
  return { sheets, others }
}

async function findWorkbook(archive: Archive): Promise<string> {
  if (!archive.has('[Content_Types].xml'))
    throw new Refused(archive.has('content.xml') ? 'open-document' : 'not-a-workbook')
  const links = archive.has('_rels/.rels') ? await readLinks(archive, '') : []
  const main = links.find(({ kind }) => kind === 'officeDocument')?.target ?? 'xl/workbook.xml'
  if (main.endsWith('.bin')) throw new Refused('binary-workbook')
  if (!archive.has(main)) throw new Refused('not-a-workbook')
  return main
}

async function readTabs(archive: Archive, main: string) {
  const tabs: { name: string; id: string }[] = []
  let root = ''
  let from1904 = false
  await readXml(archive, main, {
    open: (element, attributes) => {
      root ||= element
      if (element === 'workbookPr') from1904 = ['1', 'true'].includes(attributes().date1904 ?? '')
      if (element !== 'sheet') return
      if (tabs.length >= limits.sheets) throw new Refused('too-many-sheets', { most: limits.sheets })
      const { name = '', ...rest } = attributes()
      // `r:id`, by whatever prefix the writer gave to relationships
      const id = Object.entries(rest).find(([attribute]) => attribute.endsWith(':id'))?.[1] ?? ''
      tabs.push({ name, id })
    },
  })
  // A letter or a set of slides is such an archive too.
  if (root !== 'workbook') throw new Refused('not-a-workbook')
  return { tabs, from1904 }
}

/** What a part refers to; for '' what the whole archive does. Targets are paths in the archive. */
async function readLinks(archive: Archive, part: string) {
  const cut = part.lastIndexOf('/') + 1
  const folder = part.slice(0, cut)
  const rels = `${folder}_rels/${part.slice(cut)}.rels`
  const links: { id: string; kind: string; target: string }[] = []
  if (!archive.has(rels)) return links
  await readXml(archive, rels, {
    open: (element, attributes) => {
      if (element !== 'Relationship') return
      const { Id = '', Type = '', Target = '' } = attributes()
      const kind = Type.slice(Type.lastIndexOf('/') + 1)
      links.push({ id: Id, kind, target: resolve(folder, Target) })
    },
  })
  return links
}

function resolve(folder: string, target: string): string {
  const path: string[] = []
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') path.pop()
    else if (step !== '' && step !== '.') path.push(step)
  }
  return path.join('/')
}
