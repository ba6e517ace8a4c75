import { expect, type Page, test } from '@playwright/test'
import { aBrowser, answer, WORDS } from './support/answering'
import {
  aPlace,
  countAnswers,
  othersAnswer,
  type TestPartnership,
  theLead,
  theQuarterEnds,
  theWorker,
} from './support/partnership'
import { choose, firstScreen, press, signIn } from './support/people'
import { checkIn, type Lang, wordsOf } from './support/words'

/** The way of an answer, from the worker who asks to the lead who sees what ten and more have said. */

const REPLY = 'Byddwn ni’n cwrdd yn y parc o hyn ymlaen.\nWe will meet in the park from now on.'

for (const [lang, script] of [
  ['cy', false],
  ['en', true],
] as const) {
  test.describe(`the whole way, in ${lang}, with script ${script ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled: script })

    test('a check-in is sent, answered, shared, replied to, released and assessed', async ({ browser }) => {
      test.setTimeout(180_000)
      const partnership = await aPlace(theWorker, theLead)
      const worker = await aBrowser(browser)
      const phone = await aBrowser(browser)

      const token = await test.step('the worker opens a journey and sends a check-in', async () => {
        await signIn(worker, lang, partnership.workers[0])
        await openJourney(worker, lang, partnership)
        return sendByLink(worker, lang, 'midpoint')
      })
      await test.step('the young person answers', () => answer(browser, phone, lang, token, partnership))
      await test.step('the worker reads what was shared, and replies', () => reply(worker, lang))
      await test.step('the young person reads the reply at the next check-in', async () => {
        const next = await sendByLink(worker, lang, 'end')
        await readReply(phone, lang, next)
      })
      await test.step('others answer, and the quarter ends', async () => {
        await othersAnswer(partnership, 14)
        expect(await countAnswers(partnership.id)).toBe(15)
        await theQuarterEnds(partnership)
        expect(await countAnswers(partnership.id)).toBe(0)
      })
      await test.step('the lead finds the figures and rates the component', async () => {
        const lead = await aBrowser(browser)
        await signIn(lead, lang, partnership.lead)
        await seeEvidence(lead, lang)
        await rate(lead, lang)
      })
    })
  })
}

async function openJourney(page: Page, lang: Lang, partnership: TestPartnership): Promise<void> {
  const t = wordsOf(lang)
  await page
    .getByRole('link', { name: t('sign-in:home.journeys.title'), exact: true })
    .last()
    .click()
  await page.getByRole('link', { name: t('journeys:list.new') }).click()
  await page
    .getByRole('textbox', { name: t('journeys:field.reference') })
    .fill(`GC-${partnership.slug.slice(-4)}-17`)
  await choose(page, lang === 'cy' ? 'Gwasanaeth 1' : 'Service 1')
  await choose(page, t('journeys:audience.young_person'))
  await choose(page, t(`journeys:language.${lang}`))
  await press(page, t('journeys:new.respondents.add'))
  const second = page.getByRole('group', { name: t('journeys:new.respondents.person', { number: 2 }) })
  await second.getByRole('radio', { name: t('journeys:audience.parent_carer'), exact: true }).check()
  await second.getByRole('radio', { name: t('journeys:language.en'), exact: true }).check()
  await press(page, t('journeys:new.open'))
  await expect(page.getByRole('heading', { level: 1 })).toContainText('GC-')
  await expect(page.getByRole('cell', { name: t('journeys:audience.parent_carer') })).toBeVisible()
}

/** From the journey's page and back to it. Returns the link's token. */
async function sendByLink(page: Page, lang: Lang, stage: 'midpoint' | 'end'): Promise<string> {
  const t = wordsOf(lang)
  const journey = page.url()
  const respondent = t('journeys:audience.young_person')
  await page.getByRole('link', { name: t('journeys:journey.send-to', { respondent }) }).click()
  await choose(page, t(`journeys:stage.${stage}`))
  await choose(page, t('journeys:send.channels.link'))
  await press(page, t('journeys:send.button'))
  const link = page.getByRole('textbox', { name: t(`journeys:invitation.link.${lang}`) })
  const { pathname } = new URL(await link.inputValue())
  expect(pathname).toMatch(lang === 'cy' ? /^\/c\/[0-9a-z]{26}$/ : /^\/e\/[0-9a-z]{26}$/)
  await expect(page.getByRole('img', { name: t(`journeys:invitation.qr.${lang}`) })).toBeVisible()
  await page.goto(journey)
  return pathname.slice(3)
}

async function reply(page: Page, lang: Lang): Promise<void> {
  const t = wordsOf(lang)
  const said = checkIn(lang)
  await page.reload()
  for (const text of [said.question('helped', 2), WORDS, said.answer('strongly-disagree')]) {
    await expect(page.getByText(text, { exact: true })).toBeVisible()
  }
  const who = { respondent: t('journeys:audience.young_person'), stage: t('journeys:stage.midpoint') }
  await page.getByRole('link', { name: t('journeys:journey.shared.write-for', who) }).click()
  await press(page, t('journeys:shared.save'))
  await expect(page.getByRole('alert')).toContainText(t('journeys:problem.reply-missing'))
  await page.getByRole('textbox', { name: t('journeys:shared.reply') }).fill(REPLY)
  await choose(page, t(`journeys:language.${lang}`))
  await press(page, t('journeys:shared.save'))
  await expect(page.getByText('We will meet in the park')).toBeVisible()
}

async function readReply(page: Page, lang: Lang, token: string): Promise<void> {
  const t = wordsOf(lang)
  await page.goto(firstScreen(lang, token))
  await expect(page.getByText('We will meet in the park')).toHaveCount(0)
  await press(page, t('respondent-ti:welcome.start'))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('respondent-ti:reply.title'))
  await expect(page.getByText('We will meet in the park')).toBeVisible()
  await page.getByRole('link', { name: t('respondent-ti:question.continue'), exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(checkIn(lang).question('listened'))
}

async function seeEvidence(page: Page, lang: Lang): Promise<void> {
  const t = wordsOf(lang)
  await page
    .getByRole('link', { name: t('sign-in:home.assessment.title'), exact: true })
    .last()
    .click()
  const name = lang === 'cy' ? 'Fforymau a llwybrau cydweithio' : 'Collaboration forums and pathways'
  await page.getByRole('link', { name, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name)

  // 15 people, of whom four disagreed about being understood: 11 of 15 is told as 70 %.
  const quarter = page.locator('.quarter').filter({ has: page.getByRole('table') })
  await expect(quarter.getByText(t('assessment:evidence.people', { people: 15 }))).toBeVisible()
  await expect(quarter.getByRole('img')).toBeVisible()
  await expect(quarter.getByRole('row')).toHaveCount(5)
  await expect(quarter.getByRole('row').nth(3)).toContainText('70')

  const csv = await page.request.get((await quarter.getByRole('link').first().getAttribute('href')) ?? '')
  expect(csv.headers()['content-type']).toBe('text/csv; charset=utf-8')
  const lines = (await csv.text()).trim().split('\r\n')
  expect(lines).toHaveLength(6)
  expect(lines[1]).toMatch(/"?15"?$/)
  expect(await csv.text()).not.toContain('Siân')
}

async function rate(page: Page, lang: Lang): Promise<void> {
  const t = wordsOf(lang)
  await page.getByRole('link', { name: t('record:begin') }).click()
  const group = (name: string) => page.getByRole('group', { name, exact: true })
  await group(t('assessment:assess.rating')).getByRole('radio').nth(3).check()
  await group(t('assessment:assess.stage')).getByRole('radio').nth(2).check()
  await page.getByRole('textbox', { name: t('assessment:assess.lead') }).fill('Y fforwm ieuenctid')
  await page
    .getByRole('textbox', { name: t('assessment:assess.narrative') })
    .fill('Mae pobl ifanc yn dweud bod rhywun yn gwrando.')
  await press(page, t('record:button'))
  await expect(page.getByText(t('assessment:assess.saved'))).toBeVisible()
  await expect(page.getByText('Y fforwm ieuenctid').first()).toBeVisible()

  await page.getByRole('link', { name: t('record:nav.history') }).click()
  await expect(
    page.getByRole('heading', { name: t('assessment:history.revision', { number: 1 }) }),
  ).toBeVisible()
  await expect(page.getByText('Mae pobl ifanc yn dweud bod rhywun yn gwrando.')).toBeVisible()
}
