import { expect, test, vi } from 'vitest'
import { keepRunning, SetUpError } from '../../server/children'

/** A process of the test's own, written in a line. */
const run = (code: string, onGivenUp?: () => void) => {
  const said: string[] = []
  const child = keepRunning({
    name: 'test',
    entry: ['--eval', code],
    env: { PATH: process.env.PATH, NODE_ENV: 'test' },
    say: line => said.push(line),
    onGivenUp,
  })
  return { child, said }
}

const SERVES = 'process.send({ kind: "ready", port: 4711 }); setInterval(() => {}, 1000)'
const soon = { timeout: 10_000 }

test('says when a process serves, and where', async () => {
  const { child } = run(SERVES)
  expect(await child.ready).toEqual({ port: 4711 })
  await child.stop()
  expect(child.pid()).toBeUndefined()
})

test('a process that is killed is started again', async () => {
  const { child, said } = run(SERVES)
  await child.ready
  const first = child.pid() ?? 0
  process.kill(first, 'SIGKILL')
  await vi.waitFor(() => expect(child.pid()).not.toBeOneOf([first, undefined]), soon)
  expect(said).toEqual(['The test process ended (SIGKILL) and is started again.'])
  await child.stop()
})

test('one that says it is set up wrongly is not', async () => {
  const onGivenUp = vi.fn()
  const { child, said } = run('process.exit(78)', onGivenUp)
  await expect(child.ready).rejects.toThrow(SetUpError)
  expect(onGivenUp).toHaveBeenCalledOnce()
  expect(said).toEqual([])
  await child.stop()
})

test('stopping waits for the process, and it is not started again', async () => {
  const { child, said } = run(
    `process.on('SIGTERM', () => setTimeout(() => process.exit(0), 200)); ${SERVES}`,
  )
  await child.ready
  const pid = child.pid() ?? 0
  await child.stop()
  expect(() => process.kill(pid, 0)).toThrow('ESRCH')
  expect(said).toEqual([])
})

test('a process that is between two starts stays away after stopping', async () => {
  const { child, said } = run('process.exit(1)')
  await vi.waitFor(() => expect(said.length).toBeGreaterThan(0), soon)
  await child.stop()
  const before = said.length
  await new Promise(resolve => setTimeout(resolve, 800))
  expect(said).toHaveLength(before)
  expect(child.pid()).toBeUndefined()
})
