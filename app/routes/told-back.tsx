import type { HeadersFunction, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formatMonthYear, formatNumber, translator } from '~/i18n'
import { useLang } from '~/i18n/use-lang'
import { readToldBack } from '~/steps/answer/read-told-back'
import { RespondentPage } from '~/ui/RespondentPage'
import { nameIn } from '~/web/answering'
import { found, langParam } from '~/web/params'
import { staffMeta } from '~/web/staff-meta'

export const meta = staffMeta

/** The same bytes for everybody, so a browser may keep them for as long as nobody minds what is five minutes old. */
export const headers: HeadersFunction = ({ errorHeaders }) =>
  errorHeaders ?? { 'Cache-Control': 'public, max-age=300' }

/** For anybody: what a partnership heard, what it decided, and how far that is. Nothing of who is looking is read. */
export async function loader({ params }: LoaderFunctionArgs) {
  const lang = langParam(params)
  const t = translator(lang)
  const { partnership, rates, changes } = found(await readToldBack(params.partnership ?? '', new Date()))
  const part = (number: number) =>
    t('tell-back:of', {
      part: formatNumber(lang, number),
      whole: formatNumber(lang, rates?.heard ?? 0),
    })
  const month = (key: 'heard-on' | 'decided-on' | 'done-on', day: string | null) =>
    day ? [t(`tell-back:${key}`, { month: formatMonthYear(lang, day) })] : []
  return {
    slug: params.partnership ?? '',
    title: t('tell-back:title'),
    name: nameIn(lang, partnership),
    invented: partnership.invented,
    rates: rates && {
      heard: formatNumber(lang, rates.heard),
      answered: part(rates.answered),
      changed: part(rates.changed),
    },
    changes: changes.map(({ heard, state, decided, heardOn, decidedOn, doneOn }) => ({
      state,
      heard: heard[lang],
      decided: decided[lang],
      when: [
        ...month('heard-on', heardOn),
        ...month('decided-on', decidedOn),
        ...month('done-on', doneOn),
      ].join('. '),
    })),
  }
}

export default function ToldBack() {
  const { slug, title, name, invented, rates, changes } = useLoaderData<typeof loader>()
  const { t } = useTranslation(['tell-back', 'notices'])
  const lang = useLang()
  return (
    <RespondentPage register="chi" invented={invented}>
      <h1 className="heading">{title}</h1>
      <p>{name}</p>
      <p className="lead">{t('lead')}</p>
      {changes.length === 0 && (
        <section className="panel">
          <h2 className="heading heading--small">{t('none.title')}</h2>
          <p>{t('none.text')}</p>
        </section>
      )}
      {changes.map(({ state, heard, decided, when }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two may read alike, and a page is drawn once
        <article className="panel" key={place}>
          <h2 className="heading heading--small">{t('said')}</h2>
          <p>{heard}</p>
          <h3 className="heading heading--small">{t(state === 'not-doing' ? 'why' : 'decided')}</h3>
          <p>{decided}</p>
          <p>
            <strong>{t(`state.${state}`)}</strong>
          </p>
          <p className="soft">{when}</p>
        </article>
      ))}
      {rates && (
        <section>
          <h2 className="heading heading--small">{t('rates.title')}</h2>
          <ul className="list">
            <li>{t('rates.heard', { number: rates.heard })}</li>
            <li>{t('rates.answered', { number: rates.answered })}</li>
            <li>{t('rates.changed', { number: rates.changed })}</li>
          </ul>
        </section>
      )}
      <p>
        {t('nobody')} <a href={`/${lang}/how-we-protect-people`}>{t('protect')}</a>
      </p>
      <p>
        <a href={`/${lang}/privacy/${slug}`}>{t('notices:links.adults')}</a>{' '}
        <a href={`/${lang}/accessibility/${slug}`}>{t('notices:links.accessibility')}</a>
      </p>
    </RespondentPage>
  )
}
