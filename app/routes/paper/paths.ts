import type { Lang } from '~/i18n'
import { journeyPath } from '../journeys/words'

/** Where answers from paper are typed in, and where their receipt stands afterwards. */
export const paperPaths = (lang: Lang, journeyId: string) => ({
  choose: journeyPath(lang, journeyId, '/paper'),
  form: (respondentId: string, questionnaire: string, stage: string) =>
    journeyPath(lang, journeyId, `/paper/${respondentId}/${questionnaire}/${stage}`),
  receipt: (invitationId: string) => journeyPath(lang, journeyId, `/invitations/${invitationId}/receipt`),
})

/** A questionnaire in an address: `check-in.2`. Null for what cannot be one. */
export function readQuestionnaire(text: string): { instrument: string; version: number } | null {
  const [, instrument, version] = /^([a-z0-9-]+)\.([1-9][0-9]{0,3})$/.exec(text) ?? []
  return instrument && version ? { instrument, version: Number(version) } : null
}
