import { describe, expect, test } from 'vitest'
import { mayDecide, mayOpen, mayReview, needsReview, type OpeningRule } from '~/core/safeguarding/opening'

const asked: OpeningRule = {
  state: 'requested',
  immediate: false,
  requestedBy: 'ann',
  approvedBy: null,
  reviewedBy: null,
}
const alone: OpeningRule = { ...asked, state: 'approved', immediate: true, approvedBy: 'ann' }

describe('finding out who wrote something', () => {
  test('the one who asked can neither approve nor refuse; another lead can', () => {
    expect(mayDecide(asked, 'ann')).toBe('same-person')
    expect(mayDecide(asked, 'bob')).toBe('yes')
  })

  test('what was decided stays decided', () => {
    expect(mayDecide({ ...asked, state: 'refused', approvedBy: 'bob' }, 'eve')).toBe('too-late')
    expect(mayDecide({ ...asked, state: 'approved', approvedBy: 'bob' }, 'eve')).toBe('too-late')
  })

  test('it opens only with two people, or alone in immediate danger', () => {
    expect(mayOpen(asked)).toBe(false)
    expect(mayOpen({ ...asked, state: 'approved', approvedBy: 'bob' })).toBe(true)
    expect(mayOpen({ ...asked, state: 'approved', approvedBy: 'ann' })).toBe(false)
    expect(mayOpen({ ...asked, state: 'approved' })).toBe(false)
    expect(mayOpen({ ...asked, state: 'refused', approvedBy: 'bob' })).toBe(false)
    expect(mayOpen(alone)).toBe(true)
  })

  test('opening alone asks for a review by somebody else, once', () => {
    expect(needsReview(alone)).toBe(true)
    expect(mayReview(alone, 'ann')).toBe('same-person')
    expect(mayReview(alone, 'bob')).toBe('yes')
    expect(mayReview({ ...alone, state: 'opened', reviewedBy: 'bob' }, 'eve')).toBe('too-late')
  })

  test('an opening that two people decided needs no review', () => {
    expect(needsReview({ ...asked, state: 'opened', approvedBy: 'bob' })).toBe(false)
  })
})
