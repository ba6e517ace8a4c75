import { expect, test } from 'vitest'
import { measuredIn } from '~/core/anonymise/measured'
import { releasePolicy } from '~/core/anonymise/policy'
import type { ResponseRow } from '~/core/anonymise/responses'
import { countTable, fixedCategories } from '~/core/anonymise/tables'
import { findLibraryData } from '~/core/instrument'
import { toInstrument } from '~/core/instrument/build'

/** The check-in with one question that is asked of young people at the end alone. */
function asked() {
  const data = structuredClone(findLibraryData('check-in', 2))
  const [first] = data?.items ?? []
  if (!data || !first) throw new Error('no check-in')
  first.stages = ['end']
  first.audiences = ['young_person']
  return { item: first.key, measured: measuredIn(toInstrument(data)) }
}

test.each([
  ['stage', ['beginning', 'midpoint', 'after']],
  ['audience', ['child', 'parent_carer', 'adult']],
  ['language', []],
] as const)('by %s, where nobody is asked a question is known and is no cover', (slice, never) => {
  const { item, measured } = asked()
  const table = countTable([], slice, fixedCategories(slice, measured), measured, releasePolicy)
  const found = table.groups
    .filter(group => group.items.find(one => one.item === item)?.neverAsked)
    .map(({ category }) => category)
  expect(found).toEqual(never)
})

test('an answer to an earlier version that did ask makes the place a real one', () => {
  const { item, measured } = asked()
  const row: ResponseRow = {
    ...{ person: 'a', block: 'b', instrument: 'check-in', version: 2, stage: 'after', round: 1 },
    ...{ audience: 'young_person', language: 'cy', service: 's', answers: { [item]: 'agree' } },
  }
  const table = countTable([row], 'stage', fixedCategories('stage', measured), measured, releasePolicy)
  const after = table.groups.find(({ category }) => category === 'after')
  expect(after?.items.find(one => one.item === item)?.neverAsked).toBe(false)
})
