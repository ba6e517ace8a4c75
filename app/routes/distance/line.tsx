import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { isLang, languages, translator } from '~/i18n'
import { findDistance } from '~/steps/distance/find-distance'
import { InLanguage } from '~/ui/InLanguage'
import { PrintButton } from '~/ui/PrintButton'
import { StaffPage } from '~/ui/StaffPage'
import { requireMember } from '~/web/guards'
import { found, idParam, langParam } from '~/web/params'
import { staffMeta } from '~/web/staff-meta'
import { LineSheet } from './line-sheet'
import sheetStyles from './line-sheet.css?url'
import { lineWords } from './line-words'
import { pathsOf } from './words'

export const meta = staffMeta

/**
 * The journey line: a sheet that speaks to the person whose goals they are, in the language they chose unless another
 * one is asked for, within a page that speaks to the worker.
 */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langParam(params)
  const worker = await requireMember(request, 'worker')
  const journeyId = idParam(params, 'journey')
  const respondentId = idParam(params, 'respondent')
  const view = found(await findDistance({ worker, journeyId }))
  const respondent = found(view.journey.respondents.find(({ id }) => id === respondentId))
  const wanted = new URL(request.url).searchParams.get('in')
  const sheetLang = isLang(wanted) ? wanted : respondent.language
  const t = translator(lang)
  const paths = pathsOf(lang, journeyId)
  return {
    title: t('distance:line.title'),
    reference: view.journey.reference,
    member: worker,
    back: paths.journey,
    ways: languages.map(one => ({
      lang: one,
      text: t(`distance:line.in-${one}`),
      href: one === sheetLang ? null : paths.line(respondentId, `?in=${one}`),
    })),
    sheetLang,
    sheet: lineWords(sheetLang, view, respondent, new Date()),
  }
}

export default function JourneyLine() {
  const { title, reference, member, back, ways, sheetLang, sheet } = useLoaderData<typeof loader>()
  const { t } = useTranslation('distance')
  return (
    <StaffPage title={title} caption={reference} member={member} area="journeys" back={back} wide>
      <link rel="stylesheet" href={sheetStyles} />
      <div className="sheet-aside">
        <p>{t('line.look')}</p>
        <nav aria-label={t('line.in')}>
          <ul className="sheet-aside__ways">
            {ways.map(({ lang, text, href }) => (
              <li key={lang}>
                {href ? <a href={href}>{text}</a> : <strong aria-current="true">{text}</strong>}
              </li>
            ))}
          </ul>
        </nav>
        <PrintButton>{t('line.print')}</PrintButton>
      </div>
      <InLanguage lang={sheetLang} as="section" className="sheet">
        <LineSheet sheet={sheet} />
      </InLanguage>
    </StaffPage>
  )
}
