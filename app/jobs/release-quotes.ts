import { randomBytes } from 'node:crypto'
import type { Task } from 'graphile-worker'
import { releaseDueQuotes } from '~/steps/moderation/release-quotes'

/** Decides of the quotes of a half-year that has ended. How many there are is never logged. */
export const releaseQuotes: Task = async (_payload, { logger }) => {
  for (const { partnership, kind } of await releaseDueQuotes({ now: new Date(), randomBytes })) {
    if (kind !== 'not-due') logger.info(`Quotes of partnership ${partnership}: ${kind}`)
  }
}
