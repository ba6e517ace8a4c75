import { randomBytes } from 'node:crypto'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { permissions } from '~/core/staff/permissions'
import { unreadableKey } from '~/core/xlsform'
import { isLang, say, translator } from '~/i18n'
import { importXlsform, lookAtXlsform } from '~/steps/instruments/import-xlsform'
import { Button } from '~/ui/Button'
import { ButtonGroup } from '~/ui/ButtonGroup'
import { LinkButton } from '~/ui/LinkButton'
import { RadioGroup } from '~/ui/RadioGroup'
import { StaffPage } from '~/ui/StaffPage'
import { TextField } from '~/ui/TextField'
import { type Problem, problemAt, readForm, textOf } from '~/web/forms'
import { requireMember } from '~/web/guards'
import { langParam } from '~/web/params'
import { staffMeta } from '~/web/staff-meta'
import { isUpload, readUpload } from '~/web/upload'
import { ImportReport } from './import-report'
import { reportOf, valuesIn } from './import-view'
import { editorPath } from './words'

export const meta = staffMeta

export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langParam(params)
  const member = await requireMember(request, permissions['edit-instruments'])
  return { title: translator(lang)('editor:import.title'), member, lang }
}

/** First shows what would become of a form, and what would be lost; nothing is kept until somebody says yes. */
export async function action({ request, params }: ActionFunctionArgs) {
  const lang = langParam(params)
  const editor = await requireMember(request, permissions['edit-instruments'])
  if (!isUpload(request)) {
    const packed = textOf(await readForm(request), 'packed')
    const started = await importXlsform({ editor, packed, now: new Date(), randomBytes })
    if (started) return redirect(editorPath(lang, started, '?saved'), 303)
    return refused([{ field: 'file', message: translator(lang)('editor:import.lost') }])
  }
  const { bytes, form } = await readUpload(request, 'file')
  const untold = textOf(form, 'untold')
  const t = translator(lang)
  const problems = [
    ...(bytes ? [] : [{ field: 'file', message: t('editor:import.no-file') }]),
    ...(isLang(untold) ? [] : [{ field: 'untold', message: t('editor:import.no-language') }]),
  ]
  if (!bytes || !isLang(untold)) return refused(problems, untold)
  const looked = await lookAtXlsform(bytes, untold)
  if (looked.kind === 'read') return data({ problems: [], untold, report: reportOf(lang, looked) })
  const message = say(t, unreadableKey(looked.why), valuesIn(lang, looked.why.values))
  return refused([{ field: 'file', message }], untold)
}

const refused = (problems: Problem[], untold = '') =>
  data({ problems, untold, report: null }, { status: 422 })

export default function Import() {
  const { title, member, lang } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const { t } = useTranslation('editor')
  const back = { href: `/${lang}/editor`, label: t('page.all') }
  if (sent?.report)
    return (
      <StaffPage title={t('import.report-title')} member={member} area="editor" back={back} wide>
        <ImportReport report={sent.report} />
        <form method="post">
          <input type="hidden" name="packed" value={sent.report.packed} />
          <ButtonGroup>
            <Button>{t('import.confirm')}</Button>
            <LinkButton look="secondary" href={`/${lang}/editor/import`}>
              {t('import.another')}
            </LinkButton>
          </ButtonGroup>
        </form>
      </StaffPage>
    )
  const problems = sent?.problems ?? []
  return (
    <StaffPage title={title} member={member} area="editor" back={back} problems={problems}>
      <p>{t('import.text')}</p>
      <form method="post" encType="multipart/form-data" noValidate>
        <TextField
          type="file"
          name="file"
          label={t('import.file')}
          hint={t('import.file-hint')}
          error={problemAt(problems, 'file')}
          accept=".xlsx"
        />
        <RadioGroup
          name="untold"
          legend={t('import.untold')}
          options={[
            { value: 'cy', label: t('list.cy'), lang: 'cy' },
            { value: 'en', label: t('list.en'), lang: 'en' },
          ]}
          error={problemAt(problems, 'untold')}
          defaultValue={sent?.untold}
          inline
        />
        <Button>{t('import.look')}</Button>
      </form>
    </StaffPage>
  )
}
