import { randomBytes } from 'node:crypto'
import { renderToStaticMarkup } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { describe, expect } from 'vitest'
import { collaboration, findComponent } from '~/core/assessment/components'
import { toCsv } from '~/core/evidence'
import { type Lang, requestInstance } from '~/i18n'
import { componentView } from '~/routes/assessment/component-view'
import { EvidenceSection } from '~/routes/assessment/evidence'
import { csvLabels } from '~/routes/assessment/labels'
import { Offered } from '~/routes/assessment/recorded'
import { readEvidence } from '~/steps/assessment/read-evidence'
import { readReleases } from '~/steps/assessment/read-releases'
import { closeBlock } from '~/steps/close-block'
import { aPartnership, type TestDatabase, type TestPartnership, test } from '../support/database'
import { sendMany } from './sent-answers'

const component = findComponent(collaboration)
const leadOf = ({ id, lead }: TestPartnership) => ({ memberId: lead.id, partnershipId: id })

async function close(db: TestDatabase, partnership: TestPartnership, on: string) {
  const { rows } = await db.owner.query(
    'SELECT id FROM release.block WHERE partnership_id = $1 AND closed_on IS NULL',
    [partnership.id],
  )
  const now = new Date(`${on}T02:10:00Z`)
  return closeBlock({ partnership: partnership.id, blockId: rows[0].id, now, randomBytes })
}

async function viewOf(partnership: TestPartnership, lang: Lang, day: string) {
  const now = new Date(`${day}T09:00:00Z`)
  const lead = leadOf(partnership)
  const evidence = await readEvidence({ lead, component: collaboration, period: '2026-04-01', now })
  if (!evidence || !component) throw new Error('no such page')
  return componentView(lang, component, evidence, now)
}

