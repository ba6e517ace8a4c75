import { strToU8, zipSync } from 'fflate'

/** A copy of what is held, as a page to be read: headings, and under each rows of name and value or plain paragraphs. */
export interface CopyDocument {
  language: 'cy' | 'en'
  title: string
  lead: readonly string[]
  sections: readonly CopySection[]
}

export interface CopySection {
  title: string
  /** 3 stands under the 2 before it */
  level: 2 | 3
  rows: readonly CopyRow[]
  paragraphs?: readonly string[]
  link?: string
}

export interface CopyRow {
  name: string
  value: string
  /** of the value, when it is somebody's own words */
  language?: 'cy' | 'en'
}

const escaped = (text: string): string =>
  text.replace(
    /[&<>"]/g,
    sign => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign as '&' | '<' | '>' | '"'],
  )

/** A page that stands by itself: no script, nothing loaded from elsewhere, readable on a phone and on paper. */
export function htmlOf({ language, title, lead, sections }: CopyDocument): string {
  const row = ({ name, value, language: own }: CopyRow) =>
    `<div><dt>${escaped(name)}</dt><dd${own ? ` lang="${own}"` : ''}>${escaped(value).replace(/\n/g, '<br>')}</dd></div>`
  const section = ({ title: heading, level, rows, paragraphs = [], link }: CopySection) =>
    [
      `<h${level}>${escaped(heading)}</h${level}>`,
      ...(rows.length > 0 ? [`<dl>${rows.map(row).join('')}</dl>`] : []),
      ...paragraphs.map(text => `<p>${escaped(text)}</p>`),
      ...(link ? [`<p><a href="${escaped(link)}">${escaped(link)}</a></p>`] : []),
    ].join('\n')
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escaped(title)}</title>
<style>
body { font: 1.125rem/1.5 system-ui, sans-serif; max-width: 42rem; margin: 0 auto; padding: 1rem; color: #1d1d1b; background: #fff }
h1 { font-size: 1.75rem; line-height: 1.2 } h2 { margin-top: 2.5rem; border-top: 2px solid; padding-top: .75rem }
dl > div { padding: .5rem 0; border-bottom: 1px solid #bbb } dt { font-weight: 700 } dd { margin: 0; overflow-wrap: anywhere }
</style>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
${lead.map(text => `<p>${escaped(text)}</p>`).join('\n')}
${sections.map(section).join('\n')}
</main>
</body>
</html>
`
}

/** A page for each document, and the same as data for other programs. Always the same bytes for the same copy. */
export function zipOfCopy(documents: readonly CopyDocument[], data: unknown): Uint8Array<ArrayBuffer> {
  const files = Object.fromEntries([
    ...documents.map(document => [`${document.language}.html`, strToU8(htmlOf(document))] as const),
    ['data.json', strToU8(`${JSON.stringify(data, null, 2)}\n`)] as const,
  ])
  return new Uint8Array(zipSync(files, { level: 9, mtime: new Date('2000-01-01T00:00:00') }))
}
