import { describe, expect, test } from 'vitest'
import { MailSettingsError, mailIsOffered, mailSettings } from '~/deliver/settings'

const url = 'smtps://user:geheim@mail.example:465'

describe('how e-mail leaves', () => {
  test('through the server that is set, in the demo too', () => {
    const from = 'clywed@example.cymru'
    expect(mailSettings({ SMTP_URL: url, MAIL_FROM: from })).toEqual({ kind: 'smtp', url, from })
    expect(mailSettings({ SMTP_URL: url, MAIL_FROM: from, DEMO: '1' })).toMatchObject({ kind: 'smtp' })
  })

  test('into the outbox in the demo, otherwise not at all', () => {
    expect(mailSettings({ DEMO: '1' })).toEqual({ kind: 'outbox' })
    expect(mailSettings({ DEMO: '0' })).toEqual({ kind: 'none' })
    expect(mailSettings({ SMTP_URL: '' })).toEqual({ kind: 'none' })
  })

  test('a setting that cannot work says so and keeps the password to itself', () => {
    for (const env of [
      { SMTP_URL: url },
      { SMTP_URL: url.replace('smtps', 'https'), MAIL_FROM: 'a@b.example' },
    ]) {
      expect(() => mailSettings(env)).toThrow(MailSettingsError)
      expect(() => mailSettings(env)).not.toThrow(/geheim/)
    }
  })

  test('pages offer it when it can leave', () => {
    expect(mailIsOffered({ SMTP_URL: url })).toBe(true)
    expect(mailIsOffered({ DEMO: '1' })).toBe(true)
    expect(mailIsOffered({})).toBe(false)
  })
})
