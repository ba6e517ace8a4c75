import { expect, type Page, test } from '@playwright/test'
import { aResponse } from '../support/invitation'
import {
  aLink,
  aPlace,
  lookBehind,
  theInsideLead,
  theLead,
  theOutsideLead,
  theWorker,
} from './support/partnership'
import { choose, firstScreen, press, signIn } from './support/people'
import { type Lang, wordsOf } from './support/words'

/** When somebody may be in danger: what they say arrives, and only where it should. */

const SAID = 'Mae rhywun yn fy nilyn adref <b>bob nos</b>'
const WRITTEN = 'Dydw i ddim eisiau mynd adref heno.'

for (const lang of ['cy', 'en'] as const satisfies readonly Lang[]) {
  test(`“I do not feel safe” reaches the safeguarding leads, in ${lang}`, async ({ browser }) => {
    const t = wordsOf(lang)
    const partnership = await aPlace(theWorker, theLead, theInsideLead, theOutsideLead)
    const { token } = await aLink(partnership)
    const phone = await (await browser.newContext()).newPage()

    await test.step('the young person says so, without answering anything', async () => {
      await phone.goto(firstScreen(lang, token))
      await phone.getByText(t('common:help.summary')).click()
      await phone.getByRole('link', { name: t('common:help.not-safe') }).click()
      for (const told of ['danger', 'watching', 'known', 'apart']) {
        await expect(phone.getByText(t(`respondent-ti:safe.${told}`))).toBeVisible()
      }
      await press(phone, t('respondent-ti:safe.send'))
      await expect(phone.getByRole('alert')).toContainText(t('respondent-ti:safe.problem.kind'))
      await choose(phone, t('respondent-ti:safe.kind.unsafe'))
      await phone.getByRole('textbox', { name: t('respondent-ti:safe.message.label') }).fill(SAID)
      await phone
        .getByRole('textbox', { name: t('respondent-ti:safe.reach.label') })
        .fill('07700 900 123, ar ôl ysgol')
      const before = { address: phone.url(), title: await phone.title() }
      await press(phone, t('respondent-ti:safe.send'))
      await expect(phone.getByRole('heading', { level: 1 })).toHaveText(t('respondent-ti:safe.sent.title'))
      // Whoever looks at the history of this phone reads the same whether or not something was sent.
      expect({ address: phone.url(), title: await phone.title() }).toEqual(before)
      expect(before.title).toBe(t('respondent-ti:safe.title'))
      await expect(phone.getByRole('navigation', { name: t('common:language.label') })).toHaveCount(0)
    })

    const lead = await (await browser.newContext()).newPage()
    await signIn(lead, lang, partnership.safeguardingLeads[0])
    await test.step('an e-mail without content goes to each of the leads', async () => {
      const colleague = await (await browser.newContext()).newPage()
      await signIn(colleague, lang, partnership.safeguardingLeads[1])
      for (const [page, { email }] of [
        [lead, partnership.safeguardingLeads[0]],
        [colleague, partnership.safeguardingLeads[1]],
      ] as const) {
        const mail = page.locator('main')
        await expect(async () => {
          await page.goto(`/${lang}/outbox`)
          await expect(mail).toContainText(email, { timeout: 500 })
        }).toPass({ timeout: 20_000 })
        await expect(mail).not.toContainText('nilyn')
        await expect(mail).not.toContainText('07700')
      }
    })

    await test.step('the queue shows it, with who it is', async () => {
      await lead.goto(`/${lang}/safeguarding`)
      await lead.getByRole('link', { name: t('safeguarding:kind.unsafe') }).click()
      await expect(lead.getByText(SAID)).toBeVisible()
      await expect(lead.getByText('07700 900 123')).toBeVisible()
      await expect(lead.getByText('Gweithiwr Un')).toBeVisible()
      await choose(lead, t('safeguarding:concern.act.seen'))
      await lead
        .getByRole('textbox', { name: t('safeguarding:concern.act.note') })
        .fill('Ffoniais i am 16:10.')
      await press(lead, t('safeguarding:concern.act.button'))
      await expect(lead.getByText('Ffoniais i am 16:10.')).toBeVisible()
      await expect(lead.getByText(t('safeguarding:state.seen'), { exact: true })).toBeVisible()
    })

    await test.step('neither the worker nor the partnership lead can see any of it', async () => {
      const concern = lead.url()
      for (const member of [partnership.workers[0], partnership.lead]) {
        const other = await (await browser.newContext()).newPage()
        await signIn(other, lang, member)
        expect((await other.goto(concern))?.status()).toBe(403)
        expect((await other.goto(`/${lang}/safeguarding`))?.status()).toBe(403)
      }
    })
  })
}

