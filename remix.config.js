/**
 * Every page of Clywed and the file that answers for it, in one table.
 *
 * The files under app/routes are not read by their names: an address exists because a line here says so.
 * `:lang` is `cy` or `en`; any other address is nobody's page (server/routes.ts).
 * This file is handed to the Vite plugin by vite.config.ts (docs/decisions/0001).
 */
/** @type {ReadonlyArray<readonly [path: string, file: string]>} */
const pages = [
  ['/', 'home.tsx'],

  // the person who answers
  ['c/:token', 'answer/welcome.tsx'],
  ['e/:token', 'answer/welcome.tsx'],
  [':lang/answer/:token/q/:item', 'answer/question.tsx'],
  [':lang/answer/:token/check', 'answer/check.tsx'],
  [':lang/answer/:token/share', 'answer/share.tsx'],
  [':lang/answer/:token/sent', 'answer/sent.tsx'],
  [':lang/answer/:token/stop', 'answer/stop.tsx'],
  [':lang/answer/:token/code', 'answer/code.tsx'],
  [':lang/answer/:token/continue', 'answer/continue.tsx'],
  [':lang/answer/:token/safe', 'answer/safe.tsx'],
  [':lang/answer/:token/reply', 'answer/reply.tsx'],
  [':lang/withdraw', 'answer/withdraw.tsx'],
  [':lang/help', 'answer/help.tsx'],
  [':lang/how-we-protect-people', 'protect.tsx'],
  [':lang/you-said-we-did/:partnership', 'told-back.tsx'],
  [':lang/privacy/:partnership', 'privacy/adults.tsx'],
  [':lang/privacy/:partnership/children', 'privacy/children.tsx'],
  [':lang/accessibility/:partnership', 'privacy/accessibility.tsx'],
  [':lang/cookies', 'privacy/cookies.tsx'],
  ['recordings/:recording', 'answer/recording.tsx'],

  // signing in
  [':lang/sign-in', 'sign-in/sign-in.tsx'],
  [':lang/sign-in/code', 'sign-in/code.tsx'],
  [':lang/sign-out', 'sign-in/sign-out.tsx'],
  [':lang/password/:token', 'sign-in/password.tsx'],

  // workers
  [':lang/staff', 'staff/home.tsx'],
  [':lang/staff/confirm', 'sign-in/confirm.tsx'],
  [':lang/staff/your-sign-in', 'sign-in/your-sign-in.tsx'],
  [':lang/staff/your-sign-in/password', 'sign-in/your-password.tsx'],
  [':lang/staff/your-sign-in/app', 'sign-in/your-app.tsx'],
  [':lang/staff/your-sign-in/sign-out', 'sign-in/end-sessions.tsx'],
  [':lang/journeys', 'journeys/list.tsx'],
  [':lang/journeys/new', 'journeys/new.tsx'],
  [':lang/journeys/:journey', 'journeys/journey.tsx'],
  [':lang/journeys/:journey/send', 'journeys/send.tsx'],
  [':lang/journeys/:journey/respondents/new', 'journeys/respondent-new.tsx'],
  [':lang/journeys/:journey/invitations/:invitation', 'journeys/invitation.tsx'],
  [':lang/journeys/:journey/invitations/:invitation/card', 'journeys/card.tsx'],
  [':lang/journeys/:journey/invitations/:invitation/receipt', 'paper/receipt.tsx'],
  [':lang/journeys/:journey/paper', 'paper/choose.tsx'],
  [':lang/journeys/:journey/paper/:respondent/:questionnaire/:stage', 'paper/type-in.tsx'],
  [':lang/journeys/:journey/looked-at', 'journeys/looked-at.tsx'],
  [':lang/journeys/:journey/copy', 'journeys/copy.tsx'],
  [':lang/journeys/:journey/afterwards', 'afterwards/afterwards.tsx'],
  [':lang/journeys/:journey/shared/:shared', 'journeys/shared.tsx'],
  [':lang/journeys/:journey/matters/:respondent', 'distance/matters.tsx'],
  [':lang/journeys/:journey/goals/new', 'distance/goal-new.tsx'],
  [':lang/journeys/:journey/goals/:goal', 'distance/goal.tsx'],
  [':lang/journeys/:journey/goals/:goal/differently', 'distance/goal-differently.tsx'],
  [':lang/journeys/:journey/score/:respondent', 'distance/score.tsx'],
  [':lang/journeys/:journey/line/:respondent', 'distance/line.tsx'],
  [':lang/journeys/:journey/timeline', 'distance/timeline.tsx'],
  [':lang/hand-over', 'hand-over.tsx'],

  // editors and administrators
  [':lang/editor', 'editor/list.tsx'],
  [':lang/editor/new', 'editor/new.tsx'],
  [':lang/editor/import', 'editor/import.tsx'],
  [':lang/editor/:instrument/:version', 'editor/version.tsx'],
  [':lang/editor/:instrument/:version/details', 'editor/details.tsx'],
  [':lang/editor/:instrument/:version/items/:item', 'editor/item.tsx'],
  [':lang/editor/:instrument/:version/items/:item/save', 'editor/item-autosave.tsx'],
  [':lang/editor/:instrument/:version/preview', 'editor/preview.tsx'],
  [':lang/editor/:instrument/:version/preview/:item', 'editor/preview-question.tsx'],
  [':lang/editor/:instrument/:version/history', 'editor/history.tsx'],
  [':lang/editor/:instrument/:version/compare', 'editor/compare.tsx'],

  // every member of staff
  [':lang/instruments', 'instruments/list.tsx'],
  [':lang/instruments/schema.json', 'instruments/schema.tsx'],
  [':lang/instruments/:instrument/:version/paper', 'instruments/paper.tsx'],
  [':lang/instruments/:instrument/:version/instrument.json', 'instruments/json.tsx'],
  [':lang/instruments/:instrument/:version/codebook.csv', 'instruments/codebook.tsx'],

  // safeguarding leads
  [':lang/safeguarding', 'safeguarding/queue.tsx'],
  [':lang/safeguarding/concerns/:concern', 'safeguarding/concern.tsx'],
  [':lang/safeguarding/words/:words', 'safeguarding/words.tsx'],
  [':lang/safeguarding/openings/:opening', 'safeguarding/opening.tsx'],
  [':lang/safeguarding/help-content', 'safeguarding/help-content.tsx'],
  [':lang/safeguarding/holds', 'safeguarding/holds.tsx'],
  [':lang/safeguarding/log', 'safeguarding/log.tsx'],
  [':lang/safeguarding/hours', 'safeguarding/hours.tsx'],
  [':lang/safeguarding/training', 'safeguarding/training.tsx'],
  [':lang/safeguarding/training/:concern', 'safeguarding/training-concern.tsx'],

  // moderators
  [':lang/moderation', 'moderation/queue.tsx'],
  [':lang/moderation/shortcuts', 'moderation/shortcuts.tsx'],
  [':lang/moderation/:words', 'moderation/text.tsx'],

  // partnership leads
  [':lang/assessment', 'assessment/index.tsx'],
  [':lang/assessment/changes', 'changes/list.tsx'],
  [':lang/assessment/changes/new', 'changes/new.tsx'],
  [':lang/assessment/changes/:change', 'changes/change.tsx'],
  [':lang/assessment/agencies', 'agencies/list.tsx'],
  [':lang/assessment/agencies/new', 'agencies/new.tsx'],
  [':lang/assessment/agencies/:agency', 'agencies/agency.tsx'],
  [':lang/assessment/sign-off', 'agencies/sign-year.tsx'],
  [':lang/assessment/trends', 'assessment/reports/trends.tsx'],
  [':lang/assessment/trends.pdf', 'assessment/reports/trends-pdf.tsx'],
  [':lang/assessment/reports', 'assessment/reports/index.tsx'],
  [':lang/assessment/reports/self-assessment', 'assessment/reports/year.tsx'],
  [':lang/assessment/reports/self-assessment.pdf', 'assessment/reports/year-pdf.tsx'],
  [':lang/assessment/reports/aaa/:period', 'assessment/reports/aaa.tsx'],
  [':lang/assessment/reports/aaa/:period/report', 'assessment/reports/aaa-report.tsx'],
  [':lang/assessment/reports/aaa/:period/report.pdf', 'assessment/reports/aaa-pdf.tsx'],
  [':lang/assessment/:component', 'assessment/component.tsx'],
  [':lang/assessment/:component/report', 'assessment/reports/component-report.tsx'],
  [':lang/assessment/:component/report.pdf', 'assessment/reports/component-pdf.tsx'],
  [':lang/assessment/:component/evidence.csv', 'assessment/evidence-csv.tsx'],
  [':lang/assessment/:component/evidence.xlsx', 'assessment/evidence-xlsx.tsx'],
  [':lang/assessment/:component/constructs.csv', 'assessment/constructs-csv.tsx'],
  [':lang/assessment/:component/constructs.xlsx', 'assessment/constructs-xlsx.tsx'],
  [':lang/assessment/:component/distance.csv', 'assessment/distance-csv.tsx'],
  [':lang/assessment/:component/distance.xlsx', 'assessment/distance-xlsx.tsx'],
  [':lang/assessment/:component/history', 'assessment/history.tsx'],
  [':lang/assessment/:component/record', 'assessment/record.tsx'],
  [':lang/assessment/:component/activities/new', 'assessment/activity-new.tsx'],
  [':lang/assessment/:component/activities/:activity', 'assessment/activity.tsx'],
  [':lang/assessment/:component/attachments/:attachment', 'assessment/attachment.tsx'],
  [':lang/assessment/plan', 'assessment/plan-all.tsx'],
  [':lang/assessment/:component/plan', 'assessment/plan.tsx'],
  [':lang/assessment/:component/plan/actions/new', 'assessment/plan-action-new.tsx'],
  [':lang/assessment/:component/plan/actions/:action', 'assessment/plan-action.tsx'],
  [':lang/assessment/:component/plan/partners/new', 'assessment/plan-partner-new.tsx'],

  [':lang/assessment/:component/agencies', 'agencies/side-by-side.tsx'],
  [':lang/assessment/:component/agencies/:agency', 'agencies/on-behalf.tsx'],
  [':lang/assessment/:component/sign-off', 'agencies/sign-off.tsx'],
  [':lang/assessment/:component/open-again', 'agencies/open-again.tsx'],
  [':lang/assessment/:component/signed/:number', 'agencies/signed.tsx'],

  // people of partner agencies
  [':lang/partner', 'partner/index.tsx'],
  [':lang/partner/:component', 'partner/component.tsx'],

  // evaluators
  [':lang/evaluation', 'evaluation/index.tsx'],
  [':lang/evaluation/:year/:file', 'evaluation/file.tsx'],

  // administrators
  [':lang/admin', 'admin/index.tsx'],
  [':lang/admin/members/new', 'admin/member-new.tsx'],
  [':lang/admin/members/:member', 'admin/member.tsx'],
  [':lang/admin/services/new', 'admin/service-new.tsx'],
  [':lang/admin/services/:service', 'admin/service.tsx'],
  [':lang/admin/second-factor', 'admin/factor-rule.tsx'],
  [':lang/admin/api-keys', 'admin/api-keys.tsx'],
  [':lang/admin/api-keys/new', 'admin/api-key-new.tsx'],
  [':lang/admin/api-keys/:key', 'admin/api-key.tsx'],
  [':lang/admin/log', 'account/log.tsx'],
  [':lang/admin/journeys', 'account/journeys.tsx'],
  [':lang/admin/journeys/:journey', 'account/journey.tsx'],
  [':lang/admin/journeys/:journey/copy', 'account/copy.tsx'],
  [':lang/admin/journeys/:journey/erase', 'account/erase.tsx'],
  [':lang/admin/notices', 'account/notices.tsx'],
  [':lang/admin/impact-assessment', 'account/dpia.tsx'],
  [':lang/admin/impact-assessment/edit', 'account/dpia-edit.tsx'],

  // administrators and leads
  [':lang/data-map', 'data-map/data-map.tsx'],

  // the demo's outbox
  [':lang/outbox', 'outbox.tsx'],

  ['*', 'not-found.tsx'],
]

/** The addresses `/c/…` and `/e/…` share a file, so a route is named by its address. */
const idOf = (/** @type {string} */ path) => (path === '/' ? 'home' : path === '*' ? 'not-found' : path)

/** @type {import('@remix-run/dev').VitePluginConfig} */
export default {
  appDirectory: 'app',
  buildDirectory: 'build',
  // The files under app/routes are found by the table, not by their names.
  ignoredRouteFiles: ['**/*'],
  routes: defineRoutes =>
    defineRoutes(route => {
      for (const [path, file] of pages) {
        if (path === '/') route(undefined, `routes/${file}`, { index: true, id: idOf(path) })
        else route(path, `routes/${file}`, { id: idOf(path) })
      }
    }),
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_singleFetch: true,
    v3_lazyRouteDiscovery: false,
  },
}
