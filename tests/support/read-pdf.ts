import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** An element of the structure that a screen reader walks through, with the text in it. */
export interface Element {
  role: string
  lang?: string
  alt?: string
  text: string
  children: Element[]
}

export interface ReadPdf {
  title: string
  lang: string | null
  tagged: boolean
  pages: number
  /** everything that is tagged, in its order, spaces made one */
  text: string
  /** every element, whatever it stands in */
  elements: Element[]
}

interface Node {
  role?: string
  lang?: string
  alt?: string
  type?: string
  id?: string
  children?: Node[]
}

/** Reads a PDF with another program than the one that made it: pdf.js, which browsers use. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const { info } = (await pdf.getMetadata()) as { info: { Title?: string; Language?: string | null } }
  const elements: Element[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const texts = new Map<string, string>()
    let current: string[] = []
    for (const item of (await page.getTextContent({ includeMarkedContent: true })).items) {
      if ('str' in item) {
        const id = current.findLast(each => each !== '')
        if (id) texts.set(id, `${texts.get(id) ?? ''}${item.str}${item.hasEOL ? ' ' : ''}`)
      } else if (item.type.startsWith('begin')) current = [...current, item.id ?? '']
      else current = current.slice(0, -1)
    }
    const tree = (await page.getStructTree()) as Node | null
    if (tree) elements.push(toElement(tree, texts))
  }
  const marks = await pdf.getMarkInfo()
  await pdf.destroy()
  return {
    title: info.Title ?? '',
    lang: info.Language ?? null,
    tagged: marks?.Marked ?? false,
    pages: elements.length,
    text: elements
      .map(({ text }) => text)
      .join(' ')
      .replace(/\s+/g, ' '),
    elements: elements.flatMap(all),
  }
}

function toElement(node: Node, texts: ReadonlyMap<string, string>): Element {
  const children: Element[] = []
  let text = ''
  for (const child of node.children ?? []) {
    if (child.type === 'content') text += ` ${texts.get(child.id ?? '') ?? ''}`
    else if (child.role) {
      const element = toElement(child, texts)
      children.push(element)
      text += ` ${element.text}`
    }
  }
  return {
    role: node.role ?? '',
    ...(node.lang ? { lang: node.lang } : {}),
    ...(node.alt ? { alt: node.alt } : {}),
    text: text.replace(/\s+/g, ' ').trim(),
    children,
  }
}

const all = (element: Element): Element[] => [element, ...element.children.flatMap(all)]
