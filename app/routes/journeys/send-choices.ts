import { CHECK_IN, findCurrent, stages } from '~/core/instrument'
import { stateOf } from '~/core/journey/invitations'
import { formatDate, type Lang, translator } from '~/i18n'
import type { JourneyView } from '~/steps/find-journey'
import { languageName, respondentName } from './words'

/**
 * What can be chosen when something is sent, and what is suggested: the respondent, questionnaire and stage of the
 * address, else the check-in and the first who is due. Nothing is left out.
 */
export function sendChoices(
  lang: Lang,
  { journey, due, invitations, catalogue, mailOffered }: JourneyView,
  asked: URLSearchParams,
  now: Date,
) {
  const t = translator(lang)
  const wanted = journey.respondents.find(({ id }) => id === asked.get('respondent'))?.id
  const only = journey.respondents.length === 1 ? journey.respondents[0]?.id : undefined
  const respondent = wanted ?? only ?? due[0]?.respondentId ?? null
  const dueNow = due.find(({ respondentId }) => respondentId === respondent)
  const dueStage = dueNow?.stage
  const stage = stages.find(one => one === asked.get('stage')) ?? dueStage ?? null

  const instrument =
    findCurrent(catalogue, asked.get('instrument') ?? dueNow?.instrument ?? CHECK_IN)?.key ?? CHECK_IN

  const working = (one: (typeof stages)[number]) =>
    invitations.find(
      invitation =>
        invitation.respondentId === respondent &&
        invitation.instrument === instrument &&
        invitation.stage === one &&
        stateOf(invitation, now) === 'sent',
    )
  return {
    respondent,
    instrument,
    stage,
    mailOffered,
    instruments: catalogue.current.map(one => ({
      value: one.key,
      label: one.title[lang],
      hint:
        one.stages.length === stages.length
          ? t('journeys:send.for-all')
          : t('journeys:send.for', {
              stages: one.stages.map(stage => t(`journeys:stage.${stage}`)).join(' · '),
            }),
    })),
    respondents: journey.respondents.map(one => ({
      value: one.id,
      label: respondentName(lang, journey, one.id),
      hint: languageName(lang, one),
    })),
    stages: stages.map(one => {
      const still = working(one)
      const hints = [
        ...(one === dueStage ? [t('journeys:send.due')] : []),
        ...(still ? [t('journeys:send.still-works', { date: formatDate(lang, still.sentAt) })] : []),
      ]
      return { value: one, label: t(`journeys:stage.${one}`), hint: hints.join(' ') || undefined }
    }),
  }
}

export type SendChoices = ReturnType<typeof sendChoices>
