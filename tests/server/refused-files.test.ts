import { afterAll, beforeAll, expect, test } from 'vitest'
import { problemTitle } from '~/web/problem-title'
import { type Served, serveWholeApp } from '../support/whole-app'

/** Files, and addresses that only forms are sent to, have no page of their own: what is refused is said all the same. */
let app: Served
beforeAll(async () => {
  app = await serveWholeApp()
})
afterAll(() => app.close())

test.each([
  [405, '/en/editor/a/1/items/b/save', 'wrong-method', 'en'],
  [405, '/cy/editor/a/1/items/b/save', 'wrong-method', 'cy'],
  [404, '/recordings/nothing.mp3', 'not-found', 'cy'],
  [404, '/recordings/nothing.mp3', 'not-found', 'en'],
] as const)('%i for %s says so on a page', async (status, path, kind, lang) => {
  const answer = await app.ask(path)
  expect(answer.status).toBe(status)
  expect(answer.headers).toContain('text/html')
  expect(answer.body).toContain(problemTitle(kind, lang))
})

test('what only takes forms says which', async () => {
  expect((await app.ask('/en/editor/a/1/items/b/save')).headers).toMatch(/^allow: POST$/im)
})
