import { type DestinationStream, type Logger, pino } from 'pino'

/**
 * The log of a process, one JSON object a line on standard output.
 *
 * It holds ids and codes only. Addresses appear as the route's pattern, callers not at all, and of an error
 * everything but its message: the message of a driver or a parser may repeat an answer, a name or a token.
 */
export function makeLogger(
  process: 'web' | 'jobs' | 'supervisor',
  level: string,
  to?: DestinationStream,
): Logger {
  const options = { level, base: { process }, timestamp: pino.stdTimeFunctions.isoTime }
  return to ? pino(options, to) : pino(options)
}

export interface ErrorForLog {
  type: string
  code?: string
  /** where it was thrown: the lines of the stack without the message */
  at: string[]
  cause?: ErrorForLog
}

const FRAME = /^\s+at .*[(/ ](?:[^\s()]+:\d+:\d+|<anonymous>|native)\)?$/

/** An error as it may be written down. */
export function describeError(error: unknown, depth = 0): ErrorForLog {
  if (!(error instanceof Error)) return { type: typeof error, at: [] }
  const { code, cause } = error as { code?: unknown; cause?: unknown }
  const state = (error as { meta?: { driverAdapterError?: { cause?: { originalCode?: unknown } } } }).meta
    ?.driverAdapterError?.cause?.originalCode
  const codes = [code, state].filter(each => typeof each === 'string' || typeof each === 'number')
  return {
    type: error.name,
    ...(codes.length > 0 ? { code: codes.join(' ') } : {}),
    at: framesOf(error),
    ...(cause instanceof Error && depth < 3 ? { cause: describeError(cause, depth + 1) } : {}),
  }
}

function framesOf(error: Error): string[] {
  const stack = error.stack ?? ''
  // The message comes first and may run over several lines; what looks like a frame inside it is not one.
  const start = stack.indexOf(error.message) + error.message.length
  return stack
    .slice(start)
    .split('\n')
    .filter(line => FRAME.test(line))
    .slice(0, 12)
    .map(line => line.trim().replace(/^at /, ''))
}
