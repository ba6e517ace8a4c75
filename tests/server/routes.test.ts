import { expect, test } from 'vitest'
import { findRouteIn } from '../../server/routes'

const paths = [
  'c/:token',
  ':lang/answer/:token/q/:item',
  ':lang/journeys/new',
  ':lang/journeys/:journey',
  ':lang/journeys/:journey/send',
  '*',
]
const findRoute = findRouteIn({
  root: { id: 'root', path: '' },
  home: { id: 'home', index: true },
  ...Object.fromEntries(paths.map(path => [path, { id: path, path }])),
})

test.each([
  ['/', '/'],
  ['/c/4hg7tq2m', '/c/:token'],
  ['/C/4hg7tq2m/', '/c/:token'],
  ['/cy/answer/4hg7tq2m/q/listened', '/:lang/answer/:token/q/:item'],
  ['/cy/journeys/new', '/:lang/journeys/new'],
  ['/cy/journeys/0b9b6f1c', '/:lang/journeys/:journey'],
  ['/cy/journeys/0b9b6f1c/send', '/:lang/journeys/:journey/send'],
  ['/c/4hg7tq2m/more', '*'],
  ['/fr/journeys/new', '*'],
  ['//c/4hg7tq2m', '*'],
  ['/4hg7tq2m', '*'],
])('%s is written down as %s', (address, pattern) => {
  expect(findRoute(address).pattern).toBe(pattern)
})

test('a word comes before a parameter, and nothing known is the page for that', () => {
  expect(findRoute('/cy/journeys/new').id).toBe(':lang/journeys/new')
  expect(findRoute('/').id).toBe('home')
  expect(findRoute('/nowhere').id).toBe('*')
})
