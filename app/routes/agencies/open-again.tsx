import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { reopenForm } from '~/core/assessment/agency-forms'
import { findComponent } from '~/core/assessment/components'
import { limits } from '~/core/assessment/forms'
import { formatPeriod, say, translator } from '~/i18n'
import { readSideBySide } from '~/steps/agencies/read-side-by-side'
import { openAgain } from '~/steps/agencies/sign-off'
import { Button } from '~/ui/Button'
import { StaffPage } from '~/ui/StaffPage'
import { TextArea } from '~/ui/TextArea'
import { problemAt, problemsOf, readForm, typedText } from '~/web/forms'
import { requireMember } from '~/web/guards'
import { changedLanguage } from '~/web/language-button'
import { found, langParam } from '~/web/params'
import { staffMeta } from '~/web/staff-meta'
import { LanguageField } from '../assessment/language-field'

export const meta = staffMeta

export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langParam(params)
  const component = found(findComponent(params.component))
  const member = await requireMember(request, 'lead')
  const period = new URL(request.url).searchParams.get('period')
  const wish = { lead: member, component: component.key, period, now: new Date() }
  const { year, signings } = found(await readSideBySide(wish))
  return {
    lang,
    member,
    title: translator(lang)('agencies:reopen.title'),
    caption: `${component.name[lang]}, ${formatPeriod(lang, year.from, year.to)}`,
    back: `/${lang}/assessment/${component.key}/agencies?period=${year.from}`,
    signed: signings[0]?.kind === 'signed',
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const lang = langParam(params)
  const { key } = found(findComponent(params.component))
  const lead = await requireMember(request, 'lead')
  const form = await readForm(request)
  const again = changedLanguage(request, form)
  if (again instanceof Response) return again
  if (again) return data({ result: again })
  const submission = parseWithZod(form, { schema: reopenForm })
  if (submission.status !== 'success') return data({ result: submission.reply() }, { status: 422 })
  const { reason, writtenIn: language } = submission.value
  const period = new URL(request.url).searchParams.get('period')
  const opened = await openAgain({ lead, component: key, period, reason, language, now: new Date() })
  if (opened.kind === 'unknown-period') throw new Response(null, { status: 404 })
  // The page is read anew and says that there is nothing to open.
  if (opened.kind === 'not-signed') return data({ result: submission.reply() }, { status: 409 })
  const query = new URLSearchParams({ ...(period ? { period } : {}), said: 'opened' })
  return redirect(`/${lang}/assessment/${key}/agencies?${query}`, 303)
}

export default function OpenAgain() {
  const { lang, member, title, caption, back, signed } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()?.result
  const { t } = useTranslation('agencies')
  const problems = problemsOf(result, key => say(t, key))
  return (
    <StaffPage
      title={title}
      caption={caption}
      member={member}
      area="assessment"
      back={{ href: back, label: t('side.title') }}
      problems={problems}
      formId={signed ? 'reopen' : undefined}
    >
      {signed ? (
        <form method="post" id="reopen" noValidate>
          <p>{t('reopen.text')}</p>
          <TextArea
            name="reason"
            label={t('reopen.reason')}
            error={problemAt(problems, 'reason')}
            defaultValue={typedText(result, 'reason')}
            limit={limits.text}
          />
          <LanguageField
            name="writtenIn"
            legend={t('reopen.language')}
            error={problemAt(problems, 'writtenIn')}
            defaultValue={typedText(result, 'writtenIn')}
            otherwise={lang}
          />
          <Button>{t('reopen.button')}</Button>
        </form>
      ) : (
        <p>{t('reopen.not-signed')}</p>
      )}
    </StaffPage>
  )
}
