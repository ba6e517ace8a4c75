import { inOneTrip } from '~/store/pools'
import { grantsByLogin } from '../support/catalogue'
import type { TestDatabase, TestPartnership } from '../support/database'
import { sessionFor } from '../support/session'
import { type Answer, addressesOf, type Served } from '../support/whole-app'
import { YEAR } from './told-year'

/** Every address at which a lead reads something, with every filter, in both languages. */

export const languages = ['cy', 'en'] as const
type Lang = (typeof languages)[number]

const COMPONENT = 'collaboration-forums-and-pathways'

/** How releases are named in the addresses of files, in the order in which they stand: grain, and the day after. */
export const releaseFiles = [
  ...['2026-07-01', '2026-10-01', '2027-01-01', '2027-04-01'].map(day => `quarter.${day}`),
  'half-year.2026-10-01',
  'half-year.2027-04-01',
  'year.2027-04-01',
]

/** The queries of one page or file of remix.config.js: years, releases, instruments, and what there is not. */
function queriesOf(path: string): string[] {
  if (path === ':lang/assessment') return ['']
  const years = [`?period=${YEAR}`, ...(process.env.ATTACK ? ['', '?period=2027-04-01'] : [])]
  if (!/(evidence|distance)\.csv$/.test(path)) return years
  const files = [...releaseFiles, 'quarter.2020-01-01'].map(file => `?period=${YEAR}&file=${file}`)
  if (!path.endsWith('evidence.csv')) return [...years, ...files]
  const instruments = ['check-in', 'satisfaction', 'nothing'].flatMap(instrument =>
    [`?period=${YEAR}`, ...(process.env.ATTACK ? files : [])].map(
      query => `${query}&instrument=${instrument}`,
    ),
  )
  return [...years, ...files, ...instruments]
}

export const leadAddresses = (lang: Lang): string[] =>
  addressesOf()
    .map(([path]) => path)
    .filter(path => path.startsWith(':lang/assessment'))
    .flatMap(path => queriesOf(path).map(query => path + query))
    .map(address => `/${address.replace(':lang', lang).replace(':component', COMPONENT)}`)

export const evidencePage = (lang: Lang) => `/${lang}/assessment/${COMPONENT}?period=${YEAR}`
export const evidenceFile = (lang: Lang, file?: string) =>
  `/${lang}/assessment/${COMPONENT}/evidence.csv?period=${YEAR}${file ? `&file=${file}` : ''}`

/** An answer without the name of the partnership and what is new with every request. */
const neutral = (text: string, { slug, id, services }: TestPartnership) =>
  text
    .replaceAll(slug, 'SLUG')
    .replaceAll(id, 'ID')
    .replaceAll(services[0], 'FIRST')
    .replaceAll(services[1], 'SECOND')
    .replace(/nonce(-|=")[\w+/=-]{10,}?(['"])/g, 'nonce$1N$2')
    .replace(/^Date: .*$/m, 'Date')

/** Everything a lead can get, by address: the page or file, and in the full suite its headers alone. */
export async function everythingALeadSees(
  app: Served,
  partnership: TestPartnership,
): Promise<Map<string, Answer>> {
  const cookie = await sessionFor(partnership.id, partnership.lead.id)
  const seen = new Map<string, Answer>()
  for (const path of languages.flatMap(leadAddresses)) {
    for (const method of process.env.ATTACK ? ['GET', 'HEAD'] : ['GET']) {
      const { headers, body, ...rest } = await app.ask(path, { cookie, method })
      const its = { headers: neutral(headers, partnership), body: neutral(body, partnership) }
      seen.set(`${method} ${path}`, { ...rest, ...its })
    }
  }
  return seen
}

/** Every row of every table that a lead's login may read, without the ids by which partnerships differ. */
export async function everythingALeadsLoginReads(db: TestDatabase, { id, slug, services }: TestPartnership) {
  const granted = (await grantsByLogin(db.owner)).clywed_lead ?? []
  const read: Record<string, unknown> = {}
  for (const line of granted) {
    const [, table = '', columns = '*'] = /^([\w.]+): (?:.*, )?SELECT(?: \(([^)]+)\))?/.exec(line) ?? []
    if (!table.startsWith('release.')) continue
    const [result] = await inOneTrip('lead', { partnership: id }, [
      { text: `SELECT ${columns} FROM ${table}`, values: [] },
    ])
    const rows = (result?.rows ?? []).map(row =>
      JSON.stringify(row, (key, value) => (/^(id|content_hash|public_key)$/.test(key) ? undefined : value))
        .replaceAll(id, 'ID')
        .replaceAll(slug, 'SLUG')
        .replaceAll(services[0], 'FIRST')
        .replaceAll(services[1], 'SECOND'),
    )
    read[table] = rows.sort()
  }
  return read
}
