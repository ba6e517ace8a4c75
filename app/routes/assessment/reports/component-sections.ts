import type { Component } from '~/core/assessment/components'
import { frameworkOf, ratingText } from '~/core/assessment/frameworks'
import { progressStages, scores, source } from '~/core/assessment/model'
import { ratesOf } from '~/core/assessment/told-back'
import type { Block, Fact, Text } from '~/core/report/document'
import type { QuoteRelease } from '~/core/words/moderation'
import { formatDate, formatPeriod, type Lang, translator } from '~/i18n'
import type { Evidence } from '~/steps/assessment/read-evidence'
import type { Plan } from '~/steps/assessment/read-plan'
import type { SideRow } from '../../agencies/side-view'
import { changeView, ratesView } from '../../changes/change-view'
import type { ActivityView, ComponentView } from '../component-view'
import type { RevisionView } from '../revision-summary'
import { below, heading, paragraph, soft } from './blocks'
import { evidenceBlocks } from './evidence-sections'

/** What a report says of one component. */
export interface ComponentReport {
  lang: Lang
  component: Component
  /** as it was last saved; null while nothing was */
  record: RevisionView | null
  /** what each agency says, in the order of the page */
  agencies: readonly SideRow[]
  /** the action plan and the stakeholder partners of the year */
  plan: Pick<Plan, 'actions' | 'stakeholders'>
  /** what was recorded by hand */
  activities: readonly ActivityView[]
  /** null for a component without released results */
  gathered: {
    view: ComponentView
    quotes: readonly QuoteRelease[]
    /** what was heard in the year */
    changes: Evidence['changes']
  } | null
  /** of the headings of its sections */
  level: 2 | 3
}

/** A part of a component's report; no blocks where there is nothing to say. */
export type Section = (of: ComponentReport) => readonly Block[]

/** Everything a report says of a component, in its order. A new section is a line here. */
export const sections: readonly Section[] = [
  definition,
  judgement,
  agencies,
  evidenceBlocks,
  quotes,
  offered,
  byHand,
  partners,
  actions,
  changes,
]

export const componentBlocks = (of: ComponentReport): Block[] => sections.flatMap(section => section(of))

function definition({ lang, component, level }: ComponentReport): Block[] {
  if (!component.definition) return []
  const t = translator(lang)
  const said = component.definition[lang]
  return [
    heading(level, t('assessment:section.definition')),
    { kind: 'paragraph', text: said, look: 'quote' },
    ...(lang === 'cy' ? [soft(t('assessment:unofficial'))] : []),
    { kind: 'paragraph', look: 'soft', text: { text: source.attribution, lang: 'en' } },
  ]
}

function judgement({ lang, record, level }: ComponentReport): Block[] {
  const t = translator(lang)
  const title = heading(level, t('reports:component.judgement'))
  if (!record) return [title, paragraph(t('assessment:assess.not-rated'))]
  const { framework, rating, progressStage, leadName, narrative, argued, governance, cited } = record
  const { points, name } = frameworkOf(framework)
  const written = (text: string): Text => ({ text, lang: record.narrativeLanguage })
  const point = rating && points[rating - 1]
  const rows: Fact[] = [
    {
      name: t('assessment:assess.rating'),
      score: rating ? { reached: rating, of: points.length } : null,
      value: point
        ? `${ratingText(lang, record)}. ${point.descriptor[lang]}. (${name[lang]})`
        : t('assessment:assess.not-rated'),
    },
    {
      name: t('assessment:assess.stage'),
      score: progressStage ? { reached: progressStage, of: scores.length } : null,
      value: progressStage
        ? `${progressStage}. ${progressStages[progressStage][lang]}`
        : t('assessment:assess.not-chosen'),
    },
    {
      name: t('assessment:assess.lead'),
      value: leadName ? written(leadName) : t('assessment:glance.nobody'),
    },
    ...(governance ? [{ name: t('record:governance'), value: written(governance) }] : []),
  ]
  return [
    title,
    { kind: 'facts', rows },
    heading(below(level), t('assessment:assess.narrative')),
    narrative ? { kind: 'paragraph', text: written(narrative) } : paragraph(t('record:not-written')),
    ...(cited.length > 0
      ? [
          heading(below(level), t('record:cites.title')),
          {
            kind: 'list',
            items: cited.map(({ text, about }) => (text ? `${text} ${about}` : t('record:cites.gone'))),
          } satisfies Block,
        ]
      : []),
    ...(argued
      ? [
          heading(below(level), t('record:argued')),
          { kind: 'paragraph', text: written(argued) } satisfies Block,
        ]
      : []),
  ]
}

function agencies({ lang, agencies: rows, level }: ComponentReport): Block[] {
  if (rows.length === 0) return []
  const t = translator(lang)
  return [
    heading(level, t('agencies:side.title')),
    {
      kind: 'table',
      caption: t('agencies:side.caption'),
      head: [
        t('agencies:side.column.agency'),
        t('agencies:side.column.rating'),
        t('agencies:side.column.stage'),
        t('agencies:side.column.reasons'),
      ],
      numeric: [false, false, false, false],
      rows: rows.map(({ name, says }) => [
        name,
        says?.rating ?? t('agencies:side.not-given'),
        says?.stage ?? '',
        says?.reasons ? { text: says.reasons, lang: says.language } : '',
      ]),
    },
  ]
}

