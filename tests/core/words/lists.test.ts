import { describe, expect, test } from 'vitest'
import { everyday } from '~/core/words/data/everyday'
import { firstNames } from '~/core/words/data/first-names'
import { places } from '~/core/words/data/places'
import { keyOf } from '~/core/words/folded'
import { shippedLists } from '~/core/words/lists'
import { matchOf } from '~/core/words/match'
import { radicalsOf } from '~/core/words/mutations'

describe('the lists', () => {
  const pairs = places.split(';').map(entry => entry.trim())

  test('hold places in both languages, and names of families from everywhere', () => {
    expect(pairs.length).toBeGreaterThanOrEqual(1000)
    expect(pairs.filter(entry => entry.includes('/')).length).toBeGreaterThanOrEqual(250)
    expect(firstNames.trim().split(/\s+/).length).toBeGreaterThanOrEqual(3000)
    for (const name of ['Abertawe', 'Swansea', 'Mohammed', 'Aisha', 'Oliwia', 'Gwenllian', 'Jayden'])
      expect(shippedLists().entries.has(keyOf(name))).toBe(true)
  })

  test('have no name twice', () => {
    for (const list of [pairs, firstNames.trim().split(/\s+/), everyday.trim().split(/\s+/)])
      expect(list.filter((name, index) => list.indexOf(name) !== index)).toEqual([])
  })
})

test.each([
  ['nghaerdydd', 'caerdydd'],
  ['gaerdydd', 'caerdydd'],
  ['chaerdydd', 'caerdydd'],
  ['fangor', 'bangor'],
  ['mangor', 'bangor'],
  ['ferthyr', 'merthyr'],
  ['lanelli', 'llanelli'],
  ['rondda', 'rhondda'],
  ['ddolgellau', 'dolgellau'],
  ['ninbych', 'dinbych'],
  ['lynebwy', 'glynebwy'],
  ['wynedd', 'gwynedd'],
  ['nhreorci', 'treorci'],
  ['haberystwyth', 'aberystwyth'],
])('%s may be %s', (mutated, radical) => {
  expect(radicalsOf(mutated)).toContain(radical)
})

test.each(['bangr', 'bangorr', 'bagnor', 'bamgor', 'caernafon', 'llanelly'])(
  '%s is one slip away from a place',
  word => {
    expect(matchOf(shippedLists(), word)?.how).toBe('misspelt')
  },
)
