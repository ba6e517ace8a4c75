import { randomBytes } from 'node:crypto'
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { currentLibrary } from '~/core/instrument'
import { phaseOf } from '~/core/instrument/editing'
import { permissions } from '~/core/staff/permissions'
import { formatDate, formatNumber, translator } from '~/i18n'
import { listOwnVersions } from '~/steps/instruments/read-version'
import { startVersion } from '~/steps/instruments/start-draft'
import { Button } from '~/ui/Button'
import { ButtonGroup } from '~/ui/ButtonGroup'
import { LinkButton } from '~/ui/LinkButton'
import { Notice } from '~/ui/Notice'
import { StaffPage } from '~/ui/StaffPage'
import { Table } from '~/ui/Table'
import { Tag } from '~/ui/Tag'
import { TextField } from '~/ui/TextField'
import { readForm, textOf } from '~/web/forms'
import { requireMember } from '~/web/guards'
import { found, langParam } from '~/web/params'
import { staffMeta } from '~/web/staff-meta'
import { versionWords } from '../instruments/version-words'
import { editorPath, phaseWords, titleWords } from './words'

export const meta = staffMeta

/** How many stand on one page. */
const SHOWN = 50

/** Every questionnaire of the partnership's own, the latest changed first, and what comes with Clywed. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langParam(params)
  const member = await requireMember(request, permissions['edit-instruments'])
  const query = new URL(request.url).searchParams
  const wanted = (query.get('title') ?? '').trim().slice(0, 80)
  const all = await listOwnVersions(member)
  const plain = (text: string) => text.toLocaleLowerCase(lang)
  const matching = all.filter(({ title }) => plain(`${title.cy} ${title.en}`).includes(plain(wanted)))
  const page = Math.max(1, Math.min(Number(query.get('page')) || 1, Math.ceil(matching.length / SHOWN)))
  const t = translator(lang)
  const to = (number: number) =>
    `/${lang}/editor?${new URLSearchParams({ ...(wanted ? { title: wanted } : {}), page: String(number) })}`
  return {
    title: t('editor:title'),
    member,
    lang,
    wanted,
    done: query.has('discarded'),
    some: all.length > 0,
    before: page > 1 ? to(page - 1) : null,
    more: matching.length > page * SHOWN ? to(page + 1) : null,
    own: matching.slice((page - 1) * SHOWN, page * SHOWN).map(one => ({
      title: titleWords(lang, one),
      path: editorPath(lang, one),
      version: versionWords(lang, one.version),
      phase: { word: phaseWords(lang, one.standing), live: phaseOf(one.standing) === 'sendable' },
      cy: t(`editor:state.${one.standing.cy.state}`),
      en: t(`editor:state.${one.standing.en.state}`),
      questions: formatNumber(lang, one.count),
      changed: formatDate(lang, one.changedAt),
    })),
    library: currentLibrary.map(({ key, version, title }) => ({ key, version, title: title[lang] })),
  }
}

/** Makes the partnership's own version of one that comes with Clywed. */
export async function action({ request, params }: ActionFunctionArgs) {
  const lang = langParam(params)
  const editor = await requireMember(request, permissions['edit-instruments'])
  const from = textOf(await readForm(request), 'from')
  const { key, version } = found(currentLibrary.find(one => one.key === from))
  const started = found(await startVersion({ editor, from: { key, version }, now: new Date(), randomBytes }))
  return redirect(editorPath(lang, started), 303)
}

export default function Editor() {
  const { title, member, lang, wanted, done, some, before, more, own, library } =
    useLoaderData<typeof loader>()
  const { t } = useTranslation('editor')
  return (
    <StaffPage title={title} member={member} area="editor" wide>
      {done && <Notice look="done" title={t('discard.done')} />}
      <p className="lead">{t('intro')}</p>
      <ButtonGroup>
        <LinkButton href={`/${lang}/editor/new`}>{t('new')}</LinkButton>
        <LinkButton look="secondary" href={`/${lang}/editor/import`}>
          {t('import.title')}
        </LinkButton>
      </ButtonGroup>
      <h2 className="heading heading--small">{t('list.own')}</h2>
      {some ? (
        <form className="find" method="get">
          <TextField name="title" label={t('list.find')} defaultValue={wanted} type="search" />
          <Button look="secondary">{t('list.find-button')}</Button>
        </form>
      ) : (
        <p>{t('list.none')}</p>
      )}
      {some && own.length === 0 && <p>{t('list.nothing-found')}</p>}
      {own.length > 0 && (
        <Table
          caption={t('list.own')}
          captionHidden
          stacked
          head={[
            t('list.name'),
            t('list.version'),
            t('list.state'),
            <span key="cy" lang="cy">
              {t('list.cy')}
            </span>,
            <span key="en" lang="en">
              {t('list.en')}
            </span>,
            t('list.questions'),
            t('list.changed'),
          ]}
          rows={own.map(one => [
            <a key="a" href={one.path} lang={one.title.lang}>
              {one.title.text}
            </a>,
            one.version,
            <Tag key="p" look={one.phase.live ? 'live' : 'plain'}>
              {one.phase.word}
            </Tag>,
            one.cy,
            one.en,
            one.questions,
            one.changed,
          ])}
        />
      )}
      {(before || more) && (
        <p className="pages">
          {before && <a href={before}>{t('list.before')}</a>} {more && <a href={more}>{t('list.more')}</a>}
        </p>
      )}
      <h2 className="heading heading--small">{t('list.library')}</h2>
      <p>{t('list.library-hint')}</p>
      <ul className="rows">
        {library.map(one => (
          <li key={one.key} className="rows__row">
            <a href={`/${lang}/instruments/${one.key}/${one.version}/paper`}>{one.title}</a>
            <form method="post">
              <Button look="quiet" name="from" value={one.key}>
                <span aria-hidden="true">{t('list.make-own')}</span>
                <span className="govuk-visually-hidden">{t('list.make-own-of', { title: one.title })}</span>
              </Button>
            </form>
          </li>
        ))}
      </ul>
    </StaffPage>
  )
}
