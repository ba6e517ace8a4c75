import { randomBytes } from 'node:crypto'
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { emptyDraft } from '~/core/answer/draft'
import { newDevice } from '~/core/answer/secrets'
import { hasEasyWords, looksBack, resumeAt } from '~/core/instrument'
import { respondentNamespace } from '~/i18n'
import { useLang } from '~/i18n/use-lang'
import { hasReplies } from '~/steps/answer/read-replies'
import { saveReading } from '~/steps/answer/save-answer'
import { Button } from '~/ui/Button'
import { ButtonGroup } from '~/ui/ButtonGroup'
import { LinkButton } from '~/ui/LinkButton'
import { Notice } from '~/ui/Notice'
import { RespondentPage } from '~/ui/RespondentPage'
import { answerMeta } from '~/web/answer-meta'
import {
  answerPath,
  beginCookie,
  instrumentOf,
  isHandedOver,
  nameIn,
  openPage,
  type Page,
  pageProps,
} from '~/web/answering'
import { firstTitle } from '~/web/first-screen'
import { readForm, textOf } from '~/web/forms'
import { Told, toldView } from './told'

export { LinkEnded as ErrorBoundary } from '~/web/link-ended'
export const meta = answerMeta

/** The first screen. Without this phone's own cookie it is the same bytes before, during and after answering. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const page = await openPage(request, params.token, { told: true })
  const { lang, visit } = page
  const { mine, invitation } = visit
  const { stage } = invitation
  const asked = instrumentOf(page)
  return {
    page: pageProps(page),
    title: firstTitle(lang, page.register, asked, stage),
    past: looksBack(asked, stage),
    ended: stage === 'after',
    privacy: `/${lang}/privacy/${visit.partnership.slug}${page.register === 'ti' ? '/children' : ''}`,
    service: nameIn(lang, visit.service),
    partnership: nameIn(lang, visit.partnership),
    onWorkersPhone: isHandedOver(page),
    state: mine?.draft.state === 'sent' ? 'sent' : mine?.begun ? 'begun' : 'new',
    replied: mine?.draft.state === 'sent' && (await hasReplies(invitation)),
    easy: hasEasyWords(asked, invitation.audience),
    told: toldView(lang, visit.told),
    lostPlace: new URL(request.url).searchParams.has('again') && !mine,
    links: {
      sent: answerPath(page, 'sent'),
      reply: answerPath(page, 'reply'),
      continue: answerPath(page, 'continue'),
    },
  }
}

/** Starts, or goes on where this phone left off. The only page that sets the cookie, and only on a POST. */
export async function action({ request, params }: ActionFunctionArgs) {
  const page = await openPage(request, params.token)
  const { mine, invitation, token } = page.visit
  if (mine) return redirect(nextPath(page), 303)
  const device = newDevice(randomBytes)
  // Starting never fails for want of a form: nothing in it is needed.
  const form = request.headers.has('Content-Type') ? await readForm(request) : null
  if (form && textOf(form, 'reading') === 'easy')
    await saveReading(invitation, { holder: { token, device }, draft: emptyDraft }, true)
  const headers = { 'Set-Cookie': beginCookie(page, device) }
  const replied = await hasReplies(invitation)
  return redirect(replied ? answerPath(page, 'reply') : nextPath(page), { status: 303, headers })
}

function nextPath(page: Page): string {
  const { mine, invitation } = page.visit
  if (mine?.draft.state === 'sent') return answerPath(page, 'sent')
  const next = resumeAt(instrumentOf(page), invitation, mine?.draft.answers ?? {})
  return answerPath(page, next ? `q/${next.key}` : 'check')
}

export default function Welcome() {
  const view = useLoaderData<typeof loader>()
  const { page, title, past, ended, service, partnership, onWorkersPhone, state, replied } = view
  const { easy, lostPlace, links, told, privacy } = view
  const { t } = useTranslation(respondentNamespace(page.register))
  const lang = useLang()
  return (
    <RespondentPage {...page}>
      <h1 className="heading">{title}</h1>
      {lostPlace && (
        <Notice look="attention" title={t('ended.not-open.title')}>
          <p>{t('ended.not-open.body')}</p>
        </Notice>
      )}
      {state === 'sent' && (
        <Notice title={t('welcome.finished.heading')}>
          <p>{t('welcome.finished.body')}</p>
          <ButtonGroup>
            {replied && <LinkButton href={links.reply}>{t('welcome.reply.button')}</LinkButton>}
            <LinkButton look="secondary" href={links.sent}>
              {t('welcome.finished.button')}
            </LinkButton>
          </ButtonGroup>
        </Notice>
      )}
      {state === 'begun' && (
        <Notice title={t('welcome.resume.heading')}>
          <p>{t('welcome.resume.body')}</p>
          <form method="post">
            <ButtonGroup>
              <Button>{t('welcome.resume.button')}</Button>
            </ButtonGroup>
          </form>
        </Notice>
      )}
      {onWorkersPhone && state === 'new' && (
        <Notice title={t('welcome.phone.heading')}>
          <p>{t('welcome.phone.body')}</p>
        </Notice>
      )}
      <section>
        <h2 className="heading heading--small">{t('welcome.asks.heading')}</h2>
        <p>
          {t('welcome.asks.service', { name: service })}
          <br />
          {t('welcome.asks.partnership', { name: partnership })}
        </p>
        <h2 className="heading heading--small">{t('welcome.why.heading')}</h2>
        <p>{t(past ? 'welcome.why.body-past' : 'welcome.why.body')}</p>
        <h2 className="heading heading--small">{t('welcome.optional.heading')}</h2>
        <ul className="list">
          <li>{t('welcome.optional.time')}</li>
          <li>{t('welcome.optional.answer')}</li>
          <li>{t('welcome.optional.skip')}</li>
          <li>{t('welcome.optional.stop')}</li>
          <li>{t(ended ? 'welcome.optional.same-after' : 'welcome.optional.same')}</li>
        </ul>
        <h2 className="heading heading--small">{t('welcome.sees.heading')}</h2>
        <p>
          <strong>{t('welcome.sees.confidential')}</strong>
        </p>
        <ul className="list">
          <li>{t('welcome.sees.together')}</li>
          <li>{t('welcome.sees.ten')}</li>
          <li>{t('welcome.sees.words')}</li>
          <li>{t('welcome.sees.worker')}</li>
        </ul>
        <p>
          <a href={`/${lang}/how-we-protect-people`}>{t('welcome.sees.more')}</a>
        </p>
        <p>
          <a href={privacy}>{t('welcome.sees.privacy')}</a>
        </p>
        <h2 className="heading heading--small">{t('welcome.tell.heading')}</h2>
        <p>{t('welcome.tell.danger')}</p>
        <p>{t('welcome.tell.who')}</p>
      </section>
      {told && <Told told={told} />}
      {state === 'new' && (
        <>
          <form method="post">
            <ButtonGroup>
              <Button>{t('welcome.start')}</Button>
              {easy && (
                <Button look="secondary" name="reading" value="easy">
                  {t('welcome.start-easy')}
                </Button>
              )}
            </ButtonGroup>
          </form>
          <p>
            <a href={links.continue}>{t('links.continue')}</a>
          </p>
        </>
      )}
    </RespondentPage>
  )
}