test('a signal to the lead outside the service is seen by that lead alone', async ({ browser }) => {
  const t = wordsOf('cy')
  const partnership = await aPlace(theInsideLead, theOutsideLead)
  const { token } = await aLink(partnership)
  const phone = await (await browser.newContext()).newPage()
  await phone.goto(`/cy/answer/${token}/safe`)
  await choose(phone, t('respondent-ti:safe.kind.contact'))
  await phone.getByRole('radio', { name: /^Diogelu Allanol/ }).check()
  await phone
    .getByRole('textbox', { name: t('respondent-ti:safe.reach.label') })
    .fill('Yn yr ysgol, amser cinio')
  await press(phone, t('respondent-ti:safe.send'))
  await expect(phone.getByRole('heading', { level: 1 })).toHaveText(t('respondent-ti:safe.sent.title'))

  const kind = t('safeguarding:kind.contact')
  const [inside, outside] = partnership.safeguardingLeads
  const queueOf = async (who: typeof inside) => {
    const page = await (await browser.newContext()).newPage()
    await signIn(page, 'cy', who)
    await page.goto('/cy/safeguarding')
    return page
  }
  const chosen = await queueOf(outside)
  await chosen.getByRole('link', { name: kind }).click()
  await expect(chosen.getByText('Yn yr ysgol, amser cinio')).toBeVisible()

  const other = await queueOf(inside)
  await expect(other.getByRole('link', { name: kind })).toHaveCount(0)
  expect((await other.goto(chosen.url()))?.status()).toBe(404)
})

test('finding out who wrote something takes two different people', async ({ browser }) => {
  const t = wordsOf('cy')
  const partnership = await aPlace(theInsideLead, theOutsideLead)
  const { token } = await aLink(partnership)
  await aResponse(token, { listened: 'agree', helped: WRITTEN }, { now: new Date() })

  const [first, second] = await Promise.all(
    partnership.safeguardingLeads.map(async who => {
      const page = await (await browser.newContext()).newPage()
      await signIn(page, 'cy', who)
      return page
    }),
  )
  const asker = first as Page
  const decider = second as Page

  await asker.goto('/cy/safeguarding')
  await asker.getByRole('link', { name: t('safeguarding:queue.words.link', { number: 1 }) }).click()
  await expect(asker.getByText(WRITTEN)).toBeVisible()
  await expect(asker.getByText('Gweithiwr Un')).toHaveCount(0)
  await asker.locator('summary', { hasText: t('safeguarding:words.find.title') }).click()
  await asker
    .getByRole('textbox', { name: t('safeguarding:words.find.reason') })
    .fill('Ofn mynd adref: rhaid cysylltu heno.')
  await press(asker, t('safeguarding:words.find.button'))
  await expect(asker).toHaveURL(/\/openings\//)

  // Who asked can neither press the button nor send what the button would send.
  await expect(asker.getByRole('button', { name: t('safeguarding:opening.decide.approve') })).toHaveCount(0)
  const alone = await asker.request.post(asker.url(), { form: { act: 'approve' } })
  expect(alone.status()).toBe(422)
  expect(await alone.text()).toContain(t('safeguarding:opening.problem.same-person'))

  await decider.goto(asker.url())
  await expect(decider.getByText('Ofn mynd adref: rhaid cysylltu heno.')).toBeVisible()
  await press(decider, t('safeguarding:opening.decide.approve'))
  // The jobs process alone holds the key; it opens what two have agreed to.
  await expect(async () => {
    await decider.reload()
    await expect(decider.getByText('Gweithiwr Un')).toBeVisible({ timeout: 500 })
  }).toPass()
  await asker.reload()
  await expect(asker.getByText('Gweithiwr Un')).toBeVisible()

  await asker.goto('/cy/safeguarding/log')
  await expect(asker.getByText(t('safeguarding:log.intact'))).toBeVisible()
  for (const action of ['opening-requested', 'opening-approved', 'opening-opened', 'words-looked-at']) {
    await expect(asker.getByText(t(`safeguarding:log.action.${action}`)).first()).toBeVisible()
  }
  const seen = await lookBehind('SELECT FROM safeguarding.audit_entry WHERE partnership_id = $1', [
    partnership.id,
  ])
  expect(seen.length).toBeGreaterThanOrEqual(4)
})
