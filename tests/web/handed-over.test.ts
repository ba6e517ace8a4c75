import { describe, expect } from 'vitest'
import { cookieName } from '~/core/answer/secrets'
import { aPartnership, type TestDatabase, test } from '../support/database'
import { aJourney, anInvitation } from '../support/invitation'
import { AnswerBrowser } from './answer-browser'

/** A worker's phone that somebody answered on: nothing of the answers is left for whoever holds it next. */

const WORDS = 'Dim ond fi ddylai weld hyn.'

async function begun(db: TestDatabase) {
  const now = new Date()
  const token = await anInvitation(await aJourney(await aPartnership(db), { now }), now, 'midpoint', 'phone')
  const phone = new AnswerBrowser()
  await phone.send(`/c/${token}`, {})
  await phone.send(`/cy/answer/${token}/q/listened`, { answer: 'disagree', intent: 'continue' })
  await phone.send(`/cy/answer/${token}/q/helped`, { answer: WORDS, intent: 'continue' })
  const device = [...phone.cookies].find(([name]) => name.endsWith(cookieName(token)))
  if (!device?.[1]) throw new Error('The phone was given no secret')
  return { token, phone, at: (rest: string) => `/cy/answer/${token}/${rest}`, device }
}

describe('stopping half-way', () => {
  test('is offered on every page, and says what it does before it does it', async ({ db }) => {
    const { phone, at } = await begun(db)
    for (const page of ['q/listened', 'check', 'share']) {
      expect((await phone.see(at(page))).html).toContain(`href="${at('stop')}"`)
    }
    const asked = await phone.see(at('stop'))
    expect(asked.html).toContain('anghofio dy atebion')
    expect(asked.html).toContain(`href="${at('stop')}?leave"`)
    expect((await phone.see(at('q/helped'))).filledIn).toBe(WORDS)
  })

  test('leaves nothing on the phone, nor behind its secret', async ({ db }) => {
    const { phone, at, token, device } = await begun(db)
    const stopped = await phone.send(at('stop'), {})
    expect(stopped).toMatchObject({ status: 200, address: at('stop?done') })
    expect(stopped.html).toContain('Dydy dy atebion ddim wedi’u hanfon.')
    expect(stopped.html).toContain('<title>Iawn. Fe gei di roi’r ffôn yn ôl</title>')
    expect((await phone.see(at('check'))).address).toBe(`/c/${token}?again`)
    // Even whoever had noted the secret finds the answers gone.
    const noted = new AnswerBrowser()
    noted.cookies.set(...device)
    expect((await noted.see(at('q/helped'))).filledIn).toBe('')
    expect((await noted.see(at('q/listened'))).filledIn).toBeNull()
  })

  test('is what leaving the page does, too', async ({ db }) => {
    const { phone, at, token, device } = await begun(db)
    expect((await phone.see(at('q/helped'))).html).toContain(`href="${at('stop')}?leave"`)
    const left = await phone.see(`${at('stop')}?leave`)
    expect(left).toMatchObject({ status: 303, address: 'https://www.bbc.co.uk/weather' })
    expect((await phone.see(at('check'))).address).toBe(`/c/${token}?again`)
    const noted = new AnswerBrowser()
    noted.cookies.set(...device)
    expect((await noted.see(at('q/helped'))).filledIn).toBe('')
  })
})

test('the code for another phone is not shown on this one', async ({ db }) => {
  const { phone, at, token } = await begun(db)
  expect((await phone.see(at('code'))).address).toBe(`/c/${token}`)
})

test('the receipt comes with the sending, and the phone forgets with it', async ({ db }) => {
  const { phone, at, token } = await begun(db)
  const sent = await phone.send(at('share'), { sees: 'together' })
  expect(sent).toMatchObject({ status: 200, address: at('share') })
  expect(sent.html).toMatch(/receipt__code/)
  expect(sent.html).toContain('<title>Diolch. Fe gei di roi’r ffôn yn ôl</title>')
  for (const rest of ['sent', 'check', 'share']) {
    expect((await phone.see(at(rest))).address).toBe(`/c/${token}?again`)
  }
})

test('what was sent is not said to be unsent: whoever stops then gets the receipt', async ({ db }) => {
  const { phone, at, token, device } = await begun(db)
  await phone.send(at('share'), { sees: 'together' })
  // As if the connection had broken before the receipt, and the phone’s forgetting, arrived.
  phone.cookies.set(...device)
  const stopped = await phone.send(at('stop'), {})
  expect(stopped.address).toBe(at('sent'))
  expect(stopped.html).toMatch(/receipt__code/)
  expect((await phone.see(at('sent'))).address).toBe(`/c/${token}?again`)
})

test('on a phone of one’s own nothing of this is in the way', async ({ db }) => {
  const now = new Date()
  const token = await anInvitation(await aJourney(await aPartnership(db), { now }), now)
  const phone = new AnswerBrowser()
  await phone.send(`/c/${token}`, {})
  const question = await phone.see(`/cy/answer/${token}/q/listened`)
  expect(question.html).not.toContain('/stop')
  expect((await phone.see(`/cy/answer/${token}/stop`)).address).toBe(`/c/${token}`)
})

test('with everything skipped there is nothing to send, and the one answer is not used up', async ({
  db,
}) => {
  const now = new Date()
  const token = await anInvitation(await aJourney(await aPartnership(db), { now }), now)
  const phone = new AnswerBrowser()
  await phone.send(`/c/${token}`, {})
  await phone.send(`/cy/answer/${token}/q/listened`, { intent: 'skip' })
  const sent = await phone.send(`/cy/answer/${token}/share`, { sees: 'worker' })
  expect(sent.address).toBe(`/cy/answer/${token}/check`)
  const { rows } = await db.owner.query(
    'SELECT FROM room.nullifier n JOIN staff.partnership p ON p.id = n.partnership_id WHERE p.id = (SELECT partnership_id FROM door.invitation ORDER BY sent_at DESC LIMIT 1)',
  )
  expect(rows).toHaveLength(0)
})
