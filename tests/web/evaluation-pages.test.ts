import pg from 'pg'
import { describe, expect, vi } from 'vitest'
import { freeze } from '~/core/anonymise/freeze'
import type { Release } from '~/core/anonymise/release'
import type { ResponseRow } from '~/core/anonymise/responses'
import { type PackageFile, packageFiles } from '~/core/evidence/package'
import * as component from '~/routes/assessment/component'
import * as evidenceCsv from '~/routes/assessment/evidence-csv'
import * as file from '~/routes/evaluation/file'
import * as evaluation from '~/routes/evaluation/index'
import * as protect from '~/routes/protect'
import { people, release } from '../core/anonymise/people'
import { readPackage } from '../core/evidence/data-package'
import { aPartnership, type TestDatabase, type TestPartnership, test } from '../support/database'
import { anEvaluator } from '../support/members'
import { remixFor } from '../support/remix'
import { sessionFor } from '../support/session'

/** The evaluator's pages and files, asked as the web server asks them: whole answers, real bytes. */
const ask = remixFor({
  ':lang/evaluation': evaluation,
  ':lang/evaluation/:year/:file': file,
  ':lang/how-we-protect-people': protect,
  ':lang/assessment/:component': component,
  ':lang/assessment/:component/evidence.csv': evidenceCsv,
})
const YEAR = '2026-04-01'

const get = async (path: string, cookie = '') => {
  const response = await ask(new Request(`http://localhost:3000${path}`, { headers: { Cookie: cookie } }))
  const bytes = Buffer.from(await response.arrayBuffer())
  return { status: response.status, headers: [...response.headers], bytes, text: bytes.toString() }
}

/** Puts a release where the publisher would have put it, in the place of any other. */
async function publish(db: TestDatabase, { id }: TestPartnership, made: Release): Promise<void> {
  const { body, contentHash } = freeze(made)
  await db.owner.query('DELETE FROM release.release WHERE partnership_id = $1', [id])
  await db.owner.query(
    `INSERT INTO release.release (id, partnership_id, instrument, grain, period_from, period_to, released_on, body, content_hash)
     VALUES ($1, $1, $2, $3, $4, $5, $5, $6, $7)`,
    [id, made.instrument, made.grain, made.from, made.to, body, Buffer.from(contentHash)],
  )
}

const DISAGREE = {
  listened: 'disagree',
  respected: 'disagree',
  understood: 'disagree',
  supported: 'disagree',
}

/** Twenty at the midpoint, and fourteen of whom nothing is told, `hidden` of them after the end. */
const halfYear = ({ id }: TestPartnership, hidden: number, answers?: ResponseRow['answers']) =>
  release(
    [
      ...people(1, 20),
      ...people(30, 5, { stage: 'beginning' }),
      ...people(40, 9 - hidden, { stage: 'end', ...(answers && { answers }) }),
      ...people(60, hidden, { stage: 'after' }),
    ],
    'half-year',
    { partnership: id },
  )

async function aPlace(db: TestDatabase) {
  const partnership = await aPartnership(db)
  const evaluator = await anEvaluator(partnership)
  return { partnership, cookie: await sessionFor(partnership.id, evaluator.memberId) }
}

