import { expect, test } from '@playwright/test'
import { Secret, TOTP } from 'otpauth'
import { keepsNobodyOut } from './support/look'
import { aPlace, lookBehind, PASSWORD, theAdministrator } from './support/partnership'
import { press, signIn } from './support/people'
import { tried, wordsOf } from './support/words'

/** An authenticator app from the first scan to signing in with it, and a dangerous form that comes too late. */

test.use({ viewport: { width: 360, height: 740 } })

for (const lang of tried) {
  test(`an administrator sets an app up, signs in with it and is asked who it is, in ${lang}`, async ({
    page,
  }) => {
    const t = wordsOf(lang)
    const partnership = await aPlace(theAdministrator)
    const look = async (name: string) => {
      if (process.env.SHOTS)
        await page.screenshot({ path: `${process.env.SHOTS}/${lang}-${name}.png`, fullPage: true })
      await keepsNobodyOut(page, `${lang} ${name}`)
    }
    const heading = page.getByRole('heading', { level: 1 })
    await signIn(page, lang, partnership.administrator)
    await page.getByRole('link', { name: t('own-sign-in:title'), exact: true }).click()
    await expect(page.getByText(t('own-sign-in:sessions.here'))).toBeVisible()
    await look('your-sign-in')

    await page.getByRole('link', { name: t('own-sign-in:app.set-up') }).click()
    await look('app')
    const key = (await page.locator('main code').textContent()) ?? ''
    const totp = new TOTP({ secret: Secret.fromBase32(key.replaceAll(' ', '')) })
    const started = Date.now()
    const code = (later: number) => totp.generate({ timestamp: started + later * 30_000 })
    await page.getByLabel(t('own-sign-in:app.code'), { exact: true }).fill(code(0))
    await press(page, t('own-sign-in:app.confirm'))
    await expect(page.locator('main code')).toHaveCount(10)
    await look('codes')

    await page.context().clearCookies()
    await page.goto(`/${lang}/sign-in`)
    await page.getByLabel(t('sign-in:email'), { exact: true }).fill(partnership.administrator.email)
    await page.getByLabel(t('sign-in:password'), { exact: true }).fill(PASSWORD)
    await press(page, t('sign-in:button'))
    await expect(heading).toHaveText(t('own-sign-in:code.title'))
    await page.getByLabel(t('own-sign-in:code.label'), { exact: true }).fill('000000')
    await press(page, t('own-sign-in:code.button'))
    await expect(page.getByRole('alert')).toContainText(t('own-sign-in:problem.code-wrong'))
    await look('code')
    await page.getByLabel(t('own-sign-in:code.label'), { exact: true }).fill(code(1))
    await press(page, t('own-sign-in:code.button'))
    await expect(heading).toHaveText(t('sign-in:home.title'))

    // The form was opened in time and is sent too late: nothing of it is lost.
    await page.goto(`/${lang}/admin/api-keys/new`)
    await page.getByLabel(t('api:new.label'), { exact: true }).fill('Cyngor Gwynedd')
    await page.getByRole('checkbox').first().check()
    await page.getByRole('radio').first().check()
    await lookBehind(
      `UPDATE staff.session SET authenticated_at = now() - interval '11 minutes' WHERE partnership_id = $1`,
      [partnership.id],
    )
    await press(page, t('api:new.button'))
    await expect(heading).toHaveText(t('own-sign-in:confirm.title'))
    await look('confirm')
    await page.getByLabel(t('own-sign-in:confirm.password'), { exact: true }).fill(PASSWORD)
    await press(page, t('own-sign-in:confirm.button'))
    await expect(heading).toHaveText(t('own-sign-in:confirm.done'))
    await look('confirmed')
    await press(page, t('own-sign-in:confirm.go-on'))
    await expect(heading).toHaveText('Cyngor Gwynedd')
  })
}
