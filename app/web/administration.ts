import { mailIsOffered } from '~/deliver/settings'
import { formatDateTime, type Lang } from '~/i18n'
import type { OneTimeLink } from '~/steps/link-for'
import { textOf } from './forms'

/** Whether the form asks for the link to go by e-mail, and mail is set up at all. */
export const byEmail = (form: FormData): boolean => mailIsOffered() && textOf(form, 'byEmail') === 'yes'

/** A one-time link in words for its page. */
export const shownLink = (lang: Lang, link: OneTimeLink, email: string) => ({
  url: link.url,
  until: formatDateTime(lang, link.expiresAt),
  emailedTo: link.emailed ? email : null,
})
