import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { MOST_ITEMS } from '~/core/instrument'
import { permissions } from '~/core/staff/permissions'
import { translator } from '~/i18n'
import { LinkButton } from '~/ui/LinkButton'
import { Notice } from '~/ui/Notice'
import { StaffPage } from '~/ui/StaffPage'
import { SummaryList } from '~/ui/SummaryList'
import { Tag } from '~/ui/Tag'
import { readForm } from '~/web/forms'
import { requireMember } from '~/web/guards'
import { langParam } from '~/web/params'
import { staffMeta } from '~/web/staff-meta'
import { versionOf, whichParam } from './find'
import { act } from './version-action'
import { After, Progress } from './version-progress'
import { AddQuestion, Questions } from './version-questions'
import { versionView } from './version-view'
import { editorPath, message } from './words'

export const meta = staffMeta

/** One version: how far it is in each language, its questions in their order, and what can be done next. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langParam(params)
  const member = await requireMember(request, permissions['edit-instruments'])
  const view = versionView(lang, await versionOf(member, params))
  const query = new URL(request.url).searchParams
  const t = translator(lang)
  const movedKey = query.get('moved')
  const movedTo = view.items.find(({ key }) => key === movedKey)?.place
  const tried = Number(query.get('tried'))
  const said = movedTo
    ? t('editor:page.moved', { place: movedTo })
    : tried > 0
      ? t('editor:publish.done', { count: tried })
      : query.has('removed')
        ? t('editor:page.removed')
        : query.has('restored')
          ? t('editor:compare.restored')
          : query.has('saved')
            ? t('editor:page.saved')
            : null
  return { title: view.title.text, member, view, said }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const lang = langParam(params)
  const editor = await requireMember(request, permissions['edit-instruments'])
  const which = whichParam(editor, params)
  const done = await act(which, await readForm(request), new Date())
  switch (done.kind) {
    case 'go':
      return redirect(editorPath(lang, done.to ?? which, done.rest), 303)
    case 'leave':
      return redirect(`/${lang}/editor?discarded`, 303)
    case 'refused':
      return data(
        { refused: message(lang, `refused.${done.why}`), untried: null, problem: null },
        { status: 409 },
      )
    case 'problem':
      return data({ refused: null, untried: null, problem: message(lang, done.message) }, { status: 422 })
    case 'untried':
      return data({ refused: null, untried: done.items, problem: null }, { status: 500 })
    case 'unknown':
      throw new Response(null, { status: 400 })
    default:
      throw new Response(null, { status: 404 })
  }
}

export default function Version() {
  const { title, member, view, said } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const { t } = useTranslation('editor')
  const { paths, phase } = view
  const isDraft = phase === 'draft' || phase === 'approved'
  const problems = result?.problem ? [{ field: 'type', message: result.problem }] : []
  return (
    <StaffPage
      title={title}
      heading={<span lang={view.title.lang}>{title}</span>}
      caption={view.version}
      member={member}
      area="editor"
      back={{ href: paths.list, label: t('page.all') }}
      problems={problems}
      wide
    >
      <p>
        <Tag look={phase === 'sendable' ? 'live' : 'plain'}>{view.phaseWord}</Tag>
      </p>
      {said && !result && <Notice look="done" title={said} />}
      {result?.refused && (
        <Notice look="attention" title={t('refused.title')}>
          <p>{result.refused}</p>
        </Notice>
      )}
      {result?.untried && (
        <Notice look="attention" title={t('publish.untried')}>
          <p>
            {t('publish.untried-at')}{' '}
            {result.untried
              .map(item => view.items.find(({ key }) => key === item)?.place ?? t('publish.whole'))
              .join(', ')}
          </p>
        </Notice>
      )}
      <Progress view={view} isDraft={isDraft} />
      <SummaryList
        rows={[
          { key: t('details.audiences'), value: view.audiences },
          { key: t('details.stages'), value: view.stages },
          { key: t('details.practice'), value: view.practice },
        ]}
      />
      {isDraft && (
        <p>
          <a href={paths.details}>{t('details.change')}</a>
        </p>
      )}
      <h2 className="heading heading--small" id="questions">
        {t('page.questions')}
      </h2>
      <p>
        <LinkButton look="secondary" href={paths.preview}>
          {t('page.preview')}
        </LinkButton>
      </p>
      {view.faults.map(fault => (
        <p key={fault} className="fault">
          {fault}
        </p>
      ))}
      <Questions view={view} isDraft={isDraft} />
      {isDraft && <AddQuestion error={result?.problem ?? null} full={view.items.length >= MOST_ITEMS} />}
      <p>
        <a href={paths.history}>{t('page.history')}</a>
      </p>
      <After view={view} isDraft={isDraft} />
    </StaffPage>
  )
}
