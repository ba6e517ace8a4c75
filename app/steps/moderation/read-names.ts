import type { OwnNames } from '~/core/words'
import { findOwnNames } from '~/store/own-names'
import { inPartnership } from '~/store/pools'
import type { Moderator } from './moderator'

/** What the partnership calls its people and services. */
export const readNames = ({ partnershipId }: Moderator): Promise<OwnNames> =>
  inPartnership('moderator', partnershipId, findOwnNames)
