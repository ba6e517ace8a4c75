import { describe, expect, test } from 'vitest'
import { expiryOf, nextRound, replacedBy, stateOf } from '~/core/journey/invitations'
import type { Invitation } from '~/core/journey/types'

const now = new Date('2026-05-04T09:00:00Z')
const days = (number: number) => new Date(now.getTime() + number * 86_400_000)
const invitation = (change: Partial<Invitation>): Invitation => ({
  id: 'i',
  respondentId: 'r',
  instrument: 'check-in',
  stage: 'midpoint',
  round: 1,
  channel: 'link',
  language: 'cy',
  sentAt: now,
  expiresAt: expiryOf(now),
  cancelledAt: null,
  ...change,
})

test('a link works for 28 days, to the millisecond', () => {
  const sent = invitation({})
  expect(stateOf(sent, now)).toBe('sent')
  expect(stateOf(sent, new Date(days(28).getTime() - 1))).toBe('sent')
  expect(stateOf(sent, days(28))).toBe('expired')
  expect(stateOf(invitation({ cancelledAt: now }), days(40))).toBe('cancelled')
})

describe('the round', () => {
  test('is 1 the first time, whatever was sent at other stages', () => {
    expect(nextRound([], 'end', now)).toBe(1)
    expect(nextRound([invitation({ stage: 'beginning', round: 3 })], 'end', now)).toBe(1)
  })

  test('stays while the stage is asked anew, cancelled or expired, up to six weeks', () => {
    const sent = [invitation({ sentAt: days(-42), cancelledAt: days(-40) }), invitation({ sentAt: days(-3) })]
    expect(nextRound(sent, 'midpoint', now)).toBe(1)
  })

  test('is one more when the last one began more than six weeks ago', () => {
    const sent = [invitation({ sentAt: days(-43) }), invitation({ sentAt: days(-3) })]
    expect(nextRound(sent, 'midpoint', now)).toBe(2)
    expect(nextRound([...sent, invitation({ round: 2, sentAt: days(-1) })], 'midpoint', now)).toBe(2)
  })
})

test('only working links of the same respondent and stage are replaced', () => {
  const sent = [
    invitation({ id: 'works' }),
    invitation({ id: 'works too', round: 2 }),
    invitation({ id: 'expired', expiresAt: days(-1) }),
    invitation({ id: 'cancelled', cancelledAt: days(-1) }),
    invitation({ id: 'other stage', stage: 'end' }),
    invitation({ id: 'other person', respondentId: 'q' }),
  ]
  const replaced = replacedBy(sent, { respondentId: 'r', stage: 'midpoint' }, now)
  expect(replaced.map(({ id }) => id)).toEqual(['works', 'works too'])
})
