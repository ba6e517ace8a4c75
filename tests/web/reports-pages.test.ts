import { describe, expect } from 'vitest'
import { freeze } from '~/core/anonymise/freeze'
import type { Release } from '~/core/anonymise/release'
import { nothingYet } from '~/core/assessment/record'
import * as aaa from '~/routes/assessment/reports/aaa'
import * as aaaPdf from '~/routes/assessment/reports/aaa-pdf'
import * as aaaReport from '~/routes/assessment/reports/aaa-report'
import * as componentPdf from '~/routes/assessment/reports/component-pdf'
import * as componentReport from '~/routes/assessment/reports/component-report'
import * as index from '~/routes/assessment/reports/index'
import * as trends from '~/routes/assessment/reports/trends'
import * as trendsPdf from '~/routes/assessment/reports/trends-pdf'
import * as year from '~/routes/assessment/reports/year'
import * as yearPdf from '~/routes/assessment/reports/year-pdf'
import { rateComponent } from '~/steps/assessment/rate-component'
import { saveChange } from '~/steps/assessment/save-change'
import { people, release } from '../core/anonymise/people'
import { aPartnership, type TestDatabase, type TestPartnership, test } from '../support/database'
import { readPdf } from '../support/read-pdf'
import { remixFor } from '../support/remix'
import { sessionFor } from '../support/session'

/** Reports and their PDFs, asked as the web server asks them. Everything happens in years that have ended. */
const ask = remixFor({
  ':lang/assessment/trends': trends,
  ':lang/assessment/trends.pdf': trendsPdf,
  ':lang/assessment/reports': index,
  ':lang/assessment/reports/self-assessment': year,
  ':lang/assessment/reports/self-assessment.pdf': yearPdf,
  ':lang/assessment/reports/aaa/:period': aaa,
  ':lang/assessment/reports/aaa/:period/report': aaaReport,
  ':lang/assessment/reports/aaa/:period/report.pdf': aaaPdf,
  ':lang/assessment/:component/report': componentReport,
  ':lang/assessment/:component/report.pdf': componentPdf,
})
const COMPONENT = 'assessment/collaboration-forums-and-pathways'
const YEAR = '2025-04-01'
const QUARTER = 'quarter.2025-07-01'

async function get(path: string, cookie: string) {
  const response = await ask(new Request(`http://localhost:3000${path}`, { headers: { Cookie: cookie } }))
  const bytes = new Uint8Array(await response.arrayBuffer())
  const body = Buffer.from(bytes).toString()
  return { status: response.status, headers: response.headers, bytes, body, text: textOf(body) }
}

