import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { findComponent } from '~/core/assessment/components'
import { scale } from '~/core/assessment/scale'
import { formatPeriod, translator } from '~/i18n'
import { readSideBySide } from '~/steps/agencies/read-side-by-side'
import { RatingsChart } from '~/ui/charts/RatingsChart'
import { LinkButton } from '~/ui/LinkButton'
import { Notice } from '~/ui/Notice'
import { StaffPage } from '~/ui/StaffPage'
import { requireMember } from '~/web/guards'
import { found, langParam } from '~/web/params'
import { staffMeta } from '~/web/staff-meta'
import { ComponentNav } from '../assessment/component-nav'
import { yearLabel } from '../assessment/component-view'
import { YearForm } from '../assessment/year-form'
import { SideTable } from './side-table'
import { type SideRow, sideView } from './side-view'
import { SignSection } from './sign-section'
import { SignedNotice } from './signed-notice'

export const meta = staffMeta

export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langParam(params)
  const component = found(findComponent(params.component))
  const member = await requireMember(request, 'lead')
  const asked = new URL(request.url).searchParams
  const side = found(
    await readSideBySide({
      lead: member,
      component: component.key,
      period: asked.get('period'),
      now: new Date(),
    }),
  )
  const said = asked.get('said')
  return {
    lang,
    member,
    title: translator(lang)('agencies:side.title'),
    name: component.name[lang],
    period: formatPeriod(lang, side.year.from, side.year.to),
    from: side.year.from,
    years: side.years.map(from => ({ value: from, label: yearLabel(lang, from) })),
    component: component.key,
    path: `/${lang}/assessment/${component.key}`,
    view: sideView(lang, side),
    said: said === 'saved' || said === 'unchanged' || said === 'opened' ? said : null,
  }
}

export default function SideBySidePage() {
  const { lang, member, title, name, period, from, years, component, path, view, said } =
    useLoaderData<typeof loader>()
  const { t } = useTranslation(['agencies', 'assessment'])
  const { rows, chart, sentences, waiting, signature } = view
  const typeIn = ({ agencyId, name: agency, active }: SideRow) =>
    active ? (
      <a href={`${path}/agencies/${agencyId}?period=${from}`} aria-label={t('side.type-in-of', { agency })}>
        {t('side.type-in')}
      </a>
    ) : (
      '–'
    )
  return (
    <StaffPage
      title={title}
      caption={`${name}, ${period}`}
      member={member}
      area="assessment"
      back={{ href: `/${lang}/assessment`, label: t('assessment:index.title') }}
      wide
    >
      <ComponentNav component={component} from={from} current="agencies" />
      {said === 'saved' && <Notice look="done" title={t('give.saved')} />}
      {said === 'unchanged' && <Notice look="done" title={t('assessment:assess.unchanged')} />}
      {said === 'opened' && <Notice look="done" title={t('reopen.opened')} />}
      {signature && <SignedNotice {...signature} />}
      <YearForm path={`${path}/agencies`} from={from} years={years} />
      <p>{t('side.intro')}</p>
      <p className="ways no-print">
        <a href={`/${lang}/assessment/agencies`}>{t('list.title')}</a>
      </p>
      <section className="assess-section" id="together">
        <h2 className="heading">{t('side.together')}</h2>
        {rows.length === 0 ? (
          <p>{t('list.none')}</p>
        ) : (
          <>
            <div className="ratings">
              <ul>
                {sentences.map(sentence => (
                  <li key={sentence}>{sentence}</li>
                ))}
                {waiting && <li>{t('side.waiting', { agencies: waiting })}</li>}
              </ul>
              <RatingsChart
                id="ratings"
                title={t('side.caption')}
                description={t('side.chart.description')}
                scale={scale}
                rows={chart.rows}
                agreed={chart.agreed}
                words={{ agreed: t('side.chart.agreed'), none: t('side.chart.none') }}
              />
            </div>
            <SideTable rows={rows} act={signature ? undefined : typeIn} />
          </>
        )}
        {!signature && <LinkButton href={`${path}/record?period=${from}`}>{t('side.record')}</LinkButton>}
      </section>
      <SignSection path={path} from={from} {...view} />
    </StaffPage>
  )
}
