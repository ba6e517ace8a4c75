import { holds } from './evaluate'
import { parseExpression } from './expression'
import type { Question } from './survey'

/** Numbers around 0 to 10 that a constraint is tried with; what it says of others does not matter then. */
const TRIED = Array.from({ length: 131 }, (_, index) => index - 20)

/** Whether a number is asked for that can be any whole one from 0 to 10, and no other. */
export function isZeroToTen({ type, parameters, constraint }: Question): boolean {
  if (type.kind !== 'number') return false
  if (type.range) {
    const { start, end, step } = readParameters(parameters)
    // What a range does when it says nothing is 1 to 10.
    const whole = Number(start) === 0 && Number(end) === 10 && Number(step ?? '1') === 1
    return whole && start !== '' && (constraint === '' || allows(constraint))
  }
  return constraint !== '' && allows(constraint)
}

function allows(constraint: string): boolean {
  const expression = parseExpression(constraint)
  if (!expression) return false
  return TRIED.every(number => holds(expression, String(number)) === (number >= 0 && number <= 10))
}

/** "start=0 end=10; step = 1" → { start: '0', end: '10', step: '1' } */
export function readParameters(written: string): Readonly<Record<string, string>> {
  const pairs = written
    .slice(0, 500)
    .toLowerCase()
    .replace(/\s*=\s*/g, '=')
    .split(/[\s,;]+/)
  return Object.fromEntries(
    pairs
      .filter(pair => pair.includes('='))
      .map(pair => [pair.split('=')[0] ?? '', pair.split('=')[1] ?? '']),
  )
}
