import remixConfig from '../../../remix.config.js'
import type { Lang } from './words'

/** Who looks at a page, and in which state they are. */
export type Who =
  | 'nobody'
  | 'somebody new'
  | 'answering'
  | 'finished'
  | 'worker'
  | 'locked'
  | 'safeguarding lead'
  | 'other safeguarding lead'
  | 'moderator'
  | 'lead'
  | 'evaluator'
  | 'partner'
  | 'administrator'

/** Where things are that a page is about; each test makes those its pages need. */
export type Place = Record<string, string>

export interface Visit {
  who: Who
  /** The address; undefined when the page is not there in this language. */
  at: (lang: Lang, place: Place) => string | undefined
  /** The page has a form whose last button, pressed at once, shows what is missing. */
  wrong?: boolean
  status?: number
}

const page = (who: Who, path: string, more: Partial<Visit> = {}): Visit => ({
  who,
  at: (lang, place) =>
    `/${lang}/${path.replace(/\{(\w+)\}/g, (_, name: string) => place[name] ?? `no-${name}`)}`,
  ...more,
})

/** The first screen, whose address is short and says its language by a letter. */
const firstScreen = (letter: 'c' | 'e', who: Who, token: string, status = 200): Visit => ({
  who,
  at: (lang, place) =>
    (lang === 'cy') === (letter === 'c') ? `/${letter}/${place[token] ?? token}` : undefined,
  status,
})

const firstScreens = (letter: 'c' | 'e'): Visit[] => [
  firstScreen(letter, 'somebody new', 'token'),
  firstScreen(letter, 'answering', 'token'),
  firstScreen(letter, 'finished', 'sent'),
  firstScreen(letter, 'nobody', 'expired', 410),
  firstScreen(letter, 'nobody', 'dim-byd', 404),
]

const component = 'assessment/collaboration-forums-and-pathways'
const aaa = 'assessment/reports/aaa/year.2026-04-01'
const invitation = 'journeys/{journey}/invitations/{invitation}'

