import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { type ChangeState, changeStates } from '~/core/assessment/told-back'
import { formatNumber, formatPeriod, translator } from '~/i18n'
import { readChanges } from '~/steps/assessment/read-changes'
import { LinkButton } from '~/ui/LinkButton'
import { Notice } from '~/ui/Notice'
import { StaffPage } from '~/ui/StaffPage'
import { requireMember } from '~/web/guards'
import { found, langParam } from '~/web/params'
import { staffMeta } from '~/web/staff-meta'
import { yearLabel } from '../assessment/component-view'
import { ChangeParts } from './change-parts'
import { changeView, ratesView } from './change-view'
import { type Filter, Filters } from './filters'
import { RatesList } from './rates'

export const meta = staffMeta

/** "You said, we did" of the whole partnership, by where things stand. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langParam(params)
  const t = translator(lang)
  const member = await requireMember(request, 'lead')
  const asked = new URL(request.url).searchParams
  const period = asked.get('period')
  const state = changeStates.find(one => one === asked.get('state')) ?? null
  const { year, years, rates, changes } = found(await readChanges({ lead: member, period, now: new Date() }))
  const path = `/${lang}/assessment/changes`
  const to = (query: { period: string | null; state: ChangeState | null }) => {
    const kept = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== null)
    return kept.length === 0 ? path : `${path}?${new URLSearchParams(kept)}`
  }
  const counted = (name: string, number: number) =>
    t('changes:filter.count', { state: name, number: formatNumber(lang, number) })
  const states: Filter[] = [
    {
      label: counted(t('changes:filter.all'), changes.length),
      href: to({ period, state: null }),
      current: !state,
    },
    ...changeStates.map(one => ({
      label: counted(t(`changes:state.${one}`), changes.filter(each => each.state === one).length),
      href: to({ period, state: one }),
      current: state === one,
    })),
  ]
  const inYears: Filter[] = [
    { label: t('changes:filter.all-years'), href: to({ period: null, state }), current: period === null },
    ...years.map(from => ({
      label: yearLabel(lang, from),
      href: to({ period: from, state }),
      current: period === from,
    })),
  ]
  const { slug } = member.partnership
  return {
    member,
    title: t('changes:title'),
    back: { href: `/${lang}/assessment`, label: t('assessment:index.title') },
    publicPage: `/${lang}/you-said-we-did/${slug}`,
    period: formatPeriod(lang, year.from, year.to),
    rates: ratesView(lang, rates),
    states,
    inYears,
    groups: changeStates
      .filter(one => state === null || state === one)
      .map(one => ({
        state: one,
        changes: changes.filter(each => each.state === one).map(each => changeView(lang, each)),
      }))
      .filter(group => group.changes.length > 0),
    path,
    said: asked.get('said') === 'removed',
  }
}

export default function ChangesPage() {
  const view = useLoaderData<typeof loader>()
  const { member, title, back, publicPage, period, rates, states, inYears, groups, path, said } = view
  const { t } = useTranslation('changes')
  return (
    <StaffPage title={title} member={member} area="assessment" back={back} wide>
      {said && <Notice look="done" title={t('said.removed')} />}
      <p className="lead">{t('intro')}</p>
      <LinkButton href={`${path}/new`}>{t('add')}</LinkButton>
      <h2 className="heading">{t('rates.title')}</h2>
      <RatesList rates={rates} period={period} />
      <p className="soft">{t('rates.note')}</p>
      <p>
        <a href={publicPage}>{t('public')}</a>. {t('public-about')}
      </p>
      <Filters label={t('filter.states')} filters={states} />
      {inYears.length > 2 && <Filters label={t('filter.years')} filters={inYears} />}
      {groups.length === 0 && <p>{t('none')}</p>}
      {groups.map(group => (
        <section className="assess-section" key={group.state}>
          <h2 className="heading">{t(`state.${group.state}`)}</h2>
          {group.changes.map(change => (
            <article className="record" key={change.id}>
              <ChangeParts change={change} />
              <p className="no-print">
                <a
                  className="facts__open"
                  href={`${path}/${change.id}`}
                  aria-label={t('item.open-of', { text: change.heard.text })}
                >
                  {t('item.open')}
                </a>
              </p>
            </article>
          ))}
        </section>
      ))}
    </StaffPage>
  )
}
