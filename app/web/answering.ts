import { data, redirect } from '@remix-run/node'
import type { OpenDraft } from '~/core/answer/draft'
import { GRACE_DAYS } from '~/core/answer/invitation'
import { cookieName, inGroups, readToken, receiptOf } from '~/core/answer/secrets'
import { type Instrument, type Register, registerOf, type Voice } from '~/core/instrument'
import { findLang, type Lang, respondentNamespace, say, translator } from '~/i18n'
import { type Mine, type Visit, visit } from '~/steps/answer/visit'
import { clearCookie, hostName, readCookie, setCookie } from './cookies'

/**
 * What every page of an answer needs from its address and cookie. Kept here, so that a route reads, calls one
 * step and answers.
 */
export type OpenVisit = Extract<Visit, { kind: 'open' }>
export interface Page {
  lang: Lang
  register: Register
  visit: OpenVisit
}
export interface OwnPage extends Page {
  mine: Mine & { draft: OpenDraft }
}

/** Why a link leads nowhere: told by answer/LinkEnded in the reader's own register. */
export interface Ended {
  linkEnded: 'unknown' | 'expired' | 'cancelled'
  lang: Lang
  register: Register
}

/** A handed-over phone forgets the place after an hour even if nobody clears it: seconds. */
const PHONE_SECONDS = 3600
/** A day longer than somebody who has begun may go on after their link has ended (core/answer/invitation): seconds. */
const GRACE_SECONDS = (GRACE_DAYS + 1) * 86_400

/**
 * The page behind a link.
 *
 * told    also what the partnership told back last
 * throws  a 404 or 410 that carries Ended when the link leads nowhere
 */
export async function openPage(
  request: Request,
  token: string | undefined,
  { now = new Date(), told = false }: { now?: Date; told?: boolean } = {},
): Promise<Page> {
  const lang = languageOf(request)
  const known = readToken(token ?? '')
  const device = known && readCookie(request, hostName(cookieName(known)))
  const found = await visit({ token: token ?? '', device, now, told })
  if (found.kind === 'open') return { lang, register: registerOf(found.invitation.audience), visit: found }
  const register = found.kind === 'unknown' ? 'chi' : registerOf(found.invitation.audience)
  const ended: Ended = { linkEnded: found.kind, lang, register }
  throw data(ended, { status: found.kind === 'unknown' ? 404 : 410 })
}

/**
 * A page of answers that were begun on this phone and not yet sent.
 *
 * throws  a redirect to the first screen when this phone has not begun, to the receipt when it has sent
 */
export async function ownPage(
  request: Request,
  token: string | undefined,
  now = new Date(),
): Promise<OwnPage> {
  return asOwn(await openPage(request, token, { now }))
}

/** The same for a page that is open already. */
export function asOwn(page: Page): OwnPage {
  const { mine } = page.visit
  if (!mine) throw redirect(`${welcomePath(page)}?again`, 303)
  if (mine.draft.state === 'sent') throw redirect(answerPath(page, 'sent'), 303)
  return { ...page, mine: { ...mine, draft: mine.draft } }
}

/** `/c/…` or `/e/…`: the short address of the first screen. */
export const welcomePath = ({ lang, visit }: Pick<Page, 'lang' | 'visit'>) =>
  `/${lang === 'cy' ? 'c' : 'e'}/${visit.token}`

/** A page of this answer, in the page's language or another. */
export const answerPath = ({ lang, visit }: Page, rest: string, inLang: Lang = lang) =>
  `/${inLang}/answer/${visit.token}/${rest}`

/** Where a receipt takes an answer back; the page speaks in the same register. */
export const withdrawPath = ({ lang, register }: Pick<Page, 'lang' | 'register'>) =>
  `/${lang}/withdraw?r=${register}`

/** The instrument this invitation asks. */
export const instrumentOf = ({ visit }: Pick<Page, 'visit'>): Instrument => visit.instrument

/** Whose words this phone reads: those of its audience and stage, in Easy Read if that was chosen. */
export const voiceOf = ({ visit: { invitation, mine } }: Pick<Page, 'visit'>): Voice => ({
  audience: invitation.audience,
  stage: invitation.stage,
  easy: mine?.draft.state === 'open' && mine.draft.easy === true,
})

/** The cookie that makes this phone the one that answers, with its secret. */
export function beginCookie(page: Page, device: string, now = new Date()) {
  const { expiresAt } = page.visit.invitation
  const left = Math.max(0, Math.ceil((expiresAt.getTime() - now.getTime()) / 1000)) + GRACE_SECONDS
  const maxAge = isHandedOver(page) ? PHONE_SECONDS : left
  return setCookie(hostName(cookieName(page.visit.token)), device, { maxAge })
}

/** Makes this phone forget: the secret goes, and with it every way to what was kept. */
export const forgetCookie = (page: Page) => clearCookie(hostName(cookieName(page.visit.token)))

/** The language of a respondent's address, which always says one. throws a 404 */
export function languageOf(request: Request): Lang {
  const lang = findLang(new URL(request.url))
  if (!lang) throw new Response(null, { status: 404 })
  return lang
}

/** Whether a worker's own phone was handed over to answer on. */
export const isHandedOver = ({ visit: { invitation } }: Pick<Page, 'visit'>) => invitation.channel === 'phone'

/** What every page of an answer shows around its own content. */
export function pageProps(page: Page) {
  const { register, visit } = page
  const stop = isHandedOver(page) ? answerPath(page, 'stop') : undefined
  return {
    register,
    invented: visit.partnership.invented,
    safeHref: answerPath(page, 'safe'),
    stopHref: stop,
    leaveBy: stop && `${stop}?leave`,
  }
}

/**
 * The last page on a handed-over phone, with the receipt. The phone forgets as it is shown, since whoever holds it
 * next could ask for it again.
 */
export const goodbyeTo = (page: Page, { holder }: Mine) =>
  data(
    {
      kind: 'goodbye' as const,
      page: pageProps(page),
      title: titleOf(page, 'goodbye.title'),
      receipt: { code: inGroups(receiptOf(holder)), withdraw: withdrawPath(page) },
    },
    { headers: { 'Set-Cookie': forgetCookie(page) } },
  )

/** A name that is kept in both languages, in one. */
export const nameIn = (lang: Lang, name: { nameCy: string; nameEn: string }) =>
  lang === 'cy' ? name.nameCy : name.nameEn

/** The title of a page in a register, for a page that may belong to no invitation. */
export const titleIn = (lang: Lang, register: Register, key: string): string =>
  say(translator(lang), `${respondentNamespace(register)}:${key}`)

/** The title of a page of this answer. */
export const titleOf = ({ lang, register }: Page, key: string): string => titleIn(lang, register, key)

/** How a page without an invitation speaks: as the page that led there, and as to an adult when nobody knows. */
export const registerAsked = (request: Request): Register =>
  new URL(request.url).searchParams.get('r') === 'ti' ? 'ti' : 'chi'
