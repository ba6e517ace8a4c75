import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { aaaParts } from '~/core/assessment/aaa'
import { aaaForm, aaaLimit } from '~/core/assessment/aaa-form'
import { readReportPeriod, reportPeriodKey } from '~/core/assessment/report-period'
import { dayOf } from '~/core/journey/days'
import { formatDateTime, say, translator } from '~/i18n'
import { readAaaReport } from '~/steps/assessment/read-aaa-report'
import { saveAaaReport } from '~/steps/assessment/save-aaa-report'
import { Button } from '~/ui/Button'
import { ButtonGroup } from '~/ui/ButtonGroup'
import { Notice } from '~/ui/Notice'
import { Questioned } from '~/ui/Questioned'
import { StaffPage } from '~/ui/StaffPage'
import { TextArea } from '~/ui/TextArea'
import { problemAt, problemsOf, readForm, typedText } from '~/web/forms'
import { requireMember } from '~/web/guards'
import { changedLanguage } from '~/web/language-button'
import { found, langParam } from '~/web/params'
import { confirmedIn, questionedReply } from '~/web/questioned'
import { staffMeta } from '~/web/staff-meta'
import { LanguageField } from '../language-field'
import { periodText } from './aaa-document'
import { Known, SavedTexts } from './aaa-parts'
import { suggestionView } from './suggestions'

export const meta = staffMeta

const FORM = 'aaa'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langParam(params)
  const member = await requireMember(request, 'lead')
  const period = found(readReportPeriod(params.period, dayOf(new Date())))
  const { latest, suggestions, instruments } = await readAaaReport({ lead: member, period, now: new Date() })
  const path = `/${lang}/assessment/reports`
  return {
    lang,
    member,
    title: translator(lang)('reports:aaa.title'),
    period: periodText(lang, period),
    path,
    report: `${path}/aaa/${reportPeriodKey(period)}/report`,
    latest: latest && { ...latest, saved: { name: latest.by, at: formatDateTime(lang, latest.savedAt) } },
    known: aaaParts.map(part => ({
      part,
      suggestions: suggestions[part].map(one => suggestionView(lang, instruments, one)),
    })),
    said: new URL(request.url).searchParams.get('said'),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const lang = langParam(params)
  const lead = await requireMember(request, 'lead')
  const now = new Date()
  const period = found(readReportPeriod(params.period, dayOf(now)))
  const form = await readForm(request)
  const again = changedLanguage(request, form)
  if (again instanceof Response) return again
  const nothing = { newer: null, questioned: null }
  if (again) return data({ ...nothing, result: again })
  const submission = parseWithZod(form, { schema: aaaForm })
  if (submission.status !== 'success')
    return data({ ...nothing, result: submission.reply() }, { status: 422 })
  const { basedOn, writtenIn: language, ...texts } = submission.value
  const report = { ...texts, language }
  const saved = await saveAaaReport({ lead, period, report, basedOn, confirmed: confirmedIn(form), now })
  if (saved.kind === 'questioned') {
    const t = translator(lang)
    const labels = Object.fromEntries(aaaParts.map(part => [part, t(`reports:aaa.${part}`)]))
    return data(questionedReply(lang, submission, saved.questions, labels, language), { status: 422 })
  }
  if (saved.kind !== 'newer') {
    const at = `/${lang}/assessment/reports/aaa/${reportPeriodKey(period)}`
    return redirect(`${at}?said=${saved.kind}`, 303)
  }
  const { by, savedAt, ...newer } = saved.newer
  const who = { name: by, at: formatDateTime(lang, savedAt) }
  return data({ ...nothing, result: submission.reply(), newer: { ...newer, saved: who } }, { status: 409 })
}

export default function AaaForm() {
  const { lang, member, title, period, path, report, latest, known, said } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const { t } = useTranslation('reports')
  const problems = sent?.newer
    ? [{ field: 'alerts', message: t('aaa.newer.title') }]
    : problemsOf(sent?.result, key => say(t, key))
  return (
    <StaffPage
      title={title}
      caption={period}
      member={member}
      area="assessment"
      back={{ href: path, label: t('index.title') }}
      problems={problems}
      formId={FORM}
      wide
    >
      {!sent && (said === 'saved' || said === 'unchanged') && <Notice look="done" title={t(`aaa.${said}`)} />}
      {sent?.newer && (
        <Notice look="attention" title={t('aaa.newer.title')}>
          <p>{t('aaa.newer.text', sent.newer.saved)}</p>
          <SavedTexts report={sent.newer} />
        </Notice>
      )}
      <p>{t('aaa.about')}</p>
      {latest && (
        <p>
          {t('aaa.last', latest.saved)} <a href={report}>{t('tools.report')}</a>
        </p>
      )}
      <form method="post" id={FORM} className="aaa" noValidate>
        <input type="hidden" name="basedOn" value={latest?.revision ?? 0} />
        {known.map(({ part, suggestions }) => (
          <div className="aaa__part" key={part}>
            <TextArea
              name={part}
              label={t(`aaa.${part}`)}
              hint={t(`aaa.hint.${part}`)}
              error={sent?.newer ? undefined : problemAt(problems, part)}
              defaultValue={sent ? typedText(sent.result, part) : latest?.[part]}
              rows={10}
              limit={aaaLimit}
            />
            <Known part={part} suggestions={suggestions} />
          </div>
        ))}
        <LanguageField
          name="writtenIn"
          legend={t('aaa.language')}
          error={problemAt(problems, 'writtenIn')}
          defaultValue={sent ? typedText(sent.result, 'writtenIn') : latest?.language}
          otherwise={lang}
        />
        {sent?.questioned && <Questioned view={sent.questioned} />}
        <ButtonGroup>
          <Button>{t('aaa.button')}</Button>
        </ButtonGroup>
      </form>
    </StaffPage>
  )
}
