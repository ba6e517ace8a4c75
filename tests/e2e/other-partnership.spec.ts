import { randomUUID } from 'node:crypto'
import { type APIResponse, expect, test } from '@playwright/test'
import { aJourney, anInvitation, aResponse } from '../support/invitation'
import {
  aPlace,
  lookBehind,
  type TestPartnership,
  theAdministrator,
  theInsideLead,
  theWorker,
} from './support/partnership'
import { signInQuietly } from './support/people'
import { type Lang, wordsOf } from './support/words'

/** Another partnership's things are, to everybody here, things that never were. */

let ours: TestPartnership
let theirs: Awaited<ReturnType<typeof aFullPlace>>

/** A partnership in which there is one of everything. */
async function aFullPlace() {
  const place = await aPlace()
  const now = new Date()
  const asked = await aJourney(place, { now })
  const token = await anInvitation(asked, now)
  await aResponse(token, { listened: 'agree', helped: 'Rhywbeth' }, { now, share: true })
  await fetch(`${process.env.CLYWED_E2E_URL}/cy/answer/${token}/safe`, {
    method: 'POST',
    body: new URLSearchParams({ kind: 'contact', to: 'everyone', message: 'Helo', contact: 'Ffôn' }),
    redirect: 'manual',
  })
  const idIn = async (table: string) => {
    const [row] = await lookBehind<{ id: string }>(`SELECT id FROM ${table} WHERE partnership_id = $1`, [
      place.id,
    ])
    if (!row) throw new Error(`There is nothing in ${table}`)
    return row.id
  }
  return {
    ...asked,
    invitation: await idIn('door.invitation'),
    shared: await idIn('journey.shared_answer'),
    concern: await idIn('safeguarding.concern'),
    words: await idIn('words.words'),
    member: place.workers[0].id,
    service: place.services[0],
  }
}

test.beforeAll(async () => {
  ours = await aPlace(theWorker, theInsideLead, theAdministrator)
  theirs = await aFullPlace()
})

const never = randomUUID()
const plain = async (answer: APIResponse, id: string) =>
  (await answer.text()).replaceAll(/nonce="[^"]*"/g, '').replaceAll(id, 'id')

for (const lang of ['cy', 'en'] as const satisfies readonly Lang[]) {
  test(`their addresses lead nowhere, in ${lang}`, async ({ playwright }) => {
    const { journeyId, respondentId, invitation, shared, concern, words, member, service } = theirs
    const send = { respondent: respondentId, stage: 'end', channel: 'link', formKey: 'A'.repeat(22) }
    const note = { act: 'seen', note: 'x', basedOn: '' }
    const tried = [
      [ours.workers[0], `journeys/${journeyId}`, journeyId, { intent: 'close' }],
      [ours.workers[0], `journeys/${journeyId}/send`, journeyId, send],
      [
        ours.workers[0],
        `journeys/${journeyId}/respondents/new`,
        journeyId,
        { audience: 'adult', language: 'cy' },
      ],
      [ours.workers[0], `journeys/${journeyId}/invitations/${invitation}`, invitation, { intent: 'cancel' }],
      [ours.workers[0], `journeys/${journeyId}/invitations/${invitation}/card`, invitation, null],
      [ours.workers[0], `journeys/${journeyId}/invitations/${invitation}/receipt`, invitation, null],
      [ours.workers[0], `journeys/${journeyId}/paper`, journeyId, null],
      [
        ours.workers[0],
        `journeys/${journeyId}/paper/${respondentId}/check-in.2/midpoint`,
        journeyId,
        { 'answer.listened': 'agree', answered: 'cy', sees: 'together', intent: 'send' },
      ],
      [ours.workers[0], `journeys/${journeyId}/shared/${shared}`, shared, { reply: 'x', language: 'cy' }],
      [ours.safeguardingLeads[0], `safeguarding/concerns/${concern}`, concern, note],
      [ours.safeguardingLeads[0], `safeguarding/words/${words}`, words, { act: 'read' }],
      [ours.safeguardingLeads[0], `safeguarding/words/${words}`, words, { reason: 'Pwy?' }],
      [ours.safeguardingLeads[0], `safeguarding/openings/${words}`, words, { act: 'approve' }],
      [ours.administrator, `admin/members/${member}`, member, { intent: 'end' }],
      [ours.administrator, `admin/services/${service}`, service, { nameCy: 'x', nameEn: 'x' }],
    ] as const
    const title = wordsOf(lang)('errors:not-found.title')
    const clients = new Map<string, Awaited<ReturnType<typeof playwright.request.newContext>>>()
    for (const [who, path, id, form] of tried) {
      const client =
        clients.get(who.id) ?? (await playwright.request.newContext({ baseURL: process.env.CLYWED_E2E_URL }))
      if (!clients.has(who.id)) await signInQuietly(client, who)
      clients.set(who.id, client)

      const address = `/${lang}/${path}`
      const answers = [await client.get(address, { maxRedirects: 0 })]
      if (form) answers.push(await client.post(address, { form, maxRedirects: 0 }))
      for (const answer of answers) expect([address, answer.status()]).toEqual([address, 404])
      const [first] = answers as [APIResponse]
      expect(await first.text()).toContain(title)
      const unknown = await client.get(address.replace(id, never), { maxRedirects: 0 })
      expect(await plain(first, id)).toBe(await plain(unknown, never))
    }
    for (const client of clients.values()) await client.dispose()
  })
}

test('and nothing of theirs has changed', async () => {
  const [journey] = await lookBehind<{ closed: boolean }>(
    'SELECT closed_on IS NOT NULL AS closed FROM journey.journey WHERE id = $1',
    [theirs.journeyId],
  )
  expect(journey).toEqual({ closed: false })
  const sent = await lookBehind<{ cancelled: boolean }>(
    'SELECT cancelled_at IS NOT NULL AS cancelled FROM door.invitation WHERE journey_id = $1',
    [theirs.journeyId],
  )
  expect(sent).toEqual([{ cancelled: false }])
  expect(await lookBehind('SELECT FROM safeguarding.opening WHERE words_id = $1', [theirs.words])).toEqual([])
})
