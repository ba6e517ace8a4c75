import { createRequire } from 'node:module'
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { type Answer, lpOf, solvedBy } from '~/core/anonymise/gate/lp'
import type { Program, Solve, Solved } from '~/core/anonymise/gate/program'

/** Most seconds for one program, and how much longer before its thread is given up. */
const SECONDS = 20
const GRACE = 10

/** What runs in a thread: HiGHS, a program at a time. Plain JavaScript, so that it needs no building. */
const THREAD = `
const { parentPort, workerData } = require('node:worker_threads')
const loading = require(workerData.highs)()
parentPort.on('message', async ({ text, seconds }) => {
  try {
    const { Status, Columns } = (await loading).solve(text, {
      output_flag: false, time_limit: seconds, mip_rel_gap: 0.05, random_seed: 1,
    })
    const values = {}
    for (const name in Columns) values[name] = Columns[name].Primal
    parentPort.postMessage({ status: Status, values })
  } catch (error) {
    parentPort.postMessage({ status: String(error), values: {} })
  }
})`

interface Thread {
  worker: Worker
  busy: boolean
}

const threads: Thread[] = []
const waiting: (() => void)[] = []
const most = Math.max(1, Math.min(4, availableParallelism() - 1))

/**
 * Solves programs with HiGHS in threads of their own, until a moment has come; from then on everything is unsolved.
 * The threads are shared, and keep no process from ending.
 *
 * until  milliseconds, as of performance.now()
 */
export function solverUntil(until: number): Solve {
  return async program => {
    if (program.variables.length === 0) return withoutVariables(program)
    const thread = await aThread()
    try {
      const seconds = Math.min(SECONDS, (until - performance.now()) / 1000)
      if (seconds <= 0) return { kind: 'unsolved' }
      return solvedBy(await ask(thread, lpOf(program), seconds), program)
    } finally {
      thread.busy = false
      waiting.shift()?.()
    }
  }
}

const withoutVariables = ({ sums }: Program): Solved =>
  sums.every(({ low, high }) => low <= 0 && 0 <= high)
    ? { kind: 'found', values: [] }
    : { kind: 'impossible' }

async function aThread(): Promise<Thread> {
  for (;;) {
    const free = threads.find(({ busy }) => !busy) ?? (threads.length < most ? start() : undefined)
    if (free) {
      free.busy = true
      return free
    }
    await new Promise<void>(resolve => waiting.push(resolve))
  }
}

function start(): Thread {
  const highs = createRequire(import.meta.url).resolve('highs')
  const worker = new Worker(THREAD, { eval: true, workerData: { highs } })
  worker.unref()
  const thread = { worker, busy: false }
  threads.push(thread)
  worker.once('exit', () => threads.splice(threads.indexOf(thread), 1))
  return thread
}

/** A thread that does not answer in time is ended; so is one that fails. */
function ask({ worker }: Thread, text: string, seconds: number): Promise<Answer> {
  return new Promise(resolve => {
    const end = (answer: Answer) => {
      clearTimeout(timer)
      worker.off('message', end).off('error', fail).off('exit', fail)
      resolve(answer)
    }
    const fail = () => end({ status: 'failed', values: {} })
    const timer = setTimeout(
      () => {
        fail()
        void worker.terminate()
      },
      (seconds + GRACE) * 1000,
    )
    worker.once('message', end).once('error', fail).once('exit', fail)
    worker.postMessage({ text, seconds })
  })
}
