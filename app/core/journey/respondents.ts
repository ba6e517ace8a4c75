import type { RandomBytes } from '~/core/answer/secrets'
import type { Audience, Respondent } from './types'
import { uuidFrom } from './uuid'

/**
 * The id of a new respondent. It begins with the place in the journey, since there is no name to tell two parents
 * apart by: "Parent or carer 2" must stay the same person when a third one is added. The rest is chance.
 *
 * place   how many respondents the journey had before, 0 to 65,535
 * throws  RangeError on any other place
 */
export function respondentId(place: number, randomBytes: RandomBytes): string {
  const bytes = Buffer.from(randomBytes(16))
  bytes.writeUInt16BE(place, 0)
  return uuidFrom(bytes)
}

/**
 * Which of several alike a respondent is: 1, 2, … in the order of their places, or null when there is only one of
 * that audience.
 */
export function numberOf(respondents: readonly Respondent[], id: string): number | null {
  const audience: Audience | undefined = respondents.find(one => one.id === id)?.audience
  const alike = respondents.filter(one => one.audience === audience)
  return alike.length > 1 ? alike.findIndex(one => one.id === id) + 1 : null
}
