import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { TABLES_OF } from '~/core/anonymise/release'
import { yearFrom } from '~/core/assessment/period'
import { HIDDEN } from '~/core/evidence'
import { packageFiles } from '~/core/evidence/package'
import { permissions } from '~/core/staff/permissions'
import { formatPeriod, say, translator } from '~/i18n'
import { readReleased } from '~/steps/evaluation/read-released'
import { ButtonGroup } from '~/ui/ButtonGroup'
import { LinkButton } from '~/ui/LinkButton'
import { Panel } from '~/ui/Panel'
import { StaffPage } from '~/ui/StaffPage'
import { requireMember } from '~/web/guards'
import { found, langParam } from '~/web/params'
import { staffMeta } from '~/web/staff-meta'
import { askedIn } from './package-words'

export const meta = staffMeta

export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langParam(params)
  const member = await requireMember(request, permissions['read-releases'])
  const { partnershipId } = member
  const period = new URL(request.url).searchParams.get('period')
  const { year, years, released } = found(await readReleased({ partnershipId, period, now: new Date() }))
  const t = translator(lang)
  const titles = [...new Set(released.map(({ release }) => release.instrument))]
  return {
    title: t('evaluation:title'),
    member,
    year: formatPeriod(lang, year.from, year.to),
    others: years
      .filter(from => from !== year.from)
      .map(from => ({
        href: `/${lang}/evaluation?period=${from}`,
        label: formatPeriod(lang, from, yearFrom(from).to),
      })),
    files: `/${lang}/evaluation/${year.from}`,
    protect: `/${lang}/how-we-protect-people`,
    sign: HIDDEN,
    instruments: titles.map(key => {
      const own = released.filter(({ release }) => release.instrument === key)
      return {
        key,
        title: own[0] ? askedIn(own[0]).title[lang] : key,
        releases: own.map(({ release: { grain, from, to } }) => ({
          period: formatPeriod(lang, from, to),
          tables: TABLES_OF[grain].map(slice => say(t, `assessment:table.${slice}`)).join(' · '),
        })),
      }
    }),
  }
}

/** What was released, year by year, to be taken away and checked. */
export default function Evaluation() {
  const { title, member, year, others, files, protect, sign, instruments } = useLoaderData<typeof loader>()
  const { t } = useTranslation('evaluation')
  return (
    <StaffPage title={title} member={member} area="evaluation">
      <p className="lead">{t('intro')}</p>
      <h2 className="heading">{year}</h2>
      {instruments.length === 0 ? (
        <p>{t('none')}</p>
      ) : (
        <>
          <Panel title={t('take.title')} level={3} look="accent">
            <p>{t('take.text')}</p>
            <ButtonGroup>
              <LinkButton href={`${files}/package.zip`}>{t('take.button')}</LinkButton>
            </ButtonGroup>
            <ul className="list">
              {packageFiles.map(name => (
                <li key={name}>
                  <a href={`${files}/${name}`}>{name}</a>
                  {': '}
                  {t(`file.${name.split('.')[0] as 'tables'}`)}
                </li>
              ))}
            </ul>
          </Panel>
          {instruments.map(({ key, title, releases }) => (
            <Panel key={key} title={title} level={3}>
              <ul className="list">
                {releases.map(({ period, tables }) => (
                  <li key={`${period} ${tables}`}>
                    {period}
                    <br />
                    <span className="hint">{tables}</span>
                  </li>
                ))}
              </ul>
            </Panel>
          ))}
        </>
      )}
      <Panel title={t('reading.title')} level={3}>
        <p>{t('reading.rounded')}</p>
        <p>{t('reading.hidden', { sign })}</p>
        <p>{t('reading.synthetic')}</p>
        <p>
          <a href={protect}>{t('protect')}</a>
        </p>
      </Panel>
      {others.length > 0 && (
        <nav aria-labelledby="other-years">
          <h2 className="heading heading--small" id="other-years">
            {t('years')}
          </h2>
          <ul className="ways">
            {others.map(({ href, label }) => (
              <li key={href}>
                <a href={href}>{label}</a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </StaffPage>
  )
}
