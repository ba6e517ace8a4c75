import { collaboration, components } from '~/core/assessment/components'
import { ratings, type Score } from '~/core/assessment/model'
import { dayOf } from '~/core/journey/days'
import type { Block, ReportDocument } from '~/core/report/document'
import { formatDate, formatPeriod, type Lang, translator } from '~/i18n'
import type { SelfAssessment } from '~/steps/assessment/read-self-assessment'
import type { SignedIn } from '~/web/guards'
import { componentView } from '../component-view'
import { frameOf, latestOf, paragraph } from './blocks'
import { dataFromOf, symbolOf } from './component-document'
import { componentBlocks } from './component-sections'

/** The report on all components for a year: the twelve at a glance, then each of which something was saved or gathered. */
export function yearDocument(
  lang: Lang,
  member: SignedIn,
  { evidence, quotes, records, before }: SelfAssessment,
  now: Date,
): ReportDocument {
  const t = translator(lang)
  const { year } = evidence
  const dataFrom = latestOf(
    dataFromOf(evidence),
    records.map(({ savedAt }) => dayOf(savedAt)),
  )
  const recordOf = (key: string) => records.find(({ component }) => component === key)
  const told = components.filter(({ key }) => key === collaboration || recordOf(key))
  let sign = ''
  const chapters = told.flatMap((component): Block[] => {
    const record = recordOf(component.key)
    const gathers = component.key === collaboration
    const view = gathers ? componentView(lang, component, evidence, now) : null
    if (view) sign = view.evidence.hidden
    return [
      { kind: 'heading', level: 2, text: component.name[lang], pageBefore: true },
      ...componentBlocks({
        lang,
        component,
        record: view?.form ?? { ...nothing(lang), ...record },
        gathered: view && { view, quotes },
        level: 3,
      }),
    ]
  })
  return {
    ...frameOf(lang, member),
    title: t('reports:year.title'),
    subtitle: formatPeriod(lang, year.from, year.to),
    cover: true,
    dataFrom,
    about: [
      { name: t('reports:document.year'), value: formatPeriod(lang, year.from, year.to) },
      { name: t('reports:document.data'), value: formatDate(lang, dataFrom) },
      symbolOf(lang, sign),
    ],
    blocks: [
      { kind: 'heading', level: 2, text: t('reports:year.overview') },
      paragraph(t('reports:year.overview-about')),
      overview(lang, records, before),
      ...chapters,
    ],
  }
}

/** The form of a component of which nothing was saved. */
const nothing = (lang: Lang) => ({
  rating: null,
  progressStage: null,
  leadName: '',
  narrative: '',
  narrativeLanguage: lang,
  revision: 0,
})

function overview(lang: Lang, records: SelfAssessment['records'], before: SelfAssessment['before']): Block {
  const t = translator(lang)
  return {
    kind: 'table',
    caption: t('reports:year.overview'),
    head: [
      t('reports:column.component'),
      t('reports:column.rating'),
      t('reports:column.before'),
      t('reports:column.stage'),
      t('reports:column.lead'),
    ],
    numeric: [false, false, false, false, false],
    rows: components.map(({ key, name }) => {
      const now = records.find(({ component }) => component === key)
      const then = before.find(({ component }) => component === key)
      const stage = now?.progressStage
      return [
        name[lang],
        ratingText(lang, now?.rating ?? null),
        ratingText(lang, then?.rating ?? null),
        stage ? t('assessment:glance.of-four', { score: stage }) : t('assessment:glance.not-chosen'),
        now?.leadName ? { text: now.leadName, lang: now.narrativeLanguage } : t('assessment:glance.nobody'),
      ]
    }),
  }
}

/** "3. Good", or that there is none. */
export const ratingText = (lang: Lang, rating: Score | null): string =>
  rating ? `${rating}. ${ratings[rating].name[lang]}` : translator(lang)('assessment:assess.not-rated')