function quotes({ lang, gathered, level }: ComponentReport): Block[] {
  if (!gathered || gathered.quotes.length === 0) return []
  const t = translator(lang)
  return [
    heading(level, t('assessment:section.quotes')),
    paragraph(t('assessment:quotes.how')),
    paragraph(t('assessment:quotes.order')),
    ...gathered.quotes.flatMap(({ from, to, quotes: released }): Block[] => [
      heading(below(level), formatPeriod(lang, from, to)),
      // Each is there in both languages, of which neither comes first; a report is in one of them.
      ...released.map(
        (quote): Block => ({ kind: 'paragraph', look: 'quote', text: { text: quote[lang], lang } }),
      ),
    ]),
  ]
}

function offered({ lang, gathered, level }: ComponentReport): Block[] {
  if (!gathered) return []
  const t = translator(lang)
  const { offered: quarters } = gathered.view
  return [
    heading(level, t('assessment:section.offered')),
    paragraph(t('assessment:offered.about')),
    quarters.length === 0
      ? paragraph(t('assessment:offered.none'))
      : {
          kind: 'table',
          caption: t('assessment:offered.caption'),
          head: [t('assessment:column.quarter'), t('assessment:column.offered')],
          numeric: [false, true],
          rows: quarters.map(({ quarter, number }) => [quarter, number]),
        },
  ]
}

function byHand({ lang, gathered, activities, level }: ComponentReport): Block[] {
  const t = translator(lang)
  if (!gathered && activities.length === 0) return []
  return [
    heading(level, t('assessment:section.activities')),
    ...(gathered
      ? [
          {
            kind: 'table',
            caption: t('assessment:activities.caption'),
            head: [t('assessment:column.practice'), t('assessment:column.recorded')],
            numeric: [false, true],
            rows: gathered.view.practices.map(({ name, recorded }) => [name, recorded]),
          } satisfies Block,
        ]
      : []),
    ...(activities.length === 0 ? [paragraph(t('assessment:activities.none'))] : []),
    ...activities.flatMap(({ title, people, what, heard, changed, language }): Block[] => [
      heading(below(level), title),
      soft(people),
      {
        kind: 'facts',
        rows: [
          { name: t('assessment:activities.what'), value: { text: what, lang: language } },
          { name: t('assessment:activities.heard'), value: { text: heard, lang: language } },
          { name: t('assessment:activities.changed'), value: { text: changed, lang: language } },
        ].filter(({ value }) => value.text !== ''),
      },
    ]),
  ]
}

function partners({ lang, plan: { stakeholders }, level }: ComponentReport): Block[] {
  if (stakeholders.length === 0) return []
  const t = translator(lang)
  return [
    heading(level, t('plan:partners.title')),
    {
      kind: 'table',
      caption: t('plan:partners.title'),
      head: [t('plan:partner.name'), t('plan:field.role'), t('plan:field.outcomes')],
      numeric: [false, false, false],
      rows: stakeholders.map(({ agency, name, role, outcomes, language }) => [
        agency ? (lang === 'cy' ? agency.nameCy : agency.nameEn) : name,
        { text: role, lang: language },
        { text: outcomes, lang: language },
      ]),
    },
  ]
}

function actions({ lang, plan, level }: ComponentReport): Block[] {
  if (plan.actions.length === 0) return []
  const t = translator(lang)
  return [
    heading(level, t('plan:actions.title')),
    {
      kind: 'table',
      caption: t('plan:actions.title'),
      head: [
        t('plan:field.what'),
        t('plan:field.who'),
        t('plan:field.horizon'),
        t('plan:field.by-when'),
        t('plan:field.state'),
      ],
      numeric: [false, false, false, false, false],
      rows: plan.actions.map(({ what, who, language, horizon, byWhen, state, overdue }) => [
        { text: what, lang: language },
        { text: who, lang: language },
        t(`plan:horizon.${horizon}`),
        formatDate(lang, byWhen),
        overdue ? `${t(`plan:state.${state}`)}. ${t('plan:overdue')}` : t(`plan:state.${state}`),
      ]),
    },
  ]
}

function changes({ lang, gathered, level }: ComponentReport): Block[] {
  if (!gathered) return []
  const t = translator(lang)
  const rates = ratesView(lang, ratesOf(gathered.changes))
  const said = gathered.changes.map(change => changeView(lang, change))
  return [
    heading(level, t('assessment:section.changes')),
    ...(rates
      ? [
          {
            kind: 'facts',
            rows: [
              { name: t('changes:rates.answered'), value: rates.answered },
              { name: t('changes:rates.changed'), value: rates.changed },
            ],
          } satisfies Block,
        ]
      : [paragraph(t('changes:summary.none'))]),
    ...said.flatMap(({ heard, decided, state, facts }): Block[] => [
      heading(below(level), t(`changes:state.${state}`)),
      {
        kind: 'facts',
        rows: [
          { name: t('changes:item.said'), value: heard },
          {
            name: t(state === 'not-doing' ? 'changes:item.why' : 'changes:item.decided'),
            value: decided ?? t('changes:item.no-decision'),
          },
        ],
      },
      soft(facts.join('. ')),
    ]),
  ]
}
