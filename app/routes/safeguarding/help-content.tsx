import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { helpForm } from '~/core/safeguarding/forms'
import { HELP_MONTHS } from '~/core/safeguarding/help-age'
import { formatDate, formatDateTime, say, translator } from '~/i18n'
import { confirmHelpContent, readHelpContent } from '~/steps/safeguarding/confirm-help-content'
import { Button } from '~/ui/Button'
import { ButtonGroup } from '~/ui/ButtonGroup'
import { Details } from '~/ui/Details'
import { HelpList } from '~/ui/HelpList'
import { helpNumbers } from '~/ui/help-numbers'
import { Notice } from '~/ui/Notice'
import { StaffPage } from '~/ui/StaffPage'
import { Table } from '~/ui/Table'
import { TextArea } from '~/ui/TextArea'
import { TextField } from '~/ui/TextField'
import { problemAt, problemsOf, readForm, typedText } from '~/web/forms'
import { requireMember } from '~/web/guards'
import { changedLanguage } from '~/web/language-button'
import { langParam } from '~/web/params'
import { staffMeta } from '~/web/staff-meta'

export const meta = staffMeta

export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langParam(params)
  const member = await requireMember(request, 'safeguarding_lead')
  const { confirmed, old, history, ...content } = await readHelpContent({ lead: member, now: new Date() })
  return {
    lang,
    member,
    title: translator(lang)('safeguarding:help.title'),
    content,
    confirmed: confirmed && { date: formatDate(lang, confirmed.on), name: confirmed.by },
    old,
    history: history.map(({ by, at, hoursCy, hoursEn, phone }) => [
      formatDateTime(lang, at),
      by,
      `${lang === 'cy' ? hoursCy : hoursEn} · ${phone}`,
    ]),
    saved: new URL(request.url).searchParams.has('saved'),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const lang = langParam(params)
  const lead = await requireMember(request, 'safeguarding_lead')
  const form = await readForm(request)
  const again = changedLanguage(request, form)
  if (again) return again
  const submission = parseWithZod(form, { schema: helpForm })
  if (submission.status !== 'success') return data(submission.reply(), { status: 422 })
  await confirmHelpContent({ lead, content: submission.value, now: new Date() })
  return redirect(`/${lang}/safeguarding/help-content?saved`, 303)
}

export default function HelpContentPage() {
  const { lang, member, title, content, confirmed, old, history, saved } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const { t } = useTranslation('safeguarding')
  const { t: common } = useTranslation('common')
  const problems = problemsOf(result, key => say(t, key))
  const value = (name: 'hoursCy' | 'hoursEn' | 'phone') => typedText(result, name) ?? content[name]
  return (
    <StaffPage
      title={title}
      member={member}
      area="safeguarding"
      back={{ href: `/${lang}/safeguarding`, label: t('queue.title') }}
      problems={problems}
      formId="help"
    >
      {saved && !result && <Notice look="done" title={t('help.saved')} />}
      {old && confirmed && (
        <Notice look="attention" title={t('help.old.title')}>
          <p>{t('help.old.text', { months: HELP_MONTHS })}</p>
        </Notice>
      )}
      <p>{t('help.intro')}</p>
      <p>{confirmed ? t('help.confirmed', confirmed) : t('help.unconfirmed')}</p>
      <form method="post" id="help" noValidate>
        <TextArea
          name="hoursCy"
          label={t('help.hours-cy')}
          hint={t('help.hours-hint-cy')}
          error={problemAt(problems, 'hoursCy')}
          defaultValue={value('hoursCy')}
          rows={3}
          lang="cy"
        />
        <TextArea
          name="hoursEn"
          label={t('help.hours-en')}
          hint={t('help.hours-hint-en')}
          error={problemAt(problems, 'hoursEn')}
          defaultValue={value('hoursEn')}
          rows={3}
          lang="en"
        />
        <TextField
          name="phone"
          type="tel"
          label={t('help.phone')}
          hint={t('help.phone-hint')}
          error={problemAt(problems, 'phone')}
          defaultValue={value('phone')}
          expect={20}
        />
        <p>{t('help.also')}</p>
        <HelpList
          numbers={helpNumbers.map(({ who, number, hours }) => ({
            name: common(`help.who.${who}`),
            number,
            note: common(`help.hours.${hours}`),
          }))}
        />
        <ButtonGroup>
          <Button>{t('help.button')}</Button>
        </ButtonGroup>
      </form>
      {history.length > 0 && (
        <Details summary={t('help.history')}>
          <Table
            caption={t('help.history')}
            captionHidden
            head={[t('column.at'), t('column.by'), t('help.said')]}
            rows={history}
          />
        </Details>
      )}
    </StaffPage>
  )
}
