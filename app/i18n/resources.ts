/** Every string of the interface, parsed once for each process. Both languages always hold the same keys. */
import cyAccount from '../../locales/cy/account.json'
import cyAdmin from '../../locales/cy/admin.json'
import cyAfterwards from '../../locales/cy/afterwards.json'
import cyAgencies from '../../locales/cy/agencies.json'
import cyApi from '../../locales/cy/api.json'
import cyAssessment from '../../locales/cy/assessment.json'
import cyChanges from '../../locales/cy/changes.json'
import cyCommon from '../../locales/cy/common.json'
import cyDataMap from '../../locales/cy/data-map.json'
import cyDistance from '../../locales/cy/distance.json'
import cyDpia from '../../locales/cy/dpia.json'
import cyEditor from '../../locales/cy/editor.json'
import cyEmail from '../../locales/cy/email.json'
import cyErrors from '../../locales/cy/errors.json'
import cyEvaluation from '../../locales/cy/evaluation.json'
import cyInstruments from '../../locales/cy/instruments.json'
import cyJourneys from '../../locales/cy/journeys.json'
import cyModeration from '../../locales/cy/moderation.json'
import cyNotices from '../../locales/cy/notices.json'
import cyOwnSignIn from '../../locales/cy/own-sign-in.json'
import cyPaper from '../../locales/cy/paper.json'
import cyPlan from '../../locales/cy/plan.json'
import cyProtect from '../../locales/cy/protect.json'
import cyRecord from '../../locales/cy/record.json'
import cyReports from '../../locales/cy/reports.json'
import cyRespondentChi from '../../locales/cy/respondent-chi.json'
import cyRespondentTi from '../../locales/cy/respondent-ti.json'
import cySafeguarding from '../../locales/cy/safeguarding.json'
import cySignIn from '../../locales/cy/sign-in.json'
import cyTellBack from '../../locales/cy/tell-back.json'
import enAccount from '../../locales/en/account.json'
import enAdmin from '../../locales/en/admin.json'
import enAfterwards from '../../locales/en/afterwards.json'
import enAgencies from '../../locales/en/agencies.json'
import enApi from '../../locales/en/api.json'
import enAssessment from '../../locales/en/assessment.json'
import enChanges from '../../locales/en/changes.json'
import enCommon from '../../locales/en/common.json'
import enDataMap from '../../locales/en/data-map.json'
import enDistance from '../../locales/en/distance.json'
import enDpia from '../../locales/en/dpia.json'
import enEditor from '../../locales/en/editor.json'
import enEmail from '../../locales/en/email.json'
import enErrors from '../../locales/en/errors.json'
import enEvaluation from '../../locales/en/evaluation.json'
import enInstruments from '../../locales/en/instruments.json'
import enJourneys from '../../locales/en/journeys.json'
import enModeration from '../../locales/en/moderation.json'
import enNotices from '../../locales/en/notices.json'
import enOwnSignIn from '../../locales/en/own-sign-in.json'
import enPaper from '../../locales/en/paper.json'
import enPlan from '../../locales/en/plan.json'
import enProtect from '../../locales/en/protect.json'
import enRecord from '../../locales/en/record.json'
import enReports from '../../locales/en/reports.json'
import enRespondentChi from '../../locales/en/respondent-chi.json'
import enRespondentTi from '../../locales/en/respondent-ti.json'
import enSafeguarding from '../../locales/en/safeguarding.json'
import enSignIn from '../../locales/en/sign-in.json'
import enTellBack from '../../locales/en/tell-back.json'

const en = {
  account: enAccount,
  admin: enAdmin,
  afterwards: enAfterwards,
  agencies: enAgencies,
  api: enApi,
  assessment: enAssessment,
  changes: enChanges,
  common: enCommon,
  'data-map': enDataMap,
  distance: enDistance,
  dpia: enDpia,
  editor: enEditor,
  email: enEmail,
  errors: enErrors,
  evaluation: enEvaluation,
  instruments: enInstruments,
  journeys: enJourneys,
  moderation: enModeration,
  notices: enNotices,
  'own-sign-in': enOwnSignIn,
  paper: enPaper,
  plan: enPlan,
  protect: enProtect,
  record: enRecord,
  reports: enReports,
  'respondent-chi': enRespondentChi,
  'respondent-ti': enRespondentTi,
  safeguarding: enSafeguarding,
  'sign-in': enSignIn,
  'tell-back': enTellBack,
}

export type EnglishResources = typeof en
export type Namespace = keyof EnglishResources

const cy: Readonly<Record<Namespace, object>> = {
  account: cyAccount,
  admin: cyAdmin,
  afterwards: cyAfterwards,
  agencies: cyAgencies,
  api: cyApi,
  assessment: cyAssessment,
  changes: cyChanges,
  common: cyCommon,
  'data-map': cyDataMap,
  distance: cyDistance,
  dpia: cyDpia,
  editor: cyEditor,
  email: cyEmail,
  errors: cyErrors,
  evaluation: cyEvaluation,
  instruments: cyInstruments,
  journeys: cyJourneys,
  moderation: cyModeration,
  notices: cyNotices,
  'own-sign-in': cyOwnSignIn,
  paper: cyPaper,
  plan: cyPlan,
  protect: cyProtect,
  record: cyRecord,
  reports: cyReports,
  'respondent-chi': cyRespondentChi,
  'respondent-ti': cyRespondentTi,
  safeguarding: cySafeguarding,
  'sign-in': cySignIn,
  'tell-back': cyTellBack,
}

export const resources = { cy, en }
export const namespaces = Object.keys(en) as readonly Namespace[]
