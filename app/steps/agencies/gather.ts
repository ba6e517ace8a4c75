import type { Agency, AgencyRating } from '~/core/assessment/agencies'
import type { AssessmentYear } from '~/core/assessment/period'
import { byAction, inOrder, standsInYear } from '~/core/assessment/plan'
import type { Revision } from '~/core/assessment/record'
import {
  type Missing,
  missingIn,
  type SignedBody,
  type SignedParts,
  signedBody,
} from '~/core/assessment/sign-off'
import { listAgencies, listRatings } from '~/store/agencies'
import { findLatest, memberNames } from '~/store/assessment'
import { listActionRevisions, listStakeholders } from '~/store/plan'
import type { Tx } from '~/store/pools'

/** An agency and what it says; `given` is null while it has given no rating. */
export interface AgencyRow {
  agency: Agency
  given: (AgencyRating & { by: string }) | null
}

export interface Gathered {
  /** The agreed record as it stands; null while nothing was saved. */
  latest: (Revision & { by: string }) | null
  /** The agencies that give ratings, and retired ones that gave one; by their id. */
  rows: AgencyRow[]
  /** What has to be there before it can be signed off. */
  missing: Missing[]
  /** The text that would be signed now; null while something is missing. */
  toSign: SignedBody | null
}

/**
 * What the page of a component and year shows, and the text that signing it off would freeze. For the lead's login. What
 * else a page shows is added here as a part of the text.
 */
export async function gather(
  tx: Tx,
  component: string,
  { from, to }: Pick<AssessmentYear, 'from' | 'to'>,
): Promise<Gathered> {
  const where = { component, periodFrom: from }
  const latest = await findLatest(tx, where)
  const ratings = new Map((await listRatings(tx, where)).map(rating => [rating.agencyId, rating]))
  const agencies = (await listAgencies(tx))
    .filter(({ id, active }) => active || ratings.has(id))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
  const savers = [...ratings.values()].map(({ savedBy }) => savedBy)
  const names = await memberNames(tx, latest ? [...savers, latest.savedBy] : savers)
  const nameOf = (id: string) => names.get(id) ?? ''
  const rows = agencies.map(agency => {
    const given = ratings.get(agency.id)
    return { agency, given: given ? { ...given, by: nameOf(given.savedBy) } : null }
  })
  const record = latest && { ...latest, by: nameOf(latest.savedBy) }
  return {
    latest: record,
    rows,
    missing: missingIn(latest),
    toSign: textOf(component, { from, to }, record, rows, await planOf(tx, component, { from, to })),
  }
}

function textOf(
  component: string,
  year: { from: string; to: string },
  latest: Gathered['latest'],
  rows: readonly AgencyRow[],
  plan: Pick<SignedParts, 'partners' | 'actions'>,
): SignedBody | null {
  if (!latest || latest.rating === null || latest.progressStage === null || latest.narrative === '')
    return null
  const { by, savedBy: _, savedAt, rating, progressStage, cites, ...written } = latest
  return signedBody({
    component,
    ...year,
    record: {
      ...written,
      rating,
      progressStage,
      cites: [...cites],
      savedBy: by,
      savedAt: savedAt.toISOString(),
    },
    agencies: rows.map(({ agency, given }) => ({
      name: { cy: agency.nameCy, en: agency.nameEn },
      given: given && {
        rating: given.rating,
        progressStage: given.progressStage,
        reasons: given.reasons,
        language: given.language,
        typedByLead: given.typedByLead,
        savedBy: given.by,
        savedAt: given.savedAt.toISOString(),
      },
    })),
    ...plan,
  })
}

/** The stakeholder partners of the year, and the actions that stand in it, as their page shows them. */
async function planOf(
  tx: Tx,
  component: string,
  year: { from: string; to: string },
): Promise<Pick<SignedParts, 'partners' | 'actions'>> {
  const stakeholders = await listStakeholders(tx, { component, periodFrom: year.from })
  const standing = byAction(await listActionRevisions(tx, component)).flatMap(revisions => {
    const latest = revisions.at(-1)
    return latest && standsInYear(revisions, year) ? [latest] : []
  })
  return {
    partners: stakeholders.map(({ agency, name, role, outcomes, language }) => ({
      agency: agency && { cy: agency.nameCy, en: agency.nameEn },
      ...{ name, role, outcomes, language },
    })),
    actions: inOrder(standing).map(({ kind, horizon, what, who, language, byWhen, reviewOn, state }) => ({
      ...{ kind, horizon, what, who, language, byWhen, reviewOn, state },
    })),
  }
}
