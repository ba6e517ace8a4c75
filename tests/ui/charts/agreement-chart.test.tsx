import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import type { Agreement } from '~/core/anonymise/release'
import { AgreementChart, type ChartRow } from '~/ui/charts/AgreementChart'
import { AgreementFigure } from '~/ui/charts/AgreementFigure'
import { placeRows, WIDTH } from '~/ui/charts/geometry'

const percent = (value: number): Agreement => ({ shown: true, reads: 'percent', percent: value })
const nearlyAll: Agreement = { shown: true, reads: 'nearly-all' }
const veryFew: Agreement = { shown: true, reads: 'very-few' }
const hidden: Agreement = { shown: false }

const rows: ChartRow[] = [
  { key: 'listened', label: 'Bod rhywun yn gwrando', agreement: percent(65), text: '65%' },
  { key: 'respected', label: 'Parch', agreement: nearlyAll, text: 'bron pawb' },
  { key: 'understood', label: 'Deall <gwell>', agreement: veryFew, text: 'ychydig iawn' },
  { key: 'supported', label: 'Cefnogaeth', agreement: hidden, text: '[c]' },
]
const chart = {
  id: 'total',
  title: 'Faint sy’n cytuno',
  description: 'O tua 25 o bobl, Ebrill i Fehefin 2026.',
  lang: 'cy',
  rows,
  ticks: ['0%', '50%', '100%'] as [string, string, string],
}
const svg = renderToStaticMarkup(<AgreementChart {...chart} />)

describe('where things stand', () => {
  test('a bar is as long as its percent', () => {
    const { rows: placed } = placeRows([percent(50)])
    // A 340-wide box: 50 % ends at 170, between 26 and 44 from the top
    expect(placed[0]?.mark).toEqual({ kind: 'bar', path: 'M0,44L170,44L170,26L0,26Z' })
  })

  test('bands are as wide as the chart, so their length tells nothing', () => {
    const { rows: placed } = placeRows([nearlyAll, veryFew, hidden])
    for (const { mark, track } of placed) expect(mark.path).toBe(track)
    expect(placed[0]?.track).toContain(`L${WIDTH},`)
  })

  test('the height follows the number of rows', () => {
    expect(placeRows(rows.map(({ agreement }) => agreement)).height).toBe(4 * 56 + 26)
    expect(placeRows([]).rows).toEqual([])
  })
})

describe('the drawing', () => {
  test('has a name and a description in the page’s language', () => {
    expect(svg).toContain('<title id="total-title">Faint sy’n cytuno</title>')
    expect(svg).toContain('<desc id="total-desc">O tua 25 o bobl, Ebrill i Fehefin 2026.</desc>')
    expect(svg).toMatch(/role="img" aria-labelledby="total-title total-desc" lang="cy"/)
  })

  test('says every figure in words, and escapes them', () => {
    for (const text of ['65%', 'bron pawb', 'ychydig iawn', '[c]', 'Deall &lt;gwell&gt;'])
      expect(svg).toContain(text)
  })

  test('needs no style attribute and no script, which the security policy forbids', () => {
    expect(svg).not.toMatch(/\sstyle=|<style|<script|\son\w+=|javascript:/)
  })

  test('tells the four kinds apart without colour: each has a shape of its own', () => {
    const shapes = ['bar', 'nearly-all', 'very-few', 'hidden'].map(kind => {
      const group = new RegExp(`<g class="chart__row chart__row--${kind}">(.*?)</g>`).exec(svg)?.[1] ?? ''
      return group.replace(/<text.*?<\/text>/g, '').replace(/ (d|class)="[^"]*"/g, '')
    })
    expect(new Set(shapes).size).toBe(4)
    expect(shapes.every(shape => shape.includes('<path'))).toBe(true)
  })

  test('is the same for every reason to hide', () => {
    const one = renderToStaticMarkup(
      <AgreementChart {...chart} rows={[{ key: 'a', label: 'A', agreement: hidden, text: '[c]' }]} />,
    )
    const other = renderToStaticMarkup(
      <AgreementChart
        {...chart}
        rows={[{ key: 'a', label: 'A', agreement: { shown: false }, text: '[c]' }]}
      />,
    )
    expect(one).toBe(other)
  })

  test('two charts on a page share no id', () => {
    const ids = (markup: string) => [...markup.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    const other = ids(renderToStaticMarkup(<AgreementChart {...chart} id="stage" />))
    expect(ids(svg).filter(id => other.includes(id))).toEqual([])
    expect(svg).toContain('fill="url(#total-hatch)"')
  })
})

describe('the figure', () => {
  test('has the chart’s figures in a table, as the same texts', () => {
    const markup = renderToStaticMarkup(
      <AgreementFigure {...chart} head={{ label: 'Beth', value: 'Yn cytuno' }} note="[c]: heb ei ddangos." />,
    )
    const table = /<table.*<\/table>/s.exec(markup)?.[0] ?? ''
    for (const { label, text } of rows.filter(({ label }) => !label.includes('<'))) {
      expect(table).toMatch(
        new RegExp(`<th scope="row">${label}</th><td class="numeric">${text.replace(/[[\]]/g, '\\$&')}</td>`),
      )
    }
    expect(markup).toContain('[c]: heb ei ddangos.')
  })

  test('groups have their people beside them', () => {
    const markup = renderToStaticMarkup(
      <AgreementFigure
        {...chart}
        rows={rows.slice(0, 1)}
        people={['25']}
        head={{ label: 'Cam', people: 'Pobl', value: 'Yn cytuno' }}
        note=""
      />,
    )
    expect(markup).toMatch(
      /Bod rhywun yn gwrando<\/th><td class="numeric">25<\/td><td class="numeric">65%<\/td>/,
    )
  })
})
