import { strFromU8, unzipSync } from 'fflate'
import { inOneTrip } from '~/store/pools'
import { aKey, asking } from '../api/support'
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
  if (!/(evidence|distance)\.(csv|xlsx)$/.test(path)) return years
  const files = [...releaseFiles, 'quarter.2020-01-01'].map(file => `?period=${YEAR}&file=${file}`)
  if (!/evidence\.(csv|xlsx)$/.test(path)) return [...years, ...files]
  const instruments = ['check-in', 'satisfaction', 'nothing'].flatMap(instrument =>
    [`?period=${YEAR}`, ...(process.env.ATTACK ? files : [])].map(
      query => `${query}&instrument=${instrument}`,
    ),
  )
  return [...years, ...files, ...instruments]
}

/** Files that are made of a page's own texts and take longest: in the full suite in both languages. */
const inOneLanguage = /\.(pdf|xlsx)$/

export const leadAddresses = (lang: Lang): string[] =>
  addressesOf()
    .map(([path]) => path)
    .filter(path => path.startsWith(':lang/assessment'))
    .filter(path => lang === 'cy' || process.env.ATTACK || !inOneLanguage.test(path))
    .flatMap(path => queriesOf(path).map(query => path + query))
    .map(address => `/${address.replace(':lang', lang).replace(':component', COMPONENT)}`)

export const evidencePage = (lang: Lang) => `/${lang}/assessment/${COMPONENT}?period=${YEAR}`
export const evidenceFile = (lang: Lang, file?: string, kind: 'csv' | 'xlsx' = 'csv') =>
  `/${lang}/assessment/${COMPONENT}/evidence.${kind}?period=${YEAR}${file ? `&file=${file}` : ''}`

/** An answer without the name of the partnership and what is new with every request. */
const neutral = (text: string, { slug, id, services }: TestPartnership) =>
  text
    .replaceAll(slug, 'SLUG')
    .replaceAll(id, 'ID')
    .replaceAll(services[0], 'FIRST')
    .replaceAll(services[1], 'SECOND')
    .replace(/nonce(-|=")[\w+/=-]{10,}?(['"])/g, 'nonce$1N$2')
    .replace(/^Date: .*$/m, 'Date')

/** The parts of a workbook, one after the other. */
const unpacked = (bytes: Uint8Array): string =>
  Object.entries(unzipSync(bytes))
    .map(([name, content]) => `${name}\n${strFromU8(content)}`)
    .join('\n')

type Seen = Omit<Answer, 'bytes'>

/** Everything a lead can get, by address: the page or file, and in the full suite its headers alone. */
export async function everythingALeadSees(
  app: Served,
  partnership: TestPartnership,
): Promise<Map<string, Seen>> {
  const cookie = await sessionFor(partnership.id, partnership.lead.id)
  const seen = new Map<string, Seen>()
  for (const path of languages.flatMap(leadAddresses)) {
    for (const method of process.env.ATTACK ? ['GET', 'HEAD'] : ['GET']) {
      const { status, headers, body, bytes, size } = await app.ask(path, { cookie, method })
      // A workbook is packed with the partnership's name in it: what is in it is what is compared.
      const packed = bytes[0] === 0x50 && path.includes('.xlsx')
      const text = neutral(packed ? unpacked(bytes) : body, partnership)
      const its = neutral(packed ? headers.replace(/^Content-Length: .*$/m, '') : headers, partnership)
      seen.set(`${method} ${path}`, { status, headers: its, body: text, size: packed ? text.length : size })
    }
  }
  return seen
}

const UUID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

/** Everything another system can get of releases, without the ids and hashes by which partnerships differ. */
export async function everythingTheApiTells(app: Served, partnership: TestPartnership): Promise<string[]> {
  const { token } = await aKey(partnership)
  const ask = async (path: string) => (await asking(app)(path, token)).body
  const list = await ask('/releases')
  const whole: string[] = []
  for (const { id } of JSON.parse(list).items) whole.push(await ask(`/releases/${id}`))
  return [list, ...whole].map(body => body.replace(UUID, 'ID').replace(/"[0-9a-f]{64}"/g, '"HASH"'))
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
