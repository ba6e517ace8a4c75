import { randomBytes } from 'node:crypto'
import { type APIRequestContext, expect, type Page, test } from '@playwright/test'
import { newDevice } from '~/core/answer/secrets'
import { saveChange } from '~/steps/assessment/save-change'
import { aKey } from '../api/support'
import { anAgency, signsSomething } from '../steps/agencies/support'
import { aModerator, writes } from '../steps/moderation/support'
import { aJourney, anInvitation, aResponse } from '../support/invitation'
import { anEvaluator, aPasswordLink, withPassword } from '../support/members'
import { keepsNobodyOut, lookAround } from './support/look'
import {
  aLink,
  aPlace,
  lookBehind,
  othersAnswer,
  type TestPartnership,
  theAdministrator,
  theInsideLead,
  theLead,
  theOutsideLead,
  theQuarterEndsFor,
  theWorker,
} from './support/partnership'
import { signInQuietly } from './support/people'
import { allAddresses, type Place, visits } from './support/visits'
import { tried } from './support/words'

/** Every page of everybody, in both languages: axe finds nothing, and nothing is wider than a narrow phone. */

test('every address of the route table is visited', () => {
  expect(Object.keys(visits).sort()).toEqual(allAddresses().sort())
})

const MONTHS = 60 * 86_400_000

// Each test makes what it looks at, so they may share the machine.
test.describe.configure({ mode: 'parallel' })

/** The pages of a lead on which released results stand, or are missed. */
const withResults =
  /\/(assessment|reports|self-assessment|report|record|evaluation|collaboration-forums-and-pathways)(\?|$)/

async function idIn(table: string, partnershipId: string): Promise<string> {
  const sql = `SELECT id FROM ${table} WHERE partnership_id = $1 LIMIT 1`
  const [row] = await lookBehind<{ id: string }>(sql, [partnershipId])
  if (!row) throw new Error(`There is nothing in ${table}`)
  return row.id
}

/** Posts a form that must be taken in. Returns where it leads. */
async function post(request: APIRequestContext, path: string, form: Record<string, string>): Promise<string> {
  const answer = await request.post(path, { form, maxRedirects: 0 })
  expect([path, answer.status()]).toEqual([path, 303])
  return answer.headers().location ?? ''
}

/** Something that a lead heard, did and published. Gives its id. */
async function publishesAChange({ id, lead }: TestPartnership): Promise<string> {
  const day = new Date(Date.now() - MONTHS).toISOString().slice(0, 10)
  const saved = await saveChange({
    lead: { memberId: lead.id, partnershipId: id },
    id: null,
    thing: {
      heard: { cy: 'Mae’r bws yn hwyr', en: 'The bus is late' },
      decided: { cy: 'Rydyn ni’n cwrdd yn nes', en: 'We meet nearer' },
      ...{ state: 'done', source: 'forum', lead: '', heardOn: day, decidedOn: day, doneOn: day },
    },
    ...{ act: 'publish', confirmed: '', basedOn: 0, now: new Date() },
  })
  if (saved.kind !== 'saved') throw new Error(saved.kind)
  return saved.id
}

const last = (path: string) => path.split('/').at(-1) ?? ''

