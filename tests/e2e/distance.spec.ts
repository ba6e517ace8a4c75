import { expect, type Page, test } from '@playwright/test'
import { aJourney } from '../support/invitation'
import { keepsNobodyOut } from './support/look'
import { aPlace, theWorker } from './support/partnership'
import { changeLanguage, choose, press, signIn } from './support/people'
import { type Lang, otherLang, tried, wordsOf } from './support/words'

/**
 * The whole course of one family, from what matters to how far the young person has come, as a worker and they would
 * go it together on the worker's phone: 360 pixels wide, axe on every page.
 */

const said = {
  cy: {
    matters: 'Nain, a chael llonydd 🌱',
    school: 'Rydw i eisiau mynd i’r ysgol bob dydd.',
    team: 'Rydw i eisiau bod yn ôl yn y tîm.',
    two: 'Rydw i eisiau mynd i’r ysgol ddau ddiwrnod.',
    helped: 'Daeth Nain gyda fi.',
    why: 'Roedd bob dydd yn ormod.',
    reached: 'Tair gêm <3',
  },
  en: {
    matters: 'My nan, and some peace 🌱',
    school: 'I want to go to school every day.',
    team: 'I want to be back in the team.',
    two: 'I want to go to school on two days.',
    helped: 'Nan came with me.',
    why: 'Every day was too much.',
    reached: 'Three games <3',
  },
} as const

type Stage = 'beginning' | 'midpoint' | 'end'
type Voice = 'person' | 'parent_carer' | 'worker'

/** Gives the numbers of one voice at one stage, in the order in which the goals stand on the page. */
async function give(page: Page, lang: Lang, stage: Stage, voice: Voice, numbers: readonly (number | null)[]) {
  const t = wordsOf(lang)
  await choose(page, t(`distance:stage.${stage}`))
  await page.getByRole('radio', { name: t(`distance:voice.${voice}`), exact: true }).check()
  await press(page, t('distance:score.go'))
  const groups = page.getByRole('group').filter({ has: page.getByRole('radio', { name: '10', exact: true }) })
  await expect(groups).toHaveCount(numbers.length)
  for (const [index, number] of numbers.entries()) {
    const name = number === null ? t('distance:score.not-today') : String(number)
    await groups.nth(index).getByRole('radio', { name, exact: true }).check()
  }
  if (voice === 'person' && stage !== 'beginning') {
    await page
      .getByRole('textbox', { name: t(`distance:score.note.${stage}`) })
      .first()
      .fill(said[lang].helped)
  }
  await press(page, t('distance:score.save'))
  await expect(page.getByRole('status')).toContainText(t('distance:score.saved.title'))
}

async function chooseGoal(page: Page, lang: Lang, area: string, text: string) {
  const t = wordsOf(lang)
  await choose(page, t(`distance:area.${area}`))
  await page.getByRole('textbox', { name: t('distance:goal.text'), exact: true }).fill(text)
  await press(page, t('distance:goal.choose'))
  await expect(page.getByRole('heading', { level: 1 })).toContainText(text)
}

