import { strFromU8, unzipSync } from 'fflate'
import { afterAll, afterEach, beforeAll, beforeEach, expect, vi } from 'vitest'
import type { Release } from '~/core/anonymise/release'
import { readWorkbook } from '~/core/xlsform/workbook'
import { inPartnership } from '~/store/pools'
import { listReleasesOf } from '~/store/release'
import { aKey, asking } from '../api/support'
import { anAgency } from '../steps/agencies/support'
import { type TestDatabase, type TestPartnership, test } from '../support/database'
import { anEvaluator } from '../support/members'
import { type ReadPdf, readPdf } from '../support/read-pdf'
import { sessionFor } from '../support/session'
import { type Answer, addressesOf, type Served, serveWholeApp } from '../support/whole-app'
import { languages, releaseFiles } from './lead-pages'
import { AFTERWARDS, aFullYear, aToldYear, YEAR } from './told-year'

/**
 * Every figure about answers on every page, in every PDF, file and answer of the API is one of a release. Beside a
 * partnership with a told year stands another in which the same was done and so few answered that nothing could be told:
 * every number that one shows and the other does not has to be in a release, or on the list below.
 */
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

/** Numbers that stand beside figures and are none: the axis of a chart, what rounding does, and years. */
const BESIDE = ['0%', '50%', '100%', '5', '5%', '10', '10%', '2026', '2027', '2028']

const SIGNS: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" }
const plain = (html: string) =>
  html
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, ' ')
    // Alternative texts and labels are read out.
    .replace(/<[^>]*? (?:alt|aria-label)="([^"]*)"[^>]*>/g, ' $1 ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&(amp|lt|gt|quot|#x27);/g, (_, name: string) => SIGNS[name] ?? '')

/** 80%, 1,234, 12.5; not C8, 2nd, nor a part of a date or an id. */
const numbersIn = (text: string): string[] =>
  text
    .replace(/\d{4}-\d\d-\d\d|[\da-f]{8}-[\da-f-]{27}|[\da-f]{64}/g, ' ')
    .match(/(?<![\p{L}\d.,-])\d+(?:[.,]\d+)*%?(?![\p{L}\d-])/gu) ?? []

/** The text of a PDF but for its table of contents, whose numbers are those of pages. */
const withoutContents = ({ text, elements }: ReadPdf): string =>
  elements.filter(({ role }) => role === 'TOCI').reduce((left, entry) => left.replace(entry.text, ' '), text)

async function textOf({ bytes, body, headers }: Answer): Promise<string> {
  if (/^content-type: application\/pdf/im.test(headers)) return withoutContents(await readPdf(bytes))
  if (/^content-type: .*spreadsheet/im.test(headers)) {
    const { sheets } = await readWorkbook(bytes, ['ffigurau', 'figures'])
    const cells = [...sheets.values()].flatMap(({ rows }) => rows.flatMap(row => [...row.cells.values()]))
    // A share of the whole, 0.45, is shown as 45%.
    return cells
      .map(({ text }) => (/^0\.\d+$/.test(text) ? `${Math.round(Number(text) * 100)}%` : text))
      .join('\n')
  }
  if (/^content-type: application\/zip/im.test(headers)) {
    const parts = Object.entries(unzipSync(bytes)).filter(([name]) =>
      /releases?.*\.csv$|figures.*\.csv$/.test(name),
    )
    return parts.map(([, content]) => strFromU8(content)).join('\n')
  }
  return /^content-type: text\/html/im.test(headers) ? plain(body.slice(body.indexOf('<main'))) : body
}

/** Every number of the first that is not, as often, in the second. */
function beyond(mine: readonly string[], others: readonly string[]): string[] {
  const left = [...mine]
  for (const one of others) {
    const at = left.indexOf(one)
    if (at >= 0) left.splice(at, 1)
  }
  return [...new Set(left)]
}

/** Every figure of these releases as it may be written: people, and shares with their sign. */
const figuresOf = (releases: readonly Release[]): Set<string> =>
  new Set(
    releases.flatMap(({ tables }) =>
      tables.flatMap(({ groups }) =>
        groups.flatMap(group =>
          group.shown
            ? [
                String(group.people),
                ...group.items.flatMap(({ agreement }) =>
                  agreement.shown && 'percent' in agreement ? [`${agreement.percent}%`] : [],
                ),
              ]
            : [],
        ),
      ),
    ),
  )

type Who = 'lead' | 'partner' | 'evaluator' | 'nobody'

/** Every address at which figures about answers may stand, and who reads it. */
function addresses(lang: string, slug: string): [who: Who, path: string][] {
  const filled = (path: string) =>
    `/${path
      .replace(':lang', lang)
      .replace('aaa/:period', 'aaa/year.2026-04-01')
      .replace(':component', 'collaboration-forums-and-pathways')
      .replace(':partnership', slug)
      .replace(':year', YEAR)
      .replace(':file', 'package.zip')}`
  return addressesOf()
    .map(([path]) => path)
    .filter(path => !path.replace(/:(lang|component|partnership|year|file)|aaa\/:period/g, '').includes(':'))
    .flatMap((path): [Who, string][] => {
      const who: Who | undefined = path.startsWith(':lang/assessment')
        ? 'lead'
        : path.startsWith(':lang/partner')
          ? 'partner'
          : path.startsWith(':lang/evaluation')
            ? 'evaluator'
            : path.startsWith(':lang/you-said')
              ? 'nobody'
              : undefined
      if (!who) return []
      // PDFs and workbooks are made of the texts of a page, and take long: in Welsh alone.
      if (lang === 'en' && /\.(pdf|xlsx)$/.test(path)) return []
      const files = /evidence\.(csv|xlsx)$/.test(path) ? releaseFiles.map(file => `&file=${file}`) : []
      return ['', ...files].map(file => [who, `${filled(path)}?period=${YEAR}${file}`])
    })
}

