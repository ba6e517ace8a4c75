import { randomBytes } from 'node:crypto'
import { expect } from 'vitest'
import * as log from '~/routes/safeguarding/log'
import * as opening from '~/routes/safeguarding/opening'
import * as words from '~/routes/safeguarding/words'
import { raiseConcern } from '~/steps/answer/raise-concern'
import { approveOpening } from '~/steps/safeguarding/approve-opening'
import { listConcerns } from '~/steps/safeguarding/list-concerns'
import { readConcern } from '~/steps/safeguarding/read-concern'
import { markWordsRead } from '~/steps/safeguarding/read-words'
import { requestOpening } from '~/steps/safeguarding/request-opening'
import { leadsOf, wordsSent } from '../steps/safeguarding-support'
import { aPartnership, test } from '../support/database'
import { aJourney, anInvitation, theVisit } from '../support/invitation'
import { remixFor } from '../support/remix'
import { sessionFor } from '../support/session'

/** The pages of safeguarding leads, asked as the web server asks them: whole answers, real bytes. */
const ask = remixFor({
  ':lang/safeguarding/log': log,
  ':lang/safeguarding/words/:words': words,
  ':lang/safeguarding/openings/:opening': opening,
})

const HOST = 'http://localhost:3000'

/** A browser in which a safeguarding lead has signed in: `form` posts it. */
async function signedIn({ memberId, partnershipId }: { memberId: string; partnershipId: string }) {
  const headers = { Cookie: await sessionFor(partnershipId, memberId), Origin: HOST, Host: 'localhost:3000' }
  return async (path: string, form?: Record<string, string>) => {
    const init = form ? { method: 'POST', body: new URLSearchParams(form) } : {}
    const response = await ask(new Request(`${HOST}${path}`, { ...init, headers }))
    return {
      status: response.status,
      location: response.headers.get('Location'),
      html: await response.text(),
    }
  }
}

test('an opening that was agreed and never came about says what to do, and a press tries it again', async ({
  db,
}) => {
  const now = new Date()
  const partnership = await aPartnership(db, { now })
  const [ann, bob] = leadsOf(partnership)
  await wordsSent(partnership, 'Mae gen i gyllell', now)
  const [words] = (await listConcerns({ lead: ann, randomBytes })).words
  const wish = { wordsId: words?.id ?? '', reason: 'Ofn.', immediate: false, now }
  const asked = await requestOpening({ ...wish, lead: ann })
  if (!('openingId' in asked)) throw new Error(asked.kind)
  await approveOpening({ lead: bob, id: asked.openingId, approve: true, now })
  const key = `open ${asked.openingId}`
  await db.owner.query('UPDATE graphile_worker._private_jobs SET attempts = max_attempts WHERE key = $1', [
    key,
  ])

  const browser = await signedIn(ann)
  const page = `/en/safeguarding/openings/${asked.openingId}`
  const before = await browser(page)
  expect(before.html).toContain('If this has not changed after a few minutes, ask again.')
  expect(before.html).toMatch(/<button[^>]*value="retry"[^>]*>Ask again/)
  expect(await browser(page, { act: 'retry' })).toMatchObject({ status: 303, location: page })
  const { rows } = await db.owner.query(
    'SELECT attempts FROM graphile_worker.jobs WHERE key = $1 AND attempts < max_attempts',
    [key],
  )
  expect(rows).toEqual([{ attempts: 0 }])
  expect((await browser('/cy/safeguarding/log')).html).toContain('Gofyn eto am gael gwybod')
})

test('a lead who is alone is told that nobody was told, and who can change that', async ({ db }) => {
  const now = new Date()
  const partnership = await aPartnership(db, { now })
  const [ann, bob] = leadsOf(partnership)
  await wordsSent(partnership, 'Mae gen i gyllell', now)
  await db.owner.query('UPDATE staff.member SET active = false WHERE id = $1', [bob.memberId])
  const [words] = (await listConcerns({ lead: ann, randomBytes })).words
  const wish = { lead: ann, wordsId: words?.id ?? '', reason: 'Ofn.', immediate: true, now }
  const asked = await requestOpening(wish)
  if (!('openingId' in asked)) throw new Error(asked.kind)
  const { html } = await (await signedIn(ann))(`/en/safeguarding/openings/${asked.openingId}`)
  expect(html).toContain('there is no second safeguarding lead, so nobody has been told')
  expect(html).not.toContain('They have been told')
})

test('the log says of a concern for a colleague alone that there is an entry, and nothing else', async ({
  db,
}) => {
  const now = new Date()
  const partnership = await aPartnership(db, { now })
  const [ann, bob] = leadsOf(partnership)
  const { invitation } = await theVisit(await anInvitation(await aJourney(partnership, { now }), now), now)
  const signal = { invitation, kind: 'unsafe', message: 'Help', contact: '', language: 'cy', now } as const
  await raiseConcern({ ...signal, addressedTo: bob.memberId })
  const [concern] = (await listConcerns({ lead: bob, randomBytes })).concerns
  const id = concern?.id ?? ''
  await readConcern({ lead: bob, id, now })

  const { html } = await (await signedIn(ann))('/en/safeguarding/log')
  expect(html).toContain('An entry about something that is not for you')
  expect(html).toContain('The log is whole.')
  for (const hidden of ['Diogelu Allanol', 'Looked at a concern', id.slice(0, 8)]) {
    expect(html).not.toContain(hidden)
  }
  const own = await (await signedIn(bob))('/en/safeguarding/log')
  for (const shown of ['Diogelu Allanol', 'Looked at a concern', id.slice(0, 8)])
    expect(own.html).toContain(shown)
})

test('words say how long it can be found out who wrote them, and afterwards that it is over', async ({
  db,
}) => {
  const now = new Date()
  const partnership = await aPartnership(db, { now })
  const [ann] = leadsOf(partnership)
  await wordsSent(partnership, 'Mae gen i gyllell', now)
  const [sent] = (await listConcerns({ lead: ann, randomBytes })).words
  const id = sent?.id ?? ''
  const browser = await signedIn(ann)
  expect((await browser(`/en/safeguarding/words/${id}`)).html).toContain(
    'For 30 days more it can be found out',
  )

  const readAt = new Date(now.getTime() - 31 * 86_400_000)
  await markWordsRead({ lead: ann, id, now: readAt })
  const en = (await browser(`/en/safeguarding/words/${id}`)).html
  expect(en).toContain(
    'The time for finding out who wrote this is over. That information has been destroyed.',
  )
  expect(en).not.toContain('name="reason"')
  const cy = (await browser(`/cy/safeguarding/words/${id}`)).html
  expect(cy).toContain('Mae’r wybodaeth honno wedi’i dinistrio.')
  // A form that was open when the time ended.
  const late = await browser(`/en/safeguarding/words/${id}`, { reason: 'Ofn.', immediate: 'yes' })
  expect(late.status).toBe(422)
  expect(late.html).toContain('The time for finding out who wrote this is over')
})
