import { expect, type Page, test } from '@playwright/test'
import { aModerator, writes } from '../steps/moderation/support'
import { withPassword } from '../support/members'
import { aPlace, theWorker } from './support/partnership'
import { choose, press, signIn } from './support/people'
import { type Lang, wordsOf } from './support/words'

/** Two people make a quote of what somebody wrote, with the keyboard, and neither sees what the other did. */

const SAID = 'They listen. Ring me in Bangor on 01632 960 123.'
const QUOTE = 'They listen.'

for (const lang of ['cy', 'en'] as const satisfies readonly Lang[]) {
  test(`words become a quote in both languages, in ${lang}`, async ({ browser }) => {
    const t = wordsOf(lang)
    const partnership = await aPlace(theWorker)
    const people = [await aModerator(partnership), await aModerator(partnership)] as const
    const pages: Page[] = []
    for (const person of people) {
      await withPassword(partnership.id, person.memberId)
      const page = await (await browser.newContext()).newPage()
      await signIn(page, lang, person)
      pages.push(page)
    }
    const [ann, bob] = pages as [Page, Page]
    await writes(partnership, SAID)
    const wording = (page: Page) => page.getByRole('textbox', { name: t('moderation:look.wording') })

    await test.step('the first takes things out with keys, and undoes and saves again', async () => {
      await ann.goto(`/${lang}/moderation`)
      await ann.keyboard.press('n')
      await expect(ann.getByRole('heading', { level: 1 })).toHaveText(t('moderation:look.title'))
      await expect(ann.locator('mark').first()).toBeVisible()
      await ann.keyboard.press('1')
      await expect(wording(ann)).toHaveValue('They listen. Ring me in [place] on 01632 960 123.')
      await ann.keyboard.press('q')
      await expect(wording(ann)).toBeFocused()
      // In a field a key is a letter and nothing else.
      await wording(ann).fill('')
      await ann.keyboard.type('us')
      await expect(wording(ann)).toHaveValue('us')
      await wording(ann).fill(QUOTE)
      await ann.keyboard.press('Escape')
      await ann.keyboard.press('s')
      await expect(ann.getByText(t('moderation:saved.title'))).toBeVisible()
      await ann.keyboard.press('u')
      await expect(ann.getByText(t('moderation:undone'))).toBeVisible()
      await wording(ann).fill(QUOTE)
      await press(ann, t('moderation:look.save'))
      await expect(ann.getByText(t('moderation:queue.none'))).toBeVisible()
    })

    await test.step('the second sees nothing of it, and finds another wording', async () => {
      await bob.goto(`/${lang}/moderation`)
      await bob.getByRole('link', { name: t('moderation:queue.start') }).click()
      await expect(wording(bob)).toHaveValue(SAID)
      await wording(bob).fill('They listen to me.')
      await press(bob, t('moderation:look.save'))
    })

    await test.step('who looked second settles on one, and puts it into the other language', async () => {
      await expect(bob.getByRole('heading', { level: 1 })).toHaveText(t('moderation:queue.title'))
      await bob.getByRole('link', { name: t('moderation:queue.start') }).click()
      await press(bob, t('moderation:agree.use', { number: 1 }))
      await expect(wording(bob)).toHaveValue(QUOTE)
      await press(bob, t('moderation:look.save'))
      await bob.getByRole('link', { name: t('moderation:queue.start') }).click()
      const welsh = bob.getByRole('textbox', { name: t('moderation:translate.cy') })
      await welsh.fill('Maen nhw’n gwrando.')
      await press(bob, t('moderation:look.save'))
      await expect(bob.getByText(t('moderation:queue.none'))).toBeVisible()
    })

    await test.step('the first checks both', async () => {
      await ann.goto(`/${lang}/moderation`)
      await ann.getByRole('link', { name: t('moderation:queue.start') }).click()
      await expect(ann.getByText('Maen nhw’n gwrando.').first()).toBeVisible()
      await press(ann, t('moderation:check.save'))
      await expect(ann.getByText(t('moderation:queue.none'))).toBeVisible()
    })

    await test.step('keys that are turned off do nothing', async () => {
      await writes(partnership, SAID)
      await ann.goto(`/${lang}/moderation/shortcuts`)
      await press(ann, t('moderation:shortcuts.turn-off'))
      await ann.goto(`/${lang}/moderation`)
      await ann.keyboard.press('n')
      await expect(ann).toHaveURL(new RegExp(`/${lang}/moderation$`))
    })

    await test.step('what cannot be used needs a reason', async () => {
      await ann.getByRole('link', { name: t('moderation:queue.start') }).click()
      await ann.getByText(t('moderation:unusable.summary'), { exact: true }).click()
      await press(ann, t('moderation:unusable.save'))
      await expect(ann.getByRole('alert')).toContainText(t('moderation:problem.reason'))
      await choose(ann, t('moderation:reason.others'))
      await press(ann, t('moderation:unusable.save'))
      await expect(ann.getByText(t('moderation:saved.title'))).toBeVisible()
    })
  })
}
