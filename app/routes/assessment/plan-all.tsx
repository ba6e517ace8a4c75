import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { components } from '~/core/assessment/components'
import { horizons } from '~/core/assessment/plan'
import { filterDues, filterStates, fits, readFilter } from '~/core/assessment/plan-filter'
import { formatNumber, formatPeriod, translator } from '~/i18n'
import { readPlan } from '~/steps/assessment/read-plan'
import { Button } from '~/ui/Button'
import { SelectField } from '~/ui/SelectField'
import { StaffPage } from '~/ui/StaffPage'
import { requireMember } from '~/web/guards'
import { found, langParam } from '~/web/params'
import { staffMeta } from '~/web/staff-meta'
import { ActionCards } from './plan-card'
import { planPath } from './plan-params'
import { PlanSummary } from './plan-summary'
import { actionView, planSummaryView } from './plan-view'

export const meta = staffMeta

export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langParam(params)
  const lead = await requireMember(request, 'lead')
  const filter = readFilter(new URL(request.url).searchParams)
  const plan = found(await readPlan({ lead, component: null, period: null, now: new Date() }))
  const shown = plan.actions.filter(action => fits(action, filter))
  return {
    lang,
    member: lead,
    title: translator(lang)('plan:all.title'),
    period: formatPeriod(lang, plan.year.from, plan.year.to),
    path: `/${lang}/assessment/plan`,
    filter,
    summary: planSummaryView(lang, plan),
    due: plan.actions.filter(({ due }) => due).map(action => actionView(lang, action)),
    shown: shown.map(action => actionView(lang, action)),
    number: formatNumber(lang, shown.length),
    components: components.map(({ key, name }) => ({ value: key, label: name[lang] })),
  }
}

export default function PlanOfAll() {
  const loaded = useLoaderData<typeof loader>()
  const { lang, member, title, period, path, filter, summary, due, shown, number } = loaded
  const { t } = useTranslation(['plan', 'assessment'])
  const ways = [
    { href: path, label: t('filter.all') },
    { href: `${path}?state=open#list`, label: t('filter.state.open') },
    { href: `${path}?due=overdue#list`, label: t('filter.due.overdue') },
    { href: `${path}?due=review#list`, label: t('filter.due.review') },
  ]
  return (
    <StaffPage
      title={title}
      caption={period}
      member={member}
      area="assessment"
      back={{ href: `/${lang}/assessment`, label: t('assessment:index.title') }}
      wide
    >
      <PlanSummary view={summary} href={null} />
      <section className="assess-section">
        <h2 className="heading">{t('due.title')}</h2>
        <p>{t('due.about')}</p>
        {due.length === 0 ? <p>{t('due.none')}</p> : <ActionCards actions={due} level={3} named />}
      </section>
      <section className="assess-section" id="list">
        <h2 className="heading">{t('all.list')}</h2>
        <nav className="no-print" aria-label={t('filter.ways')}>
          <ul className="year-tools__links">
            {ways.map(way => (
              <li key={way.href}>
                <a href={way.href}>{way.label}</a>
              </li>
            ))}
          </ul>
        </nav>
        <form method="get" action={`${path}#list`} className="plan-filter no-print">
          <SelectField
            name="component"
            label={t('field.component')}
            placeholder={t('filter.any')}
            options={loaded.components}
            defaultValue={filter.component ?? ''}
          />
          <SelectField
            name="state"
            label={t('field.state')}
            placeholder={t('filter.any')}
            options={filterStates.map(value => ({
              value,
              label: value === 'open' ? t('filter.state.open') : t(`state.${value}`),
            }))}
            defaultValue={filter.state ?? ''}
          />
          <SelectField
            name="horizon"
            label={t('field.horizon')}
            placeholder={t('filter.any')}
            options={horizons.map(value => ({ value, label: t(`horizon.${value}`) }))}
            defaultValue={filter.horizon ?? ''}
          />
          <SelectField
            name="due"
            label={t('filter.due.label')}
            placeholder={t('filter.any')}
            options={filterDues.map(value => ({ value, label: t(`filter.due.${value}`) }))}
            defaultValue={filter.due ?? ''}
          />
          <Button look="secondary">{t('filter.button')}</Button>
        </form>
        <p>{t('filter.shown', { number })}</p>
        <ActionCards actions={shown} level={3} named />
      </section>
      <section className="assess-section">
        <h2 className="heading">{t('all.components')}</h2>
        <ul className="plan-links">
          {loaded.components.map(({ value, label }) => (
            <li key={value}>
              <a href={planPath(lang, value)}>{label}</a>
            </li>
          ))}
        </ul>
      </section>
    </StaffPage>
  )
}
