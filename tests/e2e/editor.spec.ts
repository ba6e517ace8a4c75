import { randomBytes } from 'node:crypto'
import { expect, type Page, test } from '@playwright/test'
import { openMissingBlocks } from '~/steps/open-block'
import { aJourney } from '../support/invitation'
import { aBrowser } from './support/answering'
import { aPlace, theAdministrator, theWorker } from './support/partnership'
import { choose, press, signIn, start } from './support/people'
import { tried, wordsOf } from './support/words'

/** Somebody who has never seen it makes, translates, approves, publishes and sends a new survey of five questions. */

const TITLE = { cy: 'Ein grŵp gyda’r nos', en: 'Our evening group' }

/** What each question asks, in both languages, to young people and to adults. */
const QUESTIONS = [
  { type: 'agree', cy: 'Roedd croeso i mi yn y grŵp.', en: 'I was made welcome in the group.' },
  { type: 'frequency', cy: 'Roeddwn i’n teimlo’n ddiogel yno.', en: 'I felt safe there.' },
  { type: 'yes-no', cy: 'Gest ti fwyd?', en: 'Did you get food?', yes: ['Do', 'Yes'], no: ['Naddo', 'No'] },
  {
    type: 'several-of',
    cy: 'Beth wnaethoch chi?',
    en: 'What did you do?',
    options: [
      ['Coginio', 'Cook'],
      ['Chwarae', 'Play'],
    ],
  },
  { type: 'long-text', cy: 'Beth ddylai newid?', en: 'What should change?' },
] as const

/** What the last question says once it is known how many things somebody did; the English of three follows the rest. */
const COUNTED = {
  zero: { cy: 'Beth hoffech chi ei wneud?', en: 'What would you like to do?' },
  one: { cy: 'Gwnaethoch chi {{count}} peth. Sut oedd e?', en: 'You did {{count}} thing. How was it?' },
  two: { cy: 'Gwnaethoch chi {{count}} beth. Pa un oedd orau?', en: '' },
  few: { cy: 'Gwnaethoch chi {{count}} pheth. Pa un oedd orau?', en: '' },
  many: { cy: 'Gwnaethoch chi {{count}} pheth. Pa un oedd orau?', en: '' },
  other: {
    cy: 'Gwnaethoch chi {{count}} peth. Pa un oedd orau?',
    en: 'You did {{count}} things. Which was best?',
  },
}

