import { randomBytes } from 'node:crypto'
import { expect, type Page, test } from '@playwright/test'
import { startFrom } from '~/steps/instruments/start-draft'
import { openMissingBlocks } from '~/steps/open-block'
import { item } from '../core/instrument/a-survey'
import { aDraft } from '../core/instrument/editing/a-draft'
import { aJourney, anInvitation } from '../support/invitation'
import { id3, m4a, mp3 } from '../support/sounds'
import { aBrowser } from './support/answering'
import { keepsNobodyOut } from './support/look'
import { aPlace, theAdministrator } from './support/partnership'
import { changeLanguage, press, signIn, start } from './support/people'
import { otherLang, tried, wordsOf } from './support/words'

/** An editor lets people listen to a question; a young person does, and nothing is fetched before. */
for (const lang of tried) {
  test(`a question is recorded in both languages, sent and listened to, in ${lang}`, async ({ browser }) => {
    test.setTimeout(240_000)
    const now = new Date()
    const t = wordsOf(lang)
    const partnership = await aPlace(theAdministrator)
    const editor = { memberId: partnership.administrator.id, partnershipId: partnership.id }
    const draft = await startFrom({ editor, now, randomBytes, draft: aDraft([item('listened', 'agree')]) })
    const at = `/${lang}/editor/${draft.key}/${draft.version}`
    const page = await aBrowser(browser)
    await signIn(page, lang, partnership.administrator)

    await test.step('what no phone plays is refused, and said', async () => {
      await page.goto(`${at}/items/listened`)
      await page.getByText(t('editor:recording.open'), { exact: true }).click()
      await upload(page, lang, 'cy', 'llais.mp3', Buffer.from('Nid sain yw hon.'))
      await expect(page.getByRole('alert')).toContainText(t('editor:recording.refused.other-kind'))
      await keepsNobodyOut(page, 'a question whose recording was refused')
    })

    await test.step('one language alone cannot be published', async () => {
      await upload(page, lang, 'cy', 'llais.mp3', Buffer.concat([id3({ TPE1: 'Nia Morgan' }), mp3(3)]))
      await expect(page.getByText(t('editor:fault.recording-missing-en'))).toBeVisible()
      await keepsNobodyOut(page, 'a question that is spoken in one language')
      await page.goto(at)
      await expect(page.getByText(t('editor:fault.recording-missing-en'))).toBeVisible()
      await press(page, t('editor:progress.ready-cy'))
      await expect(page.getByText(t('editor:refused.faults'))).toBeVisible()
    })

    await test.step('both can, and are heard beside the words', async () => {
      await page.goto(`${at}/items/listened`)
      await upload(page, lang, 'en', 'voice.m4a', await m4a(2))
      await expect(page.locator('audio')).toHaveCount(2)
      await expect(page.locator('.fault')).toHaveCount(0)
      await keepsNobodyOut(page, 'a question that is spoken')
      await page.goto(at)
      for (const act of ['ready-cy', 'ready-en', 'approve-cy', 'approve-en'])
        await press(page, t(`editor:progress.${act}`))
      await press(page, t('editor:publish.button'))
      await expect(page.getByText(t('editor:phase.sendable'), { exact: true }).first()).toBeVisible()
    })

    await test.step('a young person listens, in either language', async () => {
      await openMissingBlocks({ now, randomBytes })
      const asked = await aJourney(partnership, { now, language: lang })
      const token = await anInvitation(asked, now, 'midpoint', 'link', draft.key)
      const phone = await aBrowser(browser)
      const fetched: string[] = []
      phone.on('request', request => {
        if (request.url().includes('/recordings/')) fetched.push(request.url())
      })
      await start(phone, lang, token)
      await keepsNobodyOut(phone, 'a question to listen to')
      for (const half of [lang, otherLang(lang)]) {
        if (half !== lang) await changeLanguage(phone, half)
        const before = fetched.length
        await expect(phone.getByText(wordsOf(half)('common:listen'))).toBeVisible()
        await phone.waitForLoadState('networkidle')
        expect(fetched.length).toBe(before)
        expect(await listen(phone)).toBeCloseTo(half === 'cy' ? 3 : 2, 0)
        expect(fetched.length).toBeGreaterThan(before)
      }
      expect(fetched.join(' ')).not.toContain(token)
    })
  })
}

/** Chooses a recording of the words to young people, and sends it. */
async function upload(page: Page, lang: 'cy' | 'en', half: 'cy' | 'en', name: string, buffer: Buffer) {
  const t = wordsOf(lang)
  const words = page.getByRole('region', { name: t('editor:wording.ti'), exact: true })
  const label = t(`editor:recording.file-${half}`)
  await words.getByLabel(label, { exact: true }).setInputFiles({ name, mimeType: 'audio/mpeg', buffer })
  await words.getByRole('button', { name: new RegExp(`^${t('editor:recording.upload')} ${label}`) }).click()
}

/** Presses the player and waits until it has come to the end. Returns the seconds that were played. */
const listen = (page: Page): Promise<number> =>
  page.locator('audio').evaluate(
    (player: HTMLAudioElement) =>
      new Promise<number>((resolve, reject) => {
        player.addEventListener('ended', () => resolve(player.currentTime))
        player.addEventListener('error', () => reject(new Error(player.error?.message)))
        player.play().catch(reject)
      }),
  )
