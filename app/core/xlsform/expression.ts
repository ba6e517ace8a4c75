/** An expression of XLSForm as far as we understand it: conditions on answers and constraints on a number. */
export type Expression =
  | { kind: 'text'; value: string }
  | { kind: 'number'; value: number }
  /** `${name}` */
  | { kind: 'answer'; name: string }
  /** `.`, the answer that is being given */
  | { kind: 'self' }
  | { kind: 'call'; name: CallName; inside: Expression[] }
  | { kind: 'pair'; by: Operator; left: Expression; right: Expression }

export type Operator = 'or' | 'and' | '=' | '!=' | '<' | '<=' | '>' | '>='

/** Functions that we know, and how many arguments they take. */
const calls = {
  not: 1,
  selected: 2,
  true: 0,
  false: 0,
  'string-length': 1,
  number: 1,
  int: 1,
  string: 1,
} as const
export type CallName = keyof typeof calls

/** Operators from the loosest to the tightest. */
const levels: readonly (readonly Operator[])[] = [['or'], ['and'], ['=', '!='], ['<', '<=', '>', '>=']]

const LONGEST = 2000
const DEEPEST = 40

/** null for anything that is not wholly understood: nobody is to guess at half a condition. */
export function parseExpression(written: string): Expression | null {
  const tokens = written.length <= LONGEST ? tokensOf(written) : null
  if (!tokens) return null
  let at = 0

  const next = (token: string) => {
    if (tokens[at] !== token) return false
    at++
    return true
  }
  const level = (tightness: number, depth: number): Expression | null => {
    const operators = levels[tightness]
    if (!operators) return single(depth)
    let left = level(tightness + 1, depth)
    for (;;) {
      const by = operators.find(operator => tokens[at] === operator)
      if (!left || !by) return left
      at++
      const right = level(tightness + 1, depth)
      left = right && { kind: 'pair', by, left, right }
    }
  }
  const single = (depth: number): Expression | null => {
    const token = tokens[at++]
    if (token === undefined || depth > DEEPEST) return null
    if (token === '(') {
      const inside = level(0, depth + 1)
      return inside && next(')') ? inside : null
    }
    if (token === '.') return { kind: 'self' }
    if (token.startsWith('${')) return { kind: 'answer', name: token.slice(2, -1).trim() }
    if (/^['"]/.test(token)) return { kind: 'text', value: token.slice(1, -1) }
    if (/^-?\d/.test(token)) return { kind: 'number', value: Number(token) }
    return next('(') ? call(token, depth) : null
  }
  const call = (name: string, depth: number): Expression | null => {
    if (!Object.hasOwn(calls, name)) return null
    const inside: Expression[] = []
    while (!next(')')) {
      if (inside.length > 0 && !next(',')) return null
      const argument = level(0, depth + 1)
      if (!argument) return null
      inside.push(argument)
    }
    const known = name as CallName
    return inside.length === calls[known] ? { kind: 'call', name: known, inside } : null
  }

  const whole = level(0, 0)
  return at === tokens.length ? whole : null
}

/** Word processors turn quotation marks round; everybody means the straight ones. */
function tokensOf(written: string): string[] | null {
  const text = written.replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/\s/g, ' ').trim()
  const token =
    /\s*(\$\{[^{}]*\}|'[^']*'|"[^"]*"|-?\d+(?:\.\d+)?|[a-z][a-z-]*(?=\s*\()|(?:or|and)(?![\w-])|!=|<=|>=|[=<>(),.])/y
  const tokens: string[] = []
  while (token.lastIndex < text.length) {
    const found = token.exec(text)?.[1]
    if (found === undefined) return null
    tokens.push(found)
  }
  return tokens
}

/** The parts that all have to hold. */
export function conjunctsOf(expression: Expression): Expression[] {
  if (expression.kind !== 'pair' || expression.by !== 'and') return [expression]
  return [...conjunctsOf(expression.left), ...conjunctsOf(expression.right)]
}

/** The questions whose answers an expression looks at. */
export function answersIn(expression: Expression): Set<string> {
  if (expression.kind === 'answer') return new Set([expression.name])
  if (expression.kind === 'pair')
    return new Set([...answersIn(expression.left), ...answersIn(expression.right)])
  if (expression.kind === 'call') return new Set(expression.inside.flatMap(part => [...answersIn(part)]))
  return new Set()
}
