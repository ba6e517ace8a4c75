/**
 * Chance with a fixed seed, so that the demonstration is the same each time it is made.
 * source  mulberry32, Tommy Ettinger, public domain
 */
export class Chance {
  #state: number

  constructor(seed: number) {
    this.#state = seed >>> 0
  }

  /** A number from 0 up to but not including 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let t = this.#state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }

  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1))
  }

  /** True in `probability` of all cases. */
  happens(probability: number): boolean {
    return this.next() < probability
  }

  /** One of several, each as likely. */
  pick<T>(from: readonly T[]): T {
    return from[Math.floor(this.next() * from.length)] as T
  }

  /** Bytes for tokens and keys of invented people. Never for anybody real. */
  bytes = (length: number): Uint8Array => Uint8Array.from({ length }, () => this.between(0, 255))
}