for (const lang of tried) {
  test.describe(`in ${lang}`, () => {
    // Half a hundred looks by axe for a worker: a minute when the machine is free, three when it is not.
    test.setTimeout(300_000)

    test('pages that anybody may see', async ({ page }) => {
      const partnership = await aPlace()
      const { token } = await aLink(partnership, new Date(Date.now() - MONTHS))
      const password = await aPasswordLink(partnership.id, partnership.lead.id, new Date())
      await publishesAChange(partnership)
      const { slug } = partnership
      await lookAround(page, 'nobody', lang, { expired: token, password: password.token, slug })
    })

    test('pages of somebody who answers', async ({ browser }) => {
      const partnership = await aPlace(theWorker)
      const { token } = await aLink(partnership)
      const now = new Date()
      const phoneToken = await anInvitation(await aJourney(partnership, { now }), now, 'midpoint', 'phone')
      const stranger = await (await browser.newContext()).newPage()
      await lookAround(stranger, 'somebody new', lang, { token, phone: phoneToken })
      await toldOf(stranger, `/${lang}/answer/${token}/safe`)

      const phone = await (await browser.newContext()).newPage()
      await post(phone.request, `/c/${token}`, { start: '' })
      for (const item of ['listened', 'respected']) {
        await post(phone.request, `/cy/answer/${token}/q/${item}`, { answer: 'agree' })
      }
      await post(phone.request, `/cy/answer/${token}/q/helped`, { answer: 'Mynd am dro.\n\nA siarad.' })
      await lookAround(phone, 'answering', lang, { token })
    })

    test('pages of somebody who has sent their answers and got a reply', async ({ page, browser }) => {
      const partnership = await aPlace(theWorker)
      const { token, journeyId } = await aLink(partnership)
      await post(page.request, `/c/${token}`, { start: '' })
      await post(page.request, `/cy/answer/${token}/q/helped`, { answer: 'Mynd am dro.' })
      await post(page.request, `/cy/answer/${token}/share`, { sees: 'worker' })

      const worker = (await browser.newContext()).request
      await signInQuietly(worker, partnership.workers[0])
      const shared = await idIn('journey.shared_answer', partnership.id)
      await post(worker, `/cy/journeys/${journeyId}/shared/${shared}`, {
        reply: 'Beth am ddydd Iau?',
        language: 'cy',
      })
      await lookAround(page, 'finished', lang, { sent: token })
    })

    test('pages of a worker', async ({ page, browser }) => {
      const partnership = await aPlace(theWorker)
      await signInQuietly(page.request, partnership.workers[0])
      await lookAround(page, 'worker', lang, await aWorkersPlace(page.request, partnership))

      const handedOver = await (await browser.newContext()).newPage()
      await signInQuietly(handedOver.request, partnership.workers[0])
      const { journeyId, respondentId } = await aJourney(partnership, { now: new Date() })
      const form = { respondent: respondentId, stage: 'end', channel: 'phone', formKey: key() }
      await post(handedOver.request, `/cy/journeys/${journeyId}/send`, form)
      await lookAround(handedOver, 'locked', lang, {})
    })

    test('pages of safeguarding leads', async ({ page, browser }) => {
      const partnership = await aPlace(theInsideLead, theOutsideLead)
      await signInQuietly(page.request, partnership.safeguardingLeads[0])
      const place = await aSafeguardingPlace(page.request, partnership)
      await lookAround(page, 'safeguarding lead', lang, place)

      const other = await (await browser.newContext()).newPage()
      await signInQuietly(other.request, partnership.safeguardingLeads[1])
      await lookAround(other, 'other safeguarding lead', lang, place)
    })

    test('pages of a moderator', async ({ page }) => {
      const partnership = await aPlace(theWorker)
      const moderator = await aModerator(partnership)
      await withPassword(partnership.id, moderator.memberId)
      await signInQuietly(page.request, moderator)
      await writes(partnership, 'Ffoniwch Mair Puw ym Mangor ar 01632 960 123.')
      await lookAround(page, 'moderator', lang, { quotable: await idIn('words.words', partnership.id) })
    })

    test('pages of a lead, before and after there is something to show', async ({ page }) => {
      const partnership = await aPlace(theLead)
      await signInQuietly(page.request, partnership.lead)
      const component = `/${lang}/assessment/collaboration-forums-and-pathways`
      await post(page.request, `${component}/plan/actions/new`, {
        state: 'in-progress',
        byWhen: '2026-04-02',
        reviewOn: '2026-04-01',
        what: 'Un llwybr i bawb',
        who: 'Bwrdd y bartneriaeth',
        writtenIn: 'cy',
        kind: 'improve',
        horizon: 'strategic',
        noteLanguage: 'cy',
      })
      const sql = 'SELECT action_id FROM assessment.action WHERE partnership_id = $1'
      const [planned] = await lookBehind<{ action_id: string }>(sql, [partnership.id])
      const today = new Date().toISOString().slice(0, 10)
      const what = { practice: 'peer-led-groups', people: '10-24', what: 'Cyfarfod', writtenIn: 'cy' }
      await post(page.request, `${component}/activities/new`, { ...what, happenedOn: today })
      const activity = await idIn('assessment.activity', partnership.id)
      const change = await publishesAChange(partnership)
      const { agencyId: agency } = await anAgency(partnership, 'Heddlu')
      const signed = await signsSomething(partnership)
      const place = { activity, action: planned?.action_id ?? '', change, agency, signed }
      await lookAround(page, 'lead', lang, place, withResults)

      await othersAnswer(partnership, 12)
      await theQuarterEndsFor(partnership)
      const text = { narrative: 'Mae pobl yn dweud.', narrativeLanguage: 'cy', leadName: 'Y fforwm' }
      await post(page.request, `${component}/record`, {
        basedOn: '0',
        rating: '3',
        progressStage: '2',
        ...text,
      })
      await lookAround(page, 'lead', lang, place)
      await page.goto(component)
      await expect(page.locator('.quarter').getByRole('img').first()).toBeVisible()
    })

    test('pages of somebody of a partner agency', async ({ page }) => {
      const partnership = await aPlace(theWorker)
      const partner = await anAgency(partnership, 'Heddlu')
      await withPassword(partnership.id, partner.memberId)
      await signInQuietly(page.request, partner)
      await othersAnswer(partnership, 12)
      await theQuarterEndsFor(partnership)
      await lookAround(page, 'partner', lang, { signed: await signsSomething(partnership) })
    })

    test('pages of an evaluator, before and after there is something to take', async ({ page }) => {
      const partnership = await aPlace(theWorker)
      const evaluator = await anEvaluator(partnership)
      await withPassword(partnership.id, evaluator.memberId)
      await signInQuietly(page.request, evaluator)
      await lookAround(page, 'evaluator', lang, {})
      await othersAnswer(partnership, 12)
      await theQuarterEndsFor(partnership)
      await lookAround(page, 'evaluator', lang, {})
      await expect(page.locator('a[href$="package.zip"]')).toBeVisible()
    })

    test('pages of an administrator', async ({ page }) => {
      const partnership = await aPlace(theAdministrator)
      await signInQuietly(page.request, partnership.administrator)
      const apiKey = (await aKey(partnership)).id
      const anyJourney = (await aJourney(partnership, { now: new Date() })).journeyId
      const place = {
        member: partnership.workers[1].id,
        service: partnership.services[0],
        apiKey,
        anyJourney,
        slug: partnership.slug,
      }
      await lookAround(page, 'administrator', lang, { ...place, ...(await anEditorsPlace(page.request)) })
    })
  })
}