for (const lang of tried) {
  test(`one family from beginning to end, in ${lang}`, async ({ page }) => {
    test.setTimeout(180_000)
    const t = wordsOf(lang)
    const words = said[lang]
    const partnership = await aPlace(theWorker)
    const { journeyId, respondentId } = await aJourney(partnership, { now: new Date(), language: lang })
    const journey = `/${lang}/journeys/${journeyId}`
    const scoring = `${journey}/score/${respondentId}`
    const looksWell = () => keepsNobodyOut(page, page.url())
    await signIn(page, lang, partnership.workers[0])

    // What matters, in their own words; saved empty it says what is missing.
    await page.goto(journey)
    await looksWell()
    await page.getByRole('link', { name: new RegExp(`^${t('distance:section.matters-write')}`) }).click()
    await press(page, t('distance:matters.save'))
    await expect(page.getByRole('alert')).toContainText(t('distance:problem.matters-missing'))
    await looksWell()
    await page.getByRole('textbox', { name: t('distance:matters.matters'), exact: true }).fill(words.matters)
    await press(page, t('distance:matters.save'))
    await expect(page.getByText(words.matters).first()).toBeVisible()
    await looksWell()

    // Two goals.
    await page.goto(`${journey}/goals/new`)
    await press(page, t('distance:goal.choose'))
    await expect(page.getByRole('alert')).toContainText(t('distance:problem.goal-missing'))
    await looksWell()
    await chooseGoal(page, lang, 'learning', words.school)
    const school = page.url().replace(/\?.*/, '')
    await page.goto(`${journey}/goals/new`)
    await chooseGoal(page, lang, 'enjoyment', words.team)
    const team = page.url().replace(/\?.*/, '')

    // Numbers at the beginning: a number for each goal, with nothing chosen beforehand, by keyboard too.
    await page.goto(scoring)
    await looksWell()
    await choose(page, t('distance:stage.beginning'))
    await choose(page, t('distance:voice.person'))
    await press(page, t('distance:score.go'))
    await expect(page.getByRole('radio', { checked: true }).and(page.locator('[name$=score]'))).toHaveCount(0)
    await press(page, t('distance:score.save'))
    await expect(page.getByRole('alert')).toContainText(t('distance:problem.score-missing'))
    await looksWell()
    const zero = page.getByRole('radio', { name: '0', exact: true }).first()
    await zero.focus()
    await page.keyboard.press('Space')
    for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowRight')
    await expect(page.getByRole('radio', { name: '3', exact: true }).first()).toBeChecked()
    // Big enough for a thumb.
    const { width = 0, height = 0 } = (await zero.boundingBox()) ?? {}
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(44)
    await page.getByRole('radio', { name: '2', exact: true }).last().check()
    await press(page, t('distance:score.save'))

    await give(page, lang, 'beginning', 'parent_carer', [4, 2])
    await give(page, lang, 'beginning', 'worker', [3, 1])
    await give(page, lang, 'midpoint', 'person', [3, 5])
    await give(page, lang, 'midpoint', 'parent_carer', [2, null])
    await give(page, lang, 'midpoint', 'worker', [3, 4])
    // The young person puts a number right; the one before stays in the history.
    await give(page, lang, 'midpoint', 'person', [3, 6])

    // School every day was too much: another goal stands in its place and begins anew.
    await page.goto(school)
    await page.getByRole('link', { name: t('distance:goal.differently') }).click()
    await looksWell()
    await page.getByRole('textbox', { name: t('distance:goal.text'), exact: true }).fill(words.two)
    await page.getByRole('textbox', { name: t('distance:goal.differently-reason') }).fill(words.why)
    await press(page, t('distance:goal.choose'))
    await expect(page.getByRole('heading', { level: 1 })).toContainText(words.two)
    await page.goto(scoring)
    await give(page, lang, 'beginning', 'person', [2, 4])

    // At the end: the team, then the two days.
    await give(page, lang, 'end', 'person', [8, 3])
    await give(page, lang, 'end', 'parent_carer', [8, null])
    await give(page, lang, 'end', 'worker', [5, 3])
    await looksWell()

    await page.goto(team)
    await expect(page.getByText(t('distance:goal.was', { numbers: '5' }))).toBeVisible()
    await choose(page, t('distance:state.reached'))
    await page.getByRole('textbox', { name: t('distance:goal.reason') }).fill(words.reached)
    await press(page, t('distance:goal.save'))
    await expect(page.getByText(words.reached)).toBeVisible()
    await looksWell()

    // The journey line: their own words, a picture, the same in a table, and what each sees side by side.
    await page.goto(`${journey}/line/${respondentId}`)
    await expect(page.getByRole('heading', { level: 2 })).toHaveText(t('distance:line.ti.title'))
    const goals = page.locator('.sheet__goal')
    await expect(goals.locator('.sheet__words')).toHaveText([words.team, words.two, words.school])
    await expect(goals.locator('.tag')).toHaveText([
      t('distance:state.reached'),
      t('distance:state.open'),
      t('distance:state.changed'),
    ])
    // The team 2 → 8 is forward, the two days 4 → 3 are back, school is no pair: one each, so the same.
    await expect(page.getByText(t('distance:line.ti.net.same'))).toBeVisible()
    await expect(goals.nth(0).locator('.sheet__says')).toHaveText(
      t('distance:line.ti.direction.forward', { from: 2, to: 8 }),
    )
    await expect(goals.nth(1).locator('.sheet__says')).toHaveText(
      t('distance:line.ti.direction.back', { from: 4, to: 3 }),
    )
    await expect(goals.nth(2).locator('.sheet__says')).toHaveCount(0)
    await expect(goals.nth(0).getByRole('img', { name: t('distance:line.ti.picture') })).toBeVisible()
    await expect(goals.nth(0).locator('tbody td')).toContainText([
      '2',
      '6',
      '8',
      '2',
      '–',
      '8',
      '1',
      '4',
      '5',
    ])
    await expect(goals.nth(0)).toContainText(
      t('distance:line.ti.differ.person-parent_carer-worker', {
        stage: t('distance:stage.end'),
        person: 8,
        parent: 8,
        worker: 5,
      }),
    )
    // Only what somebody gave: between 8, 8 and 5 stands no 7, and no number has a fraction.
    const shown = await goals.nth(0).locator('tbody td, .distance__mark text').allTextContents()
    // On a phone each cell has the name of its column before it.
    const figures = shown.map(text => text.replace(/^[^\d–]+/, ''))
    expect([...new Set(figures)].sort()).toEqual(['1', '2', '4', '5', '6', '8', '–'])
    await looksWell()

    // The page in the other language keeps the sheet in theirs; the sheet has a switch of its own.
    await changeLanguage(page, otherLang(lang))
    await expect(page.locator('.sheet')).toHaveAttribute('lang', lang)
    const other = wordsOf(otherLang(lang))
    await page.getByRole('link', { name: other(`distance:line.in-${otherLang(lang)}`) }).click()
    await expect(page.locator('.sheet')).toHaveAttribute('lang', otherLang(lang))
    await expect(page.getByRole('heading', { level: 2 })).toHaveText(other('distance:line.ti.title'))
    await expect(goals.locator('.sheet__words')).toHaveText([words.team, words.two, words.school])
    // On paper there is the sheet, without the reference and what can be pressed.
    await page.emulateMedia({ media: 'print' })
    await expect(page.getByRole('heading', { level: 1 })).toBeHidden()
    await expect(page.locator('.sheet__title')).toBeVisible()
    await page.emulateMedia({ media: 'screen' })

    await page.goto(`${journey}/timeline`)
    await expect(page.getByRole('main')).toContainText(words.two)
    await looksWell()
    await page.goto(journey)
    await looksWell()
  })
}
