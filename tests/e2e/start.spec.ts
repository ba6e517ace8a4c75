import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

for (const script of [true, false]) {
  test.describe(script ? 'with script' : 'with script off', () => {
    test.use({ javaScriptEnabled: script })

    test('the start page offers both languages alike', async ({ page }) => {
      await page.goto('/')
      await expect(page.getByRole('heading', { name: 'Cymraeg' })).toBeVisible()
      await expect(page.getByRole('heading', { name: 'English' })).toBeVisible()
      await expect(page.getByRole('link', { name: /mewngofnodi/i })).toHaveAttribute('href', '/cy/sign-in')
    })

    test('an address that nobody knows leads back, in its language', async ({ page }) => {
      const response = await page.goto('/cy/dim-byd')
      expect(response?.status()).toBe(404)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Heb ddod o hyd i’r dudalen')
      await page.getByRole('link', { name: 'English' }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page not found')
    })
  })
}

test('nothing on the start page or the page for a wrong address keeps anybody out', async ({ page }) => {
  for (const path of ['/', '/cy/dim-byd', '/en/nothing', '/nothing']) {
    await page.goto(path)
    // The bar at the lower edge covers whatever is scrolled under it; at the end of the page nothing is.
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
    const { violations } = await new AxeBuilder({ page }).withTags(standards).analyze()
    expect(violations.map(({ id, nodes }) => [path, id, nodes.map(node => node.html)])).toEqual([])
  }
})

test('the browser finds nothing that the page’s own rules forbid', async ({ page }) => {
  const complaints: string[] = []
  page.on('console', message => complaints.push(message.text()))
  page.on('pageerror', error => complaints.push(error.message))
  for (const path of ['/', '/cy/sign-in', '/en/help']) await page.goto(path)
  expect(complaints).toEqual([])
})
