import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formatDateTime, translator } from '~/i18n'
import { approveOpening } from '~/steps/safeguarding/approve-opening'
import { readOpening } from '~/steps/safeguarding/read-opening'
import { retryOpening } from '~/steps/safeguarding/retry-opening'
import { reviewOpening } from '~/steps/safeguarding/review-opening'
import { Notice } from '~/ui/Notice'
import { StaffPage } from '~/ui/StaffPage'
import { readForm, textOf } from '~/web/forms'
import { found, idParam, langParam } from '~/web/params'
import { requireRecent } from '~/web/recent'
import { staffMeta } from '~/web/staff-meta'
import { Author, Decide, OpeningSummary, Review } from './opening-parts'
import { byAt, personView } from './views'

export const meta = staffMeta

export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langParam(params)
  const id = idParam(params, 'opening')
  const member = await requireRecent(request, 'safeguarding_lead')
  const { author, requested, decided, reviewed, openedAt, ...opening } = found(
    await readOpening({ lead: member, id, now: new Date() }),
  )
  return {
    lang,
    member,
    title: translator(lang)('safeguarding:opening.title'),
    opening: {
      ...opening,
      requested: byAt(lang, requested),
      decided: decided && byAt(lang, decided),
      reviewed: reviewed && byAt(lang, reviewed),
      openedAt: openedAt && formatDateTime(lang, openedAt),
      author: author && personView(lang, author),
    },
    already: new URL(request.url).searchParams.has('already'),
  }
}

const acts = ['approve', 'refuse', 'review', 'retry'] as const
type Act = (typeof acts)[number]

export async function action({ request, params }: ActionFunctionArgs) {
  const lang = langParam(params)
  const id = idParam(params, 'opening')
  const lead = await requireRecent(request, 'safeguarding_lead')
  const asked = textOf(await readForm(request), 'act')
  const act = acts.find(each => each === asked)
  if (!act) throw new Response(null, { status: 400 })

  const { kind } = await perform(act, { lead, id, now: new Date() })
  if (kind === 'not-found') throw new Response(null, { status: 404 })
  if (kind === 'same-person') {
    return data({ problem: act === 'review' ? 'same-reviewer' : 'same-person' } as const, { status: 422 })
  }
  if (kind === 'named-after') return data({ problem: kind } as const, { status: 422 })
  if (kind === 'too-late') return data({ problem: 'too-late' } as const, { status: 409 })
  return redirect(`/${lang}/safeguarding/openings/${id}`, 303)
}

function perform(act: Act, wish: Parameters<typeof reviewOpening>[0]) {
  if (act === 'review') return reviewOpening(wish)
  if (act === 'retry') return retryOpening(wish)
  return approveOpening({ ...wish, approve: act === 'approve' })
}

export default function OpeningPage() {
  const { lang, member, title, opening, already } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const { t } = useTranslation('safeguarding')
  const toDo = opening.state === 'requested' ? 'decide' : 'review'
  const waitFor = opening.colleagues ? toDo : 'nobody'
  const problems = sent ? [{ field: null, message: t(`opening.problem.${sent.problem}`) }] : []
  return (
    <StaffPage
      title={title}
      member={member}
      area="safeguarding"
      back={{ href: `/${lang}/safeguarding`, label: t('queue.title') }}
      problems={problems}
    >
      {already && !sent && (
        <Notice>
          <p>{t('opening.already')}</p>
        </Notice>
      )}
      <OpeningSummary opening={opening} />
      {opening.waitsForAnother && (
        <Notice>
          <p>{t(`opening.wait.${waitFor}`)}</p>
        </Notice>
      )}
      <Author opening={opening} />
      {opening.may.decide && <Decide />}
      {opening.may.review && <Review />}
    </StaffPage>
  )
}
