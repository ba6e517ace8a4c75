import { gzipSync } from 'node:zlib'
import { afterEach, expect, vi } from 'vitest'
import { usualDeadlines } from '~/core/safeguarding/escalation'
import { keepWatch } from '~/steps/safeguarding/keep-watch'
import { aPartnership, type TestDatabase, test } from '../support/database'
import { aJourney, anInvitation } from '../support/invitation'
import { script, stylesheet } from '../ui/assets'
import { AnswerBrowser } from './answer-browser'

/** The page on which somebody says that they do not feel safe, and what it leaves behind on a phone. */

/** The beginning of one of the five minutes in which the same signal counts once. */
const now = new Date('2026-05-12T15:00:00Z')
const SIGNAL = { kind: 'unsafe', to: 'everyone', message: 'Dydw i ddim eisiau mynd adref.', contact: '' }

afterEach(() => {
  vi.useRealTimers()
})

async function aPhone(db: TestDatabase) {
  vi.useFakeTimers({ toFake: ['Date'], now })
  const partnership = await aPartnership(db)
  const token = await anInvitation(await aJourney(partnership, { now }), now)
  const raised = async () => {
    const ask = 'SELECT FROM safeguarding.concern WHERE partnership_id = $1'
    return (await db.owner.query(ask, [partnership.id])).rowCount
  }
  return { phone: new AnswerBrowser(), safe: `/cy/answer/${token}/safe`, raised }
}

const titleOf = (html: string) => /<title>([^<]*)/.exec(html)?.[1]
const headingOf = (html: string) => /<h1[^>]*>([^<]*)/.exec(html)?.[1]

test('what was sent shows in neither the address nor the title, so the history does not tell', async ({
  db,
}) => {
  const { phone, safe } = await aPhone(db)
  const before = await phone.see(safe)
  const sent = await phone.send(safe, SIGNAL)
  expect([sent.status, sent.address]).toEqual([200, safe])
  expect(headingOf(sent.html)).toBe('Mae dy neges wedi’i hanfon')
  expect(titleOf(sent.html)).toBe(titleOf(before.html))
  expect(titleOf(before.html)).toBe('Dweud wrth rywun')
  // Nobody else who opens the link, with whatever follows it, is told that something was sent.
  expect((await new AnswerBrowser().see(`${safe}?sent`)).html).toContain('<textarea')
})

test('loading the confirmation again sends nothing more', async ({ db }) => {
  const { phone, safe, raised } = await aPhone(db)
  await phone.send(safe, SIGNAL)
  vi.setSystemTime(now.getTime() + 4 * 60_000)
  expect(headingOf((await phone.send(safe, SIGNAL)).html)).toBe('Mae dy neges wedi’i hanfon')
  expect(await raised()).toBe(1)
})

test('changing the language takes along what was typed and sends nothing; the confirmation offers none', async ({
  db,
}) => {
  const { phone, safe, raised } = await aPhone(db)
  const english = await phone.send(safe, { ...SIGNAL, language: 'en' })
  expect([english.status, english.address]).toEqual([200, safe.replace('/cy/', '/en/')])
  expect(english.filledIn).toBe(SIGNAL.message)
  expect(await raised()).toBe(0)

  const sent = await phone.send(english.address, SIGNAL)
  expect(await raised()).toBe(1)
  expect(sent.html).not.toContain('name="language"')
  expect(sent.html).not.toMatch(/hreflang/i)
})

test('the page says what is true at that moment in both languages, and stays under 12 kB with every choice', async ({
  db,
}) => {
  vi.useFakeTimers({ toFake: ['Date'], now })
  const partnership = await aPartnership(db)
  const token = await anInvitation(await aJourney(partnership, { now }), now)
  const [lead] = partnership.safeguardingLeads
  const watch = {
    hours: [...Array.from({ length: 5 }, () => [540, 1020] as [number, number]), null, null],
    closedDays: ['2026-05-25'],
    ...usualDeadlines,
    contactEmail: null,
    contactLanguage: 'cy' as const,
  }
  await keepWatch({ lead: { memberId: lead.id, partnershipId: partnership.id }, watch, basedOn: null, now })
  const phone = new AnswerBrowser()
  const around = gzipSync(await stylesheet('respondent')).length + gzipSync(await script('respondent')).length
  const see = async (lang: 'cy' | 'en', when: string) => {
    vi.setSystemTime(new Date(when))
    const { html } = await phone.see(`/${lang}/answer/${token}/safe`)
    expect(gzipSync(html).length + around).toBeLessThan(12_000)
    return html
  }
  expect(await see('cy', '2026-05-12T15:00:00Z')).toContain(
    'Mae rhywun yn edrych ar negeseuon heddiw tan 5:00pm, ond ddim drwy’r amser.',
  )
  // Friday evening before a bank holiday.
  expect(await see('cy', '2026-05-22T17:00:00Z')).toContain(
    'Does neb yn edrych ar negeseuon nawr. Y tro nesaf: dydd Mawrth 26 Mai 2026, o 9:00am ymlaen.',
  )
  const english = await see('en', '2026-05-22T17:00:00Z')
  expect(english).toContain(
    'No one looks at messages now. The next time is Tuesday 26 May 2026, from 9:00am.',
  )
  expect(english).toContain('name="practitioner"')
  // Where nobody from outside is named, nothing is promised that cannot be kept.
  await db.owner.query('UPDATE staff.member SET outside = false WHERE partnership_id = $1', [partnership.id])
  expect(await see('en', '2026-05-22T17:00:00Z')).not.toContain('name="practitioner"')
})
