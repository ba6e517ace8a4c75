import { createServer } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import type { Email } from '~/deliver/email'
import { sendBySmtp } from '~/deliver/smtp'
import { aMailServer, headerOf, type MailServer, partOf } from './mail-server'

const email: Email = {
  to: 'rhywun@enghraifft.cymru',
  subject: 'Gair sydyn: sut mae pethau? / A quick word: how are things?',
  language: 'cy',
  body: 'Helo,\n\nyr ŵy a’r tŷ\n\nhttps://clywed.example/c/abc',
  other: { language: 'en', body: 'Hello,\n\n<b>no markup</b> & all\n\nhttps://clywed.example/e/abc' },
  partnershipId: '3f0a5d52-7d0c-4f2e-8a4b-0d8f2d5b7c11',
}
const from = 'Clywed <clywed@example.cymru>'
let server: MailServer | undefined
afterEach(async () => {
  await server?.close()
  server = undefined
})

test('a message arrives whole, in both languages and both forms', async () => {
  server = await aMailServer()
  expect(await sendBySmtp(email, { url: server.url, from })).toEqual({ kind: 'accepted' })

  const [message] = server.received
  expect(server.received).toHaveLength(1)
  expect(message).toMatchObject({ from: 'clywed@example.cymru', to: ['rhywun@enghraifft.cymru'] })
  const raw = message?.raw ?? ''
  expect(headerOf(raw, 'Subject')).toBe(email.subject)
  expect(headerOf(raw, 'To')).toBe('rhywun@enghraifft.cymru')
  expect(headerOf(raw, 'Content-Language')).toBe('cy, en')
  expect(headerOf(raw, 'Auto-Submitted')).toBe('auto-generated')
  expect(headerOf(raw, 'X-Mailer')).toBeUndefined()

  const text = partOf(raw, 'text/plain')
  expect(text.indexOf('yr ŵy a’r tŷ')).toBeGreaterThan(-1)
  expect(text.indexOf('https://clywed.example/c/abc')).toBeLessThan(
    text.indexOf('https://clywed.example/e/abc'),
  )
  const html = partOf(raw, 'text/html')
  expect(html).toContain('<div lang="cy">')
  expect(html).toContain('<a href="https://clywed.example/e/abc">https://clywed.example/e/abc</a>')
  expect(html).toContain('&lt;b&gt;no markup&lt;/b&gt; &amp; all')
  expect(html).not.toMatch(/<(img|script|link)\b/i)
})

test('one address is one address, whatever stands in it', async () => {
  server = await aMailServer()
  await sendBySmtp({ ...email, to: 'a@example.com, b@example.com' }, { url: server.url, from })
  await sendBySmtp({ ...email, to: 'A <a@example.com>; b@example.com' }, { url: server.url, from })
  expect(server.received.filter(({ to }) => to.length > 1)).toEqual([])
  expect(await sendBySmtp(email, { url: server.url, from })).toEqual({ kind: 'accepted' })
})

describe('what the server says is told apart', () => {
  const saying = (responseCode: number) => {
    const error = Object.assign(new Error(`no such person: ${email.to}`), { responseCode })
    return aMailServer({ onRcptTo: (_address, _session, done) => done(error) })
  }

  test('an address that does not exist is refused for good, and not repeated', async () => {
    server = await saying(550)
    const delivery = await sendBySmtp(email, { url: server.url, from })
    expect(delivery).toEqual({ kind: 'refused', code: '550' })
  })

  test('“later” is later', async () => {
    server = await saying(451)
    expect(await sendBySmtp(email, { url: server.url, from })).toEqual({ kind: 'put-off', code: '451' })
  })

  test('a server that wants another password is a matter of our settings', async () => {
    server = await aMailServer({
      disabledCommands: ['STARTTLS'],
      allowInsecureAuth: true,
      onAuth: (_auth, _session, done) => done(Object.assign(new Error('no'), { responseCode: 535 })),
    })
    const url = server.url.replace('smtp://', 'smtp://someone:wrong@')
    expect(await sendBySmtp(email, { url, from })).toEqual({ kind: 'put-off', code: '535' })
  })

  test('nobody there is to be tried again', async () => {
    const port = await new Promise<number>(resolve => {
      const probe = createServer().listen(0, '127.0.0.1', () => {
        const { port } = probe.address() as { port: number }
        probe.close(() => resolve(port))
      })
    })
    const delivery = await sendBySmtp(email, { url: `smtp://127.0.0.1:${port}`, from })
    expect(delivery).toMatchObject({ kind: 'put-off' })
    expect(JSON.stringify(delivery)).not.toContain(email.to)
  })
})
