import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { components } from '~/core/assessment/components'
import { frameworkOf, frameworks, ratingText } from '~/core/assessment/frameworks'
import { formatDate, formatNumber, formatPeriod, translator } from '~/i18n'
import { readOverview } from '~/steps/assessment/read-overview'
import { StaffPage } from '~/ui/StaffPage'
import { Table } from '~/ui/Table'
import { requireMember } from '~/web/guards'
import { langParam } from '~/web/params'
import { staffMeta } from '~/web/staff-meta'
import { Attribution } from './definition'
import { Strip } from './strip'

export const meta = staffMeta

/** The pages that are about the whole partnership. */
const ways = [
  { path: 'plan', text: 'plan:all.title' },
  { path: 'changes', text: 'changes:title' },
  { path: 'agencies', text: 'agencies:list.title' },
  { path: 'trends', text: 'reports:trends.title' },
  { path: 'reports', text: 'reports:index.title' },
  { path: 'sign-off', text: 'agencies:year.title' },
] as const

export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langParam(params)
  const t = translator(lang)
  const member = await requireMember(request, 'lead')
  const overview = await readOverview({ lead: member, now: new Date() })
  const { from, to } = overview
  const rows = overview.components.map(({ key, latest, evidence }) => ({
    key,
    group: components.find(component => component.key === key)?.group,
    name: components.find(component => component.key === key)?.name[lang] ?? key,
    rating: latest?.rating ?? null,
    of: frameworkOf(latest?.framework ?? frameworks[0].key).points.length,
    ratingText: (latest && ratingText(lang, latest)) ?? t('assessment:assess.not-rated'),
    stage: latest?.progressStage
      ? t('assessment:glance.of-four', { score: latest.progressStage })
      : t('assessment:assess.not-chosen'),
    saved: latest ? formatDate(lang, latest.savedAt) : t('record:overview.never'),
    evidence: formatNumber(lang, evidence),
  }))
  return {
    lang,
    member,
    title: t('assessment:index.title'),
    period: formatPeriod(lang, from, to),
    rows,
    rated: formatNumber(lang, rows.filter(({ rating }) => rating !== null).length),
  }
}

export default function AssessmentIndex() {
  const { lang, member, title, period, rows, rated } = useLoaderData<typeof loader>()
  const { t } = useTranslation(['record', 'assessment', 'plan', 'changes', 'agencies', 'reports'])
  return (
    <StaffPage title={title} caption={period} member={member} area="assessment" wide>
      <p className="lead">{t('assessment:index.intro')}</p>
      <nav className="component-nav no-print" aria-label={t('ways.label')}>
        <ul>
          {ways.map(({ path, text }) => (
            <li key={path}>
              <a href={`/${lang}/assessment/${path}`}>{t(text)}</a>
            </li>
          ))}
        </ul>
      </nav>
      <figure className="overview">
        <Strip marks={rows} label={t('overview.strip', { rated })} />
        <figcaption>{t('overview.rated', { rated })}</figcaption>
      </figure>
      {(['practitioners', 'structures'] as const).map(group => (
        <section key={group} className="assess-section overview__group">
          <h2 className="heading heading--small">{t(`assessment:index.group.${group}`)}</h2>
          <Table
            caption={t(`assessment:index.group.${group}`)}
            captionHidden
            stacked
            head={[
              t('overview.component'),
              t('assessment:assess.rating'),
              t('assessment:assess.stage'),
              t('overview.saved'),
              t('overview.evidence'),
            ]}
            rows={rows
              .filter(row => row.group === group)
              .map(({ key, name, ratingText, stage, saved, evidence }) => [
                <a key={key} href={`/${lang}/assessment/${key}`}>
                  {name}
                </a>,
                ratingText,
                stage,
                saved,
                evidence,
              ])}
          />
        </section>
      ))}
      <Attribution />
    </StaffPage>
  )
}