for (const lang of tried) {
  test(`a new survey is made, translated, approved, published, sent and answered, in ${lang}`, async ({
    browser,
  }) => {
    test.setTimeout(240_000)
    const partnership = await aPlace(theAdministrator, theWorker)
    const { journeyId } = await aJourney(partnership, { now: new Date(), language: lang })
    const page = await aBrowser(browser)
    const t = wordsOf(lang)

    await test.step('it is begun from the page somebody is led to by signing in', async () => {
      await signIn(page, lang, partnership.administrator)
      await page.getByRole('link', { name: t('sign-in:home.editor.title'), exact: true }).click()
      await page.getByRole('link', { name: t('editor:new'), exact: true }).click()
      await press(page, t('editor:begin.button'))
      await expect(page.getByRole('alert')).toContainText(t('editor:problem.no-title'))
      await both(page, t('editor:details.name'), TITLE)
      await page.getByRole('checkbox', { name: t('journeys:audience.child'), exact: true }).uncheck()
      await press(page, t('editor:begin.button'))
      await expect(page.getByRole('heading', { level: 1 })).toContainText(TITLE[lang])
    })

    await test.step('five questions, each another kind', async () => {
      for (const question of QUESTIONS) {
        await page.getByLabel(t('editor:add.type')).selectOption(question.type)
        await press(page, t('editor:add.button'))
        await both(page, t('editor:wording.ti'), question)
        await both(page, t('editor:wording.chi'), { cy: question.cy, en: '' })
        await both(page, t('editor:item.short'), {
          cy: question.cy.slice(0, 20),
          en: question.en.slice(0, 20),
        })
        if (question.type === 'yes-no') {
          await both(page, `${t('editor:item.yes')} – ${t('editor:wording.ti')}`, pair(question.yes))
          await both(page, `${t('editor:item.no')} – ${t('editor:wording.ti')}`, pair(question.no))
        }
        if (question.type === 'several-of') {
          for (const [index, option] of question.options.entries()) {
            const place = t('editor:item.option', { place: index + 1 })
            await both(page, `${place} – ${t('editor:wording.ti')}`, pair(option))
          }
        }
        await page.getByRole('button', { name: t('editor:item.save'), exact: true }).click()
        await expect(page.getByRole('status').first()).toContainText(t('editor:page.saved'))
        await page.getByRole('link', { name: t('editor:item.back') }).click()
      }
      await expect(page.getByRole('listitem').filter({ hasText: QUESTIONS[0].en })).toBeVisible()
    })

    await test.step('the last question says how many things were chosen, with a picture in Easy Read', async () => {
      await page.getByRole('link', { name: t('editor:row.change-of', { place: 5 }) }).click()
      await page.getByText(t('editor:counted.title'), { exact: true }).click()
      await page.getByLabel(t('editor:counted.item')).selectOption({ index: 1 })
      await press(page, t('editor:counted.show'))
      for (const register of ['ti', 'chi'] as const) {
        const sentences = page
          .getByRole('group', { name: t(`editor:wording.${register}`), exact: true })
          .last()
        for (const [form, sentence] of Object.entries(COUNTED)) {
          const pair = sentences.getByRole('group', { name: t(`editor:counted.number.${form}`), exact: true })
          await pair.getByRole('textbox', { name: 'Cymraeg' }).fill(sentence.cy)
          if (register === 'ti') await pair.getByRole('textbox', { name: 'English' }).fill(sentence.en)
        }
      }
      await page.getByText(t('editor:picture.title'), { exact: true }).click()
      await choose(page, t('editor:picture.names.sun'))
      await both(page, t('editor:picture.alt'), { cy: 'Haul: da', en: 'A sun: good' })
      await page.getByRole('button', { name: t('editor:item.save'), exact: true }).click()
      await expect(page.getByRole('status').first()).toContainText(t('editor:page.saved'))
      // Frames are loaded when they come into view.
      const phone = page.locator(`iframe[title$="${t(`editor:preview.frame-${lang}`)}"]`).first()
      await phone.scrollIntoViewIfNeeded()
      const frame = phone.contentFrame()
      await frame.getByRole('link', { name: '6', exact: true }).click()
      await expect(frame.getByRole('heading', { level: 1 })).toHaveText(
        lang === 'cy' ? 'Gwnaethoch chi 6 pheth. Pa un oedd orau?' : 'You did 6 things. Which was best?',
      )
      await page.getByRole('link', { name: t('editor:item.back') }).click()
    })

    await test.step('the last question is moved up by keyboard, and back', async () => {
      await page.getByRole('button', { name: t('editor:row.up-of', { place: 5 }) }).press('Enter')
      await expect(page.getByRole('status')).toContainText(t('editor:page.moved', { place: 4 }))
      await expect(page.getByRole('button', { name: t('editor:row.up-of', { place: 4 }) })).toBeFocused()
      await page.getByRole('button', { name: t('editor:row.down-of', { place: 4 }) }).press('Enter')
      await expect(page.getByRole('status')).toContainText(t('editor:page.moved', { place: 5 }))
    })

    await test.step('it looks on a phone as it was written, in both languages', async () => {
      await page.getByRole('link', { name: t('editor:page.preview') }).click()
      for (const half of ['cy', 'en'] as const) {
        const frame = page.frameLocator(`iframe[title="${t(`editor:preview.frame-${half}`)}"]`)
        await expect(frame.getByRole('heading', { level: 1 })).toHaveText(QUESTIONS[0][half])
      }
      await page.goBack()
    })

    await test.step('one language alone is not enough', async () => {
      await press(page, t('editor:progress.ready-cy'))
      await press(page, t('editor:progress.approve-cy'))
      await expect(page.getByText(t('editor:refused.other-not-ready'))).toBeVisible()
      await press(page, t('editor:progress.ready-en'))
      await press(page, t('editor:progress.approve-cy'))
      await expect(page.getByRole('button', { name: t('editor:publish.button') })).toHaveCount(0)
    })

    await test.step('a change in English, saved as one writes, sets the Welsh back', async () => {
      await page.getByRole('link', { name: t('editor:row.change-of', { place: 1 }) }).click()
      const words = page.getByRole('group', { name: t('editor:wording.ti'), exact: true }).first()
      await words.getByRole('textbox', { name: 'English' }).fill('I was made to feel welcome in the group.')
      await expect(page.getByText(t('editor:autosave.saved'), { exact: true })).toBeVisible()
      await page.getByRole('link', { name: t('editor:item.back') }).click()
      await expect(page.getByText(t('editor:state.to-check'), { exact: true })).toBeVisible()
      for (const act of ['ready-cy', 'ready-en', 'approve-cy', 'approve-en'])
        await press(page, t(`editor:progress.${act}`))
    })

    await test.step('it is published, and tried', async () => {
      await press(page, t('editor:publish.button'))
      await expect(page.getByRole('status')).toContainText(
        t('editor:publish.done', { count: 1 }).slice(0, 12),
      )
      await expect(page.getByText(t('editor:phase.sendable'), { exact: true }).first()).toBeVisible()
    })

    await test.step('a worker sends it, and a young person answers it', async () => {
      // What the jobs process does within minutes.
      await openMissingBlocks({ now: new Date(), randomBytes })
      const worker = await aBrowser(browser)
      await signIn(worker, lang, partnership.workers[0])
      await worker.goto(`/${lang}/journeys/${journeyId}/send`)
      await choose(worker, TITLE[lang])
      await choose(worker, t('journeys:stage.end'))
      await choose(worker, t('journeys:send.channels.link'))
      await press(worker, t('journeys:send.button'))
      const link = worker.getByRole('textbox', { name: t(`journeys:invitation.link.${lang}`) })
      const token = new URL(await link.inputValue()).pathname.slice(3)
      const phone = await aBrowser(browser)
      await start(phone, lang, token)
      await expect(phone.getByRole('heading', { level: 1 })).toHaveText(
        lang === 'cy' ? QUESTIONS[0].cy : 'I was made to feel welcome in the group.',
      )
      await choose(phone, lang === 'cy' ? 'Cytuno' : 'Agree')
      await press(phone, t('common:continue'))
      for (let question = 1; question < 3; question++) await press(phone, t('common:skip-question'))
      for (const option of QUESTIONS[3].options)
        await phone.getByRole('checkbox', { name: pair(option)[lang], exact: true }).check()
      await press(phone, t('common:continue'))
      await expect(phone.getByRole('heading', { level: 1 })).toHaveText(
        lang === 'cy' ? 'Gwnaethoch chi 2 beth. Pa un oedd orau?' : 'You did 2 things. Which was best?',
      )
      await press(phone, t('common:skip-question'))
      await phone.getByRole('link', { name: t('respondent-ti:check.continue'), exact: true }).click()
      await choose(phone, t('respondent-ti:share.together.label'))
      await press(phone, t('respondent-ti:share.send'))
      await expect(phone).toHaveURL(/\/sent$/)
    })
  })
}

/** Fills both halves of a pair. */
async function both(page: Page, legend: string, { cy, en }: { cy: string; en: string }): Promise<void> {
  const group = page.getByRole('group', { name: legend, exact: true }).first()
  await group.getByRole('textbox', { name: 'Cymraeg' }).fill(cy)
  await group.getByRole('textbox', { name: 'English' }).fill(en)
}

const pair = ([cy, en]: readonly [string, string]) => ({ cy, en })
