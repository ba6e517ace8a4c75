import { rmSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { closePools } from '~/store/pools'
import { type Child, keepRunning } from '../../server/children'
import { migrate } from '../../server/migrate'
import { type Embedded, startEmbedded, temporaryFolder } from '../../server/postgres'
import { ensureKeys } from '../../server/postgres/keys'
import { aLink, aPlace, countAnswers, type TestPartnership, theWorker } from './support/partnership'
import { choose, press, start } from './support/people'
import { checkIn, wordsOf } from './support/words'

/** The database goes away and comes back while people are at work: a server and a database of this file's own. */

let folder: string
let database: Embedded
let web: Child
let address: string
let partnership: TestPartnership
let before: NodeJS.ProcessEnv

test.beforeAll(async () => {
  folder = temporaryFolder('e2e-away')
  database = await startEmbedded({ dataDir: folder, fsync: false })
  const keys = ensureKeys(folder)
  await migrate({ url: database.url, setUpKeys: keys.setUp })
  const { CLYWED_JOBS_KEYS: _, ...rest } = process.env
  const env: NodeJS.ProcessEnv = {
    ...rest,
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    PORT: '0',
    LOG_LEVEL: 'error',
    DEMO: '1',
    DATABASE_URL: database.url,
    CLYWED_KEYS: keys.web,
  }
  web = keepRunning({ name: 'web', entry: ['build/app/main.js'], env, say: () => {} })
  address = `http://127.0.0.1:${(await web.ready).port}`

  // The app's steps, called from here, now find this database.
  before = { ...process.env }
  await closePools()
  Object.assign(process.env, {
    DATABASE_URL: database.url,
    CLYWED_KEYS: keys.web,
    CLYWED_JOBS_KEYS: keys.jobs,
  })
  partnership = await aPlace(theWorker)
})

test.afterAll(async () => {
  await closePools()
  Object.assign(process.env, before)
  await web?.stop()
  await database?.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** PostgreSQL stops, is away while `meanwhile` happens, and starts again where it was. */
async function whileAway(meanwhile: () => Promise<void>): Promise<void> {
  await closePools()
  const port = Number(new URL(database.url).port)
  await database.stop()
  try {
    await meanwhile()
  } finally {
    database = await startEmbedded({ dataDir: folder, port, fsync: false })
  }
}

// In one language with script and in the other without; `npm run test:full` tries both in both.
for (const lang of ['cy', 'en'] as const) {
  for (const script of process.env.FULL ? [true, false] : [lang === 'cy']) {
    test.describe(`in ${lang}, with script ${script ? 'on' : 'off'}`, () => {
      test.use({ javaScriptEnabled: script })

      test('what was typed while the database was away is not lost, and counts once', async ({ browser }) => {
        const t = wordsOf(lang)
        const earlier = await countAnswers(partnership.id)
        const page = await (await browser.newContext({ baseURL: address })).newPage()
        const { token } = await aLink(partnership, new Date(), lang)
        await start(page, lang, token)
        for (const code of ['agree', 'agree', 'disagree']) {
          await choose(page, checkIn(lang).answer(code))
          await press(page, t('common:continue'))
        }
        // How support has helped, and the last statement before it.
        await press(page, t('common:skip-question'))
        await press(page, t('common:skip-question'))
        await page.getByRole('textbox').fill('Hir, a <b>gofalus</b> 🌊')

        await whileAway(async () => {
          const away = page.waitForResponse(response => response.request().method() === 'POST')
          await press(page, t('common:continue'))
          const answer = await away
          expect(answer.status()).toBe(503)
          expect(answer.headers()['retry-after']).toBe('30')
          await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('errors:away.title'))
          await expect(page.getByText(t('errors:again.kept'))).toBeVisible()
          // Too early is no harm: the same page, the same words in it.
          await press(page, t('errors:again.button'))
          await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('errors:away.title'))
          await expect(page.locator('input[name=answer]')).toHaveValue('Hir, a <b>gofalus</b> 🌊')
        })
        await press(page, t('errors:again.button'))
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(checkIn(lang).question('changed'))
        await press(page, t('common:skip-question'))
        await press(page, t('common:skip-question'))
        await expect(page.getByText('Hir, a <b>gofalus</b> 🌊', { exact: true })).toBeVisible()
        await page.getByRole('link', { name: t('respondent-ti:check.continue'), exact: true }).click()
        await choose(page, t('respondent-ti:share.together.label'))

        await whileAway(async () => {
          await press(page, t('respondent-ti:share.send'))
          await expect(page.getByText(t('errors:again.kept'))).toBeVisible()
        })
        await press(page, t('errors:again.button'))
        await expect(page.locator('.receipt__code')).toBeVisible()
        await page.reload()
        await expect(page.locator('.receipt__code')).toBeVisible()
        expect(await countAnswers(partnership.id)).toBe(earlier + 1)
      })
    })
  }
}

test('a password is never put into a page to be sent again', async ({ browser }) => {
  const page = await (await browser.newContext({ baseURL: address })).newPage()
  await page.goto('/cy/sign-in')
  await whileAway(async () => {
    const answer = await page.request.post('/cy/sign-in', {
      form: { email: 'a@b.cymru', password: 'cyfrinach hir iawn' },
    })
    expect(answer.status()).toBe(503)
    expect(await answer.text()).not.toContain('cyfrinach')
  })
})
