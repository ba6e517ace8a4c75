import { describe, expect, test } from 'vitest'
import type { ReportDocument } from '~/core/report/document'
import { renderPdf } from '~/pdf'
import { readPdf } from '../support/read-pdf'

const ticks = ['0%', '50%', '100%'] as const

const report = (lang: 'cy' | 'en', more: Partial<ReportDocument> = {}): ReportDocument => ({
  lang,
  title: lang === 'cy' ? 'Hunanasesiad' : 'Self-assessment',
  subtitle: '2025–26',
  partnership: 'Partneriaeth Tŷ Dŵr',
  invented: null,
  dataFrom: '2026-04-10',
  cover: true,
  about: [{ name: 'Sgôr', value: '3. Da', score: { reached: 3, of: 4 } }],
  furniture: { page: 'Tudalen', of: 'o', contents: 'Cynnwys', invented: 'Dychmygol' },
  blocks: [
    { kind: 'heading', level: 2, text: 'Fforymau: ŵ ŷ Ŵ Ŷ' },
    { kind: 'paragraph', text: { text: 'One line\nand another', lang: lang === 'cy' ? 'en' : 'cy' } },
    { kind: 'heading', level: 3, text: 'Y canlyniadau' },
    { kind: 'list', items: ['un', 'dau'] },
    {
      kind: 'chart',
      chart: {
        kind: 'agreement',
        id: 'chart',
        title: 'Faint sy’n cytuno',
        description: 'Cyfran y bobl',
        ticks,
        rows: [
          {
            key: 'a',
            label: 'Gwrando',
            agreement: { shown: true, reads: 'at-least', percent: 70 },
            text: '70% neu fwy',
          },
          { key: 'b', label: 'Parchu', agreement: { shown: false }, text: '[c]' },
        ],
      },
      table: {
        caption: 'Faint sy’n cytuno',
        head: ['Ynghylch', 'Cytuno'],
        numeric: [false, true],
        rows: [
          ['Gwrando', '70% neu fwy'],
          ['Parchu', '[c]'],
        ],
      },
    },
    {
      kind: 'table',
      caption: 'Hir',
      head: ['Maes', 'Nifer'],
      numeric: [false, true],
      rows: Array.from({ length: 60 }, (_, index) => [`Rhes ${index + 1}`, '25']),
    },
    {
      kind: 'charts',
      charts: [
        {
          name: 'Eglurder',
          chart: {
            kind: 'trend',
            id: 'trend',
            title: 'Sgôr: Eglurder',
            description: '2024–25: 2. 2025–26: dim',
            points: [
              { label: '2024–25', rating: 2 },
              { label: '2025–26', rating: null },
            ],
          },
        },
      ],
    },
  ],
  ...more,
})

describe.each(['cy', 'en'] as const)('a PDF in %s', lang => {
  test('says its title and language, and is tagged', async () => {
    const pdf = await readPdf(await renderPdf(report(lang)))
    expect(pdf).toMatchObject({ title: `${report(lang).title}, 2025–26`, tagged: true })
    expect(pdf.lang?.slice(0, 2)).toBe(lang)
  })

  test('has one title, then headings that leave no level out', async () => {
    const { elements } = await readPdf(await renderPdf(report(lang)))
    const headings = elements.filter(({ role }) => /^H\d$/.test(role)).map(({ role, text }) => [role, text])
    expect(headings).toEqual([
      ['H1', report(lang).title],
      ['H2', 'Cynnwys'],
      ['H2', 'Fforymau: ŵ ŷ Ŵ Ŷ'],
      ['H3', 'Y canlyniadau'],
    ])
  })

  test('marks what somebody wrote in the other language', async () => {
    const { elements } = await readPdf(await renderPdf(report(lang)))
    const other = elements.filter(one => one.lang && !one.lang.startsWith(lang)).map(({ text }) => text)
    expect(other.join(' ')).toContain('One line and another')
  })
})

test('every column and every row of a table has its header, also where the table goes on overleaf', async () => {
  const { elements, pages } = await readPdf(await renderPdf(report('cy')))
  // Where a table goes on, its tree is there once more, without the text of the page before.
  const rows = elements.filter(({ role, text }) => role === 'TR' && text !== '')
  const heads = rows.filter(row => row.children.every(({ role }) => role === 'TH'))
  expect(heads.map(({ text }) => text)).toEqual(['Ynghylch Cytuno', 'Maes Nifer'])
  for (const row of rows.filter(row => !heads.includes(row)))
    expect(row.children.map(({ role }) => role)).toEqual(['TH', 'TD'])
  expect(rows).toHaveLength(2 + 2 + 60)
  expect(pages).toBeGreaterThan(3)
})

test('a drawing says in words what it shows, a list is a list, and furniture is read to nobody', async () => {
  const { elements, text } = await readPdf(await renderPdf(report('cy')))
  expect(elements.flatMap(({ alt }) => alt ?? [])).toEqual([
    'Faint sy’n cytuno. Cyfran y bobl',
    'Sgôr: Eglurder. 2024–25: 2. 2025–26: dim',
  ])
  expect(elements.filter(({ role }) => role === 'LI').map(one => one.text)).toContain('• un')
  expect(text).not.toMatch(/Tudalen|Clywed/)
})

test('the same document gives the same bytes, with another day only when its data are of another day', async () => {
  const once = await renderPdf(report('en'))
  expect((await renderPdf(report('en'))).equals(once)).toBe(true)
  expect((await renderPdf(report('en', { dataFrom: '2026-04-11' }))).equals(once)).toBe(false)
})

test('what somebody wrote is text and nothing else, in whichever letters', async () => {
  const written = '#panic() *b* $x$ "q" \\n <script> Łódź Ω 🙂 你好'
  const pdf = await readPdf(
    await renderPdf(report('en', { blocks: [{ kind: 'paragraph', text: { text: written, lang: 'en' } }] })),
  )
  expect(pdf.text).toContain('#panic() *b* $x$ "q" \\n <script> Łódź Ω □ □□')
})