describe('an evaluator', () => {
  test('reads in both languages that there is nothing yet, and then what there is to take', async ({
    db,
  }) => {
    const { partnership, cookie } = await aPlace(db)
    expect((await get('/en/evaluation', cookie)).text).toContain('Nothing was released for this year.')
    expect((await get('/cy/evaluation', cookie)).text).toContain('Does dim wedi’i gyhoeddi')
    expect((await get(`/en/evaluation/${YEAR}/tables.csv`, cookie)).status).toBe(404)

    await publish(db, partnership, halfYear(partnership, 1))
    const en = await get(`/en/evaluation?period=${YEAR}`, cookie)
    for (const words of [
      'Data for evaluators',
      'April to September 2026',
      'Stage · Group of people',
      '[c] stands for',
    ])
      expect(en.text).toContain(words)
    const cy = await get(`/cy/evaluation?period=${YEAR}`, cookie)
    for (const words of ['Data i werthuswyr', 'Cam · Grŵp o bobl', 'Ystyr [c] yw'])
      expect(cy.text).toContain(words)
    expect(cy.text).toContain(`href="/cy/evaluation/${YEAR}/package.zip"`)
  })

  test('takes away a Data Package that is the same in either language, and each of its files', async ({
    db,
  }) => {
    const { partnership, cookie } = await aPlace(db)
    await publish(db, partnership, halfYear(partnership, 1))
    const files: Partial<Record<PackageFile, string>> = {}
    for (const name of packageFiles) {
      const [cy, en] = [
        await get(`/cy/evaluation/${YEAR}/${name}`, cookie),
        await get(`/en/evaluation/${YEAR}/${name}`, cookie),
      ]
      expect(en).toEqual(cy)
      files[name] = en.text
    }
    const { tables, codebook } = readPackage(files as Record<PackageFile, string>)
    const shown = tables.get('tables')?.filter(row => row.category === 'midpoint' && row.measure === 'share')
    expect(shown?.map(row => [row.text_cy, row.text_en])).toContainEqual(['bron pawb', 'nearly all'])
    expect(
      tables.get('synthetic-rows')?.filter(row => row.measure === 'people' && row.table === 'stage'),
    ).toHaveLength(20)
    const listened = codebook.find(row => row.column === 'item' && row.code === 'listened')
    expect([listened?.cy, listened?.en].every(text => String(text).length > 10)).toBe(true)
    const zip = await get(`/cy/evaluation/${YEAR}/package.zip`, cookie)
    expect(zip.bytes.subarray(0, 4).toString('latin1')).toBe('PK\x03\x04')
    expect(zip).toEqual(await get(`/en/evaluation/${YEAR}/package.zip`, cookie))
  })

  test('is refused everything else, and nobody but a lead reads the same pages', async ({ db }) => {
    const { partnership, cookie } = await aPlace(db)
    const lead = await sessionFor(partnership.id, partnership.lead.id)
    expect((await get('/en/evaluation', lead)).status).toBe(200)
    expect((await get('/en/assessment/collaboration-forums-and-pathways', cookie)).status).toBe(403)
    for (const member of [
      partnership.workers[0],
      partnership.safeguardingLeads[0],
      partnership.administrator,
    ])
      for (const at of ['/en/evaluation', `/en/evaluation/${YEAR}/package.zip`])
        expect((await get(at, await sessionFor(partnership.id, member.id))).status).toBe(403)
    expect((await get('/en/evaluation')).status).toBe(303)
    for (const at of [`${YEAR}/responses.csv`, '2026-05-01/tables.csv', '1999-04-01/tables.csv'])
      expect((await get(`/en/evaluation/${at}`, cookie)).status).toBe(404)
  })

  test('cannot be a moderator too, whatever a form lets through', async ({ db }) => {
    const evaluator = await anEvaluator(await aPartnership(db))
    await expect(
      db.owner.query(
        `INSERT INTO staff.member_role (partnership_id, member_id, role)
         SELECT partnership_id, id, 'moderator' FROM staff.member WHERE id = $1`,
        [evaluator.memberId],
      ),
    ).rejects.toThrow('member_role_evaluator_or_moderator')
  })
})

test('a hidden number of 0, 1 or 9 gives the same bytes, headers and queries everywhere', async ({ db }) => {
  const { partnership, cookie } = await aPlace(db)
  const lead = await sessionFor(partnership.id, partnership.lead.id)
  const component = '/assessment/collaboration-forums-and-pathways'
  const asked = vi.spyOn(pg.Client.prototype, 'query')
  const everything = async () => {
    asked.mockClear()
    const answers = []
    for (const lang of ['cy', 'en']) {
      for (const at of ['', `?period=${YEAR}`]) answers.push(await get(`/${lang}/evaluation${at}`, cookie))
      for (const name of ['package.zip', ...packageFiles])
        answers.push(await get(`/${lang}/evaluation/${YEAR}/${name}`, cookie))
      for (const at of [component, `${component}/evidence.csv?period=${YEAR}`])
        answers.push(await get(`/${lang}${at}`, lead))
    }
    const statements = asked.mock.calls.map(([query]) => {
      const { text, values } = query as unknown as { text?: string; values?: unknown[] }
      // Whether a session is used anew within a minute is no matter of answers.
      return text ? [text, JSON.stringify(values?.filter(value => !isTime(value)))] : String(query)
    })
    return { answers, statements }
  }
  const seen = []
  for (const [hidden, answers] of [[0], [1, DISAGREE], [9]] as const) {
    await publish(db, partnership, halfYear(partnership, hidden, answers))
    seen.push(await everything())
  }
  asked.mockRestore()
  expect(seen[0]?.answers.filter(({ status }) => status !== 200)).toEqual([])
  expect(seen[0]?.statements.length).toBeGreaterThan(40)
  expect(seen[1]).toEqual(seen[0])
  expect(seen[2]).toEqual(seen[0])
})

const isTime = (value: unknown) =>
  value instanceof Date || (typeof value === 'string' && /^\d{4}-\d\d-\d\d[ T]\d\d:/.test(value))

describe('how we protect people', () => {
  test('can be read by anybody in both languages, the same bytes each time', async () => {
    const en = await get('/en/how-we-protect-people')
    for (const words of [
      'How we protect people',
      'It is not anonymous',
      'could open it and answer in your place',
      'certificate',
      '[c]',
    ])
      expect(en.text).toContain(words)
    expect(en.text).not.toContain('nonce')
    expect(await get('/en/how-we-protect-people')).toEqual(en)
    const cy = await get('/cy/how-we-protect-people')
    for (const words of ['Sut rydyn ni’n amddiffyn pobl', 'o fewn terfynau', 'tystysgrif'])
      expect(cy.text).toContain(words)
    expect(cy.text.match(/<h[123]/g)).toEqual(en.text.match(/<h[123]/g))
  })
})