/** Asks for help and looks at the confirmation, which has no address of its own. */
async function toldOf(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await page.getByRole('radio').first().check()
  await page.locator('main form').getByRole('button').last().click()
  await expect(page.locator('main form')).toHaveCount(0)
  await keepsNobodyOut(page, `${address} once it is sent`)
}

/** A draft that was changed, and a version that is published, each made of a questionnaire of the library. */
async function anEditorsPlace(request: APIRequestContext): Promise<Place> {
  const own = async (from: string) => (await post(request, '/cy/editor', { from })).replace('/cy/editor/', '')
  const [draft, published] = [await own('check-in'), await own('looking-back')]
  await post(request, `/cy/editor/${draft}`, { intent: 'up:respected', up: '1' })
  for (const intent of ['ready-cy', 'ready-en', 'approve-cy', 'approve-en', 'publish'])
    await post(request, `/cy/editor/${published}`, { intent })
  return { draft, published }
}

/** The number of a form, as a page would draw it. */
const key = () => randomBytes(16).toString('base64url')

/** A journey with a link that works, one that was used, answers that were shared; and another that is closed. */
async function aWorkersPlace(request: APIRequestContext, partnership: TestPartnership): Promise<Place> {
  const now = new Date()
  const { journeyId, respondentId, worker } = await aJourney(partnership, { now })
  const earlier = await anInvitation({ journeyId, respondentId, worker }, now)
  await aResponse(earlier, { listened: 'agree', helped: 'Mynd am dro.' }, { now, share: true })
  const old = await idIn('door.invitation', partnership.id)
  const form = { respondent: respondentId, stage: 'end', channel: 'link', formKey: key() }
  const invitation = last(await post(request, `/cy/journeys/${journeyId}/send`, form))
  const shared = await idIn('journey.shared_answer', partnership.id)
  const closed = await aJourney(partnership, { now, audience: 'parent_carer', language: 'en' })
  await post(request, `/cy/journeys/${closed.journeyId}`, { intent: 'close' })
  const goal = await aGoalWithNumbers(request, `/cy/journeys/${journeyId}`, respondentId)
  const paper = last(
    (
      await post(request, `/cy/journeys/${journeyId}/paper/${respondentId}/check-in.2/midpoint`, {
        formKey: key(),
        answered: 'cy',
        sees: 'together',
        'answer.helped': 'Mynd am dro.',
        intent: 'send',
      })
    ).replace('/receipt', ''),
  )
  return {
    journey: journeyId,
    closed: closed.journeyId,
    invitation,
    old,
    shared,
    respondent: respondentId,
    closedRespondent: closed.respondentId,
    goal,
    paper,
  }
}

