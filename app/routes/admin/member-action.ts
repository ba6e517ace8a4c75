import { randomBytes } from 'node:crypto'
import { parseWithZod } from '@conform-to/zod/v4'
import { data, redirect } from '@remix-run/node'
import { memberSchema } from '~/core/staff/forms'
import { mailIsOffered } from '~/deliver/settings'
import type { Lang } from '~/i18n'
import { type ChangeMemberResult, changeMember, setMemberActive } from '~/steps/change-member'
import { resetFactor } from '~/steps/factor-rule'
import { newPasswordLink } from '~/steps/new-password-link'
import { showMember } from '~/steps/show-member'
import { byEmail, shownLink } from '~/web/administration'
import { settings } from '~/web/env'
import { readForm, textOf } from '~/web/forms'
import { found } from '~/web/params'

interface Whom {
  lang: Lang
  partnershipId: string
  memberId: string
  /** The administrator who acts. */
  actor: string
}

/** The forms of a member's page: which one was sent is its `intent`. A foreign member is not found. */
export async function actOnMember(request: Request, whom: Whom) {
  const form = await readForm(request, { nul: 'keep' })
  const intent = textOf(form, 'intent')
  if (intent === 'link') return makeLink(form, whom)
  if (intent === 'end' || intent === 'give') return changeAccess(form, intent, whom)
  if (intent === 'factor') {
    found((await resetFactor({ ...whom, mail: mailIsOffered(), now: new Date() })) || null)
    return saved(whom)
  }
  return changeDetails(form, whom)
}

async function changeDetails(form: FormData, whom: Whom) {
  const submission = parseWithZod(form, { schema: memberSchema })
  if (submission.status !== 'success')
    return data({ intent: 'details', result: submission.reply() } as const, { status: 422 })
  const confirmed = textOf(form, 'confirmed') === 'yes'
  const { baseUrl } = settings()
  const mail = mailIsOffered() ? { baseUrl, randomBytes } : null
  const details = submission.value
  const changed = await changeMember({ ...whom, details, confirmed, mail, now: new Date() })
  const problem = problemOf(changed, 'confirmed')
  return problem
    ? data({ intent: 'details', result: submission.reply(problem) } as const, { status: 422 })
    : saved(whom)
}

async function changeAccess(form: FormData, intent: 'end' | 'give', whom: Whom) {
  const confirmed = textOf(form, 'confirmed-end') === 'yes'
  const problem = problemOf(
    await setMemberActive({ ...whom, active: intent === 'give', confirmed, now: new Date() }),
    'confirmed-end',
  )
  if (!problem) return saved(whom)
  const error = { '': problem.formErrors ?? null, ...problem.fieldErrors }
  return data({ intent, result: { status: 'error', error } } as const, { status: 422 })
}

async function makeLink(form: FormData, whom: Whom) {
  const { member } = found(await showMember(whom))
  const { baseUrl } = settings()
  const mail = { byEmail: byEmail(form), mailIsOffered: mailIsOffered() }
  const made = await newPasswordLink({ ...whom, ...mail, baseUrl, now: new Date(), randomBytes })
  if (made.kind === 'unknown') return found(null)
  if (made.kind === 'no-mail') {
    const error = { '': ['admin:problem.lead-no-mail'] }
    return data({ intent: 'link', result: { status: 'error', error } } as const, { status: 422 })
  }
  return data({ intent: 'link', link: shownLink(whom.lang, made.link, member.email) } as const)
}

const saved = ({ lang, memberId }: Whom) => redirect(`/${lang}/admin/members/${memberId}?saved`, 303)

/** What a refused change says, and beside which field; null when it was made. Throws a 404 for a foreign member. */
function problemOf(
  result: ChangeMemberResult,
  confirm: 'confirmed' | 'confirmed-end',
): { formErrors?: string[]; fieldErrors?: Record<string, string[]> } | null {
  switch (result.kind) {
    case 'changed':
      return null
    case 'unknown':
      return found(null)
    case 'email-taken':
      return { fieldErrors: { email: ['admin:problem.email-taken'] } }
    case 'no-agency':
      return { fieldErrors: { agencyId: ['admin:problem.agency-unknown'] } }
    case 'no-mail':
      return { fieldErrors: { roles: ['admin:problem.lead-no-mail'] } }
    case 'last-administrator':
      return { formErrors: ['admin:access.last-administrator'] }
    case 'needs-confirming':
      return { fieldErrors: { [confirm]: ['admin:problem.confirm-missing'] } }
  }
}
