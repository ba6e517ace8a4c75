import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { logKindNames } from '~/core/audit/log'
import { permissions } from '~/core/staff/permissions'
import { formatDateTime, sorted, translator } from '~/i18n'
import { readAdminLog } from '~/steps/audit/read-log'
import { Button } from '~/ui/Button'
import { CopyField } from '~/ui/CopyField'
import { Details } from '~/ui/Details'
import { Notice } from '~/ui/Notice'
import { Panel } from '~/ui/Panel'
import { SelectField } from '~/ui/SelectField'
import { StaffPage } from '~/ui/StaffPage'
import { Table } from '~/ui/Table'
import { TextField } from '~/ui/TextField'
import { requireMember } from '~/web/guards'
import { langParam, toId } from '~/web/params'
import { staffMeta } from '~/web/staff-meta'
import { aboutWords, actionWords } from './log-words'

export const meta = staffMeta

export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langParam(params)
  const member = await requireMember(request, permissions['read-log'])
  const asked = readAsked(new URL(request.url).searchParams)
  const read = await readAdminLog({ partnershipId: member.partnershipId, ...asked })
  const t = translator(lang)
  return {
    lang,
    member,
    title: t('account:log.title'),
    asked,
    filtered: Boolean(asked.person || asked.kind || asked.day),
    rows: read.entries.map(entry => [
      formatDateTime(lang, entry.at),
      entry.by ?? t('account:log.nobody'),
      actionWords(lang, entry.action),
      aboutWords(lang, entry),
      String(entry.position),
    ]),
    pages: read.pages,
    end: read.end,
    command: read.end && `npm run audit:verify -- --partnership ${member.partnershipId} --expect ${read.end}`,
    verdict: read.verdict,
    people: sorted(lang, read.members, each => each.name),
  }
}

function readAsked(query: URLSearchParams) {
  const page = query.get('page') ?? ''
  const day = query.get('day') ?? ''
  return {
    person: toId(query.get('person')) ?? undefined,
    kind: logKindNames.find(kind => kind === query.get('kind')),
    day: /^20\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(day) ? day : undefined,
    page: /^[1-9]\d{0,5}$/.test(page) ? Number(page) : 1,
    check: query.has('check'),
  }
}

type Asked = ReturnType<typeof readAsked>

const queryOf = ({ person, kind, day }: Asked, page: number) =>
  new URLSearchParams(
    Object.entries({ person, kind, day, page: String(page) }).filter(
      (pair): pair is [string, string] => pair[1] !== undefined,
    ),
  ).toString()

/** Who did what, when, for an administrator of their own partnership. */
export default function Log() {
  const { lang, member, title, asked, filtered, rows, pages, end, command, verdict, people } =
    useLoaderData<typeof loader>()
  const { t } = useTranslation(['account', 'admin'])
  const head = [t('log.at'), t('log.person'), t('log.kind-label'), t('log.about'), '#']
  return (
    <StaffPage
      title={title}
      member={member}
      area="admin"
      back={{ href: `/${lang}/admin`, label: t('admin:title') }}
      wide
    >
      <p className="lead">{t('log.intro')}</p>
      <p>{t('log.not-here')}</p>
      {verdict?.kind === 'intact' && <Notice look="done" title={t('log.intact')} />}
      {verdict?.kind === 'broken' && (
        <Notice look="attention" title={t('log.broken.title')}>
          <p>{t('log.broken.text', { position: verdict.position })}</p>
        </Notice>
      )}
      <Details summary={t('log.filter')} open={filtered}>
        <form method="get">
          <SelectField
            name="person"
            label={t('log.person')}
            placeholder={t('log.anybody')}
            options={people.map(({ id, name }) => ({ value: id, label: name }))}
            defaultValue={asked.person ?? ''}
          />
          <SelectField
            name="kind"
            label={t('log.kind-label')}
            placeholder={t('log.anything')}
            options={logKindNames.map(kind => ({ value: kind, label: t(`kind.${kind}`) }))}
            defaultValue={asked.kind ?? ''}
          />
          <TextField name="day" type="date" label={t('log.day')} defaultValue={asked.day ?? ''} expect={10} />
          <Button look="secondary">{t('log.show')}</Button>
        </form>
        {filtered && <a href={`/${lang}/admin/log`}>{t('log.all')}</a>}
      </Details>
      {rows.length === 0 ? (
        <p>{t(filtered ? 'log.none' : 'log.end.empty')}</p>
      ) : (
        <Table caption={t('log.caption')} head={head} rows={rows} stacked />
      )}
      {pages > 1 && (
        <nav aria-label={t('log.pages')}>
          <p>{t('log.page', { page: asked.page, pages })}</p>
          <ul className="ways">
            {asked.page > 1 && (
              <li>
                <a href={`?${queryOf(asked, asked.page - 1)}`}>{t('log.newer')}</a>
              </li>
            )}
            {asked.page < pages && (
              <li>
                <a href={`?${queryOf(asked, asked.page + 1)}`}>{t('log.older')}</a>
              </li>
            )}
          </ul>
        </nav>
      )}
      {end && (
        <Panel title={t('log.end.title')}>
          <p>{t('log.end.text')}</p>
          <CopyField name="end" label={t('log.end.label')} value={end} />
          <p>
            {t('log.end.command')} <code className="code">{command}</code>
          </p>
          <p>
            <a href={`/${lang}/admin/log?check`}>{t('log.check')}</a>
          </p>
        </Panel>
      )}
    </StaffPage>
  )
}