/** For each address of remix.config.js the visits in which axe looks at it, or why there is nothing to look at. */
export const visits: Record<string, Visit[] | 'no page'> = {
  '/': [{ who: 'nobody', at: (lang: Lang) => (lang === 'cy' ? '/' : undefined) }],
  'c/:token': firstScreens('c'),
  'e/:token': firstScreens('e'),
  ':lang/answer/:token/q/:item': [
    page('answering', 'answer/{token}/q/understood', { wrong: true }),
    page('answering', 'answer/{token}/q/listened'),
    page('answering', 'answer/{token}/q/helped'),
  ],
  ':lang/answer/:token/check': [page('answering', 'answer/{token}/check')],
  ':lang/answer/:token/share': [page('answering', 'answer/{token}/share', { wrong: true })],
  ':lang/answer/:token/sent': [page('finished', 'answer/{sent}/sent')],
  ':lang/answer/:token/stop': [page('somebody new', 'answer/{phone}/stop')],
  ':lang/answer/:token/code': [page('answering', 'answer/{token}/code')],
  ':lang/answer/:token/continue': [page('somebody new', 'answer/{token}/continue', { wrong: true })],
  ':lang/answer/:token/safe': [page('somebody new', 'answer/{token}/safe', { wrong: true })],
  ':lang/answer/:token/reply': [page('finished', 'answer/{sent}/reply')],
  ':lang/withdraw': [page('nobody', 'withdraw?r=ti', { wrong: true }), page('nobody', 'withdraw?done')],
  'recordings/:recording': 'no page',
  ':lang/help': [page('nobody', 'help?r=ti'), page('nobody', 'help')],

  ':lang/how-we-protect-people': [page('nobody', 'how-we-protect-people')],
  ':lang/you-said-we-did/:partnership': [
    page('nobody', 'you-said-we-did/{slug}'),
    page('nobody', 'you-said-we-did/dim-byd', { status: 404 }),
  ],

  ':lang/privacy/:partnership': [
    page('nobody', 'privacy/{slug}'),
    page('nobody', 'privacy/dim-byd', { status: 404 }),
  ],
  ':lang/privacy/:partnership/children': [page('nobody', 'privacy/{slug}/children')],
  ':lang/accessibility/:partnership': [page('nobody', 'accessibility/{slug}')],
  ':lang/cookies': [page('nobody', 'cookies')],

  ':lang/sign-in': [page('nobody', 'sign-in', { wrong: true }), page('nobody', 'sign-in?signed-out')],
  ':lang/sign-in/code': 'no page',
  ':lang/sign-out': 'no page',
  ':lang/password/:token': [
    page('nobody', 'password/{password}', { wrong: true }),
    page('nobody', 'password/dim-byd', { status: 410 }),
  ],

  ':lang/staff': [page('worker', 'staff'), page('lead', 'staff')],
  ':lang/staff/confirm': [page('administrator', 'staff/confirm?next=%2Fcy%2Fadmin', { wrong: true })],
  ':lang/staff/your-sign-in': [page('worker', 'staff/your-sign-in')],
  ':lang/staff/your-sign-in/password': [page('worker', 'staff/your-sign-in/password', { wrong: true })],
  ':lang/staff/your-sign-in/app': [page('worker', 'staff/your-sign-in/app', { wrong: true })],
  ':lang/staff/your-sign-in/sign-out': 'no page',
  ':lang/journeys': [page('worker', 'journeys'), page('worker', 'journeys?search=dim-byd')],
  ':lang/journeys/new': [page('worker', 'journeys/new', { wrong: true })],
  ':lang/journeys/:journey': [page('worker', 'journeys/{journey}'), page('worker', 'journeys/{closed}')],
  ':lang/journeys/:journey/send': [page('worker', 'journeys/{journey}/send', { wrong: true })],
  ':lang/journeys/:journey/respondents/new': [
    page('worker', 'journeys/{journey}/respondents/new', { wrong: true }),
  ],
  ':lang/journeys/:journey/invitations/:invitation': [
    page('worker', invitation),
    page('worker', 'journeys/{journey}/invitations/{old}'),
  ],
  ':lang/journeys/:journey/invitations/:invitation/card': [page('worker', `${invitation}/card`)],
  ':lang/journeys/:journey/invitations/:invitation/receipt': [
    page('worker', 'journeys/{journey}/invitations/{paper}/receipt'),
  ],
  ':lang/journeys/:journey/paper': [
    page('worker', 'journeys/{journey}/paper'),
    page('worker', 'journeys/{journey}/paper?go=1', { status: 422 }),
  ],
  ':lang/journeys/:journey/paper/:respondent/:questionnaire/:stage': [
    page('worker', 'journeys/{journey}/paper/{respondent}/check-in.2/midpoint', { wrong: true }),
  ],
  ':lang/journeys/:journey/looked-at': [
    page('worker', 'journeys/{journey}/looked-at'),
    page('worker', 'journeys/{journey}/looked-at?missing=person.reason'),
  ],
  ':lang/journeys/:journey/copy': 'no page',
  ':lang/journeys/:journey/afterwards': [page('worker', 'journeys/{closed}/afterwards')],
  ':lang/journeys/:journey/shared/:shared': [
    page('worker', 'journeys/{journey}/shared/{shared}', { wrong: true }),
  ],
  ':lang/journeys/:journey/matters/:respondent': [
    page('worker', 'journeys/{journey}/matters/{respondent}'),
    page('worker', 'journeys/{closed}/matters/{closedRespondent}', { wrong: true }),
  ],
  ':lang/journeys/:journey/goals/new': [page('worker', 'journeys/{journey}/goals/new', { wrong: true })],
  ':lang/journeys/:journey/goals/:goal': [page('worker', 'journeys/{journey}/goals/{goal}', { wrong: true })],
  ':lang/journeys/:journey/goals/:goal/differently': [
    page('worker', 'journeys/{journey}/goals/{goal}/differently', { wrong: true }),
  ],
  ':lang/journeys/:journey/score/:respondent': [
    page('worker', 'journeys/{journey}/score/{respondent}'),
    page('worker', 'journeys/{journey}/score/{respondent}?stage=midpoint&voice=person', { wrong: true }),
    page('worker', 'journeys/{closed}/score/{closedRespondent}'),
  ],
  ':lang/journeys/:journey/line/:respondent': [page('worker', 'journeys/{journey}/line/{respondent}')],
  ':lang/journeys/:journey/timeline': [page('worker', 'journeys/{journey}/timeline')],
  ':lang/hand-over': [page('locked', 'hand-over')],

  ':lang/editor': [page('administrator', 'editor'), page('administrator', 'editor?title=dim-byd')],
  ':lang/editor/new': [page('administrator', 'editor/new', { wrong: true })],
  ':lang/editor/import': [page('administrator', 'editor/import', { wrong: true })],
  ':lang/editor/:instrument/:version': [
    page('administrator', 'editor/{draft}'),
    page('administrator', 'editor/{published}'),
  ],
  ':lang/editor/:instrument/:version/details': [page('administrator', 'editor/{draft}/details')],
  ':lang/editor/:instrument/:version/items/:item': [
    page('administrator', 'editor/{draft}/items/how-helped'),
    page('administrator', 'editor/{draft}/items/helped'),
    page('administrator', 'editor/{draft}/items/listened'),
  ],
  ':lang/editor/:instrument/:version/items/:item/save': 'no page',
  ':lang/editor/:instrument/:version/preview': [page('administrator', 'editor/{draft}/preview')],
  ':lang/editor/:instrument/:version/preview/:item': [
    page('administrator', 'editor/{draft}/preview/listened', { wrong: true }),
    page('administrator', 'editor/{draft}/preview/end'),
  ],
  ':lang/editor/:instrument/:version/history': [page('administrator', 'editor/{draft}/history')],
  ':lang/editor/:instrument/:version/compare': [page('administrator', 'editor/{draft}/compare?entry=1')],

  ':lang/instruments': [page('worker', 'instruments')],
  ':lang/instruments/schema.json': 'no page',
  ':lang/instruments/:instrument/:version/paper': [
    page('worker', 'instruments/check-in/2/paper?audience=child&words=easy&size=large'),
    page('worker', 'instruments/satisfaction/1/paper'),
  ],
  ':lang/instruments/:instrument/:version/instrument.json': 'no page',
  ':lang/instruments/:instrument/:version/codebook.csv': 'no page',

  ':lang/safeguarding': [page('safeguarding lead', 'safeguarding')],
  ':lang/safeguarding/concerns/:concern': [
    page('safeguarding lead', 'safeguarding/concerns/{concern}', { wrong: true }),
  ],
  ':lang/safeguarding/words/:words': [
    page('safeguarding lead', 'safeguarding/words/{words}'),
    page('safeguarding lead', 'safeguarding/words/{unread}'),
  ],
  ':lang/safeguarding/openings/:opening': [
    page('safeguarding lead', 'safeguarding/openings/{asked}'),
    page('other safeguarding lead', 'safeguarding/openings/{asked}'),
    page('other safeguarding lead', 'safeguarding/openings/{alone}'),
  ],
  ':lang/safeguarding/help-content': [page('safeguarding lead', 'safeguarding/help-content')],
  ':lang/safeguarding/holds': [page('safeguarding lead', 'safeguarding/holds')],
  ':lang/safeguarding/hours': [page('safeguarding lead', 'safeguarding/hours')],
  ':lang/safeguarding/training': [page('safeguarding lead', 'safeguarding/training')],
  ':lang/safeguarding/training/:concern': [page('safeguarding lead', 'safeguarding/training/{invented}')],
  ':lang/safeguarding/log': [page('safeguarding lead', 'safeguarding/log')],

  ':lang/moderation': [page('moderator', 'moderation'), page('moderator', 'moderation?late')],
  ':lang/moderation/shortcuts': [page('moderator', 'moderation/shortcuts')],
  ':lang/moderation/:words': [
    page('moderator', 'moderation/{quotable}'),
    page('moderator', 'moderation/{quotable}?undone'),
  ],

  ':lang/assessment': [page('lead', 'assessment')],
  ':lang/assessment/changes': [
    page('lead', 'assessment/changes'),
    page('lead', 'assessment/changes?state=done'),
  ],
  ':lang/assessment/changes/new': [page('lead', 'assessment/changes/new', { wrong: true })],
  ':lang/assessment/changes/:change': [page('lead', 'assessment/changes/{change}')],
  ':lang/assessment/agencies': [page('lead', 'assessment/agencies')],
  ':lang/assessment/agencies/new': [page('lead', 'assessment/agencies/new', { wrong: true })],
  ':lang/assessment/agencies/:agency': [page('lead', 'assessment/agencies/{agency}')],
  ':lang/assessment/sign-off': [page('lead', 'assessment/sign-off')],
  ':lang/assessment/trends': [page('lead', 'assessment/trends')],
  ':lang/assessment/trends.pdf': 'no page',
  ':lang/assessment/reports': [page('lead', 'assessment/reports')],
  ':lang/assessment/reports/self-assessment': [page('lead', 'assessment/reports/self-assessment')],
  ':lang/assessment/reports/self-assessment.pdf': 'no page',
  ':lang/assessment/reports/aaa/:period': [page('lead', aaa, { wrong: true })],
  ':lang/assessment/reports/aaa/:period/report': [
    page('lead', 'assessment/reports/aaa/year.2021-04-01/report', { status: 404 }),
  ],
  ':lang/assessment/reports/aaa/:period/report.pdf': 'no page',
  ':lang/assessment/:component/report': [page('lead', `${component}/report`)],
  ':lang/assessment/:component/report.pdf': 'no page',
  ':lang/assessment/:component': [
    page('lead', component),
    page('lead', `${component}?said=saved`),
    page('lead', 'assessment/clarity'),
    page('other safeguarding lead', component, { status: 403 }),
  ],
  ':lang/assessment/:component/evidence.csv': 'no page',
  ':lang/assessment/:component/evidence.xlsx': 'no page',
  ':lang/assessment/:component/constructs.csv': 'no page',
  ':lang/assessment/:component/constructs.xlsx': 'no page',
  ':lang/assessment/:component/distance.csv': 'no page',
  ':lang/assessment/:component/distance.xlsx': 'no page',
  ':lang/assessment/:component/history': [page('lead', `${component}/history`)],
  ':lang/assessment/:component/record': [
    page('lead', `${component}/record`),
    page('lead', 'assessment/clarity/record'),
  ],
  ':lang/assessment/:component/activities/new': [
    page('lead', `${component}/activities/new`, { wrong: true }),
    page('lead', 'assessment/clarity/activities/new', { wrong: true }),
  ],
  ':lang/assessment/:component/activities/:activity': [page('lead', `${component}/activities/{activity}`)],
  ':lang/assessment/:component/attachments/:attachment': 'no page',
  ':lang/assessment/plan': [page('lead', 'assessment/plan'), page('lead', 'assessment/plan?due=overdue')],
  ':lang/assessment/:component/plan': [
    page('lead', `${component}/plan`),
    page('lead', 'assessment/clarity/plan'),
  ],
  ':lang/assessment/:component/plan/actions/new': [
    page('lead', `${component}/plan/actions/new`, { wrong: true }),
  ],
  ':lang/assessment/:component/plan/actions/:action': [page('lead', `${component}/plan/actions/{action}`)],
  ':lang/assessment/:component/plan/partners/new': [
    page('lead', `${component}/plan/partners/new`, { wrong: true }),
  ],

  ':lang/assessment/:component/agencies': [
    page('lead', `${component}/agencies`),
    page('lead', 'assessment/{signed}/agencies'),
  ],
  ':lang/assessment/:component/agencies/:agency': [
    page('lead', `${component}/agencies/{agency}`),
    page('lead', 'assessment/clarity/agencies/{agency}', { wrong: true }),
  ],
  ':lang/assessment/:component/sign-off': [page('lead', `${component}/sign-off`)],
  ':lang/assessment/:component/open-again': [page('lead', 'assessment/{signed}/open-again', { wrong: true })],
  ':lang/assessment/:component/signed/:number': [page('lead', 'assessment/{signed}/signed/1')],

  ':lang/partner': [page('partner', 'partner')],
  ':lang/partner/:component': [
    page('partner', 'partner/collaboration-forums-and-pathways'),
    page('partner', 'partner/clarity', { wrong: true }),
    page('partner', 'partner/{signed}'),
  ],

  ':lang/evaluation': [page('evaluator', 'evaluation'), page('lead', 'evaluation')],
  ':lang/evaluation/:year/:file': 'no page',

  ':lang/admin': [page('administrator', 'admin')],
  ':lang/admin/members/new': [page('administrator', 'admin/members/new', { wrong: true })],
  ':lang/admin/members/:member': [page('administrator', 'admin/members/{member}')],
  ':lang/admin/services/new': [page('administrator', 'admin/services/new', { wrong: true })],
  ':lang/admin/services/:service': [page('administrator', 'admin/services/{service}')],
  ':lang/admin/second-factor': [page('administrator', 'admin/second-factor')],
  ':lang/admin/api-keys': [
    page('administrator', 'admin/api-keys'),
    page('lead', 'admin/api-keys', { status: 403 }),
  ],
  ':lang/admin/api-keys/new': [page('administrator', 'admin/api-keys/new', { wrong: true })],
  ':lang/admin/api-keys/:key': [page('administrator', 'admin/api-keys/{apiKey}')],
  ':lang/admin/log': [
    page('administrator', 'admin/log?check'),
    page('administrator', 'admin/log?kind=signing-in'),
    page('worker', 'admin/log', { status: 403 }),
  ],
  ':lang/admin/journeys': [page('administrator', 'admin/journeys', { wrong: true })],
  ':lang/admin/journeys/:journey': [page('administrator', 'admin/journeys/{anyJourney}')],
  ':lang/admin/journeys/:journey/copy': 'no page',
  ':lang/admin/journeys/:journey/erase': [
    page('administrator', 'admin/journeys/{anyJourney}/erase', { wrong: true }),
  ],
  ':lang/admin/notices': [page('administrator', 'admin/notices')],
  ':lang/admin/impact-assessment': [page('administrator', 'admin/impact-assessment', { wrong: true })],
  ':lang/admin/impact-assessment/edit': [page('administrator', 'admin/impact-assessment/edit')],

  ':lang/data-map': [
    page('administrator', 'data-map'),
    page('safeguarding lead', 'data-map'),
    page('worker', 'data-map', { status: 403 }),
  ],

  ':lang/outbox': [page('worker', 'outbox')],
  '*': [page('nobody', 'dim-byd', { status: 404 })],
}

/** Every address that the app answers, from its own table. */
export function allAddresses(): string[] {
  const addresses: string[] = []
  const note = (path: string | undefined) => void addresses.push(path ?? '/')
  const define = (callback: (route: typeof note) => void) => {
    callback(note)
    return {}
  }
  remixConfig.routes?.(define as never)
  return addresses
}

/** What one kind of visitor looks at. */
export const visitsBy = (who: Who): Visit[] =>
  Object.values(visits).flatMap(each => (each === 'no page' ? [] : each.filter(visit => visit.who === who)))
