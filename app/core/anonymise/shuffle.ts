/**
 * A copy in an order that says nothing about the one before (Fisher–Yates). Chance is an argument; with random bytes
 * of a cryptographic source every order is equally likely: bytes that would favour some orders are drawn again.
 *
 * randomBytes  n → n random bytes
 */
export function shuffled<T>(items: readonly T[], randomBytes: (n: number) => Uint8Array): T[] {
  const result = [...items]
  for (let last = result.length - 1; last > 0; last--) {
    const other = below(last + 1, randomBytes)
    ;[result[last], result[other]] = [result[other] as T, result[last] as T]
  }
  return result
}

/** A whole number from 0 to limit − 1, each equally likely. limit ≤ 2³². */
function below(limit: number, randomBytes: (n: number) => Uint8Array): number {
  const whole = 2 ** 32
  const fair = whole - (whole % limit)
  for (;;) {
    const bytes = randomBytes(4)
    const drawn = new DataView(bytes.buffer, bytes.byteOffset, 4).getUint32(0)
    if (drawn < fair) return drawn % limit
  }
}
