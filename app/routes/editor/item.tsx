import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { itemTypes } from '~/core/instrument'
import { isEditable } from '~/core/instrument/editing'
import { permissions } from '~/core/staff/permissions'
import { type Lang, say, translator } from '~/i18n'
import { moveQuestion, removeQuestion } from '~/steps/instruments/edit-item'
import type { Which } from '~/steps/instruments/editor'
import { Button } from '~/ui/Button'
import { ButtonGroup } from '~/ui/ButtonGroup'
import { Details } from '~/ui/Details'
import { Inset } from '~/ui/Inset'
import { Notice } from '~/ui/Notice'
import { SelectField } from '~/ui/SelectField'
import { StaffPage } from '~/ui/StaffPage'
import { problemsOf, readForm, textOf } from '~/web/forms'
import { requireMember } from '~/web/guards'
import { languageAsked } from '~/web/language-button'
import { found, langParam } from '~/web/params'
import { staffMeta } from '~/web/staff-meta'
import { isUpload } from '~/web/upload'
import { versionOf, whichParam } from './find'
import { ItemFields } from './item-fields'
import { type Recorded, recordIn, unrecordIn } from './item-record'
import { ItemRecordings } from './item-recordings'
import { saveItemForm } from './item-save'
import { itemView } from './item-view'
import { PreviewFrame } from './preview-frame'
import { askedWords, editorPath, movedTo, titleWords } from './words'

export const meta = staffMeta

/** One question, in both languages side by side, as it is written and as it will be seen. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langParam(params)
  const member = await requireMember(request, permissions['edit-instruments'])
  const { body, standing } = await versionOf(member, params)
  const item = found(body.items.find(({ key }) => key === params.item))
  const view = itemView(lang, body, item)
  const query = new URL(request.url).searchParams
  const t = translator(lang)
  return {
    title: t('editor:item.title', { place: view.place }),
    caption: titleWords(lang, body).text,
    member,
    view,
    theirs: askedWords(item),
    at: body.items.indexOf(item) + 1,
    places: body.items.map((_, index) => String(index + 1)),
    editable: isEditable(standing),
    opened: query.get('open') === 'recordings',
    said: query.has('added') ? t('editor:page.added') : query.has('saved') ? t('editor:page.saved') : null,
    back: editorPath(lang, body, `#item-${item.key}`),
    autosave: editorPath(lang, body, `/items/${item.key}/save`),
    preview: editorPath(lang, body, '/preview'),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const lang = langParam(params)
  const editor = await requireMember(request, permissions['edit-instruments'])
  const which = whichParam(editor, params)
  const item = params.item ?? ''
  if (isUpload(request)) return recorded(lang, which, item, await recordIn(lang, request, { ...which, item }))
  const form = await readForm(request, { nul: 'keep' })
  const [act] = textOf(form, 'act').split(':')
  if (act === 'unrecord')
    return recorded(lang, which, item, await unrecordIn(lang, request, { ...which, item }))
  if (act === 'delete') {
    const edited = await removeQuestion({ ...which, item, now: new Date() })
    if (edited.kind !== 'saved') throw new Response(null, { status: edited.kind === 'not-found' ? 404 : 409 })
    return redirect(editorPath(lang, which, '?removed#questions'), 303)
  }
  if (act === 'move') {
    const place = Number(textOf(form, 'place')) || 1
    const edited = await moveQuestion({ ...which, item, place, now: new Date() })
    if (edited.kind !== 'saved') throw new Response(null, { status: edited.kind === 'not-found' ? 404 : 409 })
    return redirect(editorPath(lang, which, movedTo(edited.body, item)), 303)
  }
  const saved = await saveItemForm(which, item, form, new Date())
  if (saved.kind === 'not-found') throw new Response(null, { status: 404 })
  if (saved.kind === 'invalid')
    return data({ result: saved.submission.reply(), recording: null }, { status: 422 })
  if (saved.kind !== 'saved') {
    const why = saved.kind === 'conflict' ? 'editor:item.conflict' : 'editor:item.published'
    return data({ result: saved.submission.reply({ formErrors: [why] }), recording: null }, { status: 409 })
  }
  // The language button saves too: what was written goes along.
  const inLang = languageAsked(form) ?? lang
  if (act === 'next') {
    const at = saved.body.items.findIndex(({ key }) => key === item)
    const next = saved.body.items[at + 1]
    return redirect(
      next ? editorPath(lang, which, `/items/${next.key}`) : editorPath(lang, which, '?saved'),
      303,
    )
  }
  const here = editorPath(inLang, which, `/items/${item}`)
  const place = act === 'counted' ? '#counted-item' : optionActs.includes(act) ? '#answers' : ''
  return redirect(`${here}?saved${place}`, 303)
}

/** Buttons beside the answers to choose from: the page comes back to them. */
const optionActs: readonly (string | undefined)[] = ['add', 'remove', 'up', 'down']

