import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { eraseReasons, eraseSchema } from '~/core/account/reasons'
import { permissions } from '~/core/staff/permissions'
import { say, translator } from '~/i18n'
import { eraseJourney } from '~/steps/account/erase-journey'
import { showJourneyInHand } from '~/steps/account/journey-in-hand'
import { Button } from '~/ui/Button'
import { Notice } from '~/ui/Notice'
import { RadioGroup } from '~/ui/RadioGroup'
import { StaffPage } from '~/ui/StaffPage'
import { TextField } from '~/ui/TextField'
import { problemAt, problemsOf, readForm, typedText } from '~/web/forms'
import { found, idParam, langParam } from '~/web/params'
import { requireRecent } from '~/web/recent'
import { staffMeta } from '~/web/staff-meta'

export const meta = staffMeta

export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langParam(params)
  const member = await requireRecent(request, permissions['erase-journey'])
  const { journey } = found(await showJourneyInHand(member, idParam(params, 'journey')))
  return {
    lang,
    member,
    title: translator(lang)('account:erase.title'),
    reference: journey.reference,
    back: `/${lang}/admin/journeys/${journey.id}`,
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const lang = langParam(params)
  const administrator = await requireRecent(request, permissions['erase-journey'])
  const journeyId = idParam(params, 'journey')
  const submission = parseWithZod(await readForm(request), { schema: eraseSchema })
  if (submission.status !== 'success')
    return data({ result: submission.reply(), held: false }, { status: 422 })
  const { kind } = await eraseJourney({ administrator, journeyId, ...submission.value, now: new Date() })
  if (kind === 'not-found') throw new Response(null, { status: 404 })
  if (kind === 'erased') return redirect(`/${lang}/admin/journeys?erased`, 303)
  if (kind === 'held') return data({ result: submission.reply(), held: true }, { status: 409 })
  const problem = { reference: ['account:problem.reference-other'] }
  return data({ result: submission.reply({ fieldErrors: problem }), held: false }, { status: 422 })
}

const goes = ['journey', 'sent', 'goals', 'shared', 'secrets', 'scores'] as const
const stays = ['released', 'sealed', 'words', 'safety', 'log', 'record'] as const

/** What goes and what stays, and then the form that asks for the reference once more. */
export default function Erase() {
  const { lang, member, title, reference, back } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const { t } = useTranslation('account')
  const problems = problemsOf(sent?.result, key => say(t, key))
  return (
    <StaffPage
      title={title}
      caption={t('erase.caption', { reference })}
      member={member}
      area="admin"
      back={back}
      problems={problems}
    >
      {sent?.held && (
        <Notice look="attention" title={t('erase.held.title')}>
          <p>{t('erase.held.text')}</p>
        </Notice>
      )}
      <h2 className="heading">{t('erase.goes')}</h2>
      <ul className="list">
        {goes.map(key => (
          <li key={key}>{t(`erase.item.${key}`)}</li>
        ))}
      </ul>
      <h2 className="heading">{t('erase.stays')}</h2>
      <ul className="list">
        {stays.map(key => (
          <li key={key}>{t(`erase.stay.${key}`)}</li>
        ))}
      </ul>
      <p>
        <a href={`/${lang}/withdraw`}>{t('erase.withdraw')}</a>
      </p>
      <h2 className="heading">{t('erase.confirm')}</h2>
      <form method="post" noValidate>
        <RadioGroup
          name="reason"
          legend={t('erase.why')}
          error={problemAt(problems, 'reason')}
          options={eraseReasons.map(reason => ({ value: reason, label: t(`reason.${reason}`) }))}
          defaultValue={typedText(sent?.result, 'reason')}
        />
        <TextField
          name="reference"
          label={t('erase.type')}
          error={problemAt(problems, 'reference')}
          defaultValue={typedText(sent?.result, 'reference') ?? ''}
          autoComplete="off"
          spellCheck={false}
          expect={20}
        />
        <Button look="warning">{t('erase.button')}</Button>
      </form>
    </StaffPage>
  )
}
