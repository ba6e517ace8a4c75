/**
 * An integer program: whole numbers within bounds, sums of them within bounds, and a sum that should be as large as it
 * can. The core writes them and a solver from outside answers; what it says is never trusted, but put through the
 * publishing code.
 */
export interface Program {
  /** each variable's least and most, whole numbers */
  readonly variables: readonly Bounds[]
  readonly sums: readonly Sum[]
  /** what to make large */
  readonly maximise: readonly Term[]
}

export interface Bounds {
  readonly low: number
  readonly high: number
}

export interface Sum extends Bounds {
  readonly terms: readonly Term[]
}

/** A variable's index and its weight. */
export type Term = readonly [variable: number, weight: number]

/** `impossible`: no values meet every bound. `unsolved`: out of time, or the solver gave up. */
export type Solved =
  | { readonly kind: 'found'; readonly values: readonly number[] }
  | { readonly kind: 'impossible' }
  | { readonly kind: 'unsolved' }

export type Solve = (program: Program) => Promise<Solved>

/** What a search is done with. */
export interface Chances {
  readonly solve: Solve
  /** from 0 to below 1 */
  readonly random: () => number
}

/** Puts a program together piece by piece. */
export class Draft implements Program {
  readonly variables: Bounds[]
  readonly sums: Sum[]
  readonly maximise: Term[] = []

  /** of  what to begin with: its variables and sums */
  constructor({ variables, sums }: Pick<Program, 'variables' | 'sums'> = { variables: [], sums: [] }) {
    this.variables = [...variables]
    this.sums = [...sums]
  }

  /** returns the index of a new variable */
  variable(low: number, high: number): number {
    return this.variables.push({ low, high }) - 1
  }

  /** A sum within bounds; one without any variable, or without any bound, is left out. */
  sum(terms: readonly Term[], { low, high }: Bounds): void {
    if (terms.length > 0 && (low > -Infinity || high < Infinity)) this.sums.push({ terms, low, high })
  }
}
