import { mailIsOffered } from '~/deliver/settings'
import { formatDateTime, type Lang } from '~/i18n'
import type { HandedLink } from '~/steps/link-for'
import { textOf } from './forms'

/** Whether the form asks for the link to go by e-mail, and mail is set up at all. */
export const byEmail = (form: FormData): boolean => mailIsOffered() && textOf(form, 'byEmail') === 'yes'

/** A one-time link in words for its page; `url` is null where only its owner may see it. */
export const shownLink = (lang: Lang, link: HandedLink, email: string) => ({
  url: link.kind === 'shown' ? link.url : null,
  until: formatDateTime(lang, link.expiresAt),
  emailedTo: link.kind === 'sent' || link.emailed ? email : null,
})
