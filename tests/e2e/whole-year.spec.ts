import { type Browser, expect, type Page, test } from '@playwright/test'
import { periodOf } from '~/core/anonymise/calendar'
import { dayOf } from '~/core/journey/days'
import { anAgency } from '../steps/agencies/support'
import { withPassword } from '../support/members'
import { keepsNobodyOut } from './support/look'
import { aPlace, othersAnswer, theLead, theQuarterEndsFor } from './support/partnership'
import { press, signIn } from './support/people'
import { type Lang, wordsOf } from './support/words'

/** A partnership's whole year: released evidence, agencies that differ, what was agreed, what follows, and what a board gets. */

const COLLABORATION = 'collaboration-forums-and-pathways'
const today = dayOf(new Date())
const year = periodOf('year', today).from
const quarter = periodOf('quarter', today)

for (const lang of ['cy', 'en'] as const satisfies readonly Lang[]) {
  test(`a year from evidence to signature, in ${lang}`, async ({ browser }) => {
    test.setTimeout(240_000)
    const t = wordsOf(lang)
    const partnership = await aPlace(theLead)
    await othersAnswer(partnership, 12)
    await theQuarterEndsFor(partnership)
    const [police, health] = [await anAgency(partnership, 'Police'), await anAgency(partnership, 'Health')]
    const lead = await somebody(browser, lang, partnership.lead)
    const component = `/${lang}/assessment/${COLLABORATION}`

    await test.step('two agencies give ratings that differ, and neither sees the other’s', async () => {
      for (const [agency, rating, reasons] of [
        [police, '2', 'Too few forums'],
        [health, '4', 'Families are heard everywhere'],
      ] as const) {
        await withPassword(partnership.id, agency.memberId)
        const page = await somebody(browser, lang, agency)
        await page.goto(`/${lang}/partner/${COLLABORATION}`)
        await expect(page.locator('.quarter').getByRole('img').first()).toBeVisible()
        await page.locator(`input[name=rating][value="${rating}"]`).check()
        await page.getByLabel(t('agencies:give.reasons'), { exact: true }).fill(reasons)
        await press(page, t('agencies:give.button'))
        await expect(page.getByText(t('agencies:give.saved'))).toBeVisible()
        expect(await page.content()).not.toContain(
          agency === police ? 'Families are heard' : 'Too few forums',
        )
        await keepsNobodyOut(page, 'an agency’s own page')
      }
    })

    await test.step('the lead sees both and records what was agreed, with a figure and what was argued', async () => {
      await lead.goto(`${component}/agencies`)
      await expect(lead.getByText('Too few forums')).toBeVisible()
      await expect(lead.getByText('Families are heard everywhere')).toBeVisible()
      await keepsNobodyOut(lead, 'agencies side by side')
      await lead.getByRole('link', { name: t('agencies:side.record') }).click()
      await lead.locator('input[name=rating][value="3"]').check()
      await lead.locator('input[name=progressStage][value="2"]').check()
      await lead
        .locator('input[name=cites]')
        .first()
        .evaluate(box => {
          for (let up: Element | null = box; up; up = up.parentElement)
            if (up instanceof HTMLDetailsElement) up.open = true
        })
      await lead.locator('input[name=cites]').first().check()
      const narrative = lead.getByLabel(t('assessment:assess.narrative'), { exact: true })
      await narrative.fill('99% of people say that they are listened to.')
      await lead.getByLabel(t('record:argued'), { exact: true }).fill('The police wanted a 2, health a 4.')
      await press(lead, t('record:button'))
      // A number that no cited figure has is asked about first, and nothing typed is lost.
      await expect(lead.getByText(t('record:question.title'))).toBeVisible()
      await expect(narrative).toHaveValue('99% of people say that they are listened to.')
      await narrative.fill('People say that they are listened to.')
      await lead.getByLabel(t('record:argued'), { exact: true }).fill('How many forums are enough.')
      await press(lead, t('record:button'))
      await expect(lead).toHaveURL(/said=saved/)
      await expect(lead.getByText('How many forums are enough.')).toBeVisible()
    })

    await test.step('an action follows, and what was heard is told back to everybody', async () => {
      await lead.goto(`${component}/plan/actions/new`)
      await lead.getByLabel(t('plan:field.what'), { exact: true }).fill('A forum in each valley')
      await lead.getByLabel(t('plan:field.who'), { exact: true }).fill('The board')
      await lead.locator('input[name=byWhen]').fill(quarter.to)
      for (const [name, value] of [
        ['kind', 'improve'],
        ['horizon', 'strategic'],
        ['state', 'not-started'],
        ['writtenIn', 'en'],
      ])
        await lead.locator(`input[name=${name}][value="${value}"]`).check()
      await press(lead, t('plan:action.button-add'))
      await expect(lead.getByText('A forum in each valley').first()).toBeVisible()

      await lead.goto(`/${lang}/assessment/changes/new`)
      for (const [name, text] of [
        ['heard.cy', 'Mae’r swyddfa’n bell'],
        ['heard.en', 'The office is far away'],
        ['decided.cy', 'Rydyn ni’n cwrdd yn nes'],
        ['decided.en', 'We meet nearer'],
      ])
        await lead.locator(`[name="${name}"]`).fill(text ?? '')
      await lead.locator('select[name=source]').selectOption('forum')
      await lead.locator('input[name=state][value=doing]').check()
      await lead.locator('input[name=decidedOn]').fill(today)
      await press(lead, t('changes:form.publish'))
      const stranger = await (await browser.newContext()).newPage()
      await stranger.goto(`/${lang}/you-said-we-did/${partnership.slug}`)
      const told = lang === 'cy' ? 'Rydyn ni’n cwrdd yn nes' : 'We meet nearer'
      await expect(stranger.getByText(told)).toBeVisible()
      expect(await stranger.locator('link[rel=modulepreload]').count()).toBe(0)
      await keepsNobodyOut(stranger, 'what everybody may read')
    })

    await test.step('it is signed off, and what was signed cannot be changed', async () => {
      await lead.goto(`${component}/sign-off`)
      await press(lead, t('agencies:sign.button'))
      await expect(lead).toHaveURL(/agencies/)
      await lead.goto(`${component}/record`)
      await expect(lead.getByText(t('record:signed.title'))).toBeVisible()
      const refused = await lead.request.post(`${component}/record?period=${year}`, {
        form: { basedOn: '1', rating: '1', narrative: 'Too late', narrativeLanguage: 'en' },
      })
      expect(refused.status()).toBe(409)
      expect(await refused.text()).toContain('Too late')
      await lead.goto(`${component}/signed/1`)
      await expect(lead.getByText('Families are heard everywhere')).toBeVisible()
      await expect(lead.getByText('A forum in each valley')).toBeVisible()
      await keepsNobodyOut(lead, 'what was signed')
    })

    await test.step('a board gets the AAA report and the self-assessment, as a page and as a PDF', async () => {
      const aaa = `/${lang}/assessment/reports/aaa/quarter.${quarter.from}`
      await lead.goto(aaa)
      await lead.getByLabel(t('reports:aaa.alerts'), { exact: true }).fill('Forums are few')
      await lead.locator('input[name=writtenIn][value=en]').check()
      await press(lead, t('reports:aaa.button'))
      await lead.goto(`${aaa}/report`)
      await expect(lead.getByText('Forums are few')).toBeVisible()
      for (const path of [
        `${aaa}/report.pdf`,
        `${component}/report.pdf?period=${year}`,
        `/${lang}/assessment/reports/self-assessment.pdf?period=${year}`,
      ]) {
        const file = await lead.request.get(path)
        expect([path, file.status(), file.headers()['content-type']]).toEqual([path, 200, 'application/pdf'])
        expect((await file.body()).subarray(0, 5).toString()).toBe('%PDF-')
      }
      await lead.goto(`${component}/report?period=${year}`)
      await expect(lead.getByText('How many forums are enough.')).toBeVisible()
      await keepsNobodyOut(lead, 'the report of a component')
    })
  })
}

async function somebody(browser: Browser, lang: Lang, who: { email: string; id: string }): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 360, height: 740 } })).newPage()
  await signIn(page, lang, who)
  return page
}
