import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { type Place, visitsBy, type Who } from './visits'
import type { Lang } from './words'

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/**
 * Visits all pages of somebody: each must be the page that was meant, keep nobody out, and fit a narrow phone.
 *
 * only  the addresses to visit, where not all are looked at again
 */
export async function lookAround(
  page: Page,
  who: Who,
  lang: Lang,
  place: Place,
  only: RegExp = /^/,
): Promise<void> {
  for (const { at, wrong, status = 200 } of visitsBy(who)) {
    const address = at(lang, place)
    if (address === undefined || !only.test(address)) continue
    const response = await page.goto(address)
    expect([address, response?.status()]).toEqual([address, status])
    // What leads elsewhere would be looked at in the place of what was meant.
    expect(new URL(page.url()).pathname).toBe(address.split('?')[0])
    await keepsNobodyOut(page, address)
    if (!wrong) continue
    await page
      .locator(
        'main form[method=post] button:not([name=intent]), main form button[value=continue], main form button[value=confirm]',
      )
      .filter({ visible: true })
      .last()
      .click()
    await expect(page.getByRole('alert').first(), `${address}: nothing is said`).toBeVisible()
    await keepsNobodyOut(page, `${address} with what is missing`)
  }
}

/** axe finds nothing on the page that is shown, and nothing of it is wider than the narrowest phone. */
export async function keepsNobodyOut(page: Page, address: string): Promise<void> {
  // The bar at the lower edge covers whatever is scrolled under it; at the end of the page nothing is.
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
  const { violations } = await new AxeBuilder({ page }).withTags(STANDARDS).setLegacyMode(true).analyze()
  expect.soft(violations.map(({ id, nodes }) => [address, id, nodes.map(({ html }) => html)])).toEqual([])

  await page.setViewportSize({ width: 320, height: 640 })
  const wide = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    const right = (element: Element) => element.getBoundingClientRect().right
    return [...document.querySelectorAll('body *')]
      .filter(each => right(each) > clientWidth + 1)
      .map(each => each.outerHTML.slice(0, 120))
  })
  expect.soft(wide, `${address} is wider than 320 pixels`).toEqual([])
  await page.setViewportSize({ width: 360, height: 740 })
}
