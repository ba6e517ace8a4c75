import { expect, type Page, test } from '@playwright/test'
import { aJourney } from '../support/invitation'
import { aLink, aPlace, countAnswers, PASSWORD, theWorker } from './support/partnership'
import { firstScreen } from './support/people'
import { checkIn, tried, wordsOf } from './support/words'

/** With Tab, Space, the arrows and Enter alone. Wherever the focus is, it can be seen. */

/** What has the focus: how it is named, and whether anybody can see that it has it. */
async function focused(
  page: Page,
): Promise<{ name: string; seen: boolean; uncovered: boolean; html: string }> {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLElement
    const label =
      element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
        ? element.labels?.[0]
        : null
    const namedBy = document.getElementById(element.getAttribute('aria-labelledby') ?? '')
    const name = element.getAttribute('aria-label') ?? (namedBy ?? label ?? element).textContent ?? ''
    // A radio's ring may be drawn on the card around it or on what stands for it beside it.
    const drawn = () => {
      const styles = [
        getComputedStyle(element),
        ...(label ? [getComputedStyle(label)] : []),
        ...(element.nextElementSibling ? [getComputedStyle(element.nextElementSibling, '::before')] : []),
      ]
      return styles.map(
        ({ outlineStyle, outline, boxShadow, borderTopStyle, borderColor, backgroundColor }) =>
          [
            outlineStyle === 'none' ? '' : outline,
            borderTopStyle === 'none' ? '' : borderColor,
            boxShadow,
            backgroundColor,
          ].join(),
      )
    }
    const withFocus = drawn().join()
    element.blur()
    const seen = drawn().join() !== withFocus
    element.focus({ preventScroll: true })
    const box = (label ?? element).getBoundingClientRect()
    const points = [0.1, 0.5, 0.9].flatMap(x =>
      [0.1, 0.5, 0.9].map(y => [box.left + box.width * x, box.top + box.height * y] as const),
    )
    const uncovered = points.some(([x, y]) => {
      const top = document.elementFromPoint(x, y)
      return top !== null && (element.contains(top) || label?.contains(top) === true)
    })
    return { name: name.trim(), seen, uncovered, html: element.outerHTML.slice(0, 160) }
  })
}

/** Presses Tab until what is named has the focus; every stop on the way must be seen to have it. */
async function tabTo(page: Page, name: string): Promise<void> {
  const passed: string[] = []
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab')
    const at = await focused(page)
    if (at.html.startsWith('<body')) continue
    expect([at.html, at.seen, at.uncovered], `on the way to ${name}`).toEqual([at.html, true, true])
    if (at.name === name) return
    passed.push(at.name)
  }
  throw new Error(`Tab never reached “${name}”, only: ${passed.join(' · ')}`)
}

async function pressOn(page: Page, name: string): Promise<void> {
  await tabTo(page, name)
  await Promise.all([page.waitForEvent('domcontentloaded'), page.keyboard.press('Enter')])
}

/** To a group of radios by Tab, and within it by the arrows. */
async function chooseBy(page: Page, first: string, steps: number): Promise<void> {
  await tabTo(page, first)
  await page.keyboard.press('Space')
  for (let step = 0; step < steps; step++) await page.keyboard.press('ArrowDown')
  expect(await focused(page)).toMatchObject({ seen: true, uncovered: true })
}

