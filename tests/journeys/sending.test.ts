import { afterEach, beforeEach, describe, expect, vi } from 'vitest'
import { test } from '../support/database'
import { sameBrowser } from './pages'
import { plainSettings, ready, sending, textOf, tokenIn } from './ready'

beforeEach(() => {
  plainSettings(vi.stubEnv)
})
afterEach(() => {
  vi.unstubAllEnvs()
})

describe('sending', () => {
  test('from the list is one press, and gives both links, their codes and a card', async ({ db }) => {
    const { browser, path, respondent } = await ready(db)
    const list = await browser.get('/en/journeys')
    const formKey = /name="formKey" value="([^"]+)"/.exec(list.body)?.[1] ?? ''
    expect(list.body).toContain(`action="${path}/send"`)
    const sent = await browser.post(`${path}/send`, sending(respondent, { formKey }))
    expect(sent.status).toBe(303)

    const page = await browser.get(sent.location ?? '')
    const token = tokenIn(page.body)
    expect(page.body).toContain(`value="http://localhost:3000/c/${token}"`)
    expect(page.body).toContain(`value="http://localhost:3000/e/${token}"`)
    expect(page.body.match(/<svg class="qr/g)).toHaveLength(2)
    expect(page.body).toContain('aria-label="QR code: the check-in in Welsh"')
    const welsh = await browser.get((sent.location ?? '').replace('/en/', '/cy/'))
    expect(welsh.body).toContain(`/e/${token}`)

    const card = await browser.get(`${sent.location}/card`)
    const text = textOf(card.body)
    expect(text).toContain('Sut mae pethau’n mynd?')
    expect(text).toContain('How are things going?')
    expect(text).toContain(`localhost:3000/c/${token}`)
    const printed = card.body.slice(card.body.indexOf('class="link-card"'))
    expect(textOf(printed)).not.toMatch(/gwasanaeth|service|YJ-2026/i)
    expect((await browser.get('/en/journeys')).body).not.toContain('name="formKey"')
  })

  test('after support has ended the card asks what the first screen asks', async ({ db }) => {
    const { browser, path, respondent } = await ready(db)
    const sent = await browser.post(`${path}/send`, sending(respondent, { stage: 'after' }))
    const card = textOf((await browser.get(`${sent.location}/card`)).body)
    for (const said of ['Sut aeth pethau i ti?', 'How did things go for you?', 'the support you had'])
      expect(card).toContain(said)
    expect(card).not.toMatch(/How are things|Sut mae pethau/)
  })

  test('the link is seen in the browser that made it and nowhere else', async ({ db }) => {
    const { browser, path, respondent } = await ready(db)
    const sent = (await browser.post(`${path}/send`, sending(respondent))).location ?? ''
    const elsewhere = sameBrowser(browser)
    for (const name of elsewhere.cookies.keys()) if (name.startsWith('link-')) elsewhere.cookies.delete(name)
    for (const page of [sent, `${sent}/card`]) {
      expect((await browser.get(page)).body).toMatch(/\/e\/[0-9a-z]{26}/)
      const other = await elsewhere.get(page)
      expect(other.status).toBe(200)
      expect(other.body).not.toMatch(/\/[ce]\/[0-9a-z]{26}/)
      expect(other.body).toContain('is not kept')
    }
    // A forged or broken cookie is no link, and no fault.
    const [name] = [...browser.cookies.keys()].filter(each => each.startsWith('link-'))
    const forged = sameBrowser(browser)
    forged.cookies.set(name ?? '', 'AAAA')
    expect((await forged.get(sent)).body).toContain('is not kept')
  })

  test('the same form twice leads to the same link', async ({ db }) => {
    const { browser, path, respondent } = await ready(db)
    const form = sending(respondent)
    const both = [await browser.post(`${path}/send`, form), await browser.post(`${path}/send`, form)]
    expect(both[0]?.location).toBe(both[1]?.location)
    expect((await browser.get(path)).body.match(/\/invitations\//g)).toHaveLength(1)
  })

  test('what is missing is said, what was chosen is kept', async ({ db }) => {
    const { browser, path, respondent } = await ready(db)
    const page = await browser.post(
      `${path}/send`,
      sending(respondent, { channel: 'email', email: 'rhywun@x' }),
    )
    expect(page.status).toBe(422)
    expect(page.body).toContain('href="#email"')
    expect(page.body).toContain('value="rhywun@x"')
    const forged = await browser.post(`${path}/send`, sending('x', { stage: 'never', channel: 'pigeon' }))
    expect(forged.status).toBe(422)
    for (const field of ['respondent', 'stage', 'channel']) expect(forged.body).toContain(`href="#${field}"`)
  })

  test('is refused by any way where no e-mail can leave, with who can change that', async ({ db }) => {
    const { browser, path, respondent } = await ready(db)
    expect((await browser.get(`${path}/send`)).body).toContain('name="email"')
    vi.stubEnv('SMTP_URL', '')
    const page = await browser.get(`${path}/send`)
    expect(page.body).not.toContain('name="email"')
    expect(page.body).toContain('Email is not set up')
    expect((await browser.get('/cy/journeys')).body).toContain('Nid yw e-bost wedi’i osod')
    for (const channel of ['link', 'phone']) {
      const refused = await browser.post(`${path}/send`, sending(respondent, { channel }))
      expect(refused.status).toBe(409)
      expect(refused.body).toContain('Ask your administrator')
    }
    expect((await browser.get(path)).body).not.toContain('/invitations/')
  })

  test('is refused with the reason until two safeguarding leads are named', async ({ db }) => {
    const { partnership, browser, path, respondent } = await ready(db)
    await db.owner.query('UPDATE staff.member SET active = false WHERE id = $1', [
      partnership.safeguardingLeads[1].id,
    ])
    const refused = await browser.post(`${path}/send`, sending(respondent))
    expect(refused.status).toBe(409)
    expect(refused.body).toContain('two safeguarding leads')
    expect((await browser.get('/cy/journeys')).body).toContain('dau arweinydd diogelu')
  })

  test('cancelling ends the link', async ({ db }) => {
    const { browser, path, respondent } = await ready(db)
    const sent = (await browser.post(`${path}/send`, sending(respondent))).location ?? ''
    const token = tokenIn((await browser.get(sent)).body)
    expect((await browser.get(`/c/${token}`)).status).toBe(200)
    expect((await browser.post(sent, { intent: 'cancel' })).location).toBe(sent)
    const page = await browser.get(sent)
    expect(page.body).not.toContain(`/c/${token}`)
    expect(page.body).toContain('Cancelled')
    expect((await browser.get(`/c/${token}`)).body).not.toContain('<form method="post">')
  })
})

describe('answering on this phone', () => {
  test('locks every staff page and opens the questions in the person’s language, also when pressed twice', async ({
    db,
  }) => {
    const { browser, path, respondent } = await ready(db)
    const form = sending(respondent, { channel: 'phone' })
    const first = await browser.post(`${path}/send`, form)
    expect(first.status).toBe(303)
    expect(first.location).toMatch(/^\/c\/[0-9a-z]{26}$/)
    expect((await browser.get(first.location ?? '')).status).toBe(200)
    for (const page of ['/en/journeys', path, `${path}/send`]) {
      expect((await browser.get(page)).location).toBe('/en/hand-over')
    }
    expect((await browser.post(`${path}/send`, form)).location).toBe(first.location)
    const another = await browser.post(`${path}/send`, sending(respondent, { channel: 'phone' }))
    expect(another.location).toBe('/en/hand-over')
    expect([...browser.cookies.keys()].some(name => name.startsWith('link-'))).toBe(false)
  })
})

describe('the outbox', () => {
  test('exists in the demonstration only', async ({ db }) => {
    const { browser } = await ready(db)
    expect((await browser.get('/en/outbox')).status).toBe(404)
  })
})
