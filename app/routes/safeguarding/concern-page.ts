import { parseWithZod } from '@conform-to/zod/v4'
import { data, redirect } from '@remix-run/node'
import { dayOf } from '~/core/journey/days'
import { concernForm, contactForm } from '~/core/safeguarding/forms'
import type { SignedIn } from '~/core/staff/member'
import { formatDateTime, type Lang, translator } from '~/i18n'
import { changeConcern } from '~/steps/safeguarding/change-concern'
import { readConcern } from '~/steps/safeguarding/read-concern'
import { tryContact } from '~/steps/safeguarding/try-contact'
import { readForm, textOf } from '~/web/forms'
import { changedLanguage } from '~/web/language-button'
import { found } from '~/web/params'
import { byAt, inventedView, personView } from './views'

/** A concern's page, real or invented: the same in everything but where it stands and who is told. */
export interface At {
  request: Request
  lang: Lang
  id: string
  member: SignedIn
  training: boolean
}

const listOf = ({ lang, training }: At) => `/${lang}/safeguarding${training ? '/training' : ''}`
const leadOf = ({ member, training }: At) => ({
  memberId: member.memberId,
  partnershipId: member.partnershipId,
  training,
})

export async function loadConcern(at: At) {
  const { request, lang, id, member, training } = at
  const now = new Date()
  const concern = found(await readConcern({ lead: leadOf(at), id, now }))
  const { changedAt, changedBy, person, scenario, notes, contact } = concern
  return {
    lang,
    member,
    training,
    back: listOf(at),
    // The browser's tab and history say no more than this.
    title: translator(lang)(training ? 'safeguarding:training.caption' : 'safeguarding:concern.caption'),
    kind: concern.kind,
    state: concern.state,
    forMeAlone: concern.forMeAlone,
    practitioner: concern.practitioner,
    priority: concern.priority,
    takenBy: concern.takenBy,
    mine: concern.mine,
    outcome: concern.outcome,
    colleagues: concern.colleagues,
    escalated: concern.escalated.map(({ step, at }) => ({ step, at: formatDateTime(lang, at) })),
    contact: contact && {
      state: contact.state,
      basedOn: contact.changedAt?.toISOString() ?? '',
      attempts: contact.attempts.map(({ way, result, text, ...made }) => ({
        ...byAt(lang, made),
        ...{ way, result, text },
      })),
      today: dayOf(now),
    },
    said: concern.said,
    raisedAt: formatDateTime(lang, concern.raisedAt),
    person: scenario ? inventedView(lang, scenario) : person && personView(lang, person),
    notes: notes.map(note => ({ ...byAt(lang, note), text: note.text, why: note.why })),
    changed: changedAt && changedBy !== null ? byAt(lang, { by: changedBy, at: changedAt }) : null,
    basedOn: changedAt?.toISOString() ?? '',
    saved: new URL(request.url).searchParams.has('saved'),
  }
}

export type ConcernData = Awaited<ReturnType<typeof loadConcern>>

export async function actOnConcern(at: At) {
  const { request, id } = at
  const form = await readForm(request)
  const again = changedLanguage(request, form)
  if (again instanceof Response) return again
  if (again) return data({ newer: false, result: again })
  return textOf(form, 'act') === 'contact' ? contacted(at, form) : changed(at, form, id)
}

async function changed(at: At, form: FormData, id: string) {
  const submission = parseWithZod(form, { schema: concernForm })
  if (submission.status !== 'success')
    return data({ newer: false, result: submission.reply() }, { status: 422 })
  const { kind } = await changeConcern({ lead: leadOf(at), id, ...submission.value, now: new Date() })
  if (kind === 'not-found') throw new Response(null, { status: 404 })
  if (kind === 'changed') return redirect(await afterwards(at), 303)
  if (kind === 'newer')
    return data({ newer: true, result: submission.reply({ hideFields: ['basedOn'] }) }, { status: 409 })
  const fieldErrors: Record<string, string[]> =
    kind === 'contact-open'
      ? { outcome: ['safeguarding:problem.contact-open'] }
      : { to: ['safeguarding:problem.to-missing'] }
  return data({ newer: false, result: submission.reply({ fieldErrors }) }, { status: 422 })
}

/** Whoever hands over a concern that only they could see, sees it no longer. */
async function afterwards(at: At): Promise<string> {
  const path = at.training ? `${listOf(at)}/${at.id}` : `${listOf(at)}/concerns/${at.id}`
  return `${path}?saved`
}

async function contacted(at: At, form: FormData) {
  const submission = parseWithZod(form, { schema: contactForm })
  if (submission.status !== 'success')
    return data({ newer: false, result: submission.reply() }, { status: 422 })
  const { kind } = await tryContact({
    lead: leadOf(at),
    id: at.id,
    ...submission.value,
    now: new Date(),
  })
  if (kind === 'not-found') throw new Response(null, { status: 404 })
  if (kind === 'newer')
    return data(
      { newer: true, result: submission.reply({ hideFields: ['contactBasedOn'] }) },
      { status: 409 },
    )
  return redirect(await afterwards(at), 303)
}
