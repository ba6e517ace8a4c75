import { type APIRequestContext, expect, type Page } from '@playwright/test'
import { PASSWORD, type TestMember } from './partnership'
import { type Lang, nameOf, otherLang, wordsOf } from './words'

/** Signs in by the form, as everybody does. Ends on the page that it leads to. */
export async function signIn(page: Page, lang: Lang, { email }: Pick<TestMember, 'email'>): Promise<void> {
  const t = wordsOf(lang)
  await page.goto(`/${lang}/sign-in`)
  await page.getByLabel(t('sign-in:email'), { exact: true }).fill(email)
  await page.getByLabel(t('sign-in:password'), { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: t('sign-in:button'), exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(t('sign-in:home.title'))
}

/** The same without a page, for tests in which it is not what is looked at. */
export async function signInQuietly(
  request: APIRequestContext,
  { email }: Pick<TestMember, 'email'>,
): Promise<void> {
  const answer = await request.post('/cy/sign-in', { form: { email, password: PASSWORD }, maxRedirects: 0 })
  expect(answer.status()).toBe(303)
}

/** Presses the language that the page is not in. */
export async function changeLanguage(page: Page, to: Lang): Promise<void> {
  const label = wordsOf(otherLang(to))('common:language.label')
  const toggle = page.getByRole('navigation', { name: label })
  await toggle.getByText(nameOf[to]).click()
  await expect(page.locator('html')).toHaveAttribute('lang', to)
}

/** `/c/…` or `/e/…`: the first screen behind a token. */
export const firstScreen = (lang: Lang, token: string) => `/${lang === 'cy' ? 'c' : 'e'}/${token}`

/** Opens the link and starts. Ends on the first question. */
export async function start(page: Page, lang: Lang, token: string): Promise<void> {
  await page.goto(firstScreen(lang, token))
  await press(page, wordsOf(lang)('respondent-ti:welcome.start'))
}

/** Chooses an answer, or does nothing when there is none, and continues. */
export async function choose(page: Page, name: string): Promise<void> {
  await page.getByRole('radio', { name, exact: true }).check()
}

export async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click()
}
