import { expect, type Page, test } from '@playwright/test'
import { cancelInvitation } from '~/steps/cancel-invitation'
import { aLink, aPlace, lookBehind, type TestPartnership } from './support/partnership'
import { changeLanguage, choose, firstScreen, press, start } from './support/people'
import { checkIn, wordsOf } from './support/words'

/** Links that lead nowhere, said kindly, with help in reach. */

const MONTHS = 60 * 86_400_000

let partnership: TestPartnership

test.beforeAll(async () => {
  partnership = await aPlace()
})

/** The kind page: its status, its words in both languages, and help on it. */
async function isTold(page: Page, path: string, status: number, words: 'ended' | 'cancelled' | 'unknown') {
  for (const [lang, address] of [
    ['cy', path],
    ['en', path.replace('/c/', '/e/').replace('/cy/', '/en/')],
  ] as const) {
    const t = wordsOf(lang)
    expect((await page.goto(address))?.status()).toBe(status)
    await expect(page.locator('html')).toHaveAttribute('lang', lang)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t(`errors:link.${words}.title`))
    await expect(page.getByText(t(`errors:link.${words}.body`))).toBeVisible()
    await expect(page.getByText(t('common:help.summary'))).toBeVisible()
    await expect(page.getByText(t('common:leave'))).toBeVisible()
  }
  await changeLanguage(page, 'cy')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    wordsOf('cy')(`errors:link.${words}.title`),
  )
}

test('an expired link', async ({ page }) => {
  const { token } = await aLink(partnership, new Date(Date.now() - MONTHS))
  await isTold(page, firstScreen('cy', token), 410, 'ended')
  await isTold(page, `/cy/answer/${token}/q/listened`, 410, 'ended')
})

test('a cancelled link, also for somebody who had begun', async ({ page }) => {
  const { token, worker, journeyId } = await aLink(partnership)
  await start(page, 'cy', token)
  await choose(page, checkIn('cy').answer('agree'))
  await press(page, wordsOf('cy')('common:continue'))

  const [sent] = await lookBehind<{ id: string }>('SELECT id FROM door.invitation WHERE journey_id = $1', [
    journeyId,
  ])
  await cancelInvitation({ worker, journeyId, invitationId: sent?.id ?? '', now: new Date() })
  await isTold(page, firstScreen('cy', token), 410, 'cancelled')
  await isTold(page, `/cy/answer/${token}/q/respected`, 410, 'cancelled')
  expect(
    (await page.request.post(`/cy/answer/${token}/q/respected`, { form: { answer: 'agree' } })).status(),
  ).toBe(410)
})

test('a mistyped link', async ({ page }) => {
  const { token } = await aLink(partnership)
  const other = token.startsWith('a') ? 'b' : 'a'
  for (const typed of [
    other + token.slice(1),
    token.slice(1),
    `${token}a`,
    'dim-byd',
    '%C5%B5',
    '<script>',
  ]) {
    await isTold(page, firstScreen('cy', typed), 404, 'unknown')
  }
  // Capitals, and an O for a nought, are no mistake.
  expect((await page.goto(firstScreen('cy', token.toUpperCase().replaceAll('0', 'O'))))?.status()).toBe(200)
})

test('somebody who had begun may finish after the link has expired', async ({ page }) => {
  const { token } = await aLink(partnership, new Date())
  await start(page, 'cy', token)
  await choose(page, checkIn('cy').answer('agree'))
  await press(page, wordsOf('cy')('common:continue'))
  const past =
    "UPDATE door.invitation SET expires_at = now() - interval '1 day' WHERE expires_at > now() AND partnership_id = $1"
  await lookBehind(past, [partnership.id])

  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(checkIn('cy').question('respected'))
  for (let left = 7; left > 0; left--) await press(page, wordsOf('cy')('common:skip-question'))
  await page.getByRole('link', { name: wordsOf('cy')('respondent-ti:check.continue'), exact: true }).click()
  await page.getByRole('radio').first().check()
  await press(page, wordsOf('cy')('respondent-ti:share.send'))
  await expect(page.locator('.receipt__code')).toBeVisible()
})
