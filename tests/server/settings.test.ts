import { expect, test } from 'vitest'
import { readSettings, SettingsError } from '~/web/env'

const read = (env: Record<string, string>) => readSettings(env as NodeJS.ProcessEnv)

test('nothing set is a laptop', () => {
  expect(read({})).toMatchObject({
    port: 3000,
    baseUrl: 'http://localhost:3000',
    dataDir: '.data',
    production: false,
    embedded: false,
    trustProxy: 0,
    demo: false,
    backupDays: 35,
  })
})

test('an empty value counts as unset, as a service manager hands it over', () => {
  expect(read({ PORT: '', BASE_URL: '', EMBEDDED: '', SMTP_URL: '' })).toMatchObject({
    port: 3000,
    baseUrlGiven: false,
    embedded: false,
    smtpUrl: undefined,
  })
})

test('the public address has no slash at its end', () => {
  expect(read({ BASE_URL: 'https://clywed.example.wales/' }).baseUrl).toBe('https://clywed.example.wales')
})

test('every fault is named at once, without the secrets in it', () => {
  const faulty = {
    PORT: '70000',
    BASE_URL: 'clywed.wales',
    SMTP_URL: 'http://user:hunter2@mail',
    EMBEDDED: 'yes',
    BACKUP_DAYS: '401',
  }
  const said = (() => {
    try {
      read(faulty)
    } catch (error) {
      return error
    }
  })()
  expect(said).toBeInstanceOf(SettingsError)
  const { message } = said as SettingsError
  for (const name of Object.keys(faulty)) expect(message).toContain(name)
  expect(message).not.toContain('hunter2')
})