for (const lang of tried) {
  const t = wordsOf(lang)
  const said = checkIn(lang)

  test(`a whole check-in is answered by keyboard, in ${lang}`, async ({ page }) => {
    const partnership = await aPlace()
    const { token } = await aLink(partnership)
    await page.goto(firstScreen(lang, token))
    await pressOn(page, t('respondent-ti:welcome.start'))

    for (const steps of [0, 2, 4, 5]) {
      await chooseBy(page, said.answer('strongly-agree'), steps)
      await pressOn(page, t('common:continue'))
    }
    // Ticked by the space bar, as it is done everywhere.
    await tabTo(page, said.answer('listening', 'how-helped'))
    await page.keyboard.press('Space')
    await pressOn(page, t('common:continue'))
    await tabTo(page, said.question('helped', 1))
    await page.keyboard.type('Cerdded')
    await page.keyboard.press('Enter')
    await page.keyboard.type('Siarad')
    await pressOn(page, t('common:continue'))
    await pressOn(page, t('common:skip-question'))
    await pressOn(page, t('common:skip-question'))

    for (const code of ['strongly-agree', 'disagree', 'dont-know', 'rather-not-say']) {
      await expect(page.getByRole('main').getByText(said.answer(code), { exact: true })).toBeVisible()
    }
    await pressOn(page, t('respondent-ti:check.continue'))
    await chooseBy(page, t('respondent-ti:share.together.label'), 1)
    await expect(page.getByRole('radio', { name: t('respondent-ti:share.worker.label') })).toBeChecked()
    await pressOn(page, t('respondent-ti:share.send'))
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('respondent-ti:sent.title'))
    expect(await countAnswers(partnership.id)).toBe(1)
  })

  test(`Enter in a form goes on, and does not change the language, in ${lang}`, async ({ page }) => {
    const partnership = await aPlace()
    const { token } = await aLink(partnership)
    await page.goto(firstScreen(lang, token))
    await pressOn(page, t('respondent-ti:welcome.start'))
    await chooseBy(page, said.answer('strongly-agree'), 0)
    await Promise.all([page.waitForEvent('domcontentloaded'), page.keyboard.press('Enter')])
    await expect(page.locator('html')).toHaveAttribute('lang', lang)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(said.question('respected'))
  })

  test(`a worker signs in and sends a check-in by keyboard, in ${lang}`, async ({ page }) => {
    const partnership = await aPlace(theWorker)
    const { journeyId } = await aJourney(partnership, { now: new Date() })
    await page.goto(`/${lang}/sign-in`)
    await tabTo(page, t('sign-in:email'))
    await page.keyboard.type(partnership.workers[0].email)
    await tabTo(page, t('sign-in:password'))
    await page.keyboard.type(PASSWORD)
    await pressOn(page, t('sign-in:button'))
    await expect(page.getByRole('heading', { level: 1 })).toContainText(t('sign-in:home.title'))

    await page.goto(`/${lang}/journeys/${journeyId}`)
    // The first stop of a page leads past what is the same everywhere.
    await page.keyboard.press('Tab')
    expect((await focused(page)).name).toBe(t('common:skip-to-main'))
    await page.keyboard.press('Enter')
    await pressOn(page, t('journeys:journey.send-to', { respondent: t('journeys:audience.young_person') }))
    await chooseBy(page, t('journeys:audience.young_person'), 0)
    await chooseBy(page, t('journeys:stage.beginning'), 1)
    await chooseBy(page, t('journeys:send.channels.link'), 0)
    await pressOn(page, t('journeys:send.button'))
    await expect(page.getByText(t('journeys:invitation.made'))).toBeVisible()
    await expect(page.getByRole('textbox', { name: 'Cymraeg' })).toHaveValue(/\/c\/[0-9a-z]{26}$/)
  })
}

test('a focus that cannot be seen, or is covered, is noticed', async ({ page }) => {
  await page.setContent('<style>#b:focus { outline: 0 }</style><a href="#a">a</a> <a href="#b" id="b">b</a>')
  await page.keyboard.press('Tab')
  expect(await focused(page)).toMatchObject({ name: 'a', seen: true, uncovered: true })
  await page.keyboard.press('Tab')
  expect(await focused(page)).toMatchObject({ name: 'b', seen: false })

  await page.setContent('<a href="#a">a</a><div style="position: fixed; inset: 0; background: white"></div>')
  await page.keyboard.press('Tab')
  expect(await focused(page)).toMatchObject({ name: 'a', uncovered: false })
})
