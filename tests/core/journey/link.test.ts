import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { readToken } from '~/core/answer/secrets'
import { addressesOf } from '~/core/journey/addresses'
import { invitationOf, isFormKey, newFormKey, type Sending } from '~/core/journey/link'
import { numberOf, respondentId } from '~/core/journey/respondents'
import type { Respondent } from '~/core/journey/types'

const key = randomBytes(32)
const sending = (): Sending => ({
  formKey: newFormKey(randomBytes),
  workerId: 'w',
  respondentId: 'r',
  instrument: 'check-in',
  stage: 'midpoint',
  channel: 'link',
  email: '',
})

test('the same form makes the same invitation and the same link', () => {
  const one = sending()
  const made = invitationOf(key, one)
  expect(invitationOf(key, { ...one })).toEqual(made)
  expect(made.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(readToken(made.token)).toBe(made.token)
})

test('any change in the form, and any other key, makes another', () => {
  const one = sending()
  const changes: Partial<Sending>[] = [
    { formKey: newFormKey(randomBytes) },
    { instrument: 'satisfaction' },
    { workerId: 'v' },
    { respondentId: 'q' },
    { stage: 'end' },
    { channel: 'email' },
    { email: 'a@example.com' },
  ]
  const made = [invitationOf(key, one), ...changes.map(change => invitationOf(key, { ...one, ...change }))]
  made.push(invitationOf(randomBytes(32), one))
  expect(new Set(made.map(({ id }) => id)).size).toBe(changes.length + 2)
  expect(new Set(made.map(({ token }) => token)).size).toBe(changes.length + 2)
})

test('the id does not hold the token', () => {
  const { id, token } = invitationOf(key, sending())
  expect(Buffer.from(id.replaceAll('-', ''), 'hex').subarray(0, 4)).not.toEqual(
    Buffer.from(invitationOf(key, sending()).id.replaceAll('-', ''), 'hex').subarray(0, 4),
  )
  expect(id).not.toContain(token.slice(0, 6))
})

test('a form key is told from other text', () => {
  expect(isFormKey(newFormKey(randomBytes))).toBe(true)
  for (const other of ['', 'a'.repeat(21), 'a'.repeat(23), `${'a'.repeat(21)}=`])
    expect(isFormKey(other)).toBe(false)
})

test('both addresses carry the same token', () => {
  expect(addressesOf('https://clywed.example/', 'abc')).toEqual({
    cy: 'https://clywed.example/c/abc',
    en: 'https://clywed.example/e/abc',
  })
})

test('a second parent stays the second when a third is added', () => {
  const add = (place: number, audience: Respondent['audience']): Respondent => ({
    id: respondentId(place, randomBytes),
    audience,
    language: 'cy',
  })
  const byId = (list: Respondent[]) => [...list].sort((a, b) => a.id.localeCompare(b.id))
  const [young, first, second] = [add(0, 'young_person'), add(1, 'parent_carer'), add(2, 'parent_carer')]
  const family = byId([young, first, second, add(3, 'parent_carer'), add(10, 'parent_carer')])
  expect(numberOf(family, young.id)).toBeNull()
  expect(numberOf(family, first.id)).toBe(1)
  expect(numberOf(family, second.id)).toBe(2)
  expect(numberOf(byId([young, first]), first.id)).toBeNull()
})
