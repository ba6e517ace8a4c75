import { type Catalogue, CHECK_IN, titleOf } from '~/core/instrument'
import { stateOf } from '~/core/journey/invitations'
import { numberOf } from '~/core/journey/respondents'
import type { Invitation, Journey, Respondent } from '~/core/journey/types'
import { formatDate, formatDateTime, type Lang, translator } from '~/i18n'

/** What the workers' pages say of the same things, put into words on the server. */

/** "Parent or carer", or with a number where a journey has several of the kind. */
export function respondentName(lang: Lang, journey: Pick<Journey, 'respondents'>, id: string): string {
  const respondent = journey.respondents.find(one => one.id === id)
  if (!respondent) throw new Error('The respondent is not of this journey')
  const name = translator(lang)(`journeys:audience.${respondent.audience}`)
  const number = numberOf(journey.respondents, id)
  return number === null ? name : `${name} ${number}`
}

export const languageName = (lang: Lang, { language }: Pick<Respondent, 'language'>): string =>
  translator(lang)(`journeys:language.${language}`)

export const serviceName = (lang: Lang, { nameCy, nameEn }: { nameCy: string; nameEn: string }): string =>
  lang === 'cy' ? nameCy : nameEn

/** The stage of a check-in; of another questionnaire its name with it. */
export function stageWords(
  lang: Lang,
  catalogue: Catalogue,
  { instrument, stage }: Pick<Invitation, 'instrument' | 'stage'>,
): string {
  const word = translator(lang)(`journeys:stage.${stage}`)
  return instrument === CHECK_IN ? word : `${titleOf(catalogue, instrument, lang)} · ${word}`
}

/** An invitation as its worker may know it. */
export function invitationWords(
  lang: Lang,
  catalogue: Catalogue,
  journey: Journey,
  invitation: Invitation,
  now: Date,
) {
  const t = translator(lang)
  const state = stateOf(invitation, now)
  return {
    id: invitation.id,
    respondent: respondentName(lang, journey, invitation.respondentId),
    language: languageName(lang, invitation),
    stage: stageWords(lang, catalogue, invitation),
    channel: t(`journeys:channel.${invitation.channel}`),
    sent: formatDateTime(lang, invitation.sentAt),
    until: formatDate(lang, invitation.expiresAt),
    state,
    stateWord: t(`journeys:state.${invitation.channel === 'paper' ? 'paper' : state}`),
  }
}

export type InvitationWords = ReturnType<typeof invitationWords>

/** The way back to a journey. */
export const journeyPath = (lang: Lang, journeyId: string, rest = ''): string =>
  `/${lang}/journeys/${journeyId}${rest}`
