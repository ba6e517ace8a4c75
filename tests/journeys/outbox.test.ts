import { afterAll, beforeAll, expect, vi } from 'vitest'
import { inPartnership } from '~/store/pools'
import { aPartnership, test } from '../support/database'
import { signedIn } from './pages'
import { aWorker, ready, sending } from './ready'

beforeAll(() => {
  vi.stubEnv('SMTP_URL', '')
  vi.stubEnv('BASE_URL', '')
  vi.stubEnv('DEMO', '1')
})
afterAll(() => {
  vi.unstubAllEnvs()
})

test('in the demonstration everybody of a partnership sees what it would have sent, and nobody else', async ({
  db,
}) => {
  const { partnership, browser, path, respondent } = await ready(db)
  const form = sending(respondent, { channel: 'email', email: 'rhywun@enghraifft.cymru' })
  const sent = await browser.post(`${path}/send`, form)
  expect((await browser.get(sent.location ?? '')).body).toContain('href="/en/outbox"')

  await inPartnership('jobs', partnership.id, tx =>
    tx.outboxMessage.createMany({
      data: [
        {
          partnershipId: partnership.id,
          recipient: 'rhywun@enghraifft.cymru',
          subject: 'Gair sydyn',
          body: 'Helo <b>\n\nhttps://clywed.example/c/abc',
          language: 'cy',
          writtenAt: new Date(),
        },
      ],
    }),
  )
  const lead = await signedIn(partnership.id, partnership.lead)
  for (const one of [browser, lead]) {
    const { status, body } = await one.get('/en/outbox')
    expect(status).toBe(200)
    expect(body).toContain('rhywun@enghraifft.cymru')
    expect(body).toContain('<a href="https://clywed.example/c/abc">')
    expect(body).toContain('Helo &lt;b&gt;')
  }
  const stranger = await aWorker(await aPartnership(db))
  expect((await stranger.get('/cy/outbox')).body).not.toContain('rhywun')
})
