import { periodOf } from '~/core/anonymise/calendar'
import { type ComponentKey, components } from '~/core/assessment/components'
import type { Score } from '~/core/assessment/model'
import { yearsToChoose } from '~/core/assessment/period'
import { nothingYet } from '~/core/assessment/record'
import { dayOf } from '~/core/journey/days'
import { inPartnership } from '~/store/pools'
import { listRecords } from '~/store/reports'
import type { AssessmentLead } from './read-evidence'

export interface Trends {
  /** First days of the years, the earliest first: from the first with a record to this one. */
  years: string[]
  /** one a component, in the model's order */
  components: {
    key: ComponentKey
    name: { cy: string; en: string }
    /** one a year */
    points: { framework: string; rating: number | null; progressStage: Score | null }[]
  }[]
  /** when the latest of the records was saved; null while there is none */
  savedAt: Date | null
}

/** How each component was rated, year by year, for as long as records are kept. */
export function readTrends({ lead, now }: { lead: AssessmentLead; now: Date }): Promise<Trends> {
  const today = dayOf(now)
  return inPartnership('lead', lead.partnershipId, async tx => {
    const records = await listRecords(tx, '2020-04-01', periodOf('year', today).to)
    const first = records.map(({ periodFrom }) => periodFrom).sort()[0] ?? null
    const years = yearsToChoose(first, today).reverse()
    const saved = records.map(({ savedAt }) => savedAt.getTime())
    return {
      years,
      components: components.map(({ key, name }) => ({
        key,
        name,
        points: years.map(year => {
          const record = records.find(one => one.component === key && one.periodFrom === year)
          const { framework, rating, progressStage } = record ?? nothingYet
          return { framework, rating, progressStage }
        }),
      })),
      savedAt: saved.length > 0 ? new Date(Math.max(...saved)) : null,
    }
  })
}
