import type { Agency } from '~/core/assessment/agencies'
import type { Service } from '~/core/staff/member'
import { mailIsOffered } from '~/deliver/settings'
import { formatDateTime, type Lang, sorted } from '~/i18n'
import { agenciesToChoose } from '~/steps/agencies/keep-agencies'
import type { HandedLink } from '~/steps/link-for'
import { showServices } from '~/steps/services'
import { textOf } from './forms'

/** Whether the form asks for the link to go by e-mail, and mail is set up at all. */
export const byEmail = (form: FormData): boolean => mailIsOffered() && textOf(form, 'byEmail') === 'yes'

/** A one-time link in words for its page; `url` is null where only its owner may see it. */
export const shownLink = (lang: Lang, link: HandedLink, email: string) => ({
  url: link.kind === 'shown' ? link.url : null,
  until: formatDateTime(lang, link.expiresAt),
  emailedTo: link.kind === 'sent' || link.emailed ? email : null,
})

/** The services a member may work for, by their name in the page's language. */
export const servicesToChoose = async (lang: Lang, partnershipId: string): Promise<Service[]> =>
  sorted(lang, await showServices(partnershipId), each => (lang === 'cy' ? each.nameCy : each.nameEn))

/** The agencies a member may belong to, by their name in the page's language; `own`, if retired since, stays among them. */
export const agenciesFor = async (
  lang: Lang,
  partnershipId: string,
  own: string | null | undefined = null,
): Promise<Agency[]> =>
  sorted(lang, await agenciesToChoose(partnershipId, own), each =>
    lang === 'cy' ? each.nameCy : each.nameEn,
  )
