import { type Browser, expect, type Page } from '@playwright/test'
import { countAnswers, type TestPartnership } from './partnership'
import { changeLanguage, choose, firstScreen, press } from './people'
import { checkIn, type Lang, otherLang, wordsOf } from './words'

/** What the young person writes: letters of both alphabets, an emoji, and what looks like markup. */
export const WORDS = 'Mynd am dro gyda Siân 🌱, ŵyl a’r môr <3'

/** A phone or a computer of somebody's own. */
export const aBrowser = async (browser: Browser): Promise<Page> => (await browser.newContext()).newPage()

/**
 * The young person answers the check-in the way people do: goes back, loads a page again, changes the language with
 * something typed, presses twice, goes on with another phone, changes an answer, shares, sends from two tabs.
 */
export async function answer(
  browser: Browser,
  page: Page,
  lang: Lang,
  token: string,
  { id }: TestPartnership,
): Promise<void> {
  const t = wordsOf(lang)
  const said = checkIn(lang)
  const other = otherLang(lang)
  const question = (key: string, inLang = lang, number: number | null = null) =>
    expect(page.getByRole('heading', { level: 1 })).toHaveText(checkIn(inLang).question(key, number))
  const goOn = () => press(page, t('common:continue'))

  await page.goto(firstScreen(lang, token))
  for (const told of ['sees.confidential', 'sees.worker', 'optional.time', 'tell.danger', 'tell.who']) {
    await expect(page.getByText(t(`respondent-ti:welcome.${told}`))).toBeVisible()
  }
  await press(page, t('respondent-ti:welcome.start'))

  // Nothing is chosen beforehand, and nothing chosen is no answer.
  await question('listened')
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0)
  await goOn()
  await expect(page.getByRole('alert')).toContainText(t('respondent-ti:question.problem.choose'))
  await choose(page, said.answer('agree'))
  await goOn()

  // Back, and a page that is loaded again, show what was kept.
  await question('respected')
  await page.getByRole('link', { name: t('common:back'), exact: true }).click()
  await expect(page.getByRole('radio', { name: said.answer('agree'), exact: true })).toBeChecked()
  await page.reload()
  await expect(page.getByRole('radio', { name: said.answer('agree'), exact: true })).toBeChecked()
  await goOn()
  await choose(page, said.answer('rather-not-say'))
  await goOn()

  // The other language takes along what was chosen and not saved; and goes on from there.
  await question('understood')
  await choose(page, said.answer('disagree'))
  await changeLanguage(page, other)
  await question('understood', other)
  await expect(
    page.getByRole('radio', { name: checkIn(other).answer('disagree'), exact: true }),
  ).toBeChecked()
  await press(page, wordsOf(other)('common:continue'))
  await question('supported', other)
  await changeLanguage(page, lang)
  await question('supported')
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0)

  // An impatient finger: one answer, one step.
  await choose(page, said.answer('strongly-agree'))
  await page.getByRole('button', { name: t('common:continue'), exact: true }).dblclick()

  // Several may be ticked, but not beside “I don't know”; in the other language the same are.
  await question('how-helped')
  const tick = (code: string) =>
    page.getByRole('checkbox', { name: said.answer(code, 'how-helped'), exact: true })
  for (const code of ['listening', 'family', 'dont-know']) await tick(code).check()
  await goOn()
  await expect(page.getByRole('alert')).toContainText(t('respondent-ti:question.problem.not-together'))
  for (const code of ['listening', 'family', 'dont-know']) await expect(tick(code)).toBeChecked()
  await tick('dont-know').uncheck()
  await changeLanguage(page, other)
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(2)
  await changeLanguage(page, lang)
  await goOn()
  // Two were ticked, and the question says so.
  await question('helped', lang, 2)

  // Words typed and not saved go along, too.
  await page.getByRole('textbox').fill(WORDS)
  await changeLanguage(page, other)
  await expect(page.getByRole('textbox')).toHaveValue(WORDS)
  await changeLanguage(page, lang)
  await expect(page.getByRole('textbox')).toHaveValue(WORDS)
  await goOn()

  // A question that hangs on an answer comes up with it, and goes with it.
  await question('changed')
  await choose(page, said.answer('worse', 'changed'))
  await goOn()
  await question('what-changed')
  await page.getByRole('link', { name: t('common:back'), exact: true }).click()
  await choose(page, said.answer('same', 'changed'))
  await goOn()
  await question('different')

  const second = await onAnotherPhone(browser, page, lang, token)
  await checkAndSend(second, lang, id)

  // The first phone knows of it, too: it holds the same place.
  await page.goto(firstScreen(lang, token))
  await expect(page.getByText(t('respondent-ti:welcome.finished.heading'))).toBeVisible()
}

