import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, vi } from 'vitest'
import { thaw } from '~/core/anonymise/freeze'
import type { Release } from '~/core/anonymise/release'
import { agreementIn, agreementText, peopleText } from '~/core/evidence'
import { addDays } from '~/core/journey/days'
import { readWorkbook } from '~/core/xlsform/workbook'
import { tokenWords } from '~/routes/assessment/labels'
import { inPartnership } from '~/store/pools'
import { AgreementChart } from '~/ui/charts/AgreementChart'
import { aKey, asking } from '../api/support'
import { type TestDatabase, test } from '../support/database'
import { sessionFor } from '../support/session'
import { type Served, serveWholeApp } from '../support/whole-app'
import { evidenceFile, evidencePage, languages, releaseFiles } from './lead-pages'
import { AFTERWARDS, aFullYear, aToldYear } from './told-year'

/** A page, its drawings and its files, in Welsh and in English: one release, told several times over. */
let app: Served
beforeAll(async () => {
  app = await serveWholeApp()
})
afterAll(() => app.close())
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: AFTERWARDS })
})
afterEach(() => {
  vi.useRealTimers()
})

type Lang = (typeof languages)[number]

const SIGNS: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" }
const plain = (html: string) =>
  html.replace(/<[^>]+>/g, '').replace(/&(amp|lt|gt|quot|#x27);/g, (_, name: string) => SIGNS[name] ?? '')

/** The rows of every table of a page, as texts, heads left out. */
const tablesIn = (html: string): string[][][] =>
  [...html.matchAll(/<table[\s\S]*?<\/table>/g)].map(([table]) =>
    [...table.matchAll(/<tr[\s\S]*?<\/tr>/g)]
      .map(([row]) =>
        [...row.matchAll(/<t([hd])[^>]*>([\s\S]*?)<\/t\1>/g)].map(([, , cell = '']) => plain(cell)),
      )
      .slice(1),
  )

interface Drawn {
  label: string
  token: string
  /** everything that is drawn, but for texts and how far down it stands */
  shape: string
}

/** A chart's rows, from its own markup alone. */
const drawnIn = (html: string): Drawn[][] =>
  [...html.matchAll(/<svg class="chart"[\s\S]*?<\/svg>/g)].map(([svg]) =>
    [...svg.matchAll(/<g class="chart__row ([\s\S]*?)<\/g>/g)].map(([, row = ''], index) => {
      const text = (name: string) =>
        plain(new RegExp(`<text class="${name}"[^>]*>([\\s\\S]*?)</text>`).exec(row)?.[1] ?? '')
      const down = (y: string) => String(Math.round((Number(y) - index * 56) * 1000) / 1000)
      const shape = row
        .replace(/>[^<]*<\/text>/g, '></text>')
        .replace(/url\(#[^)]*\)/g, 'url()')
        .replace(/ y="([\d.]+)"/g, (_, y: string) => ` y="${down(y)}"`)
        .replace(/([\d.]+),([\d.]+)/g, (_, x: string, y: string) => `${x},${down(y)}`)
      return { label: text('chart__label'), token: text('chart__value'), shape }
    }),
  )

const linesOf = (csv: string): string[][] =>
  csv
    .replace('\uFEFF', '')
    .trim()
    .split('\r\n')
    .map(line => line.slice(1, -1).split('","'))

/** What a release says, group by group: people, then each item, as a reader of one language gets it. */
const tokensOf = (lang: Lang, { tables }: Release): string[][][] => {
  const words = tokenWords(lang)
  const items = ['listened', 'respected', 'understood', 'supported']
  return tables.map(({ groups }) =>
    groups.map(group => [
      peopleText(group, words),
      ...items.map(item => agreementText(agreementIn(group, item), words)),
    ]),
  )
}

/** The figures of a workbook, in order, as its cells read: a number with the sign it is shown with. */
async function tokensOfWorkbook(bytes: Uint8Array): Promise<string[]> {
  const { sheets } = await readWorkbook(bytes, ['ffigurau', 'figures'])
  const [sheet] = [...sheets.values()]
  return (sheet?.rows ?? []).slice(1).map(({ cells }) => {
    const last = [...cells.values()].at(-1)?.text ?? ''
    // A share of the whole, 0.45, is shown as 45%; people are whole numbers.
    return /^(0\.\d+|1)$/.test(last) ? `${Math.round(Number(last) * 100)}%` : last
  })
}

interface ToldFigure {
  text: { cy: string; en: string }
}
interface ToldRelease {
  tables: { groups: { people: ToldFigure; shares: { agree: ToldFigure }[] }[] }[]
}

/** The same figures of a release as the API tells it. */
const tokensOfAnswer = (lang: Lang, { tables }: ToldRelease): string[] =>
  tables.flatMap(({ groups }) =>
    groups.flatMap(({ people, shares }) => [
      people.text[lang],
      ...shares.map(({ agree }) => agree.text[lang]),
    ]),
  )

/** A year as it was told, once for all of these, with everything that shows it. */
let told:
  | Promise<{
      releases: Release[]
      get: (path: string) => Promise<string>
      bytes: (path: string) => Promise<Uint8Array>
      read: (path: string) => Promise<{ [key: string]: unknown }>
    }>
  | undefined
function toldYear(db: TestDatabase) {
  told ??= (async () => {
    const { partnership } = await aToldYear(db, 'formats', aFullYear)
    const releases = await inPartnership('lead', partnership.id, async tx =>
      (await tx.release.findMany({ orderBy: [{ grain: 'asc' }, { periodTo: 'asc' }] })).map(row =>
        thaw(row.body, row.contentHash),
      ),
    )
    const cookie = await sessionFor(partnership.id, partnership.lead.id)
    const { token } = await aKey(partnership)
    return {
      releases,
      get: async path => (await app.ask(path, { cookie })).body,
      bytes: async path => (await app.ask(path, { cookie })).bytes,
      read: async path => JSON.parse((await asking(app)(path, token)).body),
    }
  })()
  return told
}

describe('one release, in every format', () => {
  test('is told by the same figures in tables, drawings and files, in both languages', async ({ db }) => {
    const { releases, get, bytes, read } = await toldYear(db)
    const listed = (await read('/releases')).items as {
      id: string
      grain: string
      period: { from: string; to: string }
    }[]
    const seen = new Set<string>()
    for (const lang of languages) {
      const page = await get(evidencePage(lang))
      const [tables, drawings] = [tablesIn(page), drawnIn(page)]
      expect(drawings.length).toBeGreaterThan(10)
      for (const [index, release] of releases.entries()) {
        const tokens = tokensOf(lang, release)
        for (const token of tokens.flat(2)) seen.add(token)
        const file = linesOf(await get(evidenceFile(lang, releaseFiles[index]))).slice(1)
        expect(file.map(line => line.at(-1))).toEqual(tokens.flat(2))
        expect(await tokensOfWorkbook(await bytes(evidenceFile(lang, releaseFiles[index], 'xlsx')))).toEqual(
          tokens.flat(2),
        )
        const { id } = listed.find(
          ({ grain, period }) => grain === release.grain && addDays(period.to, 1) === release.to,
        ) ?? { id: '' }
        const answer = (await read(`/releases/${id}`)) as unknown as ToldRelease
        expect(tokensOfAnswer(lang, answer)).toEqual(tokens.flat(2))
        for (const groups of tokens) {
          // On the page a quarter is a row a question; a longer period a row a group, with its people.
          const isTotal = release.grain === 'quarter'
          const wanted = isTotal ? (groups[0] ?? []).slice(1).map(token => [token]) : groups
          const found = tables.some(
            rows => JSON.stringify(rows.map(row => row.slice(1))) === JSON.stringify(wanted),
          )
          expect(found, `${lang} ${releaseFiles[index]} ${JSON.stringify(wanted)}`).toBe(true)
        }
      }
      // The file of the year is the files of its releases, and no figure in a drawing is not in a table.
      const whole = linesOf(await get(evidenceFile(lang))).slice(1)
      expect(whole.map(line => line.at(-1))).toEqual(
        releases.flatMap(release => tokensOf(lang, release).flat(2)),
      )
      const inTables = tables.map(rows => JSON.stringify(rows))
      for (const rows of drawings) {
        for (const { token } of rows)
          expect(inTables.some(table => table.includes(JSON.stringify(token)))).toBe(true)
      }
    }
    // A figure of every kind was there to be looked at.
    for (const kind of ['[c]', '75%', 'nearly all', 'bron pawb', 'very few', 'ychydig iawn', '70% or more'])
      expect([...seen], kind).toContain(kind)
  }, 120_000)

  test('reads alike in Welsh and in English: the same drawings, the same figures, in the same places', async ({
    db,
  }) => {
    const { get } = await toldYear(db)
    const [cy, en] = [await get(evidencePage('cy')), await get(evidencePage('en'))]
    const shapes = (page: string) => drawnIn(page).map(rows => rows.map(({ shape }) => shape))
    expect(shapes(cy)).toEqual(shapes(en))
    // Words stand for words, one for one, and numbers for themselves.
    const pairs = new Map<string, Set<string>>()
    const tokens = (page: string) => drawnIn(page).flatMap(rows => rows.map(({ token }) => token))
    for (const [index, token] of tokens(cy).entries())
      pairs.set(token, (pairs.get(token) ?? new Set()).add(tokens(en)[index] ?? ''))
    for (const [welsh, english] of pairs) {
      expect(english.size, welsh).toBe(1)
      const number = /^\d+/.exec(welsh)?.[0]
      if (number) expect([...english][0]?.startsWith(number)).toBe(true)
    }
    expect(new Set([...pairs.values()].flatMap(english => [...english])).size).toBe(pairs.size)
  }, 120_000)
})

describe('a drawing', () => {
  test('says no more than its word: what reads alike is drawn alike, wherever it stands', async ({ db }) => {
    const { get } = await toldYear(db)
    const drawn = (
      await Promise.all(languages.map(async lang => drawnIn(await get(evidencePage(lang)))))
    ).flat(2)
    const shapes = new Map<string, Set<string>>()
    for (const { token, shape } of drawn) shapes.set(token, (shapes.get(token) ?? new Set()).add(shape))
    expect(shapes.size).toBeGreaterThan(8)
    for (const [token, its] of shapes) expect(its.size, token).toBe(1)
  }, 120_000)

  test('that is drawn from the count would tell it, and the attack sees that', () => {
    const chart = (percent: number) =>
      renderToStaticMarkup(
        <AgreementChart
          id="naive"
          title="Naive"
          description="A bar as long as the share, beside a rounded word."
          lang="en"
          ticks={['0%', '50%', '100%']}
          rows={[
            { key: 'a', label: 'A', agreement: { shown: true, reads: 'percent', percent }, text: '65%' },
          ]}
        />,
      )
    const [[seven], [nine]] = [
      drawnIn(chart((100 * 7) / 11))[0] ?? [],
      drawnIn(chart((100 * 9) / 14))[0] ?? [],
    ]
    expect(seven?.token).toBe(nine?.token)
    expect(seven?.shape).not.toBe(nine?.shape)
  })
})
