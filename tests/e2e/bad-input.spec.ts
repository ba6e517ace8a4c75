import { type APIResponse, expect, type PlaywrightWorkerArgs, test } from '@playwright/test'
import { aLink, aPlace, countAnswers, type TestPartnership } from './support/partnership'
import { type Lang, wordsOf } from './support/words'

/** What no browser would send, and what somebody may try: each with its status and its message, in both languages. */

type Client = Awaited<ReturnType<PlaywrightWorkerArgs['playwright']['request']['newContext']>>

const RTL = '\u202Egnp.exe'
const FAMILY = '👨‍👩‍👧‍👦🏴󠁧󠁢󠁷󠁬󠁳󠁿'
const SCRIPT = '<script>alert("&")</script><img src=x onerror=alert(1)>'

let partnership: TestPartnership
let token: string
let client: Client

test.beforeAll(async ({ playwright }) => {
  partnership = await aPlace()
  ;({ token } = await aLink(partnership))
  client = await playwright.request.newContext({ baseURL: process.env.CLYWED_E2E_URL })
  const began = await client.post(`/c/${token}`, { maxRedirects: 0 })
  expect(began.status()).toBe(303)
})

test.afterAll(() => client.dispose())

/** Text as it stands in a page's source. React writes these five characters so. */
const inSource = (text: string) =>
  text.replace(
    /[&<>"']/g,
    sign => `&${{ '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot', "'": '#x27' }[sign]};`,
  )

async function isTold(answer: APIResponse, lang: Lang, status: number, message: string): Promise<string> {
  const body = await answer.text()
  expect(answer.status(), message).toBe(status)
  expect(body).toContain(`<html lang="${lang}"`)
  expect(body).toContain(inSource(message))
  return body
}

for (const lang of ['cy', 'en'] as const satisfies readonly Lang[]) {
  const t = wordsOf(lang)
  const send = (path: string, form: Record<string, string>) =>
    client.post(`/${lang}/answer/${token}/${path}`, { form, maxRedirects: 0 })

  test(`answers that cannot be one, in ${lang}`, async () => {
    const notAChoice = t('respondent-ti:question.problem.not-a-choice')
    // The last is a code of the adults' scale, which a young person is not asked.
    for (const code of ['very-much', 'AGREE', ' agree', '__proto__', '0', 'neither']) {
      await isTold(await send('q/listened', { answer: code }), lang, 422, notAChoice)
    }
    await isTold(await send('q/listened', {}), lang, 422, t('respondent-ti:question.problem.choose'))
    await isTold(await send('q/dim-byd', { answer: 'agree' }), lang, 404, t('errors:not-found.title'))
    await isTold(
      await send('share', { sees: 'everyone' }),
      lang,
      422,
      t('respondent-ti:share.problem.choose'),
    )
    await isTold(await send('continue', { code: '' }), lang, 422, t('respondent-ti:continue.problem.missing'))
    await isTold(
      await send('continue', { code: 'u'.repeat(50_000) }),
      lang,
      422,
      t('respondent-ti:continue.problem.wrong'),
    )
    const withdraw = await client.post(`/${lang}/withdraw?r=ti`, {
      form: { code: 'dim cod' },
      maxRedirects: 0,
    })
    await isTold(withdraw, lang, 422, t('respondent-ti:withdraw.problem.form'))
  })

  test(`words that are too long or hold what cannot be kept, in ${lang}`, async () => {
    const long = 'ŵ'.repeat(50_000)
    const tooLong = t('respondent-ti:question.problem.too-long', { limit: 2000, length: 50_000 })
    expect(await isTold(await send('q/helped', { answer: long }), lang, 422, tooLong)).toContain(long)

    const hidden = t('respondent-ti:question.problem.characters')
    for (const [typed, left] of [
      ['da\0 iawn', 'da iawn'],
      [RTL, 'gnp.exe'],
      ['a\u200Fb\u2066c', 'abc'],
      ['\u001B[31mcoch', '[31mcoch'],
    ] as const) {
      const body = await isTold(await send('q/helped', { answer: typed }), lang, 422, hidden)
      expect(body).toContain(`>${left}</textarea>`)
    }
    await isTold(
      await send('safe', { kind: 'unsafe', to: 'everyone', message: long, contact: 'ffôn' }),
      lang,
      422,
      t('respondent-ti:safe.problem.too-long', { limit: 2000, length: 50_000 }),
    )
    await isTold(
      await send('safe', { kind: 'contact', to: 'everyone', message: 'a\0b', contact: 'ffôn' }),
      lang,
      422,
      t('respondent-ti:safe.problem.characters'),
    )
    const stranger = '00000000-0000-4000-8000-000000000000'
    await isTold(
      await send('safe', { kind: 'contact', to: stranger, message: '', contact: 'ffôn' }),
      lang,
      422,
      t('respondent-ti:safe.problem.to'),
    )
  })

  test(`emoji, markup and quotation marks are words like any other, in ${lang}`, async () => {
    for (const words of [FAMILY, SCRIPT, `Robert'); DROP TABLE room.envelope;-- {{name}} $t(common:back)`]) {
      expect((await send('q/helped', { answer: words })).status()).toBe(303)
      const check = await (await client.get(`/${lang}/answer/${token}/check`)).text()
      expect(check).toContain(`>${inSource(words)}<`)
      expect(check).not.toContain('<script>alert')
      expect(check).not.toContain('<img src=x')
      const again = await (await client.get(`/${lang}/answer/${token}/q/helped`)).text()
      expect(again).toContain(`>${inSource(words)}</textarea>`)
    }
  })

  test(`requests that no page of ours makes, in ${lang}`, async () => {
    const path = `/${lang}/answer/${token}/q/listened`
    for (const method of ['PUT', 'DELETE', 'PATCH']) {
      const answer = await client.fetch(path, { method })
      await isTold(answer, lang, 405, t('errors:wrong-method.title'))
      expect(answer.headers().allow).toBe('GET, HEAD, POST')
    }
    for (const headers of [
      { Origin: 'https://rhywle-arall.example' },
      { Origin: 'null' },
      { 'Sec-Fetch-Site': 'cross-site' },
    ] as Record<string, string>[]) {
      const answer = await client.post(path, { form: { answer: 'agree' }, headers, maxRedirects: 0 })
      await isTold(answer, lang, 403, t('errors:other-site.title'))
    }
    const wrongForm = t('errors:wrong-form.title')
    await isTold(await client.post(path, { data: { answer: 'agree' } }), lang, 415, wrongForm)
    await isTold(await client.post(path, { multipart: { answer: 'agree' } }), lang, 415, wrongForm)
    const endless = { answer: 'a'.repeat(1_200_000) }
    await isTold(await client.post(path, { form: endless }), lang, 413, t('errors:too-long.title'))
    await isTold(await client.get(`/${lang}/%E0%A4%A`), lang, 400, t('errors:bad-address.title'))
    await isTold(await client.get(`/${lang}/help%00`), lang, 400, t('errors:bad-address.title'))
    await isTold(await client.get(`${path}.data`), lang, 404, t('errors:not-found.title'))
    await isTold(await client.get(`${path}?_data=root`), lang, 404, t('errors:not-found.title'))
    // None of it was taken in.
    expect(await (await client.get(path)).text()).not.toContain('checked')
  })

  test(`cookies that nobody was given, in ${lang}`, async ({ playwright }) => {
    const { cookies } = await client.storageState()
    const name = cookies.find(cookie => cookie.name.startsWith('a_'))?.name
    expect(name).toBeTruthy()
    const path = `/${lang}/answer/${token}/q/helped`
    const welcome = `/${lang === 'cy' ? 'c' : 'e'}/${token}?again`
    const forged: [cookie: string, path: string, to: string][] = [
      [`${name}=0000000000000000`, path, `/${lang}/answer/${token}/q/helped`],
      [`${name}=../../etc/passwd`, path, welcome],
      [`${name}=${'a'.repeat(4000)}`, path, welcome],
      [`clywed-session=${'A'.repeat(43)}`, `/${lang}/staff`, `/${lang}/sign-in?next=%2F${lang}%2Fstaff`],
      ["clywed-session=' OR 1=1 --", `/${lang}/staff`, `/${lang}/sign-in?next=%2F${lang}%2Fstaff`],
    ]
    for (const [cookie, asked, to] of forged) {
      const stranger = await playwright.request.newContext({
        baseURL: process.env.CLYWED_E2E_URL,
        extraHTTPHeaders: { Cookie: cookie },
      })
      const answer = await stranger.get(asked, { maxRedirects: 0 })
      // A phone's secret that nobody has begun with finds nothing: the question is empty.
      if (to === asked) expect(await answer.text()).toMatch(/<textarea[^>]*><\/textarea>/)
      else expect([cookie, answer.status(), answer.headers().location]).toEqual([cookie, 303, to])
      await stranger.dispose()
    }
  })
}

test('nothing of all this was sent', async () => {
  expect(await countAnswers(partnership.id)).toBe(0)
})
