import { registerOf } from '~/core/instrument'
import { addressesOf } from '~/core/journey/addresses'
import { expiryOf } from '~/core/journey/invitations'
import type { Respondent } from '~/core/journey/types'
import type { Email } from '~/deliver/email'
import { formatDate, type Lang, otherLang, translator } from '~/i18n'

export interface InvitationEmail {
  to: string
  token: string
  respondent: Respondent
  worker: { partnershipId: string; partnership: { nameCy: string; nameEn: string } }
  baseUrl: string
  now: Date
}

/**
 * The message that brings a check-in: in both languages, the respondent's first, each half with its own link. The
 * subject says nothing of who asks or why, since a subject is shown on a locked phone.
 */
export function invitationEmail({ to, token, respondent, worker, baseUrl, now }: InvitationEmail): Email {
  const first = respondent.language
  const second = otherLang(first)
  const register = registerOf(respondent.audience)
  const links = addressesOf(baseUrl, token)
  const bodyIn = (lang: Lang) => {
    const { nameCy, nameEn } = worker.partnership
    return translator(lang)(`email:invitation.${register}.body`, {
      link: links[lang],
      until: formatDate(lang, expiryOf(now)),
      partnership: lang === 'cy' ? nameCy : nameEn,
    })
  }
  const subjectIn = (lang: Lang) => translator(lang)('email:invitation.subject')
  return {
    to,
    subject: `${subjectIn(first)} / ${subjectIn(second)}`,
    body: bodyIn(first),
    language: first,
    other: { language: second, body: bodyIn(second) },
    partnershipId: worker.partnershipId,
  }
}
