import { formatTime, type Lang } from '~/i18n'
import type { OwnerHere } from '~/steps/second-factor'
import type { SignedIn } from './guards'
import { sessionToken } from './session'

/** Whose sign-in it is, in the session of this request. Only after a guard: the request bears a live session. */
export const ownerHere = (request: Request, { memberId, partnershipId }: SignedIn): OwnerHere => ({
  memberId,
  partnershipId,
  token: sessionToken(request) ?? '',
})

/** The time from which on something may be tried again, in whole minutes: never too early. */
export const tryAgainAt = (lang: Lang, seconds: number): string =>
  formatTime(lang, new Date(Date.now() + (seconds + 60) * 1000))