/** The text of the parts of the page about answers, as a reader gets it. */
async function pageOf(partnership: TestPartnership, lang: Lang, day: string) {
  const view = await viewOf(partnership, lang, day)
  const html = renderToStaticMarkup(
    <I18nextProvider i18n={requestInstance(lang)}>
      <EvidenceSection view={view.evidence} files="/evidence.csv?period=2026-04-01" />
      <Offered offered={view.offered} />
    </I18nextProvider>,
  )
  return { html, text: html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ') }
}

describe('a partnership with too few answers', () => {
  test('reads in both languages that nothing can be shown, why, and when it can', async ({ db }) => {
    const partnership = await aPartnership(db)
    await sendMany(partnership.id, 1, 9, { service: partnership.services[0] })
    await close(db, partnership, '2026-07-01')

    const en = await pageOf(partnership, 'en', '2026-08-10')
    expect(en.text).toContain('There are no results to show yet')
    expect(en.text).toContain(
      'April to June 2026 Not enough answers yet. They were kept for the next quarter.',
    )
    expect(en.text).toContain('July to September 2026 Still open. Results can come out from 1 October 2026.')
    expect(en.text).toContain('All together From 1 October 2026')
    expect(en.text).toContain('By language and by service From 1 April 2027')
    const cy = await pageOf(partnership, 'cy', '2026-08-10')
    expect(cy.text).toContain('Does dim canlyniadau i’w dangos eto')
    expect(cy.text).toContain('O 1 Hydref 2026 ymlaen')
    // No chart, no table of answers, no file, and no trace of how many answered.
    for (const { html, text } of [en, cy]) {
      expect(html).not.toMatch(/<svg class="chart|evidence\.csv/)
      expect(text).not.toMatch(/\b9\b/)
    }
  })

  test('nine answers and none read the same, byte for byte', async ({ db }) => {
    const [some, none] = [await aPartnership(db), await aPartnership(db)]
    await sendMany(some.id, 1, 9, { service: some.services[0] })
    for (const partnership of [some, none]) await close(db, partnership, '2026-07-01')
    expect((await pageOf(some, 'en', '2026-08-10')).html).toBe((await pageOf(none, 'en', '2026-08-10')).html)
  })

  test('one that has only just begun is not told of quarters before it', async ({ db }) => {
    const partnership = await aPartnership(db, { now: new Date('2026-08-03T09:00:00Z') })
    const { quarters, nextDates } = (await viewOf(partnership, 'en', '2026-08-10')).evidence
    expect(quarters.map(({ label }) => label)).toEqual(['July to September 2026'])
    expect(nextDates?.quarter).toBe('1 October 2026')
  })

  test('between the end of a quarter and the night, the page says that results are being prepared', async ({
    db,
  }) => {
    const partnership = await aPartnership(db)
    const { quarters, nextDates } = (await viewOf(partnership, 'en', '2026-07-01')).evidence
    expect(quarters.map(({ instead }) => instead)).toEqual([
      'This quarter has ended. Its results are being prepared.',
      'Still open. Results can come out from 1 October 2026.',
    ])
    expect(nextDates?.quarter).toBe('1 October 2026')
  })
})

describe('a partnership with results', () => {
  async function withResults(db: TestDatabase) {
    const partnership = await aPartnership(db)
    const service = partnership.services[0]
    const disagree = { listened: 'disagree', respected: 'agree', understood: 'agree', supported: 'agree' }
    await sendMany(partnership.id, 1, 20, { service })
    await sendMany(partnership.id, 21, 5, { service, answers: disagree })
    await close(db, partnership, '2026-07-01')
    return partnership
  }

  test('each figure stands in a chart and in its table as the same text', async ({ db }) => {
    const partnership = await withResults(db)
    const { html, text } = await pageOf(partnership, 'en', '2026-08-10')
    expect(text).toContain('About 25 people answered.')
    expect(text).toMatch(
      /Listened to 80%.*Respected nearly all.*How many agree, April to June 2026.*Listened to 80%/,
    )
    expect(html).toContain('<svg class="chart"')
    expect(html).toContain('file=quarter.2026-07-01')
    expect(text).not.toContain('There are no results to show yet')
    const cy = await pageOf(partnership, 'cy', '2026-08-10')
    expect(cy.text).toContain('Atebodd tua 25 o bobl.')
    expect(cy.text).toMatch(/Cael eu parchu bron pawb/)
  })

  test('answers that were kept come out with the next quarter, and the page says so', async ({ db }) => {
    const partnership = await aPartnership(db)
    const service = partnership.services[0]
    await sendMany(partnership.id, 1, 6, { service })
    await close(db, partnership, '2026-07-01')
    await sendMany(partnership.id, 7, 6, { service })
    await close(db, partnership, '2026-10-01')
    const { quarters } = (await viewOf(partnership, 'en', '2026-11-10')).evidence
    expect(quarters.map(({ label, instead }) => [label, instead])).toEqual([
      ['April to June 2026', 'Not enough answers yet. They were kept for the next quarter.'],
      ['July to September 2026', null],
      ['October to December 2026', 'Still open. Results can come out from 1 January 2027.'],
    ])
  })

  test('the file has the figures of the page, in the page’s language', async ({ db }) => {
    const partnership = await withResults(db)
    const now = new Date('2026-08-10T09:00:00Z')
    const found = await readReleases({
      instrument: 'check-in',
      lead: leadOf(partnership),
      period: '2026-04-01',
      now,
    })
    const [release] = found?.releases ?? []
    if (!found || !release) throw new Error('no release')
    const csv = toCsv(release.release, csvLabels('cy', found.services, release.asked))
    expect(csv.split('\r\n')).toEqual([
      '\uFEFF"Diwrnod cyntaf","Diwrnod olaf","Tabl","Categori","Mesur","Gwerth"',
      '"2026-04-01","2026-06-30","Pawb","Pawb","Pobl","25"',
      '"2026-04-01","2026-06-30","Pawb","Pawb","Bod rhywun yn gwrando","80%"',
      '"2026-04-01","2026-06-30","Pawb","Pawb","Cael eu parchu","bron pawb"',
      '"2026-04-01","2026-06-30","Pawb","Pawb","Cael eu deall","bron pawb"',
      '"2026-04-01","2026-06-30","Pawb","Pawb","Cael eu cefnogi","bron pawb"',
      '',
    ])
  })
})