/** Back to the recordings of a question, or the same page with what was wrong with one. */
const recorded = (lang: Lang, which: Which, item: string, done: Recorded) =>
  done.kind === 'saved'
    ? redirect(editorPath(lang, which, `/items/${item}?saved&open=recordings#recordings`), 303)
    : data({ result: null, recording: done.problem }, { status: done.status })

export default function Item() {
  const {
    title,
    caption,
    member,
    view,
    theirs,
    at,
    places,
    editable,
    opened,
    said,
    back,
    autosave,
    preview,
  } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const result = sent?.result
  const { t } = useTranslation('editor')
  const problems = [...problemsOf(result, key => say(t, key)), ...(sent?.recording ? [sent.recording] : [])]
  const recordings = { view: view.recordings, counted: view.counted.chosen !== '', opened, problems }
  const conflict = problems.some(({ field }) => field === null)
  return (
    <StaffPage
      title={title}
      caption={caption}
      member={member}
      area="editor"
      back={{ href: back, label: t('item.back') }}
      problems={problems}
      {...(editable ? { formId: 'item' } : {})}
      wide
    >
      {said && !sent && <Notice look="done" title={said} />}
      {conflict && (
        <Inset>
          <p>{t('item.theirs')}</p>
          <p lang="cy">{theirs.cy}</p>
          <p lang="en">{theirs.en}</p>
        </Inset>
      )}
      {editable ? (
        <>
          <form
            method="post"
            noValidate
            id="item"
            data-autosave={autosave}
            data-saved={t('autosave.saved')}
            data-saving={t('autosave.saving')}
            data-failed={t('autosave.failed')}
            data-conflict={t('autosave.conflict')}
          >
            <input type="hidden" name="seen" value={view.seen} />
            <p className="soft" data-autosave-on hidden>
              {t('autosave.on')}
            </p>
            <ItemFields view={view} result={result} problems={problems} />
            <ButtonGroup>
              <Button name="act" value="save">
                {t('item.save')}
              </Button>
              {view.next && (
                <Button look="secondary" name="act" value="next">
                  {t('item.save-next')}
                </Button>
              )}
            </ButtonGroup>
            <p className="soft" role="status" data-autosave-status />
          </form>
          <ItemRecordings {...recordings} editable />
          <PreviewFrame base={preview} item={view.key} of={view.previewOf} title={t('item.preview')} />
          <Details summary={t('item.kind')}>
            <p>{t('item.kind-text')}</p>
            <SelectField
              name="type"
              form="item"
              label={t('add.type')}
              defaultValue={view.type}
              options={itemTypes.map(value => ({ value, label: t(`type.${value}`) }))}
            />
            <Button look="secondary" form="item" name="act" value="kind">
              {t('item.kind-change')}
            </Button>
          </Details>
          {places.length > 1 && (
            <Details summary={t('row.move')}>
              <form method="post">
                <SelectField
                  name="place"
                  label={t('row.to')}
                  defaultValue={String(at)}
                  options={places.map(place => ({ value: place, label: place }))}
                />
                <Button look="secondary" name="act" value="move">
                  {t('row.move')}
                </Button>
              </form>
            </Details>
          )}
          <Details summary={t('item.remove')}>
            <p>{t('item.remove-text')}</p>
            <form method="post">
              <Button look="warning" name="act" value="delete">
                {t('item.remove-sure')}
              </Button>
            </form>
          </Details>
        </>
      ) : (
        <>
          <p>{t('refused.not-a-draft')}</p>
          <ItemRecordings {...recordings} editable={false} />
          <PreviewFrame base={preview} item={view.key} of={view.previewOf} title={t('item.preview')} />
        </>
      )}
    </StaffPage>
  )
}
