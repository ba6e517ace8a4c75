import type { Expression, Operator } from './expression'

type Value = string | number | boolean

/**
 * Whether an expression holds, as XPath counts.
 *
 * answer   what was answered to every question the expression names, and to the one itself; '' when nothing
 */
export const holds = (expression: Expression, answer: string): boolean =>
  toBoolean(evaluate(expression, answer))

function evaluate(expression: Expression, answer: string): Value {
  switch (expression.kind) {
    case 'text':
    case 'number':
      return expression.value
    case 'answer':
    case 'self':
      return answer
    case 'pair': {
      const { by, left, right } = expression
      if (by === 'or') return holds(left, answer) || holds(right, answer)
      if (by === 'and') return holds(left, answer) && holds(right, answer)
      return compare(by, evaluate(left, answer), evaluate(right, answer))
    }
    case 'call': {
      const values = expression.inside.map(part => evaluate(part, answer))
      return call(expression.name, values)
    }
  }
}

function call(
  name: Extract<Expression, { kind: 'call' }>['name'],
  [first = '', second = '']: Value[],
): Value {
  switch (name) {
    case 'true':
      return true
    case 'false':
      return false
    case 'not':
      return !toBoolean(first)
    case 'selected':
      return String(first).split(' ').includes(String(second).trim())
    case 'string-length':
      return String(first).length
    case 'number':
      return toNumber(first)
    case 'int':
      return Math.trunc(toNumber(first))
    case 'string':
      return String(first)
  }
}

function compare(by: Exclude<Operator, 'or' | 'and'>, left: Value, right: Value): boolean {
  if (by === '=' || by === '!=') return equal(left, right) === (by === '=')
  const [a, b] = [toNumber(left), toNumber(right)]
  if (by === '<') return a < b
  if (by === '<=') return a <= b
  return by === '>' ? a > b : a >= b
}

function equal(left: Value, right: Value): boolean {
  if (typeof left === 'boolean' || typeof right === 'boolean') return toBoolean(left) === toBoolean(right)
  if (typeof left === 'number' || typeof right === 'number') return toNumber(left) === toNumber(right)
  return left === right
}

function toNumber(value: Value): number {
  if (typeof value === 'string') return value.trim() === '' ? Number.NaN : Number(value)
  return Number(value)
}

const toBoolean = (value: Value): boolean =>
  typeof value === 'number' ? value !== 0 && !Number.isNaN(value) : Boolean(value)