const textOf = (html: string) =>
  html
    .replace(/^[\s\S]*<main/, '<main')
    .replace(/<title[\s\S]*?<\/title>|<desc[\s\S]*?<\/desc>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#x27;/g, '’')
    .replace(/\s+/g, ' ')

async function post(path: string, cookie: string, fields: Record<string, string>) {
  const response = await ask(
    new Request(`http://localhost:3000${path}`, {
      method: 'POST',
      headers: {
        Cookie: cookie,
        'Content-Type': 'application/x-www-form-urlencoded',
        Origin: 'http://localhost:3000',
        Host: 'localhost:3000',
      },
      body: new URLSearchParams(fields).toString(),
    }),
  )
  return { status: response.status, location: response.headers.get('Location'), body: await response.text() }
}

/** Puts a release where the publisher would have put it. */
async function publish(db: TestDatabase, { id }: TestPartnership, made: Release): Promise<void> {
  const { body, contentHash } = freeze(made)
  await db.owner.query(
    `INSERT INTO release.release (id, partnership_id, instrument, grain, period_from, period_to, released_on, body, content_hash)
     VALUES (gen_random_uuid(), $1, $2, $3, $4, $5, $5, $6, $7)`,
    [id, made.instrument, made.grain, made.from, made.to, body, Buffer.from(contentHash)],
  )
}

/** A year in which fewer and fewer felt listened to: 80%, then 60% of about 25 people. */
async function aYear(db: TestDatabase) {
  const partnership = await aPartnership(db)
  const lead = { memberId: partnership.lead.id, partnershipId: partnership.id }
  const quarter = (from: string, to: string, agreeing: number) =>
    release(
      [
        ...people(1, agreeing),
        ...people(100, 25 - agreeing, { answers: { listened: 'disagree', respected: 'agree' } }),
      ],
      'quarter',
      { partnership: partnership.id, from, to },
    )
  await publish(db, partnership, quarter('2025-04-01', '2025-07-01', 20))
  await publish(db, partnership, quarter('2025-07-01', '2025-10-01', 15))
  const rate = (period: string, rating: 2 | 3, at: string) =>
    rateComponent({
      lead,
      component: 'collaboration-forums-and-pathways',
      period,
      assessment: {
        ...nothingYet,
        rating,
        progressStage: 2,
        narrative: 'Mae’r dŵr yn glir.\n\nAil baragraff.',
        narrativeLanguage: 'cy',
        leadName: 'Heddlu',
      },
      basedOn: 0,
      now: new Date(at),
    })
  await rate('2024-04-01', 2, '2025-04-10T09:00:00Z')
  await rate(YEAR, 3, '2026-04-10T09:00:00Z')
  await saveChange({
    lead,
    id: null,
    confirmed: '',
    basedOn: 0,
    thing: {
      heard: { cy: '', en: 'The office is far away' },
      heardOn: '2025-07-20',
      source: 'forum',
      state: 'done',
      decided: { cy: '', en: 'We meet nearer' },
      lead: '',
      decidedOn: '2025-07-25',
      doneOn: '2025-08-01',
    },
    act: 'save',
    now: new Date('2026-04-10T09:00:00Z'),
  })
  return { partnership, cookie: await sessionFor(partnership.id, partnership.lead.id) }
}

describe('an AAA report', () => {
  const texts = { alerts: 'Llai o bobl', assurance: '', achievements: 'Nes at bobl', writtenIn: 'cy' }

  test('is written beside what is known of the period, in both languages', async ({ db }) => {
    const { cookie } = await aYear(db)
    const en = await get(`/en/assessment/reports/aaa/${QUARTER}`, cookie)
    for (const words of [
      'Quarter: July to September 2025',
      'Listened to (Check-in): 80% agreed, then 60%.',
      'April to June 2025, about 25 people; July to September 2025, about 25 people.',
      'Listened to (Check-in): 60% agree. July to September 2025, about 25 people.',
      'Collaboration forums and pathways: rated 3, Good',
      'Collaboration forums and pathways: rated 2 the year before, 3 now',
      'You said, we did: done. 1 August 2025',
    ])
      expect(en.text).toContain(words)
    expect(en.body).toContain('lang="en">We meet nearer<')
    const cy = await get(`/cy/assessment/reports/aaa/${QUARTER}`, cookie)
    for (const words of ['Chwarter: Gorffennaf i Fedi 2025', '80% yn cytuno, yna 60%', 'sgôr 3, Da'])
      expect(cy.text).toContain(words)
    // Nothing is written for anybody.
    expect(en.body).toMatch(/<textarea[^>]*name="alerts"[^>]*><\/textarea>/)
  })

  test('keeps what was typed, says what is wrong, and shows both when a colleague saved meanwhile', async ({
    db,
  }) => {
    const { partnership, cookie } = await aYear(db)
    const at = `/en/assessment/reports/aaa/${QUARTER}`
    const none = await post(at, cookie, { writtenIn: 'en', basedOn: '0' })
    expect([none.status, none.body.includes('Write at least one of the three texts')]).toEqual([422, true])
    const long = await post(at, cookie, { ...texts, assurance: 'ŵ'.repeat(4_001), basedOn: '0' })
    expect(long.status).toBe(422)
    for (const kept of ['4,000 characters', 'Nes at bobl', 'ŵŵŵ']) expect(long.body).toContain(kept)

    expect(await post(at, cookie, { ...texts, basedOn: '0' })).toMatchObject({
      status: 303,
      location: `${at}?said=saved`,
    })
    expect((await post(at, cookie, { ...texts, basedOn: '1' })).location).toBe(`${at}?said=unchanged`)
    const late = await post(at, cookie, { ...texts, alerts: 'Other words', writtenIn: 'en', basedOn: '0' })
    expect(late.status).toBe(409)
    for (const words of [
      'A colleague has saved meanwhile',
      'Llai o bobl',
      'Other words',
      partnership.lead.name,
    ])
      expect(late.body).toContain(words)
    expect((await post(at, cookie, { ...texts, alerts: 'Other words', basedOn: '1' })).status).toBe(303)
    const list = await get('/cy/assessment/reports', cookie)
    expect(list.text).toContain('Chwarter: Gorffennaf i Fedi 2025')
    expect((await get(`/en/assessment/reports?period=${QUARTER}`, cookie)).headers.get('Location')).toBe(at)
  })

  test('can be printed and taken as a PDF, and neither before it is written', async ({ db }) => {
    const { cookie } = await aYear(db)
    const at = (lang: string) => `/${lang}/assessment/reports/aaa/${QUARTER}`
    expect((await get(`${at('cy')}/report`, cookie)).status).toBe(404)
    expect((await get(`${at('cy')}/report.pdf`, cookie)).status).toBe(404)
    await post(at('cy'), cookie, { ...texts, basedOn: '0' })
    for (const [lang, heading, nothing] of [
      ['cy', 'Rhybuddion', 'Dim i’w adrodd.'],
      ['en', 'Alerts', 'Nothing to report.'],
    ] as const) {
      const page = await get(`${at(lang)}/report`, cookie)
      const pdf = await readPdf((await get(`${at(lang)}/report.pdf`, cookie)).bytes)
      for (const words of [heading, nothing, 'Llai o bobl', 'Nes at bobl']) {
        expect(page.text).toContain(words)
        expect(pdf.text).toContain(words)
      }
      expect(pdf.elements.filter(({ role }) => role === 'H2')).toHaveLength(3)
    }
  })
})

test('the report on a component says in the PDF what it says on the page, figure by figure', async ({
  db,
}) => {
  const { cookie } = await aYear(db)
  for (const lang of ['cy', 'en'] as const) {
    const page = await get(`/${lang}/${COMPONENT}/report?period=${YEAR}`, cookie)
    const file = await get(`/${lang}/${COMPONENT}/report.pdf?period=${YEAR}`, cookie)
    expect(file.headers.get('Content-Type')).toBe('application/pdf')
    expect(file.headers.get('Cache-Control')).toBe('private, no-store')
    const pdf = await readPdf(file.bytes)
    expect(pdf.lang?.slice(0, 2)).toBe(lang)
    const figures = (text: string) => [...new Set(text.match(/\b\d+%|\[c\]|bron pawb|nearly all/g))].sort()
    expect(figures(pdf.text)).toEqual(figures(page.text))
    expect(figures(pdf.text)).toEqual(expect.arrayContaining(['60%', '80%']))
    for (const words of [
      'Mae’r dŵr yn glir.',
      'Ail baragraff.',
      'We meet nearer',
      'Ball, E. and McManus, M.',
    ]) {
      expect(page.text).toContain(words)
      expect(pdf.text).toContain(words)
    }
    const drawings = page.body.match(/<svg class="chart"/g)?.length
    expect(pdf.elements.filter(({ alt }) => alt)).toHaveLength(drawings ?? 0)
  }
})

test('the report on a year has all twelve components, and the year before', async ({ db }) => {
  const { cookie } = await aYear(db)
  for (const [lang, good, improve, unrated, invented] of [
    ['cy', '3. Da', '2. Angen gwella', 'Heb sgôr eto', 'ddychmygol'],
    ['en', '3. Good', '2. Requires improvement', 'Not rated yet', 'invented'],
  ] as const) {
    const page = await get(`/${lang}/assessment/reports/self-assessment?period=${YEAR}`, cookie)
    const pdf = await readPdf(
      (await get(`/${lang}/assessment/reports/self-assessment.pdf?period=${YEAR}`, cookie)).bytes,
    )
    for (const words of [good, improve, unrated, '60%']) {
      expect(page.text).toContain(words)
      expect(pdf.text).toContain(words)
    }
    expect(pdf.text).toContain(invented)
    const overview = pdf.elements.find(({ role }) => role === 'Table')
    expect(overview?.text.match(new RegExp(unrated, 'g'))?.length).toBeGreaterThan(10)
    const levels = pdf.elements.flatMap(({ role }) => (/^H\d$/.test(role) ? [Number(role[1])] : []))
    expect(levels[0]).toBe(1)
    expect(levels.every((level, place) => place === 0 || level <= (levels[place - 1] ?? 0) + 1)).toBe(true)
  }
})

test('trends show each year’s rating as a number in a drawing and in its table', async ({ db }) => {
  const { cookie } = await aYear(db)
  const page = await get('/en/assessment/trends', cookie)
  expect(page.text).toMatch(
    /Collaboration forums and pathways 2\. Requires improvement 3\. Good Not rated yet/,
  )
  expect(page.body.match(/<circle[^>]*r="11"/g)).toHaveLength(2)
  const pdf = await readPdf((await get('/cy/assessment/trends.pdf', cookie)).bytes)
  expect(pdf.elements.flatMap(({ alt }) => alt ?? [])[0]).toMatch(
    /^Sgôr fesul blwyddyn: Fforymau a llwybrau cydweithio\. 2024–25: 2\. Angen gwella, 2025–26: 3\. Da/,
  )
})

test('a year, a period and a component that are not there are not found, and others have no reports', async ({
  db,
}) => {
  const { partnership, cookie } = await aYear(db)
  await post(`/cy/assessment/reports/aaa/${QUARTER}`, cookie, { alerts: 'a', writtenIn: 'cy', basedOn: '0' })
  for (const path of [
    `${COMPONENT}/report?period=2025-05-01`,
    `${COMPONENT}/report.pdf?period=1999-04-01`,
    'assessment/nonsense/report.pdf',
    'assessment/reports/self-assessment?period=x',
    'assessment/reports/self-assessment.pdf?period=2999-04-01',
    'assessment/reports?period=week.2025-04-01',
    'assessment/reports/aaa/half-year.2025-07-01',
    'assessment/reports/aaa/year.2999-04-01/report',
  ])
    expect((await get(`/en/${path}`, cookie)).status, path).toBe(404)

  const other = await aPartnership(db)
  const theirs = await sessionFor(other.id, other.lead.id)
  expect((await get(`/en/assessment/reports/aaa/${QUARTER}/report`, theirs)).status).toBe(404)
  expect((await get(`/en/assessment/reports/aaa/${QUARTER}/report.pdf`, theirs)).status).toBe(404)
  expect((await get(`/en/${COMPONENT}/report?period=${YEAR}`, theirs)).text).not.toContain('60%')
  const worker = await sessionFor(partnership.id, partnership.workers[0].id)
  for (const path of ['assessment/trends.pdf', 'assessment/reports', `${COMPONENT}/report.pdf`])
    expect((await get(`/en/${path}`, worker)).status).toBe(403)
})
