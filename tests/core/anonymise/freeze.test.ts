import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { freeze, thaw } from '~/core/anonymise/freeze'
import { asHeld } from '~/core/anonymise/gate/gate'
import { people, release } from './people'

const frozen = freeze(release(people(1, 24), 'quarter'))

/** The hash that belongs to a text, as somebody who may write to the database could make it. */
const rehash = (body: string) => new Uint8Array(createHash('sha256').update(body).digest())

describe('freezing and thawing', () => {
  test('gives the same release back, and the same bytes again', () => {
    const again = thaw(frozen.body, frozen.contentHash)
    expect(freeze(again)).toEqual(frozen)
    expect(again).toEqual(release(people(1, 24), 'quarter'))
  })

  test('the text has its keys in order and no spaces', () => {
    expect(
      frozen.body.startsWith('{"format":1,"from":"2026-04-01","grain":"quarter","instrument":"check-in"'),
    ).toBe(true)
    expect(frozen.body).not.toMatch(/[\s]/)
  })

  test('a changed text is refused', () => {
    const changed = frozen.body.replace('"people":25', '"people":30')
    expect(changed).not.toBe(frozen.body)
    expect(() => thaw(changed, frozen.contentHash)).toThrow(/hash/)
  })

  test.each([
    ['an exact count', '"people":25', '"people":24'],
    ['a percent of 100', '"reads":"nearly-all"', '"percent":100,"reads":"percent"'],
    ['a field of its own', '"format":1', '"exact":24,"format":1'],
    ['spaces', '"format":1', '"format": 1'],
  ])('%s is no release, even with a hash that fits', (_, from, to) => {
    const changed = frozen.body.replaceAll(from, to)
    expect(changed).not.toBe(frozen.body)
    expect(() => thaw(changed, rehash(changed))).toThrow()
  })
})

test('what the gate says is in the notes, and nowhere else', () => {
  const draft = thaw(frozen.body, frozen.contentHash)
  expect(asHeld(draft)).toEqual({ ...draft, notes: { ...draft.notes, gate: 'held' } })
  const again = freeze(asHeld(draft))
  expect(thaw(again.body, again.contentHash).notes.gate).toBe('held')
})
