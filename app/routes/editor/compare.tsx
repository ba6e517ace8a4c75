import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { pluralForms } from '~/core/instrument'
import { type ItemChange, isEditable, type TextChange } from '~/core/instrument/editing'
import { permissions } from '~/core/staff/permissions'
import { formatNumber, type Lang, translator } from '~/i18n'
import { restoreVersion } from '~/steps/instruments/edit-version'
import { type Against, compareVersions } from '~/steps/instruments/read-version'
import { Button } from '~/ui/Button'
import { Panel } from '~/ui/Panel'
import { StaffPage } from '~/ui/StaffPage'
import { Tag } from '~/ui/Tag'
import { readForm, textOf } from '~/web/forms'
import { requireMember } from '~/web/guards'
import { found, langParam } from '~/web/params'
import { staffMeta } from '~/web/staff-meta'
import { versionWords } from '../instruments/version-words'
import { Changes } from './compare-changes'
import { whichParam } from './find'
import { askedWords, editorPath, titleWords } from './words'

export const meta = staffMeta

/** What has changed since an entry of the history, or since another version: question by question, in both languages. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langParam(params)
  const member = await requireMember(request, permissions['edit-instruments'])
  const query = new URL(request.url).searchParams
  const against = found(againstOf(query))
  const { version, comparison } = found(await compareVersions({ ...whichParam(member, params), against }))
  const { standing, body } = version
  const t = translator(lang)
  const { title, details, items, same } = comparison
  return {
    title: t('editor:compare.title'),
    caption: titleWords(lang, body).text,
    member,
    back: editorPath(lang, version, '/history'),
    since:
      'version' in against
        ? t('editor:compare.since', { before: versionWords(lang, against.version) })
        : null,
    nothing: title.length === 0 && !details && items.length === 0,
    details,
    titles: title.map(change => textView(lang, change)),
    items: items.map(item => itemView(lang, item)),
    kept: t('editor:compare.kept', { number: formatNumber(lang, same) }),
    restore: 'entry' in against && isEditable(standing) ? against.entry : null,
  }
}

/** Takes back the state that is compared with. */
export async function action({ request, params }: ActionFunctionArgs) {
  const lang = langParam(params)
  const editor = await requireMember(request, permissions['edit-instruments'])
  const which = whichParam(editor, params)
  const position = Number(textOf(await readForm(request), 'entry')) || 0
  const { kind } = await restoreVersion({ ...which, position, now: new Date() })
  if (kind !== 'saved') throw new Response(null, { status: kind === 'not-found' ? 404 : 409 })
  return redirect(editorPath(lang, which, '?restored'), 303)
}

function againstOf(query: URLSearchParams): Against | null {
  const number = (name: string) =>
    /^[1-9]\d{0,5}$/.test(query.get(name) ?? '') ? Number(query.get(name)) : null
  const [entry, version] = [number('entry'), number('with')]
  if (entry !== null) return { entry }
  return version === null ? null : { version }
}

/** The parts of a question whose name says which text it is. */
const known = [
  ...(['text', 'hint', 'short', 'title', 'options', 'answers', 'anchors'] as const),
  ...(['picture', 'recordings'] as const),
] as const

/** A text's place in words: "Question", "Answer". */
function textView(lang: Lang, { field, before, after }: TextChange) {
  const t = translator(lang)
  const parts = field.split('.')
  const name = known.find(one => one === parts[0])
  const form = pluralForms.find(one => one === parts[3])
  return {
    field,
    name: name ? t(`editor:field.${name}`) : form ? t(`editor:counted.number.${form}`) : field,
    ...(name === 'recordings' ? recordingWords(before, after) : { before, after }),
  }
}

/** A recording has no words to compare: that there is one, and another one now. */
function recordingWords(before: TextChange['before'], after: TextChange['after']) {
  const say = (half: Lang, there: string, key: 'one' | 'another') =>
    there && translator(half)(`editor:recording.${key}`)
  const now = (half: Lang) => say(half, after[half], before[half] ? 'another' : 'one')
  // What is the same in one language is not shown there.
  const same = (half: Lang) => before[half] === after[half]
  const both = (words: (half: Lang) => string) => ({
    cy: same('cy') ? '' : words('cy'),
    en: same('en') ? '' : words('en'),
  })
  return { before: both(half => say(half, before[half], 'one')), after: both(now) }
}

function itemView(lang: Lang, { key, kind, item, from, to, texts, settings }: ItemChange) {
  const t = translator(lang)
  const place = formatNumber(lang, to ?? from ?? 0)
  return {
    key,
    kind,
    word: t(`editor:compare.${kind}`),
    place: t('editor:item.title', { place }),
    asked: askedWords(item),
    moved:
      kind === 'moved' && from && to
        ? t('editor:compare.place', { from: formatNumber(lang, from), to: formatNumber(lang, to) })
        : null,
    settings,
    texts: texts.map(change => textView(lang, change)),
  }
}

export default function Compare() {
  const { title, caption, member, back, since, nothing, details, titles, items, kept, restore } =
    useLoaderData<typeof loader>()
  const { t } = useTranslation('editor')
  return (
    <StaffPage title={title} caption={caption} member={member} area="editor" back={back} wide>
      {since && <p>{since}</p>}
      {nothing ? <p>{t('compare.same')}</p> : <p>{kept}</p>}
      {details && <p>{t('compare.details')}</p>}
      {titles.length > 0 && (
        <Panel title={t('compare.title-changed')}>
          <Changes changes={titles} />
        </Panel>
      )}
      {items.map(item => (
        <Panel key={`${item.kind} ${item.key}`} title={item.place}>
          <p>
            <Tag>{item.word}</Tag>
          </p>
          <div className="pair__halves">
            <p lang="cy">{item.asked.cy || '–'}</p>
            <p lang="en">{item.asked.en || '–'}</p>
          </div>
          {item.moved && <p>{item.moved}</p>}
          {item.settings && <p>{t('compare.settings')}</p>}
          {item.texts.length > 0 && <Changes changes={item.texts} />}
        </Panel>
      ))}
      {restore !== null && (
        <Panel title={t('compare.restore')}>
          <p>{t('compare.restore-text')}</p>
          <form method="post">
            <Button look="secondary" name="entry" value={String(restore)}>
              {t('compare.restore')}
            </Button>
          </form>
        </Panel>
      )}
    </StaffPage>
  )
}
