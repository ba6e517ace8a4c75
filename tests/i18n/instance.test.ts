import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { I18nextProvider, useTranslation } from 'react-i18next'
import { afterEach, expect, test, vi } from 'vitest'
import { languages, namespaces, requestInstance, respondentNamespace, say, translator, useLang } from '~/i18n'

afterEach(() => {
  vi.unstubAllEnvs()
})

function Page() {
  const { t } = useTranslation(respondentNamespace('ti'))
  return createElement('p', { lang: useLang() }, t('welcome.start'))
}

test('two requests at once keep their own languages', () => {
  const [cy, en] = [requestInstance('cy'), requestInstance('en')]
  const render = (i18n: typeof cy) =>
    renderToStaticMarkup(createElement(I18nextProvider, { i18n }, createElement(Page)))
  expect([render(cy), render(en), render(cy)]).toEqual([
    '<p lang="cy">Dechrau</p>',
    '<p lang="en">Start</p>',
    '<p lang="cy">Dechrau</p>',
  ])
})

test('changing the language of one request leaves the next one alone', async () => {
  await requestInstance('cy').changeLanguage('en')
  expect(requestInstance('cy').language).toBe('cy')
  expect(requestInstance('cy').t('respondent-ti:welcome.start')).toBe('Dechrau')
})

test('translates outside React, with a namespace in the key', () => {
  const t = translator('cy')
  expect(t('common:progress', { position: 2, total: 6 })).toBe('Cwestiwn 2 o 6')
  expect(t('progress', { position: 2, total: 6 })).toBe('Cwestiwn 2 o 6')
  expect(say(t, 'respondent-ti:question.problem.choose')).toBe('Dewisa ateb, neu neidia dros y cwestiwn')
  expect(say(t, 'respondent-chi:question.problem.too-long', { limit: 2000, length: 12345 })).toContain(
    '2,000',
  )
})

test('values are not escaped twice and cannot bring keys or variables of their own', () => {
  const t = translator('cy')
  const name = '<b>{{of}}</b> $t(respondent-ti:welcome.start)'
  expect(t('respondent-ti:welcome.asks.service', { name })).toBe(`Gwasanaeth: ${name}`)
})

test('a missing key stops a test or a developer', () => {
  for (const lang of languages)
    expect(() => say(translator(lang), 'common:no.such.key')).toThrow(/no\.such\.key/)
})

test('in production a missing key shows itself and never the other language', () => {
  vi.stubEnv('NODE_ENV', 'production')
  expect(say(translator('cy'), 'common:no.such.key')).toBe('no.such.key')
})

test('every namespace is there in both languages', () => {
  for (const lang of languages) {
    for (const name of namespaces) expect(requestInstance(lang).hasResourceBundle(lang, name)).toBe(true)
  }
})
