import { expect, type Page } from '@playwright/test'
import {
  type Audience,
  answerTexts,
  codesIn,
  hintOf,
  type Instrument,
  type Item,
  isWords,
  labelOf,
  numberFor,
  optionsFor,
  pictureOf,
  registerOf,
  resumeAt,
  type Stage,
  shownItems,
  textOf,
} from '~/core/instrument'
import { respondentNamespace } from '~/i18n'
import { lintRegister } from '../../../scripts/welsh/register-lint'
import { keepsNobodyOut } from './look'
import { choose, firstScreen, press } from './people'
import { type Lang, wordsOf } from './words'

/** One person's way through an instrument. */
export interface Walk {
  of: Instrument
  audience: Audience
  stage: Stage
  lang: Lang
  easy: boolean
  /** axe looks at every page; else at one question of each kind, since pages.spec looks at the pages around them */
  whole: boolean
}

const SAID = {
  cy: 'Mynd am dro gyda’r ci 🌱, ac roedd ŵyl <3',
  en: 'Going for a walk 🌱 with the dog, & a café <3',
} as const

/** The phone somebody answers on, with script off; and the same with script on, since axe is a script. */
export interface Phones {
  page: Page
  looker: Page
}

/**
 * Walks from the first screen to the receipt, page by page: each asks what the instrument says in the words for this
 * reader, in the page's language and form of address, and keeps nobody out. Everything that can be asked is asked,
 * and every way of answering is used.
 */
export async function walk(
  { page, looker }: Phones,
  token: string,
  { of, easy, lang, whole, ...asked }: Walk,
): Promise<void> {
  const voice = { ...asked, easy }
  const namespace = respondentNamespace(registerOf(asked.audience))
  const t = (key: string) => wordsOf(lang)(key.includes(':') ? key : `${namespace}:${key}`)
  const heading = page.getByRole('heading', { level: 1 })
  const kinds = new Set<Item['type']>()
  const look = async (kind?: Item['type']) => {
    await speaksRight(page, asked.audience, lang)
    if (!whole && (!kind || kinds.has(kind))) return
    if (kind) kinds.add(kind)
    await looker.context().addCookies(await page.context().cookies())
    await looker.goto(page.url())
    await keepsNobodyOut(looker, new URL(page.url()).pathname)
  }

  await page.goto(firstScreen(lang, token))
  await look()
  await press(page, t(easy ? 'welcome.start-easy' : 'welcome.start'))

  const answers: Record<string, string | null> = {}
  for (let item = resumeAt(of, asked, answers); item; item = resumeAt(of, asked, answers)) {
    expect(new URL(page.url()).pathname).toBe(`/${lang}/answer/${token}/q/${item.key}`)
    await expect(heading).toHaveText(textOf(item, voice, lang, numberFor(of, asked, answers, item)))
    const hint = hintOf(item, voice, lang)
    if (hint) await expect(page.getByText(hint, { exact: true })).toBeVisible()
    const picture = pictureOf(item, voice, lang)
    await expect(page.getByRole('img')).toHaveCount(picture ? 1 : 0)
    if (picture) await expect(page.getByRole('img', { name: picture.alt, exact: true })).toBeVisible()
    const { scale, apart } = optionsFor(item, asked.audience)
    const labels = [...scale, ...apart].map(option => labelOf(option, voice, lang))
    await expect(page.locator('.answer__label')).toHaveText(labels)
    await look(item.type)
    const given = isWords(item) ? SAID[lang] : toChoose(of, item, Object.keys(answers).length, asked.audience)
    if (isWords(item)) await page.getByRole('textbox').fill(given)
    else {
      const role = item.type === 'several-of' ? 'checkbox' : 'radio'
      for (const name of answerTexts(item, given, voice, lang))
        await page.getByRole(role, { name, exact: true }).check()
    }
    await press(page, t('common:continue'))
    answers[item.key] = given
  }

  await expect(heading).toHaveText(t('check.title'))
  const shown = shownItems(of, asked, answers)
  await expect(page.locator('.checks__question')).toHaveText(
    shown.map(item => textOf(item, voice, lang, numberFor(of, asked, answers, item))),
  )
  const kept = shown.map(item => answerTexts(item, answers[item.key] ?? '', voice, lang).join(''))
  await expect(page.locator('.checks__answer')).toHaveText(kept)
  await look()
  await page.getByRole('link', { name: t('check.continue'), exact: true }).click()

  await expect(page.getByRole('group', { name: t('share.title') })).toBeVisible()
  await look()
  await choose(page, t(easy ? 'share.worker.label' : 'share.together.label'))
  await press(page, t('share.send'))

  await expect(heading).toHaveText(t('sent.title'))
  await expect(page.locator('.receipt__code')).toHaveText(/^([0-9a-z]{4} ?){4}$/)
  await look()
}

/** What brings up the questions that hang on this one; else an answer further along for each question. */
function toChoose(of: Instrument, item: Item, place: number, audience: Audience): string {
  const next = of.items.find(({ showIf }) => showIf?.item === item.key)?.showIf?.is[0]
  if (next) return codesIn(item, next).join(' ')
  const { scale, apart } = optionsFor(item, audience)
  if (item.type === 'several-of') return scale.flatMap(({ code, alone }) => (alone ? [] : [code])).join(' ')
  const all = [...scale, ...apart]
  const code = all[place % all.length]?.code
  if (!code) throw new Error(`There is nothing to choose for ${item.key}`)
  return code
}

/** The page fits, says its language, and in Welsh addresses its reader as who they are. */
async function speaksRight(page: Page, audience: Audience, lang: Lang): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('lang', lang)
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect.soft(wider, `${page.url()} scrolls sideways`).toBeLessThanOrEqual(0)
  if (lang === 'en') return
  // biome-ignore lint/performance/useDomNodeTextContent: only what is shown, with a space between blocks
  const shown = await page.getByRole('main').innerText()
  expect.soft(lintRegister(shown, registerOf(audience))).toEqual([])
}
