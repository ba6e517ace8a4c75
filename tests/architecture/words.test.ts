import { expect, test } from 'vitest'
import { reachableFrom, readModules } from './modules'

const modules = readModules()
const lists = /^app\/core\/words\//

test('no page that somebody answers on reads the lists of names', () => {
  const pages = modules.filter(({ file }) => /^app\/(?:routes\/(?:answer|afterwards)|enhance)\//.test(file))
  expect(pages.length).toBeGreaterThan(5)
  const reached = pages.flatMap(({ file }) => [...reachableFrom(file, modules)])
  expect(reached.filter(file => lists.test(file))).toEqual([])
})

test('the search follows what it should: the highlights do reach the lists', () => {
  expect([...reachableFrom('app/core/words/index.ts', modules)]).toContain('app/core/words/data/places.ts')
})
