import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { findComponent } from '~/core/assessment/components'
import { formatDateTime, formatPeriod, translator } from '~/i18n'
import { readSigned } from '~/steps/agencies/read-signed'
import { StaffPage } from '~/ui/StaffPage'
import { requireMember } from '~/web/guards'
import { found, langParam } from '~/web/params'
import { staffMeta } from '~/web/staff-meta'
import { SignedText, signedTextView } from './signed-text'

export const meta = staffMeta

export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langParam(params)
  const component = found(findComponent(params.component))
  const member = await requireMember(request, 'lead')
  const number = Number(found(/^[1-9]\d{0,5}$/.exec(params.number ?? '')?.[0]))
  const period = new URL(request.url).searchParams.get('period')
  const wish = { lead: member, component: component.key, period, number, now: new Date() }
  const { year, entry, signed, citable } = found(await readSigned(wish))
  return {
    member,
    title: translator(lang)('agencies:signed.title'),
    caption: `${component.name[lang]}, ${formatPeriod(lang, year.from, year.to)}`,
    back: `/${lang}/assessment/${component.key}/agencies?period=${year.from}`,
    who: { name: entry.by, at: formatDateTime(lang, entry.doneAt) },
    view: signedTextView(lang, signed, citable),
  }
}

export default function SignedPage() {
  const { member, title, caption, back, who, view } = useLoaderData<typeof loader>()
  const { t } = useTranslation('agencies')
  return (
    <StaffPage
      title={title}
      caption={caption}
      member={member}
      area="assessment"
      back={{ href: back, label: t('side.title') }}
      wide
    >
      <p>{t('sign.history.signed', who)}</p>
      <p>{t('signed.intro')}</p>
      <SignedText view={view} />
    </StaffPage>
  )
}