interface Place {
  partnership: TestPartnership
  cookies: Record<Who, string | undefined>
}

async function place(db: TestDatabase, partnership: TestPartnership): Promise<Place> {
  // Names without numbers.
  await db.owner.query(
    "UPDATE staff.service SET name_cy = 'Gwasanaeth', name_en = 'Service' WHERE partnership_id = $1",
    [partnership.id],
  )
  const partner = await anAgency(partnership, 'Heddlu')
  const evaluator = await anEvaluator(partnership)
  const { id, lead } = partnership
  return {
    partnership,
    cookies: {
      lead: await sessionFor(id, lead.id),
      partner: await sessionFor(id, partner.memberId),
      evaluator: await sessionFor(id, evaluator.memberId),
      nobody: undefined,
    },
  }
}

/** By address, the numbers that the told partnership shows and the quiet one does not. */
async function walk(told: Place, quiet: Place): Promise<Map<string, string[]>> {
  const seen = new Map<string, string[]>()
  for (const lang of languages) {
    const others = addresses(lang, quiet.partnership.slug)
    for (const [index, [who, path]] of addresses(lang, told.partnership.slug).entries()) {
      const ask = async (place: Place, at: string) => {
        const cookie = place.cookies[who]
        const answer = await app.ask(at, cookie ? { cookie } : {})
        if (answer.status >= 500) throw new Error(`${at} answered ${answer.status}`)
        return answer.status === 200 ? numbersIn(await textOf(answer)) : []
      }
      seen.set(path, beyond(await ask(told, path), await ask(quiet, others[index]?.[1] ?? '')))
    }
  }
  const api = async ({ partnership }: Place) => {
    const { token } = await aKey(partnership)
    const get = async (path: string) => (await asking(app)(path, token)).body
    const list = JSON.parse(await get('/releases')) as { items: { id: string }[] }
    const whole: string[] = []
    for (const { id } of list.items)
      whole.push(JSON.stringify(JSON.parse(await get(`/releases/${id}`)).tables))
    return numbersIn(
      whole.join('\n').replace(/"(?:percent|people)":(\d+)/g, (_, digits: string) => ` ${digits} `),
    )
  }
  seen.set('/api/v1/releases', beyond(await api(told), await api(quiet)))
  return seen
}

const strangers = (seen: ReadonlyMap<string, string[]>, known: ReadonlySet<string>) =>
  [...seen].flatMap(([path, numbers]) =>
    numbers
      // The API and codebooks give a share as a bare number.
      .filter(
        one => !known.has(one) && !(path.startsWith('/api') && known.has(`${one}%`)) && !BESIDE.includes(one),
      )
      .map(one => `${path}: ${one}`),
  )

test('every number about answers, wherever it stands, is one of a release', async ({ db }) => {
  const { partnership } = await aToldYear(db, 'walk-told', aFullYear)
  const few = Array.from({ length: 4 }, () => [{ people: 2 }])
  const told = await place(db, partnership)
  const quiet = await place(db, (await aToldYear(db, 'walk-none', few)).partnership)
  const releases = await inPartnership('lead', partnership.id, async tx =>
    (await listReleasesOf(tx, YEAR, '2027-04-01')).map(({ release }) => release),
  )
  expect(releases).toHaveLength(7)
  const figures = figuresOf(releases)
  const seen = await walk(told, quiet)

  expect(strangers(seen, figures)).toEqual([])
  // Wherever figures belong there are some, and every one of them is told.
  const showing = [...seen].filter(([, numbers]) =>
    numbers.some(one => figures.has(one) && !BESIDE.includes(one)),
  )
  expect(showing.length).toBeGreaterThan(25)
  for (const kind of ['.pdf', '.csv', '.xlsx', '/record', '/report?', '/partner/', '/aaa/', '/api/'])
    expect(
      showing.some(([path]) => path.includes(kind)),
      kind,
    ).toBe(true)
  const everywhere = new Set([...seen.values()].flat())
  expect([...figures].filter(one => !everywhere.has(one))).toEqual([])

  // It bites: one figure that no release has is found on every page that shows it.
  const [percent = ''] = [...figures].filter(one => one.endsWith('%') && !BESIDE.includes(one))
  const without = new Set([...figures].filter(one => one !== percent))
  expect(strangers(seen, without).length).toBeGreaterThan(5)
  // So is what a naive publisher tells: how many there really were.
  const naive = new Map([['/naive', beyond(numbersIn('Atebodd 23 o bobl, 74%.'), numbersIn('Atebodd neb.'))]])
  expect(strangers(naive, figures)).toEqual(['/naive: 23', '/naive: 74%'])
}, 200_000)