/** What matters, and a goal that two voices see differently. Gives the goal's id. */
async function aGoalWithNumbers(request: APIRequestContext, journey: string, respondent: string) {
  await post(request, `${journey}/matters/${respondent}`, { matters: 'Nain.', language: 'cy' })
  const words = { area: 'friends', text: 'Rydw i eisiau gweld fy ffrindiau.', language: 'cy' }
  const chosen = await post(request, `${journey}/goals/new`, { respondent, formKey: key(), ...words })
  const goal = last(chosen.replace(/\?.*/, ''))
  for (const [asked, score] of [
    ['stage=beginning&voice=person', '3'],
    ['stage=end&voice=person', '7'],
    ['stage=end&voice=worker', '4'],
  ] as const) {
    const given = { 'scores[0].goal': goal, 'scores[0].score': score, language: 'cy' }
    await post(request, `${journey}/score/${respondent}?${asked}`, given)
  }
  return goal
}

/** A signal, words of three people, a request to find out that waits, and one that a lead began alone. */
async function aSafeguardingPlace(request: APIRequestContext, partnership: TestPartnership): Promise<Place> {
  const now = new Date()
  for (const helped of ['Dydw i ddim eisiau mynd adref.', 'Mynd am dro.', 'Rhywun i siarad.']) {
    const { token } = await aLink(partnership)
    await aResponse(token, { helped }, { now, device: newDevice(randomBytes) })
  }
  const { token } = await aLink(partnership)
  const signal = {
    kind: 'unsafe',
    to: 'everyone',
    message: 'Mae rhywun yn fy nilyn.',
    contact: 'Ffôn, ar ôl ysgol',
  }
  // The confirmation itself, at the same address: a redirect would leave a trace.
  expect((await request.post(`/cy/answer/${token}/safe`, { form: signal, maxRedirects: 0 })).status()).toBe(
    200,
  )
  const concern = await idIn('safeguarding.concern', partnership.id)
  const all = await lookBehind<{ id: string }>('SELECT id FROM words.words WHERE partnership_id = $1', [
    partnership.id,
  ])
  const [words = '', danger = '', unread = ''] = all.map(({ id }) => id)
  const reason = 'Ofn mynd adref.'
  const asked = last(await post(request, `/cy/safeguarding/words/${words}`, { reason }))
  const alone = last(await post(request, `/cy/safeguarding/words/${danger}`, { reason, immediate: 'yes' }))
  await post(request, `/cy/safeguarding/words/${danger}`, { act: 'read' })
  await post(request, '/cy/safeguarding/training', { act: 'start' })
  const [call] = await lookBehind<{ id: string }>(
    `SELECT id FROM safeguarding.concern WHERE partnership_id = $1 AND training AND kind = 'contact'`,
    [partnership.id],
  )
  return { concern, words, unread, asked, alone, invented: call?.id ?? '' }
}
