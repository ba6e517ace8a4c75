import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { concernForm } from '~/core/safeguarding/forms'
import { formatDateTime, say, translator } from '~/i18n'
import { changeConcern } from '~/steps/safeguarding/change-concern'
import { readConcern } from '~/steps/safeguarding/read-concern'
import { Notice } from '~/ui/Notice'
import { StaffPage } from '~/ui/StaffPage'
import { problemAt, problemsOf, readForm, typedText } from '~/web/forms'
import { requireMember } from '~/web/guards'
import { changedLanguage } from '~/web/language-button'
import { found, idParam, langParam } from '~/web/params'
import { staffMeta } from '~/web/staff-meta'
import { ConcernForm } from './concern-form'
import { ConcernNotes, Said } from './concern-parts'
import { PersonDetails } from './person-details'
import { byAt, personView } from './views'

export const meta = staffMeta

export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langParam(params)
  const id = idParam(params, 'concern')
  const member = await requireMember(request, 'safeguarding_lead')
  const concern = found(await readConcern({ lead: member, id, now: new Date() }))
  const { changedAt, changedBy, person, notes } = concern
  return {
    lang,
    member,
    // The browser's tab and history say no more than this.
    title: translator(lang)('safeguarding:concern.caption'),
    kind: concern.kind,
    state: concern.state,
    forMeAlone: concern.forMeAlone,
    said: concern.said,
    raisedAt: formatDateTime(lang, concern.raisedAt),
    person: person && personView(lang, person),
    notes: notes.map(note => ({ ...byAt(lang, note), text: note.text })),
    changed: changedAt && changedBy !== null ? byAt(lang, { by: changedBy, at: changedAt }) : null,
    basedOn: changedAt?.toISOString() ?? '',
    saved: new URL(request.url).searchParams.has('saved'),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const lang = langParam(params)
  const id = idParam(params, 'concern')
  const member = await requireMember(request, 'safeguarding_lead')
  const form = await readForm(request)
  const again = changedLanguage(request, form)
  if (again instanceof Response) return again
  if (again) return data({ newer: false, result: again })
  const submission = parseWithZod(form, { schema: concernForm })
  if (submission.status !== 'success')
    return data({ newer: false, result: submission.reply() }, { status: 422 })

  const changed = await changeConcern({ lead: member, id, ...submission.value, now: new Date() })
  if (changed.kind === 'not-found') throw new Response(null, { status: 404 })
  if (changed.kind === 'changed') return redirect(`/${lang}/safeguarding/concerns/${id}?saved`, 303)
  const status = changed.kind === 'newer' ? 409 : 422
  return data(
    { newer: changed.kind === 'newer', result: submission.reply({ hideFields: ['basedOn'] }) },
    { status },
  )
}

export default function Concern() {
  const concern = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const { t } = useTranslation('safeguarding')
  const problems = problemsOf(sent?.result, key => say(t, key))
  return (
    <StaffPage
      title={concern.title}
      heading={t(`kind.${concern.kind}`)}
      caption={concern.title}
      member={concern.member}
      area="safeguarding"
      back={{ href: `/${concern.lang}/safeguarding`, label: t('queue.title') }}
      problems={problems}
      formId="concern"
    >
      {concern.saved && !sent && <Notice look="done" title={t('concern.saved')} />}
      {sent?.newer && (
        <Notice look="attention" title={t('concern.newer.title')}>
          <p>{t('concern.newer.text')}</p>
        </Notice>
      )}
      <Said concern={concern} />
      <h2 className="heading heading--small">{t('concern.who')}</h2>
      {concern.person ? <PersonDetails person={concern.person} /> : <p>{t('concern.gone')}</p>}
      <ConcernNotes notes={concern.notes} changed={concern.changed} />
      <ConcernForm
        state={concern.state}
        basedOn={concern.basedOn}
        note={typedText(sent?.result, 'note')}
        act={typedText(sent?.result, 'act')}
        noteError={problemAt(problems, 'note')}
        actError={problemAt(problems, 'act')}
      />
    </StaffPage>
  )
}
