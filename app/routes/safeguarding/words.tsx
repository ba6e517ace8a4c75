import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { retentionPolicy } from '~/core/retention/policy'
import { openingForm } from '~/core/safeguarding/forms'
import { say, translator } from '~/i18n'
import { markWordsRead, readWords } from '~/steps/safeguarding/read-words'
import { requestOpening } from '~/steps/safeguarding/request-opening'
import { Button } from '~/ui/Button'
import { Notice } from '~/ui/Notice'
import { Panel } from '~/ui/Panel'
import { StaffPage } from '~/ui/StaffPage'
import { problemAt, problemsOf, readForm, textOf, typedText } from '~/web/forms'
import { requireMember } from '~/web/guards'
import { changedLanguage } from '~/web/language-button'
import { found, idParam, langParam } from '~/web/params'
import { requireRecent } from '~/web/recent'
import { staffMeta } from '~/web/staff-meta'
import { AskToFindOut, RequestsSoFar } from './find-out'
import { byAt } from './views'
import { saidView, Texts } from './words-texts'

export const meta = staffMeta

export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langParam(params)
  const id = idParam(params, 'words')
  const member = await requireMember(request, 'safeguarding_lead')
  const words = found(await readWords({ lead: member, id, now: new Date() }))
  return {
    lang,
    member,
    title: translator(lang)('safeguarding:words.title'),
    first: words.first,
    twoLeads: words.twoLeads,
    authorKept: words.authorKept,
    said: words.said && saidView(lang, words.said),
    reading: words.reading && byAt(lang, words.reading),
    openings: words.openings.map(each => ({ id: each.id, state: each.state, ...byAt(lang, each) })),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const lang = langParam(params)
  const id = idParam(params, 'words')
  const member = await requireMember(request, 'safeguarding_lead')
  const form = await readForm(request)
  const again = changedLanguage(request, form)
  if (again) return again
  const now = new Date()
  if (textOf(form, 'act') === 'read') {
    const { kind } = await markWordsRead({ lead: member, id, now })
    if (kind === 'not-found') throw new Response(null, { status: 404 })
    return redirect(`/${lang}/safeguarding`, 303)
  }
  await requireRecent(request, 'safeguarding_lead')
  const submission = parseWithZod(form, { schema: openingForm })
  if (submission.status !== 'success') return data(submission.reply(), { status: 422 })

  const asked = await requestOpening({ lead: member, wordsId: id, ...submission.value, now })
  if (asked.kind === 'not-found') throw new Response(null, { status: 404 })
  if (asked.kind === 'reason-missing') return data(submission.reply(), { status: 422 })
  if (asked.kind === 'too-new' || asked.kind === 'too-late') {
    return data(submission.reply({ formErrors: [`safeguarding:problem.${asked.kind}`] }), { status: 422 })
  }
  const already = asked.kind === 'already' ? '?already' : ''
  return redirect(`/${lang}/safeguarding/openings/${asked.openingId}${already}`, 303)
}

export default function WordsPage() {
  const { lang, member, title, first, twoLeads, authorKept, said, reading, openings } =
    useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const { t } = useTranslation('safeguarding')
  const problems = problemsOf(result, key => say(t, key))
  const waits = openings.some(({ state }) => state === 'requested')
  const mayAsk = openings.every(({ state }) => state === 'refused' || state === 'requested')
  const tooLate = mayAsk && !waits && !authorKept
  return (
    <StaffPage
      title={title}
      caption={t('words.caption')}
      member={member}
      area="safeguarding"
      back={{ href: `/${lang}/safeguarding`, label: t('queue.title') }}
      problems={problems}
      formId={mayAsk && !tooLate ? 'find-out' : undefined}
    >
      <p>{t('words.who-sees')}</p>
      {first && <p>{t('words.first')}</p>}
      {said ? (
        <Texts said={said} />
      ) : (
        <Notice look="attention" title={t('words.unreadable.title')}>
          <p>{t('words.unreadable.text')}</p>
        </Notice>
      )}
      {reading ? (
        <p className="soft">{t('words.read.done', reading)}</p>
      ) : (
        <Panel title={t('words.read.title')}>
          <p>{t('words.read.text', { days: retentionPolicy.author })}</p>
          <form method="post">
            <Button name="act" value="read">
              {t('words.read.button')}
            </Button>
          </form>
        </Panel>
      )}
      <RequestsSoFar openings={openings} />
      {tooLate && <p>{t('words.find.too-late')}</p>}
      {mayAsk && !tooLate && (
        <AskToFindOut
          twoLeads={twoLeads}
          open={result !== undefined}
          reason={typedText(result, 'reason')}
          immediate={typedText(result, 'immediate') === 'yes'}
          reasonError={problemAt(problems, 'reason')}
        />
      )}
    </StaffPage>
  )
}
