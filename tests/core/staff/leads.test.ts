import { describe, expect, test } from 'vitest'
import { isLeadAction, leadChange, mayAsk, wasLeadAt } from '~/core/staff/leads'
import type { Role } from '~/core/staff/roles'

const who = (roles: Role[], over: { email?: string; active?: boolean } = {}) => ({
  email: 'ann@bro.example',
  active: true,
  roles,
  ...over,
})
const worker = who(['worker'])
const lead = who(['worker', 'safeguarding_lead'])

describe('what a change means for the safeguarding leads', () => {
  test.each([
    ['somebody added as one', null, lead, 'lead-named'],
    ['somebody added as something else', null, worker, null],
    ['the role given', worker, lead, 'lead-named'],
    [
      'the role given to somebody who may not sign in',
      who(['worker'], { active: false }),
      lead,
      'lead-named',
    ],
    ['the role taken away', lead, worker, 'lead-removed'],
    [
      'the role taken away together with the address',
      lead,
      who(['worker'], { email: 'b@bro.example' }),
      'lead-removed',
    ],
    ['another address', lead, who(lead.roles, { email: 'b@bro.example' }), 'lead-changed'],
    ['access ended', lead, who(lead.roles, { active: false }), 'lead-changed'],
    ['access given back', who(lead.roles, { active: false }), lead, 'lead-changed'],
    ['another role beside it', lead, who(['safeguarding_lead', 'administrator']), null],
    ['another address of somebody else', worker, who(['worker'], { email: 'b@bro.example' }), null],
  ])('%s', (_, before, after, action) => {
    expect(leadChange(before, after)).toBe(action)
  })
})

describe('the standing of a lead', () => {
  const since = new Date('2026-05-11T09:00:00Z')
  const ann = { id: 'ann', since }
  const old = { id: 'old', since: new Date('2026-01-01T00:00:00Z') }

  test('a lead may ask a whole day after being named', () => {
    expect(mayAsk('ann', [ann, old], new Date('2026-05-12T08:59:59Z'))).toBe(false)
    expect(mayAsk('ann', [ann, old], new Date('2026-05-12T09:00:00Z'))).toBe(true)
    expect(mayAsk('old', [ann, old], since)).toBe(true)
  })

  test('a new lead need not wait while there is no other to ask', () => {
    expect(mayAsk('ann', [ann], since)).toBe(true)
    expect(mayAsk('ann', [ann, { id: 'bob', since: new Date('2026-05-11T08:00:00Z') }], since)).toBe(true)
  })

  test('counts from the very moment, and never for somebody who is none', () => {
    expect(wasLeadAt('ann', [ann], new Date('2026-05-11T08:59:59.999Z'))).toBe(false)
    expect(wasLeadAt('ann', [ann], since)).toBe(true)
    expect(wasLeadAt('bob', [ann], since)).toBe(false)
    expect(mayAsk('bob', [ann], since)).toBe(false)
  })

  test('no other entry of the log is about a lead', () => {
    expect(['lead-named', 'lead-link', 'opening-approved', 'lead-'].map(isLeadAction)).toEqual([
      true,
      true,
      false,
      false,
    ])
  })
})
