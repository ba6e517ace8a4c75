import { expect, type Page, test } from '@playwright/test'
import { keepsNobodyOut } from './support/look'
import { aLink, aPlace, theInsideLead, theOutsideLead } from './support/partnership'
import { choose, press, signIn } from './support/people'
import { wordsOf } from './support/words'

/** The whole course of a concern, by two leads, one in each language; the pages fit a phone and axe finds nothing. */

// Three people, who sign in and wait for each other, on a machine that does other things too.
test.setTimeout(120_000)

const cy = wordsOf('cy')
const en = wordsOf('en')

/** With Tab alone until something of this name has the focus, then presses a key. */
async function byKey(page: Page, selector: string, key: string): Promise<void> {
  const wanted = page.locator(selector).first()
  for (let presses = 0; presses < 120; presses++) {
    if (await wanted.evaluate(element => element === document.activeElement)) return page.keyboard.press(key)
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never reached ${selector}`)
}

test('a concern is taken on, handed over, tried, closed and opened again', async ({ browser }) => {
  const partnership = await aPlace(theInsideLead, theOutsideLead)
  const { token } = await aLink(partnership)
  const open = async () => (await browser.newContext()).newPage()
  const [phone, inside, outside] = [await open(), await open(), await open()]
  await signIn(inside, 'cy', partnership.safeguardingLeads[0])
  await signIn(outside, 'en', partnership.safeguardingLeads[1])

  await test.step('a lead says when somebody looks, and whoever asks is told what is true now', async () => {
    await inside.goto('/cy/safeguarding/hours')
    for (const day of [0, 1, 2, 3, 4, 5, 6]) {
      await inside.locator(`[name=from${day}]`).fill('00:00')
      await inside.locator(`[name=to${day}]`).fill(day === 0 ? '24:00' : 'naw')
    }
    await press(inside, cy('safeguarding:hours.button'))
    await expect(inside.getByRole('alert')).toContainText(cy('safeguarding:problem.time'))
    await expect(inside.locator('[name=to3]')).toHaveValue('naw')
    for (const day of [1, 2, 3, 4, 5, 6]) await inside.locator(`[name=to${day}]`).fill('24:00')
    await press(inside, cy('safeguarding:hours.button'))
    await expect(inside.getByText(cy('safeguarding:hours.saved'))).toBeVisible()
    await keepsNobodyOut(inside, 'hours')

    await phone.goto(`/cy/answer/${token}/safe`)
    await expect(phone.getByText(/Mae rhywun yn edrych ar negeseuon heddiw tan/)).toBeVisible()
    await choose(phone, cy('respondent-ti:safe.kind.contact'))
    await phone
      .getByRole('textbox', { name: cy('respondent-ti:safe.reach.label') })
      .fill('Yn yr ysgol, amser cinio')
    await press(phone, cy('respondent-ti:safe.send'))
    await expect(phone.getByRole('heading', { level: 1 })).toHaveText(cy('respondent-ti:safe.sent.title'))
  })

  await test.step('one lead takes it on by keyboard alone and hands it over', async () => {
    await inside.goto('/cy/safeguarding')
    await byKey(inside, '#main a[href*="/concerns/"], main a[href*="/concerns/"]', 'Enter')
    await expect(inside.getByText('Yn yr ysgol, amser cinio')).toBeVisible()
    await byKey(inside, '#concern [name=act][value=take]', 'Space')
    await byKey(inside, '#concern button', 'Enter')
    await expect(inside.getByText(cy('safeguarding:concern.saved'))).toBeVisible()
    await expect(inside.getByText('Diogelu Mewnol').first()).toBeVisible()
    await inside.getByText(cy('safeguarding:concern.hand-over.title')).click()
    await inside.locator('[name=to]').selectOption({ label: 'Diogelu Allanol' })
    await inside.locator('[name=handNote]').fill('Dydw i ddim yn y gwaith yfory.')
    await press(inside, cy('safeguarding:concern.hand-over.button'))
    await expect(inside.getByText('Dydw i ddim yn y gwaith yfory.')).toBeVisible()
  })

  await test.step('the other one writes down attempts; it cannot be closed before the contact is done', async () => {
    await outside.goto('/en/safeguarding')
    await expect(outside.getByText(en('safeguarding:queue.contacts.title'))).toBeVisible()
    await outside.getByRole('link', { name: en('safeguarding:kind.contact') }).click()
    await outside.getByText(en('safeguarding:concern.close.title'), { exact: true }).first().click()
    await outside.getByLabel(en('safeguarding:outcome.contacted')).check()
    await outside.locator('[name=closing]').fill('She is safe.')
    await outside.getByRole('button', { name: en('safeguarding:concern.close.button') }).click()
    await expect(outside.getByRole('alert')).toContainText(en('safeguarding:problem.contact-open'))
    await expect(outside.locator('[name=closing]')).toHaveValue('She is safe.')
    await keepsNobodyOut(outside, 'concern with a problem')

    await outside.getByText(en('safeguarding:contact.try'), { exact: true }).click()
    await outside.locator('[name=time]').fill('12:30')
    await outside.getByLabel(en('safeguarding:contact.way.phone')).check()
    await outside.getByLabel(en('safeguarding:contact.result.done'), { exact: true }).check()
    await press(outside, en('safeguarding:contact.button'))
    await expect(outside.getByText(en('safeguarding:contact.state.done'), { exact: true })).toBeVisible()

    // Meanwhile the colleague writes on the same concern: nothing of either is lost.
    await inside.locator('[name=note]').fill('Siaradais i â’r ysgol.')
    await inside.locator('#concern [value=note]').check()
    await press(inside, cy('safeguarding:concern.act.button'))
    await expect(inside.getByText(cy('safeguarding:concern.saved'))).toBeVisible()
    await outside.getByText(en('safeguarding:concern.close.title'), { exact: true }).first().click()
    await outside.getByLabel(en('safeguarding:outcome.contacted')).check()
    await outside.locator('[name=closing]').fill('She is safe.')
    const answer = outside.waitForResponse(response => response.request().method() === 'POST')
    await outside.getByRole('button', { name: en('safeguarding:concern.close.button') }).click()
    expect((await answer).status()).toBe(409)
    await expect(outside.getByText('Siaradais i â’r ysgol.')).toBeVisible()
    await expect(outside.locator('[name=closing]')).toHaveValue('She is safe.')
    await outside.getByRole('button', { name: en('safeguarding:concern.close.button') }).click()
    await expect(outside.getByText(en('safeguarding:outcome.contacted')).first()).toBeVisible()
    await expect(outside.getByText(en('safeguarding:state.closed'), { exact: true })).toBeVisible()
    await choose(outside, en('safeguarding:concern.act.reopen'))
    await press(outside, en('safeguarding:concern.act.button'))
    await expect(outside.getByText(en('safeguarding:state.seen'), { exact: true })).toBeVisible()
  })

  await test.step('the log is whole and names what was done, in both languages', async () => {
    for (const [page, lang, t] of [
      [inside, 'cy', cy],
      [outside, 'en', en],
    ] as const) {
      await page.goto(`/${lang}/safeguarding/log`)
      await expect(page.getByText(t('safeguarding:log.intact')).first()).toBeVisible()
      for (const action of ['taken', 'handed-over', 'contact-ended', 'closed', 'reopened'])
        await expect(page.getByText(t(`safeguarding:log.action.concern-${action}`)).first()).toBeVisible()
    }
  })
})

test('a concern about a worker is not there for the service’s own lead', async ({ browser }) => {
  const partnership = await aPlace(theInsideLead, theOutsideLead)
  const { token } = await aLink(partnership)
  const open = async () => (await browser.newContext({ javaScriptEnabled: false })).newPage()
  const [phone, inside, outside] = [await open(), await open(), await open()]
  await phone.goto(`/en/answer/${token}/safe`)
  await choose(phone, en('respondent-ti:safe.kind.unsafe'))
  await phone.getByLabel(en('respondent-ti:safe.practitioner.yes')).check()
  await press(phone, en('respondent-ti:safe.send'))
  await expect(phone.getByRole('heading', { level: 1 })).toHaveText(en('respondent-ti:safe.sent.title'))

  await signIn(outside, 'en', partnership.safeguardingLeads[1])
  await outside.goto('/en/safeguarding')
  await outside.getByRole('link', { name: en('safeguarding:kind.unsafe') }).click()
  await expect(outside.getByText(en('safeguarding:concern.practitioner.title'))).toBeVisible()
  await signIn(inside, 'cy', partnership.safeguardingLeads[0])
  await inside.goto('/cy/safeguarding')
  await expect(inside.getByText(cy('safeguarding:queue.concerns.none'))).toBeVisible()
  expect((await inside.goto(outside.url()))?.status()).toBe(404)
  await inside.goto('/cy/safeguarding/log')
  await expect(inside.getByText(cy('safeguarding:log.none'))).toBeVisible()
})
