import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { translator } from '~/i18n'
import { nextAfter, readQueue } from '~/steps/moderation/read-queue'
import { type Asks, readText } from '~/steps/moderation/read-text'
import { Inset } from '~/ui/Inset'
import { LinkButton } from '~/ui/LinkButton'
import { Notice } from '~/ui/Notice'
import { StaffPage } from '~/ui/StaffPage'
import { readForm } from '~/web/forms'
import { requireMember } from '~/web/guards'
import { found, idParam, langParam, toId } from '~/web/params'
import { staffMeta } from '~/web/staff-meta'
import { AsksOf } from './asks'
import { keysAreOn } from './keys-cookie'
import { Marked } from './marked'
import { Saved } from './saved'
import type { SignedOut } from './signed-out'
import { actOn, type Typed } from './text-action'
import { piecesOf } from './text-view'

export { SignedOutOrRefused as ErrorBoundary } from './signed-out'
export const meta = staffMeta
const FORM = 'text'

/** One text and what is asked of this moderator. Who has done what with it before is nowhere on the page. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langParam(params)
  const id = idParam(params, 'words')
  const member = await requireMember(request, 'moderator')
  const text = found(await readText(member, id))
  const next = nextAfter(await readQueue(member), id)
  const { searchParams } = new URL(request.url)
  const { task } = text.asks
  return {
    lang,
    member,
    title: translator(lang)(task ? `moderation:${task}.title` : 'moderation:not-yours.title'),
    asks: text.asks,
    revision: text.revision,
    written: task ? piecesOf(lang, text) : [],
    language: text.said.language,
    typed: typedFor(text.asks, text),
    next: `/${lang}/moderation${next ? `/${next}` : ''}`,
    keys: keysAreOn(request),
    done: toId(searchParams.get('done')),
    undone: searchParams.has('undone'),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const lang = langParam(params)
  const id = idParam(params, 'words')
  const form = await readForm(request)
  const moderator = await requireMember(request, 'moderator').catch(giveBack(form))
  return actOn(request, { lang, moderator, id, form })
}

/** Whoever was signed out meanwhile gets back what they had typed instead of the page to sign in. */
const giveBack = (form: FormData) => (refused: unknown) => {
  if (!(refused instanceof Response) || refused.status !== 303) throw refused
  const typed = [...form].filter((field): field is [string, string] => typeof field[1] === 'string')
  const signedOut: SignedOut = { signedOut: true, fields: typed.filter(([name]) => name !== 'language') }
  throw data(signedOut, { status: 401 })
}

/** What the form begins with: all that was written, the first of two wordings, or the translation to be checked. */
function typedFor(
  asks: Asks,
  { texts, said }: { texts: readonly { text: string }[]; said: { language: 'cy' | 'en' } },
): Typed {
  const all = texts.map(({ text }) => text).join(' ')
  const [first] = asks.task === 'agree' ? asks.versions : []
  const wording = { look: all, agree: first?.text ?? '', translate: '' } as const
  return {
    wording: asks.task === 'check' ? asks.translated : asks.task ? wording[asks.task] : '',
    language: first?.language ?? said.language,
    reason: '',
  }
}

export default function Text() {
  const shown = useLoaderData<typeof loader>()
  const outcome = useActionData<typeof action>()
  const { lang, member, title, asks, revision, written, language, next, keys, done, undone } = shown
  const { t } = useTranslation('moderation')
  const problems = outcome?.kind === 'again' ? outcome.problems : []
  return (
    <StaffPage
      title={title}
      member={member}
      area="moderation"
      back={{ href: `/${lang}/moderation`, label: t('back') }}
      problems={problems}
      formId={asks.task ? FORM : undefined}
    >
      {done && !outcome && <Saved id={done} keys={keys} />}
      {undone && !outcome && <Notice look="done" title={t('undone')} />}
      {outcome?.kind === 'moved-on' ? (
        <MovedOn typed={outcome.typed} next={next} />
      ) : asks.task === null ? (
        <>
          <p>{t('not-yours.text')}</p>
          <LinkButton href={next}>{t('next')}</LinkButton>
        </>
      ) : (
        <>
          <p className="lead">{t(asks.task === 'look' ? 'look.how' : `${asks.task}.text`)}</p>
          <Marked written={written} lang={language} />
          <p className="soft">{t('look.danger')}</p>
          <form method="post" id={FORM} noValidate>
            <input type="hidden" name="task" value={asks.task} />
            {revision !== null && <input type="hidden" name="revision" value={revision} />}
            <AsksOf
              asks={asks}
              written={written}
              typed={outcome?.typed ?? shown.typed}
              problems={problems}
              found={outcome?.kind === 'again' ? outcome.found : ''}
              keys={keys}
              later={next}
            />
          </form>
          <p>
            <a href={`/${lang}/moderation/shortcuts`}>{t('shortcuts.title')}</a>
          </p>
        </>
      )}
    </StaffPage>
  )
}

/** A colleague was faster. What was typed stands here to be copied, and is kept nowhere. */
function MovedOn({ typed, next }: { typed: Typed; next: string }) {
  const { t } = useTranslation('moderation')
  return (
    <>
      <Notice look="attention" title={t('conflict.title')}>
        <p>{t('conflict.text')}</p>
      </Notice>
      <Inset>
        <p className="as-written">{typed.wording}</p>
      </Inset>
      <LinkButton href={next}>{t('next')}</LinkButton>
    </>
  )
}
