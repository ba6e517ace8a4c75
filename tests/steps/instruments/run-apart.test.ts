import { expect, test } from 'vitest'
import { runApart } from '~/steps/instruments/run-apart'

const BYTES = new Uint8Array([1, 2, 3])

/** A program that does something with the bytes it is given. */
const doing = (code: string) => ['-e', `process.once('message', bytes => { ${code} })`]

test('what a program makes of the bytes comes back', async () => {
  const sum = 'process.send(bytes.reduce((a, b) => a + b), () => process.disconnect())'
  expect(await runApart(doing(sum), BYTES)).toBe(6)
})

test('it learns nothing of our environment', async () => {
  process.env.CLYWED_SECRET = 'not for readers of files'
  const all = 'process.send(JSON.stringify(process.env), () => process.disconnect())'
  expect(await runApart<string>(doing(all), BYTES)).not.toContain('not for readers')
})

test('one that fails, or ends without a word, gives nothing', async () => {
  expect(await runApart(doing('throw new Error()'), BYTES)).toBeNull()
  expect(await runApart(doing('process.disconnect()'), BYTES)).toBeNull()
  expect(await runApart(['nowhere.js'], BYTES)).toBeNull()
})

test('one that works without end is ended', async () => {
  const start = performance.now()
  expect(await runApart(doing('for (;;) {}'), BYTES, 1_000)).toBeNull()
  expect(performance.now() - start).toBeLessThan(5_000)
})

test('so is one that waits without end', async () => {
  expect(await runApart(doing('setInterval(() => {}, 1000)'), BYTES, 1_000)).toBeNull()
})

test.each([
  ['objects', 'const all = []; for (;;) all.push([bytes])'],
  // Bytes of files are outside of what JavaScript counts as its memory.
  ['bytes', 'const all = []; for (;;) all.push(Buffer.alloc(1_000_000, 1))'],
])('one that takes memory without end, in %s, is ended before its time is over', async (_, code) => {
  const start = performance.now()
  expect(await runApart(doing(code), BYTES, 60_000)).toBeNull()
  expect(performance.now() - start).toBeLessThan(20_000)
})

test.runIf(process.platform === 'linux')('its time is up also when nobody is left to end it', async () => {
  const limits = `process.send(require('fs').readFileSync('/proc/self/limits', 'utf8'), () => process.disconnect())`
  const said = await runApart<string>(doing(limits), BYTES, 7_000)
  expect(said).toMatch(/Max cpu time +7 +7 /)
  expect(said).toMatch(/Max core file size +0 +0 /)
})