/** The code that a page shows, as it shows it. */
const codeOn = async (page: Page) => ((await page.locator('.receipt__code').textContent()) ?? '').trim()

/** Takes the code to another phone, which goes on at the question that comes next. */
async function onAnotherPhone(browser: Browser, page: Page, lang: Lang, token: string): Promise<Page> {
  const t = wordsOf(lang)
  await page.getByRole('link', { name: t('respondent-ti:links.code') }).click()
  const code = await codeOn(page)

  const phone = await aBrowser(browser)
  await phone.goto(firstScreen(lang, token))
  await phone.getByRole('link', { name: t('respondent-ti:links.continue') }).click()
  const field = phone.getByRole('textbox', { name: t('respondent-ti:continue.label') })
  await field.fill('aaaa-aaaa-aaaa-aaaa')
  await press(phone, t('respondent-ti:continue.button'))
  await expect(phone.getByRole('alert')).toContainText(t('respondent-ti:continue.problem.wrong'))
  await field.fill(code.toUpperCase())
  await press(phone, t('respondent-ti:continue.button'))
  await press(phone, t('respondent-ti:welcome.resume.button'))
  await expect(phone.getByRole('heading', { level: 1 })).toHaveText(checkIn(lang).question('different'))
  return phone
}

async function checkAndSend(page: Page, lang: Lang, partnershipId: string): Promise<void> {
  const t = wordsOf(lang)
  const said = checkIn(lang)
  await press(page, t('common:skip-question'))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('respondent-ti:check.title'))
  const answers = page.getByRole('main')
  for (const text of [said.answer('agree'), said.answer('rather-not-say'), said.answer('disagree'), WORDS]) {
    await expect(answers.getByText(text, { exact: true })).toBeVisible()
  }
  await expect(answers.getByText(t('common:not-answered'))).toBeVisible()

  // What is changed here comes back here.
  await page
    .getByRole('link', { name: t('common:change') })
    .nth(2)
    .click()
  await choose(page, said.answer('strongly-disagree'))
  await press(page, t('common:continue'))
  await expect(answers.getByText(said.answer('strongly-disagree'), { exact: true })).toBeVisible()
  await page.getByRole('link', { name: t('respondent-ti:check.continue'), exact: true }).click()

  // Neither choice is made for them.
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0)
  await press(page, t('respondent-ti:share.send'))
  await expect(page.getByRole('alert')).toContainText(t('respondent-ti:share.problem.choose'))
  expect(await countAnswers(partnershipId)).toBe(0)

  // The same page is open twice, and both are sent.
  const twin = await page.context().newPage()
  await twin.goto(page.url())
  await choose(twin, t('respondent-ti:share.worker.label'))
  await choose(page, t('respondent-ti:share.worker.label'))
  await press(page, t('respondent-ti:share.send'))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('respondent-ti:sent.title'))
  const receipt = await codeOn(page)
  await press(twin, t('respondent-ti:share.send'))
  await expect(twin.locator('.receipt__code')).toHaveText(receipt)
  await page.reload()
  await expect(page.locator('.receipt__code')).toHaveText(receipt)
  expect(await countAnswers(partnershipId)).toBe(1)
}
