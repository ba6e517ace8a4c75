import type { Ended } from './answering'

/** Whether what a page refused with says that its link leads nowhere. */
export const isEnded = (value: unknown): value is Ended =>
  typeof value === 'object' && value !== null && 'linkEnded' in value

/** Under which words the namespace `errors` tells it. */
export const reasonOf = ({ linkEnded }: Ended) => (linkEnded === 'expired' ? 'ended' : linkEnded)
