import { type Cell, type Counting, cellsOf, nowIn, type Row } from './cells'
import type { Kind } from './kinds'
import { type Bounds, Draft } from './program'
import type { Scope } from './scope'

/**
 * How many of each kind there can be so that every group keeps being told, or hidden, as it is: a program with one
 * variable a kind, in their order.
 *
 * It asks for more than it must, so what it finds is nearly always right, and what it misses is little; the publishing
 * code has the last word.
 *
 * room  how many more of a kind there may be
 * free  the kinds of which there may be more or fewer; of the others there are as many as there are
 */
export function sizesThatTellTheSame(
  kinds: readonly Kind[],
  { published, policy }: Scope,
  { room, free }: { room: number; free: ReadonlySet<number> },
): Draft {
  const draft = new Draft()
  for (const [index, { people }] of kinds.entries()) {
    if (free.has(index)) draft.variable(0, people.length + room)
    else draft.variable(people.length, people.length)
  }
  const sizes = new Sizes(draft, kinds, policy.k)
  const rows = published.flatMap(one => cellsOf(kinds, one, policy))
  for (const row of rows) {
    for (const cell of row) {
      if (cell.shown) sizes.within(cell, cell.alike)
      sizes.keepBand(cell.known)
    }
  }
  for (const row of rows) sizes.keepHidden(row, rows)
  for (const measure of new Set(rows.map(row => row[0]?.measure)))
    sizes.keepApart(rows.filter(row => row[0]?.measure === measure))
  return draft
}

/** From so many times K on, nobody has to see to it that somebody stays. */
const CROWD = 3

class Sizes {
  constructor(
    private readonly draft: Draft,
    private readonly kinds: readonly Kind[],
    private readonly k: number,
  ) {}

  within({ kinds }: Counting, bounds: Bounds): void {
    this.draft.sum(
      kinds.map(kind => [kind, 1]),
      bounds,
    )
  }

  private now(of: Counting): number {
    return nowIn(this.kinds, of)
  }

  /** The band follows from whoever knows most. */
  keepBand(known: readonly Counting[]): void {
    const most = Math.max(0, ...known.map(one => this.now(one)))
    const first = known.findIndex(one => this.now(one) === most)
    for (const [index, one] of known.entries())
      this.within(one, { low: index === first ? most : 0, high: most })
  }

  /** What is hidden stays hidden, each for its own reason, and what is hidden with it. */
  keepHidden(row: Row, rows: readonly Row[]): void {
    const hidden = row.filter(({ shown }) => !shown)
    if (hidden.length === 0) return
    const small = hidden.filter(cell => cell.underHidden || this.now(cell) < cell.fewest)
    const others = hidden.filter(cell => !small.includes(cell))
    for (const cell of small) if (!cell.underHidden) this.within(cell, { low: 0, high: cell.fewest - 1 })
    const all = { kinds: hidden.flatMap(({ kinds }) => kinds) }
    if (this.now(all) >= this.k) this.within(all, { low: this.k, high: Number.POSITIVE_INFINITY })
    const [only, ...more] = others
    if (only && more.length === 0 && this.isCover(small)) this.keepSmallest(only, small, row)
    else
      for (const cell of others)
        if (!this.keepCause(cell, rows)) this.within(cell, { low: this.now(cell), high: this.now(cell) })
  }

  /** Whether a cell is hidden for the sake of those under K alone. */
  private isCover(small: readonly Cell[]): boolean {
    const people = small.reduce((sum, one) => sum + this.now(one), 0)
    return small.length > 0 && (small.length === 1 || people < this.k)
  }

  /** A cell that hides others does so for being the smallest, and while those do not hide one another. */
  private keepSmallest(cell: Cell, small: readonly Cell[], row: Row): void {
    if (small.length > 1)
      this.within({ kinds: small.flatMap(({ kinds }) => kinds) }, { low: 0, high: this.k - 1 })
    for (const other of row) {
      if (!other.shown) continue
      // Of equal ones the first is hidden.
      const gap = other.category < cell.category ? 1 : 0
      this.draft.sum(
        [...other.kinds.map(kind => [kind, 1] as const), ...cell.kinds.map(kind => [kind, -1] as const)],
        { low: gap, high: Number.POSITIVE_INFINITY },
      )
    }
  }

  /** A cell hidden since it lies within another one, or another within it, with a few people between them. */
  private keepCause(cell: Cell, rows: readonly Row[]): boolean {
    let found = false
    for (const other of rows.flat()) {
      if (other === cell || other.measure !== cell.measure || other.underHidden) continue
      for (const [inner, outer] of [
        [cell, other],
        [other, cell],
      ] as const) {
        const [outside, between] = [this.without(inner, outer), this.without(outer, inner)]
        const few = this.now(between)
        if (this.now(outside) > 0 || few === 0 || few >= this.k || this.now(inner) === 0) continue
        this.within(outside, { low: 0, high: 0 })
        this.within(between, { low: 1, high: this.k - 1 })
        found = true
      }
    }
    return found
  }

  /** A figure within another, or not, stays so: the rule about differences hides one of two with a few between them. */
  keepApart(rows: readonly Row[]): void {
    const told = rows.flatMap((row): Counting[] => {
      const shown = row.filter(cell => cell.shown)
      const all = { kinds: shown.flatMap(({ kinds }) => kinds) }
      return shown.length > 1 ? [...shown, all] : shown
    })
    for (const one of told) {
      for (const other of told) {
        const outside = this.without(one, other)
        if (one === other || outside.kinds.length === 0) continue
        const now = this.now(outside)
        // A crowd outside does not vanish by chance.
        if (now > CROWD * this.k) continue
        const contains = this.now(this.without(other, one)) === 0
        this.within(outside, {
          low: Math.min(now, contains ? this.k : 1),
          high: now === 0 ? 0 : Number.POSITIVE_INFINITY,
        })
      }
    }
  }

  private without({ kinds }: Counting, other: Counting): Counting {
    const its = new Set(other.kinds)
    return { kinds: kinds.filter(kind => !its.has(kind)) }
  }
}
