import { renderToStaticMarkup } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { describe, expect } from 'vitest'
import { collaboration } from '~/core/assessment/components'
import { toCsv } from '~/core/evidence'
import { type Lang, requestInstance } from '~/i18n'
import { DistanceSection } from '~/routes/assessment/distance'
import { distanceLabels, distanceView } from '~/routes/assessment/distance-view'
import { readEvidence } from '~/steps/assessment/read-evidence'
import { aPartnership, type TestPartnership, test } from '../../support/database'
import { closeDistanceOf, openFirst, travel } from './travelled'

const MAY = new Date('2026-05-04T09:00:00Z')
const JULY = new Date('2026-07-01T02:10:00Z')

async function evidenceOf({ id, lead }: TestPartnership) {
  const evidence = await readEvidence({
    lead: { memberId: lead.id, partnershipId: id },
    component: collaboration,
    period: '2026-04-01',
    now: new Date('2026-08-10T09:00:00Z'),
  })
  if (!evidence) throw new Error('no such year')
  return evidence
}

async function pageOf(partnership: TestPartnership, lang: Lang) {
  const view = distanceView(lang, await evidenceOf(partnership), '2026-08-10')
  const html = renderToStaticMarkup(
    <I18nextProvider i18n={requestInstance(lang)}>
      <DistanceSection view={view} files="/distance.csv?period=2026-04-01" />
    </I18nextProvider>,
  )
  return { html, text: html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ') }
}

describe('the distance travelled, as a lead reads it', () => {
  test('is told with n, by the same texts in chart, table and file', async ({ db }) => {
    const partnership = await aPartnership(db)
    await openFirst(partnership.id, MAY)
    // 12 of 24 forward, eight a worker: up to eleven on a side would be told as none. Too few to be split.
    await travel(partnership, [...Array(12).fill(6), ...Array(12).fill(1)], { now: MAY })
    await closeDistanceOf(db, partnership.id, JULY)
    const en = await pageOf(partnership, 'en')
    expect(en.text).toContain('April to June 2026 About 25 people have two numbers to compare.')
    expect(en.text).toMatch(/Moved forward 50% The same as at the beginning \[c\] Further away .* \[c\]/)
    expect(en.text).toContain('People who left before a second number was given are not counted.')
    expect(en.html).toContain('<svg class="chart"')
    expect(en.html).toContain('file=quarter.2026-07-01')
    const cy = await pageOf(partnership, 'cy')
    expect(cy.text).toContain('Wedi symud ymlaen 50%')

    const { distance, services, instruments } = await evidenceOf(partnership)
    const csv = toCsv(
      distance.releases.map(({ release }) => release),
      distanceLabels('en', services),
    )
    expect(csv.split('\r\n').slice(1, 5)).toEqual([
      '"2026-04-01","2026-06-30","Everyone","Everyone","People","25"',
      '"2026-04-01","2026-06-30","Everyone","Everyone","Moved forward","50%"',
      '"2026-04-01","2026-06-30","Everyone","Everyone","The same as at the beginning","[c]"',
      '"2026-04-01","2026-06-30","Everyone","Everyone","Further away than at the beginning","[c]"',
    ])
    // It stands in no place where answers are: nobody could add it to them.
    expect(instruments.flatMap(({ releases }) => releases)).toEqual([])
  }, 60_000)

  test('with nine people says when it is possible next, and reads as with none', async ({ db }) => {
    const [some, none] = [await aPartnership(db), await aPartnership(db)]
    for (const { id } of [some, none]) await openFirst(id, MAY)
    await travel(some, Array(9).fill(6), { now: MAY })
    for (const { id } of [some, none]) await closeDistanceOf(db, id, JULY)
    const page = await pageOf(some, 'en')
    expect(page.text).toContain('There is nothing to show about the distance travelled yet')
    expect(page.text).toContain(
      'April to June 2026 Not enough people yet. Everything was kept for the next quarter.',
    )
    expect(page.text).toContain('All together From 1 October 2026')
    expect(page.html).not.toMatch(/<svg|distance\.csv/)
    expect(page.html).toBe((await pageOf(none, 'en')).html)
  }, 60_000)
})
