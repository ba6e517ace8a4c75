/**
 * Pictures of every sample page, with axe, for looking at while designing: `npx tsx tests/ui/look.ts <folder>
 * [name …]`. Not part of `npm test`: what it checks by machine, tests/e2e checks on the real pages.
 */
import { mkdir, readFile } from 'node:fs/promises'
import { AxeBuilder } from '@axe-core/playwright'
import { type BrowserContextOptions, chromium } from '@playwright/test'
import { languages } from '~/i18n/languages'
import { fileIn, script, stylesheet } from './assets'
import { render } from './render'
import { samples } from './samples'

const [folder = 'look', ...only] = process.argv.slice(2)
const site = 'http://clywed.test'

const views: Record<string, BrowserContextOptions> = {
  phone: { viewport: { width: 360, height: 740 }, colorScheme: 'light' },
  'phone-dark': { viewport: { width: 360, height: 740 }, colorScheme: 'dark' },
  desk: { viewport: { width: 1280, height: 800 }, colorScheme: 'light' },
  'desk-dark': { viewport: { width: 1280, height: 800 }, colorScheme: 'dark' },
}
const wanted = (name: string, view: string) =>
  only.length === 0 || only.some(one => `${name}-${view}`.startsWith(one))

await mkdir(folder, { recursive: true })
const assets = new Map<string, string>()
for (const side of ['respondent', 'staff'] as const) {
  assets.set(`/${side}.css`, await stylesheet(side))
  assets.set(`/${side}.js`, await script(side))
}

const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
})
let failures = 0
for (const lang of languages) {
  for (const [name, { side, page }] of Object.entries(samples(lang))) {
    for (const [view, options] of Object.entries(views)) {
      if (!wanted(name, view)) continue
      const context = await browser.newContext({ ...options, deviceScaleFactor: 1, reducedMotion: 'reduce' })
      await context.route('**/*', async route => {
        const { pathname } = new URL(route.request().url())
        const asset = assets.get(pathname)
        if (asset !== undefined)
          return route.fulfill({
            body: asset,
            contentType: pathname.endsWith('css') ? 'text/css' : 'text/javascript',
          })
        if (pathname.startsWith('/fonts/'))
          return route.fulfill({
            body: await readFile(fileIn(`public${pathname}`)),
            contentType: 'font/woff2',
          })
        return route.fulfill({
          contentType: 'text/html; charset=utf-8',
          body: `<!DOCTYPE html><html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${name}</title><link rel="stylesheet" href="/${side}.css"><script defer src="/${side}.js"></script></head><body>${render(page, lang)}</body></html>`,
        })
      })
      const tab = await context.newPage()
      await tab.goto(`${site}/${lang}/${name}`)
      await tab.evaluate(() => document.fonts.ready)
      const width = options.viewport?.width ?? 0
      const height = await tab.evaluate(() => document.documentElement.scrollHeight)
      await tab.setViewportSize({ width, height })
      await tab.screenshot({ path: `${folder}/${name}-${lang}-${view}.png` })
      const { violations } = await new AxeBuilder({ page: tab })
        .withTags(['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze()
      const wide = await tab.evaluate(() => document.documentElement.scrollWidth > innerWidth)
      if (wide) console.log(`${name} ${lang} ${view}: scrolls sideways`)
      for (const { id, nodes } of violations) {
        console.log(
          `${name} ${lang} ${view}: ${id}`,
          nodes.slice(0, 3).map(node => node.html.slice(0, 140)),
        )
      }
      failures += violations.length + Number(wide)
      await context.close()
    }
  }
}
await browser.close()
console.log(failures === 0 ? 'no faults' : `${failures} faults`)
