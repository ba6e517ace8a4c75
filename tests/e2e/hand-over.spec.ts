import { expect, test } from '@playwright/test'
import { aJourney } from '../support/invitation'
import { aPlace, countAnswers, lookBehind, theWorker } from './support/partnership'
import { choose, press, signIn } from './support/people'
import { checkIn, tried, wordsOf } from './support/words'

/** Answering on the worker's own phone: it is locked while it is out of their hands, and knows nothing afterwards. */

for (const lang of tried) {
  test(`a phone that was handed over forgets, and shows the worker nothing, in ${lang}`, async ({ page }) => {
    const t = wordsOf(lang)
    const said = checkIn(lang)
    const partnership = await aPlace(theWorker)
    const { journeyId } = await aJourney(partnership, { now: new Date(), language: lang })
    const journey = `/${lang}/journeys/${journeyId}`
    await signIn(page, lang, partnership.workers[0])

    await page.goto(`${journey}/send`)
    await choose(page, t('journeys:stage.midpoint'))
    await choose(page, t('journeys:send.channels.phone'))
    await press(page, t('journeys:send.button'))
    await expect(page.getByText(t('respondent-ti:welcome.phone.body'))).toBeVisible()
    const firstScreen = page.url()

    // Whoever holds the phone finds no staff page on it.
    for (const path of [journey, `/${lang}/journeys`, `/${lang}/staff`, `/${lang}/outbox`]) {
      await page.goto(path)
      await expect(page).toHaveURL(`/${lang}/hand-over`)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('sign-in:hand-over.title'))
      await expect(page.getByText('Gweithiwr Un')).toHaveCount(0)
    }

    await page.goto(firstScreen)
    await press(page, t('respondent-ti:welcome.start'))
    for (const code of ['agree', 'disagree', 'agree', 'strongly-agree']) {
      await choose(page, said.answer(code))
      await press(page, t('common:continue'))
    }
    await press(page, t('common:skip-question'))
    await page.getByRole('textbox').fill('Dim ond fi ddylai weld hyn.')
    await press(page, t('common:continue'))
    await press(page, t('common:skip-question'))
    await press(page, t('common:skip-question'))
    await expect(page.getByText('Dim ond fi ddylai weld hyn.')).toBeVisible()
    await page.getByRole('link', { name: t('respondent-ti:check.continue'), exact: true }).click()
    await choose(page, t('respondent-ti:share.together.label'))
    await press(page, t('respondent-ti:share.send'))

    // The receipt is shown this one time.
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('respondent-ti:goodbye.title'))
    await expect(page.locator('.receipt__code')).toHaveText(/^(?:[0-9a-z]{4} ?){4}$/)
    expect(await countAnswers(partnership.id)).toBe(1)
    expect((await page.context().cookies()).filter(({ name }) => name.startsWith('a_'))).toEqual([])

    // Back, as often as one likes, leads to nothing that was answered.
    for (let presses = 0; presses < 16; presses++) {
      if ((await page.goBack().catch(() => null)) === null && page.url() === 'about:blank') break
      const main = page.locator('main')
      await expect(main).not.toContainText('Dim ond fi ddylai weld hyn.')
      if (page.url().includes('/answer/')) throw new Error(`Back led to ${page.url()}`)
      await expect(page.getByRole('radio', { checked: true })).toHaveCount(0)
    }
    const token = firstScreen.split('/').at(-1)
    for (const rest of ['check', 'sent', 'code', 'share', 'q/helped']) {
      await page.goto(`/${lang}/answer/${token}/${rest}`)
      await expect(page).toHaveURL(/\?again$/)
    }
    await page.goto(firstScreen)
    await expect(
      page.getByRole('button', { name: t('respondent-ti:welcome.start'), exact: true }),
    ).toBeVisible()

    // The worker signs in again; the old session is no way in.
    await page.goto(journey)
    await page.getByRole('link', { name: t('sign-in:hand-over.button') }).click()
    await expect(page.getByRole('textbox', { name: t('sign-in:email') })).toHaveValue('')
    await signIn(page, lang, partnership.workers[0])
    await page.goto(journey)
    await expect(page.getByText(t('journeys:channel.phone'))).toBeVisible()
    await expect(page.getByText(t('journeys:journey.shared.none'))).toBeVisible()
    await expect(page.locator('main')).not.toContainText('Dim ond fi')
    expect(
      await lookBehind('SELECT FROM journey.shared_answer WHERE partnership_id = $1', [partnership.id]),
    ).toEqual([])
  })
}

test('somebody who stops half-way leaves nothing for whoever gets the phone back', async ({ page }) => {
  const t = wordsOf('en')
  const said = checkIn('en')
  const partnership = await aPlace(theWorker)
  const { journeyId } = await aJourney(partnership, { now: new Date(), language: 'en' })
  await signIn(page, 'en', partnership.workers[0])
  await page.goto(`/en/journeys/${journeyId}/send`)
  await choose(page, t('journeys:stage.midpoint'))
  await choose(page, t('journeys:send.channels.phone'))
  await press(page, t('journeys:send.button'))
  const firstScreen = page.url()
  await press(page, t('respondent-ti:welcome.start'))
  await choose(page, said.answer('disagree'))
  await press(page, t('common:continue'))

  await page.getByRole('link', { name: t('respondent-ti:stop.link') }).click()
  await expect(page.getByText(t('respondent-ti:stop.forget'))).toBeVisible()
  await press(page, t('respondent-ti:stop.button'))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('respondent-ti:stop.done'))
  expect((await page.context().cookies()).filter(({ name }) => name.includes('a_'))).toEqual([])

  for (let presses = 0; presses < 6; presses++) {
    await page.goBack().catch(() => null)
    await expect(page.getByRole('radio', { checked: true })).toHaveCount(0)
  }
  await page.goto(firstScreen)
  await expect(
    page.getByRole('button', { name: t('respondent-ti:welcome.start'), exact: true }),
  ).toBeVisible()
  expect(await countAnswers(partnership.id)).toBe(0)
})
