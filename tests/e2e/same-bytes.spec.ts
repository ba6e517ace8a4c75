import { request as httpRequest } from 'node:http'
import { expect, test } from '@playwright/test'
import { aJourney, anInvitation } from '../support/invitation'
import { aLink, aPlace, countAnswers, theWorker } from './support/partnership'
import { press, signIn, start } from './support/people'
import { wordsOf } from './support/words'

/**
 * The link is opened by somebody else, perhaps by the worker who made it: before, while and after it is answered
 * they get the same answer to the last byte, and so learn nothing.
 */

interface Heard {
  status: number | undefined
  headers: Record<string, unknown>
  body: string
}

/** One request as a program makes it, with everything that came back; only the clock may differ. */
function ask(path: string, method = 'GET', cookie?: string): Promise<Heard> {
  const headers = { 'Accept-Encoding': 'br', ...(cookie ? { Cookie: cookie } : {}) }
  return new Promise((resolve, reject) => {
    const asked = httpRequest(`${process.env.CLYWED_E2E_URL}${path}`, { method, headers }, response => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        const { date: _, ...rest } = response.headers
        resolve({
          status: response.statusCode,
          headers: rest,
          body: Buffer.concat(chunks).toString('base64'),
        })
      })
    })
    asked.on('error', reject)
    asked.end()
  })
}

test('tells nobody else whether, when or how far it was answered', async ({ page, context }) => {
  const t = wordsOf('cy')
  const partnership = await aPlace(theWorker)
  const { token } = await aLink(partnership)
  const pages = [
    `/c/${token}`,
    `/e/${token}`,
    `/c/${token}?again`,
    `/cy/answer/${token}/continue`,
    `/cy/answer/${token}/safe`,
    `/en/answer/${token}/check`,
    `/cy/answer/${token}/sent`,
    `/cy/answer/${token}/code`,
    `/cy/answer/${token}/reply`,
    `/cy/answer/${token}/q/listened`,
  ]
  const strangersPhone = 'abcdefghjkmnpqrs'
  const cookieOf = async () => (await context.cookies()).find(({ name }) => name.startsWith('a_'))?.name
  let cookieName: string | undefined
  const all = async () => {
    const heard: Heard[] = []
    for (const path of pages) for (const method of ['GET', 'HEAD']) heard.push(await ask(path, method))
    if (cookieName)
      for (const path of pages) heard.push(await ask(path, 'GET', `${cookieName}=${strangersPhone}`))
    return heard
  }

  const before = await all()
  expect(before[0]?.status).toBe(200)
  expect(before[0]?.headers['set-cookie']).toBeUndefined()

  await start(page, 'cy', token)
  expect(await all()).toEqual(before)
  // Somebody who invents a phone's secret is a stranger like any other.
  cookieName = await cookieOf()
  const withInvented = await all()
  expect(withInvented.slice(0, before.length)).toEqual(before)

  for (let left = 5; left > 0; left--) await press(page, t('common:skip-question'))
  await page.getByRole('textbox').fill('Rhywbeth')
  await press(page, t('common:continue'))
  expect(await all()).toEqual(withInvented)

  await press(page, t('common:skip-question'))
  await press(page, t('common:skip-question'))
  await page.getByRole('link', { name: t('respondent-ti:check.continue'), exact: true }).click()
  await page.getByRole('radio').first().check()
  await press(page, t('respondent-ti:share.send'))
  await expect(page.locator('.receipt__code')).toBeVisible()
  expect(await countAnswers(partnership.id)).toBe(1)
  expect(await all()).toEqual(withInvented)
})

test('the journey’s own page reads the same to its worker whether or not it was answered', async ({
  page,
  browser,
}) => {
  const t = wordsOf('cy')
  const partnership = await aPlace(theWorker)
  const asked = await aJourney(partnership, { now: new Date() })
  const token = await anInvitation(asked, new Date())
  await signIn(page, 'cy', partnership.workers[0])
  const journey = async () => {
    const html = await (await page.request.get(`/cy/journeys/${asked.journeyId}`)).text()
    return html.replaceAll(/nonce="[^"]*"/g, '')
  }
  const before = await journey()

  const phone = await (await browser.newContext()).newPage()
  await start(phone, 'cy', token)
  expect(await journey()).toBe(before)
  await phone.getByRole('radio').first().check()
  await press(phone, t('common:continue'))
  for (let left = 7; left > 0; left--) await press(phone, t('common:skip-question'))
  await phone.getByRole('link', { name: t('respondent-ti:check.continue'), exact: true }).click()
  await phone.getByRole('radio', { name: t('respondent-ti:share.together.label') }).check()
  await press(phone, t('respondent-ti:share.send'))
  await expect(phone.locator('.receipt__code')).toBeVisible()
  expect(await journey()).toBe(before)
})
