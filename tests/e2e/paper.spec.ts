import { expect, test } from '@playwright/test'
import { aJourney } from '../support/invitation'
import { keepsNobodyOut } from './support/look'
import { aPlace, countAnswers, lookBehind, theWorker } from './support/partnership'
import { changeLanguage, choose, press, signIn } from './support/people'
import { checkIn, otherLang, tried, wordsOf } from './support/words'

/**
 * A worker types in what a young person answered on paper, by keyboard where it is quick: the sheet that was printed,
 * the form, a slip that comes back with everything typed, the check, the receipt.
 */
for (const lang of tried) {
  test(`a paper is typed in, checked and sent, in ${lang}`, async ({ page }) => {
    test.setTimeout(120_000)
    const t = wordsOf(lang)
    const said = checkIn(lang)
    const partnership = await aPlace(theWorker)
    const { journeyId } = await aJourney(partnership, { now: new Date(), language: lang })
    const journey = `/${lang}/journeys/${journeyId}`
    const looksWell = () => keepsNobodyOut(page, page.url())
    const group = (key: string) => page.getByRole('group').filter({ hasText: said.question(key) })
    await signIn(page, lang, partnership.workers[0])

    // The sheet says what it is, who sees it, and has room for the code.
    await page.goto(`/${lang}/instruments/check-in/2/paper?audience=young_person&stage=midpoint`)
    for (const told of ['typed', 'sees-note', 'code-why'])
      await expect(page.getByText(t(`instruments:sheet.ti.${told}`))).toBeVisible()
    await looksWell()

    await page.goto(journey)
    await page.getByRole('link', { name: t('journeys:journey.paper'), exact: true }).click()
    await looksWell()
    await choose(page, t('journeys:stage.midpoint'))
    await press(page, t('paper:choose.go'))
    await expect(page.getByRole('heading', { level: 1 })).toContainText(t('paper:form.title'))
    await expect(page.getByText(t('paper:danger.now'))).toBeVisible()
    // Nothing is chosen beforehand but the language the person is asked in.
    await expect(page.getByRole('radio', { checked: true })).toHaveCount(1)

    // Tab comes to each question once, and the arrows choose.
    await page.getByRole('radio', { name: t(`paper:form.${lang}`), exact: true }).focus()
    for (const [key, arrows] of [
      ['listened', 1],
      ['respected', 2],
    ] as const) {
      await page.keyboard.press('Tab')
      await page.keyboard.press('Space')
      for (let press = 0; press < arrows; press++) await page.keyboard.press('ArrowRight')
      await expect(group(key).getByRole('radio', { checked: true })).toHaveCount(1)
    }
    // What was chosen by mistake is taken back.
    await group('respected')
      .getByRole('radio', { name: t('paper:form.left-empty'), exact: true })
      .check()
    for (const code of ['listening', 'family'])
      await group('how-helped')
        .getByRole('checkbox', { name: said.answer(code, 'how-helped'), exact: true })
        .check()
    await page.getByRole('textbox', { name: said.question('helped') }).fill('Mynd am dro gyda Siân 🌱')
    await group('changed')
      .getByRole('radio', { name: said.answer('same', 'changed'), exact: true })
      .check()
    await page.getByRole('textbox', { name: said.question('what-changed') }).fill('Popeth')
    await press(page, t('paper:form.check'))

    // What was not asked and who may see it are said, each beside its place; everything typed stays.
    const alert = page.getByRole('alert').first()
    await expect(alert).toContainText(t('paper:problem.sees'))
    await expect(alert.getByRole('link')).toHaveCount(2)
    await looksWell()
    await changeLanguage(page, otherLang(lang))
    await expect(
      page.getByRole('textbox', { name: checkIn(otherLang(lang)).question('helped') }),
    ).toHaveValue('Mynd am dro gyda Siân 🌱')
    await changeLanguage(page, lang)
    await page.getByRole('textbox', { name: said.question('what-changed') }).fill('')
    await choose(page, t('paper:sees.together.label'))
    await press(page, t('paper:form.check'))

    await expect(page.getByRole('heading', { level: 1 })).toContainText(t('paper:check.title'))
    await expect(page.getByText('Mynd am dro gyda Siân 🌱')).toBeVisible()
    await looksWell()
    expect(await countAnswers(partnership.id)).toBe(0)
    await page.getByRole('button', { name: t('paper:check.send'), exact: true }).dblclick()

    await expect(page.getByRole('heading', { level: 1 })).toContainText(t('paper:receipt.title'))
    await expect(page.getByText(t('paper:receipt.first-stands'))).toBeVisible()
    await expect(page.locator('.receipt__code')).toHaveCount(2)
    await looksWell()
    expect(await countAnswers(partnership.id)).toBe(1)
    const code = ((await page.locator('.receipt__code').first().textContent()) ?? '').trim()

    await page.goto(journey)
    await expect(page.getByText(t('journeys:channel.paper'))).toBeVisible()
    await expect(page.getByText('Mynd am dro gyda Siân')).toHaveCount(0)

    // The person takes it back with the code on the slip.
    await page.goto(`/${lang}/withdraw?r=ti`)
    await page.getByRole('textbox').fill(code)
    await press(page, t('respondent-ti:withdraw.button'))
    expect(await countAnswers(partnership.id)).toBe(0)
    expect(await lookBehind('SELECT FROM words.words WHERE partnership_id = $1', [partnership.id])).toEqual(
      [],
    )
  })
}
