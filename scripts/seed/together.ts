/** How many things of some invented days happen side by side. */
const TOGETHER = 8

/** Does something with each, several side by side. What each makes may not depend on the others. */
export async function together<T>(items: readonly T[], act: (item: T) => Promise<unknown>): Promise<void> {
  const left = [...items]
  await Promise.all(
    Array.from({ length: TOGETHER }, async () => {
      for (let item = left.shift(); item !== undefined; item = left.shift()) await act(item)
    }),
  )
}
