import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { actionStates, horizons } from '~/core/assessment/plan'
import { formatPeriod, translator } from '~/i18n'
import { readPlan } from '~/steps/assessment/read-plan'
import { removeStakeholder } from '~/steps/assessment/record-stakeholder'
import { LinkButton } from '~/ui/LinkButton'
import { Notice } from '~/ui/Notice'
import { StaffPage } from '~/ui/StaffPage'
import { readForm, textOf } from '~/web/forms'
import { requireMember } from '~/web/guards'
import { found, idParam, langParam } from '~/web/params'
import { staffMeta } from '~/web/staff-meta'
import { ComponentNav } from './component-nav'
import { yearLabel } from './component-view'
import { ActionCards } from './plan-card'
import { planComponent, planPath } from './plan-params'
import { Partners, type PartnerView } from './plan-partners'
import { PlanSource } from './plan-source'
import { PlanSummary } from './plan-summary'
import { type ActionView, actionView, planSummaryView } from './plan-view'
import { YearForm } from './year-form'

export const meta = staffMeta

export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langParam(params)
  const component = planComponent(params)
  const lead = await requireMember(request, 'lead')
  const asked = new URL(request.url).searchParams
  const plan = found(
    await readPlan({ lead, component: component.key, period: asked.get('period'), now: new Date() }),
  )
  const { year, years, actions, reviews, stakeholders } = plan
  const partners: PartnerView[] = stakeholders.map(({ id, agency, name, role, outcomes, language }) => ({
    id,
    name: agency ? (lang === 'cy' ? agency.nameCy : agency.nameEn) : name,
    nameLanguage: agency ? null : language,
    role,
    outcomes,
    language,
  }))
  return {
    lang,
    member: lead,
    title: translator(lang)('plan:title'),
    name: component.name[lang],
    period: formatPeriod(lang, year.from, year.to),
    from: year.from,
    years: years.map(from => ({ value: from, label: yearLabel(lang, from) })),
    path: planPath(lang, component.key),
    component: component.key,
    back: `/${lang}/assessment/${component.key}?period=${year.from}`,
    summary: planSummaryView(lang, plan),
    reviews: reviews.map(action => actionView(lang, action)),
    actions: actions.map(action => actionView(lang, action)),
    partners,
    said: asked.get('said'),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const lang = langParam(params)
  const { key } = planComponent(params)
  const lead = await requireMember(request, 'lead')
  const period = new URL(request.url).searchParams.get('period')
  const id = idParam({ id: textOf(await readForm(request), 'id') }, 'id')
  const removed = await removeStakeholder({ lead, component: key, period, id, now: new Date() })
  if (removed.kind === 'gone') throw new Response(null, { status: 404 })
  if (removed.kind === 'signed') return data(removed, { status: 409 })
  const query = new URLSearchParams({ ...(period ? { period } : {}), said: 'partner-removed' })
  return redirect(`${planPath(lang, key)}?${query}#partners`, 303)
}

export default function PlanPage() {
  const loaded = useLoaderData<typeof loader>()
  const { lang, member, title, name, period, from, years, component, path, back, summary, said } = loaded
  const sent = useActionData<typeof action>()
  const { t } = useTranslation(['plan', 'assessment'])
  const all = `/${lang}/assessment/plan`
  return (
    <StaffPage
      title={title}
      caption={`${name}, ${period}`}
      member={member}
      area="assessment"
      back={{ href: back, label: name }}
      problems={sent ? [{ field: 'partners', message: t('partner.signed') }] : []}
      wide
    >
      <ComponentNav component={component} from={from} current="plan" />
      {said === 'action-added' && <Notice look="done" title={t('action.added')} />}
      <div className="year-tools no-print">
        <YearForm path={path} from={from} years={years} />
        <ul className="year-tools__links">
          <li>
            <a href={all}>{t('all.title')}</a>
          </li>
        </ul>
      </div>
      <PlanSummary view={summary} href={null} />
      <Reviews actions={loaded.reviews} />
      <section className="assess-section" id="actions">
        <h2 className="heading">{t('actions.title')}</h2>
        <p>{t('prompt.action')}</p>
        {loaded.actions.length === 0 && <p>{t('actions.none')}</p>}
        <p className="no-print">
          <LinkButton href={`${path}/actions/new`}>{t('actions.add')}</LinkButton>
        </p>
      </section>
      <ByHorizon actions={loaded.actions} />
      <Partners
        partners={loaded.partners}
        add={`${path}/partners/new?period=${from}`}
        said={
          sent ? null : said === 'partner-added' ? 'added' : said === 'partner-removed' ? 'removed' : null
        }
      />
      <PlanSource />
    </StaffPage>
  )
}

/** When the plan is looked at next, the nearest first. */
function Reviews({ actions }: { actions: readonly ActionView[] }) {
  const { t } = useTranslation(['plan', 'assessment'])
  return (
    <section className="assess-section">
      <h2 className="heading">{t('reviews.title')}</h2>
      <p>{t('prompt.timeframe')}</p>
      {actions.length === 0 && <p>{t('reviews.none')}</p>}
      <ul className="plan-reviews">
        {actions.map(({ id, href, reviewOn, headline, language, forReview }) => (
          <li key={id}>
            <span className="plan-reviews__day">
              {reviewOn}
              {forReview && ` (${t('for-review')})`}
            </span>
            <a className="as-written" href={href} lang={language}>
              {headline}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The longer-term actions and the shorter-term ones, each by where they stand. */
function ByHorizon({ actions }: { actions: readonly ActionView[] }) {
  const { t } = useTranslation(['plan', 'assessment'])
  return horizons.map(horizon => {
    const ofHorizon = actions.filter(action => action.horizon === horizon)
    return (
      <section className="assess-section" key={horizon}>
        <h2 className="heading">{t(`horizon.${horizon}`)}</h2>
        {ofHorizon.length === 0 && <p>{t(`horizon.none-${horizon}`)}</p>}
        {actionStates.map(state => {
          const ofState = ofHorizon.filter(action => action.state === state)
          return ofState.length === 0 ? null : (
            <section key={state}>
              <h3 className="heading heading--small">{t(`state.${state}`)}</h3>
              <ActionCards actions={ofState} level={4} />
            </section>
          )
        })}
      </section>
    )
  })
}
