import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { components } from '~/core/assessment/components'
import { progressStages, ratings } from '~/core/assessment/model'
import { formatDate, formatNumber, formatPeriod, translator } from '~/i18n'
import { readOverview } from '~/steps/assessment/read-overview'
import { LinkButton } from '~/ui/LinkButton'
import { Panel } from '~/ui/Panel'
import { StaffPage } from '~/ui/StaffPage'
import { SummaryList } from '~/ui/SummaryList'
import { requireMember } from '~/web/guards'
import { langParam } from '~/web/params'
import { staffMeta } from '~/web/staff-meta'
import { Attribution } from './definition'

export const meta = staffMeta

export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langParam(params)
  const member = await requireMember(request, 'lead')
  const overview = await readOverview({ lead: member, now: new Date() })
  const { from, to, rating, progressStage, savedAt, releases } = overview
  const named = components.map(({ key, group, name, definition }) => ({
    key,
    group,
    name: name[lang],
    carried: definition !== null,
  }))
  return {
    lang,
    member,
    title: translator(lang)('assessment:index.title'),
    period: formatPeriod(lang, from, to),
    carried: named.filter(({ carried }) => carried),
    later: named.filter(({ carried }) => !carried),
    rating: rating && `${rating}. ${ratings[rating].name[lang]}`,
    stage: progressStage && `${progressStage}. ${progressStages[progressStage][lang]}`,
    savedOn: savedAt && formatDate(lang, savedAt),
    releases: formatNumber(lang, releases),
  }
}

export default function AssessmentIndex() {
  const { lang, member, title, period, carried, later, rating, stage, savedOn, releases } =
    useLoaderData<typeof loader>()
  const { t } = useTranslation(['assessment', 'reports'])
  return (
    <StaffPage title={title} caption={period} member={member} area="assessment">
      <p className="lead">{t('index.intro')}</p>
      <ul className="texts">
        <li>
          <a href={`/${lang}/assessment/reports`}>{t('reports:index.title')}</a>
        </li>
        <li>
          <a href={`/${lang}/assessment/trends`}>{t('reports:trends.title')}</a>
        </li>
      </ul>
      <h2 className="heading heading--small">{t('index.now')}</h2>
      {carried.map(({ key, name }) => (
        <Panel key={key} title={name} level={3} look="accent">
          <SummaryList
            rows={[
              { key: t('assess.rating'), value: rating ?? t('assess.not-rated') },
              { key: t('assess.stage'), value: stage ?? t('assess.not-chosen') },
            ]}
          />
          <p>{t('index.releases', { number: releases })}</p>
          <p>{savedOn ? t('index.saved', { date: savedOn }) : t('index.not-saved')}</p>
          <LinkButton href={`/${lang}/assessment/${key}`}>{t('index.open')}</LinkButton>
        </Panel>
      ))}
      <p>{t('index.later')}</p>
      {(['practitioners', 'structures'] as const).map(group => (
        <section key={group}>
          <h2 className="heading heading--small">{t(`index.group.${group}`)}</h2>
          <ul>
            {later
              .filter(each => each.group === group)
              .map(({ key, name }) => (
                <li key={key}>{name}</li>
              ))}
          </ul>
        </section>
      ))}
      <Attribution />
    </StaffPage>
  )
}
