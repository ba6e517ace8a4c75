import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { permissions } from '~/core/staff/permissions'
import { formatNumber, translator } from '~/i18n'
import { readCatalogue } from '~/steps/instruments/find-instrument'
import { Panel } from '~/ui/Panel'
import { StaffPage } from '~/ui/StaffPage'
import { SummaryList } from '~/ui/SummaryList'
import { requireMember } from '~/web/guards'
import { langParam } from '~/web/params'
import { staffMeta } from '~/web/staff-meta'
import { versionWords } from './version-words'

export const meta = staffMeta

export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langParam(params)
  const member = await requireMember(request, permissions['read-instruments'])
  const t = translator(lang)
  const { current } = await readCatalogue('staff', member.partnershipId)
  return {
    title: t('instruments:title'),
    member,
    schema: `/${lang}/instruments/schema.json`,
    instruments: current.map(({ key, version, title, stages, audiences, count }) => ({
      key,
      title: title[lang],
      version: versionWords(lang, version),
      stages: stages.map(stage => t(`journeys:stage.${stage}`)).join(' · '),
      audiences: audiences.map(audience => t(`journeys:audience.${audience}`)).join(' · '),
      questions: formatNumber(lang, count),
      path: `/${lang}/instruments/${key}/${version}`,
    })),
  }
}

/** What can be sent, and what can be taken away of each. */
export default function Instruments() {
  const { title, member, schema, instruments } = useLoaderData<typeof loader>()
  const { t } = useTranslation('instruments')
  return (
    <StaffPage title={title} member={member}>
      <p className="lead">{t('intro')}</p>
      {instruments.map(({ key, title, version, stages, audiences, questions, path }) => (
        <Panel key={key} title={title}>
          <p className="hint">{version}</p>
          <SummaryList
            rows={[
              { key: t('stages'), value: stages },
              { key: t('audiences'), value: audiences },
              { key: t('questions'), value: questions },
            ]}
          />
          <ul className="list">
            <li>
              <a href={`${path}/paper`} aria-label={t('paper.link-of', { title })}>
                {t('paper.link')}
              </a>
            </li>
            <li>
              <a href={`${path}/codebook.csv`} aria-label={`${t('file.codebook')}: ${title}`}>
                {t('file.codebook')}
              </a>
            </li>
            <li>
              <a href={`${path}/instrument.json`} aria-label={`${t('file.json')}: ${title}`}>
                {t('file.json')}
              </a>
            </li>
          </ul>
        </Panel>
      ))}
      <p>
        <a href={schema}>{t('file.schema')}</a>
      </p>
    </StaffPage>
  )
}
