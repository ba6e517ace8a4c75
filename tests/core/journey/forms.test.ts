import { parseWithZod } from '@conform-to/zod/v4'
import { describe, expect, test } from 'vitest'
import { journeySchema, replySchema, sendSchema } from '~/core/journey/forms'

const id = '3f0a5d52-7d0c-4f2e-8a4b-0d8f2d5b7c11'
const read = (schema: Parameters<typeof parseWithZod>[1]['schema'], fields: [string, string][]) => {
  const form = new FormData()
  for (const [name, value] of fields) form.append(name, value)
  const submission = parseWithZod(form, { schema })
  return {
    value: submission.status === 'success' ? submission.value : null,
    error: submission.reply().error ?? null,
  }
}

describe('opening a journey', () => {
  const whole: [string, string][] = [
    ['reference', '  YJ  12 '],
    ['service', id],
    ['respondents[0].row', '1'],
    ['respondents[0].audience', 'young_person'],
    ['respondents[0].language', 'cy'],
  ]

  test('a whole form is read', () => {
    expect(read(journeySchema, whole).value).toEqual({
      reference: 'YJ 12',
      confirmed: false,
      service: id,
      respondents: [{ audience: 'young_person', language: 'cy' }],
    })
    expect(read(journeySchema, [...whole, ['confirmed', 'yes']]).value).toMatchObject({ confirmed: true })
  })

  test('each thing that is missing is said beside its field, all at once', () => {
    expect(
      read(journeySchema, [
        ['respondents[0].row', '1'],
        ['respondents[1].row', '2'],
      ]).error,
    ).toEqual({
      reference: ['journeys:problem.reference-missing'],
      service: ['journeys:problem.service-missing'],
      'respondents[0].audience': ['journeys:problem.audience-missing'],
      'respondents[0].language': ['journeys:problem.language-missing'],
      'respondents[1].audience': ['journeys:problem.audience-missing'],
      'respondents[1].language': ['journeys:problem.language-missing'],
    })
  })

  test.each([
    ['reference-missing', '   '],
    ['reference-long', 'x'.repeat(41)],
    ['reference-hidden', 'YJ\u202e12'],
  ])('a reference is refused with %s', (problem, reference) => {
    const form = whole.map(([name, value]): [string, string] => [
      name,
      name === 'reference' ? reference : value,
    ])
    expect(read(journeySchema, form).error).toEqual({ reference: [`journeys:problem.${problem}`] })
  })

  test('forged choices are refused beside their field', () => {
    const forged: [string, string][] = [
      ['reference', 'YJ 12'],
      ['service', 'x'],
      ['respondents[0].audience', 'judge'],
      ['respondents[0].language', 'fr'],
    ]
    expect(Object.keys(read(journeySchema, forged).error ?? {})).toEqual([
      'service',
      'respondents[0].audience',
      'respondents[0].language',
    ])
  })
})

describe('sending a check-in', () => {
  const send = (more: [string, string][]) => read(sendSchema, [['respondent', id], ['stage', 'end'], ...more])

  test('an address is needed for e-mail and forgotten otherwise', () => {
    expect(send([['channel', 'email']]).error).toEqual({ email: ['journeys:problem.email-missing'] })
    expect(
      send([
        ['channel', 'email'],
        ['email', 'a@b'],
      ]).error,
    ).toEqual({ email: ['journeys:problem.email-wrong'] })
    expect(
      send([
        ['channel', 'email'],
        ['email', ' a@example.com '],
      ]).value,
    ).toMatchObject({ email: 'a@example.com' })
    expect(
      send([
        ['channel', 'link'],
        ['email', 'a@example.com'],
      ]).value,
    ).toMatchObject({ email: '' })
  })

  test('what is missing is said', () => {
    expect(read(sendSchema, []).error).toEqual({
      respondent: ['journeys:problem.respondent-missing'],
      stage: ['journeys:problem.stage-missing'],
      channel: ['journeys:problem.channel-missing'],
    })
  })

  test('a form key that cannot be one is dropped, not refused', () => {
    expect(
      send([
        ['channel', 'link'],
        ['formKey', 'x'],
      ]).value,
    ).toMatchObject({ formKey: undefined })
    expect(
      send([
        ['channel', 'link'],
        ['formKey', 'a'.repeat(22)],
      ]).value,
    ).toMatchObject({ formKey: 'a'.repeat(22) })
  })
})

describe('a reply', () => {
  test.each([
    ['missing', ''],
    ['missing', ' \n '],
    ['long', 'x'.repeat(2001)],
    ['hidden', 'da\u202e'],
  ])('is refused with %s', (problem, reply) => {
    expect(
      read(replySchema, [
        ['reply', reply],
        ['language', 'cy'],
      ]).error,
    ).toEqual({
      reply: [`journeys:problem.reply-${problem}`],
    })
  })

  test('paragraphs, emoji and markup are words like any other', () => {
    const reply = 'Un.\r\n\r\nDau <b>👍🏽</b>'
    expect(
      read(replySchema, [
        ['reply', reply],
        ['language', 'cy'],
      ]).value,
    ).toEqual({
      reply: 'Un.\n\nDau <b>👍🏽</b>',
      language: 'cy',
    })
  })
})
