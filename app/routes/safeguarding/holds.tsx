import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { lookUpSchema } from '~/core/account/reasons'
import { formatDate, say, translator } from '~/i18n'
import { holdJourney, letJourneyGo, readHolds } from '~/steps/safeguarding/hold-journey'
import { Button } from '~/ui/Button'
import { Notice } from '~/ui/Notice'
import { StaffPage } from '~/ui/StaffPage'
import { Table } from '~/ui/Table'
import { TextField } from '~/ui/TextField'
import { problemAt, problemsOf, readForm, textOf, typedText } from '~/web/forms'
import { requireMember } from '~/web/guards'
import { found, langParam, toId } from '~/web/params'
import { staffMeta } from '~/web/staff-meta'

export const meta = staffMeta

export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langParam(params)
  const member = await requireMember(request, 'safeguarding_lead')
  const holds = await readHolds(member)
  const query = new URL(request.url).searchParams
  return {
    lang,
    member,
    title: translator(lang)('account:holds.title'),
    holds: holds.map(hold => ({ ...hold, heldOn: formatDate(lang, hold.heldOn) })),
    done: query.has('held') ? ('held' as const) : query.has('gone') ? ('gone' as const) : null,
  }
}

/** Holds a journey by its reference, or lets one go. */
export async function action({ request, params }: ActionFunctionArgs) {
  const lang = langParam(params)
  const lead = await requireMember(request, 'safeguarding_lead')
  const form = await readForm(request)
  const now = new Date()
  if (form.has('journey')) {
    await letJourneyGo({ lead, journeyId: found(toId(textOf(form, 'journey'))), now })
    return redirect(`/${lang}/safeguarding/holds?gone`, 303)
  }
  const submission = parseWithZod(form, { schema: lookUpSchema })
  if (submission.status !== 'success') return data(submission.reply(), { status: 422 })
  if (await holdJourney({ lead, reference: submission.value.reference, now }))
    return redirect(`/${lang}/safeguarding/holds?held`, 303)
  const problem = { reference: ['account:problem.reference-unknown'] }
  return data(submission.reply({ fieldErrors: problem }), { status: 422 })
}

export default function Holds() {
  const { lang, member, title, holds, done } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const { t } = useTranslation(['account', 'safeguarding'])
  const problems = problemsOf(result, key => say(t, key))
  return (
    <StaffPage
      title={title}
      member={member}
      area="safeguarding"
      back={{ href: `/${lang}/safeguarding`, label: t('safeguarding:queue.title') }}
      problems={problems}
    >
      {done && !result && <Notice look="done" title={t(`holds.${done}`)} />}
      <p>{t('holds.intro')}</p>
      <form method="post" noValidate>
        <TextField
          name="reference"
          label={t('holds.reference')}
          error={problemAt(problems, 'reference')}
          defaultValue={typedText(result, 'reference') ?? ''}
          autoComplete="off"
          spellCheck={false}
          expect={20}
        />
        <Button>{t('holds.button')}</Button>
      </form>
      <h2 className="heading">{t('holds.list')}</h2>
      {holds.length === 0 ? (
        <p>{t('holds.none')}</p>
      ) : (
        <Table
          caption={t('holds.list')}
          captionHidden
          stacked
          head={[t('holds.reference'), t('holds.on'), t('holds.by'), t('holds.act')]}
          rows={holds.map(({ journeyId, reference, heldOn, by }) => [
            reference,
            heldOn,
            by,
            <form key="act" method="post">
              <input type="hidden" name="journey" value={journeyId} />
              <Button look="secondary">
                <span aria-hidden="true">{t('holds.let-go')}</span>
                <span className="govuk-visually-hidden">{t('holds.let-go-of', { reference })}</span>
              </Button>
            </form>,
          ])}
        />
      )}
    </StaffPage>
  )
}
