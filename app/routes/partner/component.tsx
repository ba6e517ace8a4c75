import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { collaboration, findComponent } from '~/core/assessment/components'
import { formatPeriod, say } from '~/i18n'
import { readOwn } from '~/steps/agencies/read-own'
import { Notice } from '~/ui/Notice'
import { StaffPage } from '~/ui/StaffPage'
import { problemsOf } from '~/web/forms'
import { requireMember } from '~/web/guards'
import { found, langParam } from '~/web/params'
import { partnerOf } from '~/web/partner'
import { staffMeta } from '~/web/staff-meta'
import { saveRating } from '../agencies/rating-action'
import { RATING_FORM } from '../agencies/rating-form'
import { RatingSection } from '../agencies/rating-section'
import { SignedNotice } from '../agencies/signed-notice'
import { SignedText } from '../agencies/signed-text'
import { ConstructsSection } from '../assessment/constructs'
import { Definition } from '../assessment/definition'
import { DistanceSection } from '../assessment/distance'
import { EvidenceSection, OtherEvidence } from '../assessment/evidence'
import { QuotesSection } from '../assessment/quotes'
import { RecordedByHand } from '../assessment/recorded'
import { RevisionSummary } from '../assessment/revision-summary'
import { ownView, type ReleasedView } from './component-view'

export const meta = staffMeta

export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langParam(params)
  const component = found(findComponent(params.component))
  const member = await requireMember(request, 'partner')
  const partner = partnerOf(member)
  const asked = new URL(request.url).searchParams
  const now = new Date()
  const period = asked.get('period')
  const reading = found(await readOwn({ partner, component: component.key, period, now }))
  const { from, to } = reading.year
  const said = asked.get('said')
  return {
    lang,
    member,
    title: component.name[lang],
    definition: component.definition,
    caption: formatPeriod(lang, from, to),
    back: `/${lang}/partner?period=${from}`,
    path: `/${lang}/assessment/${component.key}`,
    own: ownView(lang, reading, now),
    said: said === 'saved' || said === 'unchanged' ? said : null,
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const lang = langParam(params)
  const { key } = found(findComponent(params.component))
  const member = await requireMember(request, 'partner')
  const giver = { as: 'partner' as const, ...partnerOf(member) }
  const query = new URL(request.url).searchParams
  const back = (said: string) => {
    query.set('said', said)
    return `/${lang}/partner/${key}?${query}#own`
  }
  return saveRating(request, { lang, giver, component: key, back })
}

export default function PartnerComponent() {
  const { member, title, definition, caption, back, path, own, said } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const { t } = useTranslation(['agencies', 'assessment'])
  const { signed, record, activities, released, ...section } = own
  const problems = sent?.newer
    ? [{ field: 'rating', message: t('give.newer.title') }]
    : problemsOf(sent?.result, key => say(t, key))
  return (
    <StaffPage
      title={title}
      caption={caption}
      member={member}
      area="partner"
      back={{ href: back, label: t('partner.title') }}
      problems={problems}
      formId={section.closed ? undefined : RATING_FORM}
      wide
    >
      {signed && <SignedNotice {...signed} />}
      {definition && <Definition text={definition} />}
      {released && <Released view={released} />}
      <RecordedByHand activities={activities} path={path} />
      {signed ? (
        <section id="record">
          <h2 className="heading">{t('signed.title')}</h2>
          <SignedText view={signed.text} />
        </section>
      ) : (
        <section className="assess-section" id="record">
          <h2 className="heading">{t('signed.record')}</h2>
          {record ? <RevisionSummary revision={record} /> : <p>{t('partner.no-record')}</p>}
          <p>{t('partner.others')}</p>
        </section>
      )}
      <section className="assess-section" id="own">
        <h2 className="heading">{t('partner.own')}</h2>
        {!sent && said === 'saved' && <Notice look="done" title={t('give.saved')} />}
        {!sent && said === 'unchanged' && <Notice look="done" title={t('assessment:assess.unchanged')} />}
        {section.says && !section.closed && (
          <p className="soft">{t('partner.saved', { who: section.says.saved })}</p>
        )}
        <RatingSection
          {...section}
          typed={sent?.result ?? null}
          problems={problems}
          questioned={sent?.questioned ?? null}
          newer={sent?.newer ?? null}
        />
      </section>
    </StaffPage>
  )
}

/** What was released, as the leads see it; without files to take away. */
function Released({ view }: { view: ReleasedView }) {
  return (
    <>
      <EvidenceSection view={view.evidence} files={null} />
      {view.others.map(one => (
        <OtherEvidence key={one.instrument} view={one} files={null} />
      ))}
      <ConstructsSection view={view.constructs} file={null} />
      <DistanceSection view={view.distance} files={null} />
      <QuotesSection batches={view.quotes} />
    </>
  )
}
