import { type Instrument, looksBack, registerOf, type Stage } from '~/core/instrument'
import { addressesOf } from '~/core/journey/addresses'
import { expiryOf } from '~/core/journey/invitations'
import type { Respondent } from '~/core/journey/types'
import type { Email } from '~/deliver/email'
import { formatDate, type Lang, otherLang, translator } from '~/i18n'

export interface InvitationEmail {
  to: string
  token: string
  respondent: Respondent
  /** what is sent, and when */
  asked: Pick<Instrument, 'practice'>
  stage: Stage
  worker: { partnershipId: string; partnership: { nameCy: string; nameEn: string } }
  baseUrl: string
  now: Date
}

/**
 * The message that brings a check-in: in both languages, the respondent's first, each half with its own link. The
 * subject says nothing of who asks or why, since a subject is shown on a locked phone.
 */
export function invitationEmail(of: InvitationEmail): Email {
  const { to, token, respondent, asked, stage, worker, baseUrl, now } = of
  const first = respondent.language
  const second = otherLang(first)
  const register = registerOf(respondent.audience)
  const links = addressesOf(baseUrl, token)
  const past = looksBack(asked, stage)
  const bodyIn = (lang: Lang) => {
    const { nameCy, nameEn } = worker.partnership
    const t = translator(lang)
    return t(`email:invitation.${register}.body`, {
      asks: t(`email:invitation.${register}.${past ? 'asks-past' : 'asks'}`),
      link: links[lang],
      until: formatDate(lang, expiryOf(now)),
      partnership: lang === 'cy' ? nameCy : nameEn,
    })
  }
  const subjectIn = (lang: Lang) => translator(lang)(`email:invitation.${past ? 'subject-past' : 'subject'}`)
  return {
    to,
    subject: `${subjectIn(first)} / ${subjectIn(second)}`,
    body: bodyIn(first),
    language: first,
    other: { language: second, body: bodyIn(second) },
    partnershipId: worker.partnershipId,
  }
}
