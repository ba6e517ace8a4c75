import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { tasks } from '~/core/words/moderation'
import { formatNumber, translator } from '~/i18n'
import { undoOnText } from '~/steps/moderation/act-on-text'
import { nextAfter, readQueue } from '~/steps/moderation/read-queue'
import { LinkButton } from '~/ui/LinkButton'
import { Notice } from '~/ui/Notice'
import { StaffPage } from '~/ui/StaffPage'
import { SummaryList } from '~/ui/SummaryList'
import { readForm, textOf } from '~/web/forms'
import { requireMember } from '~/web/guards'
import { found, langParam, toId } from '~/web/params'
import { staffMeta } from '~/web/staff-meta'
import { keysAreOn } from './keys-cookie'
import { Saved } from './saved'

export const meta = staffMeta

export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langParam(params)
  const member = await requireMember(request, 'moderator')
  const queue = await readQueue(member)
  const { searchParams } = new URL(request.url)
  return {
    lang,
    member,
    title: translator(lang)('moderation:queue.title'),
    counts: tasks.map(task => ({
      task,
      count: formatNumber(lang, queue.waiting.filter(one => one.task === task).length),
    })),
    ready: formatNumber(lang, queue.ready),
    next: nextAfter(queue),
    placed: queue.placed,
    keys: keysAreOn(request),
    done: toId(searchParams.get('done')),
    said: (['late', 'gone'] as const).find(each => searchParams.has(each)) ?? null,
  }
}

/** Takes back what was saved last. */
export async function action({ request, params }: ActionFunctionArgs) {
  const lang = langParam(params)
  const moderator = await requireMember(request, 'moderator')
  const id = found(toId(textOf(await readForm(request), 'words')))
  const { kind } = await undoOnText(moderator, id)
  const there = { kept: `/${id}?undone`, 'moved-on': '?late', 'not-found': '?gone' }[kind]
  return redirect(`/${lang}/moderation${there}`, 303)
}

export default function ModerationQueue() {
  const { lang, member, title, counts, ready, next, placed, keys, done, said } =
    useLoaderData<typeof loader>()
  const { t } = useTranslation('moderation')
  return (
    <StaffPage title={title} member={member} area="moderation">
      {done && <Saved id={done} keys={keys} />}
      {said && (
        <Notice look="attention" title={t(`${said}.title`)}>
          <p>{t(`${said}.text`)}</p>
        </Notice>
      )}
      <p className="lead">{t('queue.intro')}</p>
      {placed ? (
        <>
          <h2 className="heading">{t('queue.waits')}</h2>
          <SummaryList
            rows={[
              ...counts.map(({ task, count }) => ({ key: t(`queue.${task}`), value: count })),
              { key: t('queue.ready'), value: ready },
            ]}
          />
          {next ? (
            <LinkButton href={`/${lang}/moderation/${next}`} shortcut={keys ? 'n' : undefined}>
              {t('queue.start')}
            </LinkButton>
          ) : (
            <p>{t('queue.none')}</p>
          )}
        </>
      ) : (
        <Notice look="attention" title={t('queue.not-placed.title')}>
          <p>{t('queue.not-placed.text')}</p>
        </Notice>
      )}
      <p className="soft">{t('queue.rule')}</p>
      <p>
        <a href={`/${lang}/moderation/shortcuts`}>{t('shortcuts.title')}</a>
      </p>
    </StaffPage>
  )
}
