import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { findComponent } from '~/core/assessment/components'
import { formatPeriod, say, translator } from '~/i18n'
import { readAgencyRow } from '~/steps/agencies/read-side-by-side'
import { Notice } from '~/ui/Notice'
import { StaffPage } from '~/ui/StaffPage'
import { problemsOf } from '~/web/forms'
import { requireMember } from '~/web/guards'
import { found, idParam, langParam } from '~/web/params'
import { staffMeta } from '~/web/staff-meta'
import { ratingFormView, saveRating } from './rating-action'
import { RATING_FORM } from './rating-form'
import { RatingSection } from './rating-section'
import { saysView } from './side-view'

export const meta = staffMeta

export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langParam(params)
  const component = found(findComponent(params.component))
  const member = await requireMember(request, 'lead')
  const agencyId = idParam(params, 'agency')
  const period = new URL(request.url).searchParams.get('period')
  const wish = { lead: member, component: component.key, period, agencyId, now: new Date() }
  const { agency, given, year, signed } = found(await readAgencyRow(wish))
  return {
    member,
    title: translator(lang)('agencies:give.title'),
    agency: lang === 'cy' ? agency.nameCy : agency.nameEn,
    caption: `${component.name[lang]}, ${formatPeriod(lang, year.from, year.to)}`,
    back: `/${lang}/assessment/${component.key}/agencies?period=${year.from}`,
    form: ratingFormView(lang, given),
    says: given && saysView(lang, given),
    closed: signed ? ('signed' as const) : agency.active ? null : ('retired' as const),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const lang = langParam(params)
  const { key } = found(findComponent(params.component))
  const { memberId, partnershipId } = await requireMember(request, 'lead')
  const giver = { as: 'lead' as const, memberId, partnershipId, agencyId: idParam(params, 'agency') }
  const query = new URL(request.url).searchParams
  const back = (said: string) => {
    query.set('said', said)
    return `/${lang}/assessment/${key}/agencies?${query}`
  }
  return saveRating(request, { lang, giver, component: key, back })
}

export default function OnBehalf() {
  const { member, title, agency, caption, back, ...view } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const { t } = useTranslation('agencies')
  const problems = sent?.newer
    ? [{ field: 'rating', message: t('give.newer.title') }]
    : problemsOf(sent?.result, key => say(t, key))
  return (
    <StaffPage
      title={`${title}: ${agency}`}
      heading={agency}
      caption={`${title}: ${caption}`}
      member={member}
      area="assessment"
      back={{ href: back, label: t('side.title') }}
      problems={problems}
      formId={view.closed ? undefined : RATING_FORM}
    >
      {view.closed === 'signed' ? (
        <Notice title={t('sign.done')}>
          <p>{t('sign.closed')}</p>
        </Notice>
      ) : (
        <p>{t('give.on-behalf')}</p>
      )}
      <RatingSection
        {...view}
        typed={sent?.result ?? null}
        problems={problems}
        questioned={sent?.questioned ?? null}
        newer={sent?.newer ?? null}
      />
    </StaffPage>
  )
}
