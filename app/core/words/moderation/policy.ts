import { releasePolicy } from '~/core/anonymise/policy'

/** What a batch of quotes has to be before it is released (privacy model, section 5). */
export const quotePolicy = {
  /** as many people as any figure needs: each quote is from one of them, and nobody learns from which */
  authors: releasePolicy.k,
  /** fewer say less about a service than about who happened to write */
  quotes: 5,
  /** longer ones carry a voice that somebody knows */
  words: 40,
} as const
