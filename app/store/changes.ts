import { fromDate, toDate } from '~/core/anonymise/calendar'
import type { ChangeSource, ChangeState, HeardThing } from '~/core/assessment/told-back'
import type { ChangeSource as KeptSource, ChangeState as KeptState } from './generated/enums'
import type { Tx } from './pools'

/** What was heard and decided, for the login of the partnership leads. Rows are added; of a thing the latest counts. */

export interface Change extends HeardThing {
  /** the thing's, the same for each of its revisions */
  id: string
  /** 1, 2, 3 … */
  revision: number
  published: boolean
  /** id of a member */
  savedBy: string
  savedAt: Date
}

const fields = {
  ...{
    changeId: true,
    revision: true,
    heardCy: true,
    heardEn: true,
    heardOn: true,
    source: true,
    state: true,
  },
  ...{ decidedCy: true, decidedEn: true, lead: true, decidedOn: true, doneOn: true, published: true },
  ...{ savedBy: true, savedAt: true },
} as const

interface Row {
  changeId: string
  revision: number
  heardCy: string
  heardEn: string
  heardOn: Date
  source: KeptSource
  state: KeptState
  decidedCy: string
  decidedEn: string
  lead: string
  decidedOn: Date | null
  doneOn: Date | null
  published: boolean
  savedBy: string
  savedAt: Date
}

// The generated names have low lines where the words of the product have hyphens.
const toState = (state: KeptState) => state.replace('_', '-') as ChangeState
const toSource = (source: KeptSource) => source.replace('_', '-') as ChangeSource
const keptState = (state: ChangeState) => state.replace('-', '_') as KeptState
const keptSource = (source: ChangeSource) => source.replace('-', '_') as KeptSource

const toChange = ({ changeId, revision, published, savedBy, savedAt, ...row }: Row): Change => ({
  id: changeId,
  ...{ revision, published, savedBy, savedAt },
  heard: { cy: row.heardCy, en: row.heardEn },
  heardOn: fromDate(row.heardOn),
  source: toSource(row.source),
  state: toState(row.state),
  decided: { cy: row.decidedCy, en: row.decidedEn },
  lead: row.lead,
  decidedOn: row.decidedOn && fromDate(row.decidedOn),
  doneOn: row.doneOn && fromDate(row.doneOn),
})

/** What was heard on the days from `from` to before `to`, or at any time, the latest first. */
export async function listChanges(tx: Tx, within?: { from: string; to: string }): Promise<Change[]> {
  const heardOn = within && { gte: toDate(within.from), lt: toDate(within.to) }
  const rows = await tx.change.findMany({
    where: { latest: true, removedAt: null, ...(heardOn ? { heardOn } : {}) },
    select: fields,
    orderBy: [{ heardOn: 'desc' }, { savedAt: 'desc' }, { changeId: 'asc' }],
  })
  return rows.map(toChange)
}

/** The latest revision of one thing, unless it was removed. */
export async function findChange(tx: Tx, id: string): Promise<Change | null> {
  const row = await tx.change.findFirst({
    where: { changeId: id, latest: true, removedAt: null },
    select: fields,
  })
  return row && toChange(row)
}

/** Whether a thing is or was there: one that was removed keeps its rows for a while. */
export const isKnown = async (tx: Tx, changeId: string): Promise<boolean> =>
  (await tx.change.count({ where: { changeId } })) > 0

/** Every revision of one thing, the latest first; none when it was removed. */
export async function listChangeRevisions(tx: Tx, id: string): Promise<Change[]> {
  const rows = await tx.change.findMany({
    where: { changeId: id, removedAt: null },
    select: fields,
    orderBy: { revision: 'desc' },
  })
  return rows.map(toChange)
}

/**
 * Adds a revision, the first one when its number is 1. Gives false, and adds nothing, when the one before it is not the
 * latest any more or was removed.
 */
export async function addChange(tx: Tx, change: Change & { partnershipId: string }): Promise<boolean> {
  const {
    id: changeId,
    revision,
    heard,
    decided,
    heardOn,
    decidedOn,
    doneOn,
    source,
    state,
    ...rest
  } = change
  if (revision > 1) {
    const { count } = await tx.change.updateMany({
      where: { changeId, revision: revision - 1, latest: true, removedAt: null },
      data: { latest: false },
    })
    if (count === 0) return false
  }
  await tx.change.createMany({
    data: [
      {
        ...rest,
        ...{ changeId, revision, source: keptSource(source), state: keptState(state) },
        ...{ heardCy: heard.cy, heardEn: heard.en, decidedCy: decided.cy, decidedEn: decided.en },
        heardOn: toDate(heardOn),
        decidedOn: decidedOn === null ? null : toDate(decidedOn),
        doneOn: doneOn === null ? null : toDate(doneOn),
      },
    ],
  })
  return true
}

/** Takes a thing out of sight, as it stood at a revision; every row stays. Gives whether that was the latest. */
export async function removeChange(
  tx: Tx,
  changeId: string,
  revision: number,
  removedAt: Date,
): Promise<boolean> {
  const { count } = await tx.change.updateMany({
    where: { changeId, revision, latest: true, removedAt: null },
    data: { removedAt },
  })
  if (count === 0) return false
  await tx.change.updateMany({ where: { changeId, removedAt: null }, data: { removedAt } })
  return true
}

/** The first day anything was heard, 'YYYY-MM-DD'; null when nothing was. */
export async function firstHeard(tx: Tx): Promise<string | null> {
  const row = await tx.change.findFirst({
    where: { latest: true, removedAt: null },
    select: { heardOn: true },
    orderBy: { heardOn: 'asc' },
  })
  return row && fromDate(row.heardOn)
}
