import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { permissions } from '~/core/staff/permissions'
import { formatDateTime, translator } from '~/i18n'
import { readHistory } from '~/steps/instruments/read-version'
import { Button } from '~/ui/Button'
import { SelectField } from '~/ui/SelectField'
import { StaffPage } from '~/ui/StaffPage'
import { Table } from '~/ui/Table'
import { requireMember } from '~/web/guards'
import { found, langParam } from '~/web/params'
import { staffMeta } from '~/web/staff-meta'
import { versionWords } from '../instruments/version-words'
import { whichParam } from './find'
import { editorPath, titleWords } from './words'

export const meta = staffMeta

/** What was done to a version, by whom and when, and with what it can be compared. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langParam(params)
  const member = await requireMember(request, permissions['edit-instruments'])
  const { version, entries, others } = found(await readHistory(whichParam(member, params)))
  const t = translator(lang)
  const compare = editorPath(lang, version, '/compare')
  const latest = entries.find(({ kept }) => kept)
  return {
    title: t('editor:history.title'),
    caption: titleWords(lang, version.body).text,
    member,
    back: editorPath(lang, version),
    compare,
    others: others.map(number => ({ value: String(number), label: versionWords(lang, number) })),
    entries: entries.map(({ event, name, at, kept, position }) => ({
      when: formatDateTime(lang, at),
      who: name,
      what: t(`editor:history.event.${event}`),
      look: kept && position !== latest?.position ? `${compare}?entry=${position}` : null,
    })),
  }
}

export default function History() {
  const { title, caption, member, back, compare, others, entries } = useLoaderData<typeof loader>()
  const { t } = useTranslation('editor')
  return (
    <StaffPage title={title} caption={caption} member={member} area="editor" back={back} wide>
      <Table
        caption={title}
        captionHidden
        stacked
        head={[t('history.when'), t('history.what'), t('history.who'), t('history.look')]}
        rows={entries.map(({ when, who, what, look }) => [
          when,
          what,
          who,
          look ? (
            <a key="look" href={look}>
              <span aria-hidden="true">{t('history.look')}</span>
              <span className="govuk-visually-hidden">{t('history.look-of', { date: when })}</span>
            </a>
          ) : (
            '–'
          ),
        ])}
      />
      {others.length > 0 && (
        <form method="get" action={compare}>
          <SelectField name="with" label={t('history.compare')} options={others} />
          <Button look="secondary">{t('history.compare-button')}</Button>
        </form>
      )}
    </StaffPage>
  )
}
