import { randomUUID } from 'node:crypto'
import { type FieldQuestion, questionPublic, stillOpen, type WhyPublic } from '~/core/assessment/question'
import {
  type HeardThing,
  type Missing,
  mayFollow,
  missingToPublish,
  saysTheSame,
} from '~/core/assessment/told-back'
import { memberNames } from '~/store/assessment'
import { addChange, type Change, findChange, isKnown, removeChange as remove } from '~/store/changes'
import { findOwnNames } from '~/store/own-names'
import { inPartnership, type Tx } from '~/store/pools'
import type { AssessmentLead } from './read-evidence'

export interface SaveChange {
  lead: AssessmentLead
  /** the thing to change; null for a new one */
  id: string | null
  thing: HeardThing
  /** `save` leaves it published, or not, as it is */
  act: 'save' | 'publish' | 'unpublish'
  /** what the checkbox "I have checked these" sent; '' for nothing */
  confirmed: string
  /** the revision that was seen while writing; 0 for a new one */
  basedOn: number
  now: Date
}

/**
 * Nothing is saved but by the first two.
 *
 * saved       with the id of the thing, whether it is published, and whether there was anything to add
 * incomplete  it cannot be published as it is
 * questioned  it is to be public and somebody should look at this first
 * undecided   an answer that was given cannot be taken back to none
 * newer       somebody saved meanwhile; `newer` is what they saved
 * gone        it was removed meanwhile
 * unknown     it never was there
 */
export type SavedChange =
  | { kind: 'saved' | 'unchanged'; id: string; published: boolean }
  | { kind: 'incomplete'; missing: Missing[] }
  | { kind: 'questioned'; questions: FieldQuestion<WhyPublic>[] }
  | { kind: 'undecided' }
  | { kind: 'newer'; newer: Change & { by: string } }
  | { kind: 'gone' | 'unknown' }

/** What everybody would read, by the names of the form's fields. */
const textsOf = ({ heard, decided }: HeardThing) => ({
  'heard.cy': heard.cy,
  'heard.en': heard.en,
  'decided.cy': decided.cy,
  'decided.en': decided.en,
})

/** Saves what was heard and decided as a new revision, and publishes it or takes it off the public page. */
export function saveChange(wish: SaveChange): Promise<SavedChange> {
  const { lead, thing, act, confirmed, basedOn, now } = wish
  return inPartnership('lead', lead.partnershipId, async (tx): Promise<SavedChange> => {
    const before = wish.id === null ? null : await findChange(tx, wish.id)
    if (wish.id !== null && !before) return { kind: (await isKnown(tx, wish.id)) ? 'gone' : 'unknown' }
    if (before && before.revision !== basedOn) return newerThan(tx, before)
    if (before && !mayFollow(before.state, thing.state)) return { kind: 'undecided' }
    const published = act === 'publish' || (act === 'save' && before?.published === true)
    if (published) {
      const missing = missingToPublish(thing)
      if (missing.length > 0) return { kind: 'incomplete', missing }
      // What stands there already, and was looked at then, is not asked again.
      const same = before?.published === true && saysTheSame(before, thing)
      const questions = same
        ? []
        : stillOpen(questionPublic(textsOf(thing), await findOwnNames(tx)), confirmed)
      if (questions.length > 0) return { kind: 'questioned', questions }
    }
    if (before && before.published === published && saysTheSame(before, thing))
      return { kind: 'unchanged', id: before.id, published }

    const id = before?.id ?? randomUUID()
    const { memberId: savedBy, partnershipId } = lead
    const revision = (before?.revision ?? 0) + 1
    const added = { ...thing, id, revision, published, partnershipId, savedBy, savedAt: now }
    if (await addChange(tx, added)) return { kind: 'saved', id, published }
    const newer = await findChange(tx, id)
    return newer ? newerThan(tx, newer) : { kind: 'gone' }
  })
}

async function newerThan(tx: Tx, newer: Change): Promise<SavedChange> {
  const names = await memberNames(tx, [newer.savedBy])
  return { kind: 'newer', newer: { ...newer, by: names.get(newer.savedBy) ?? '' } }
}

/**
 * Takes a heard thing off every page; its rows stay in the database.
 *
 * basedOn  the revision that was seen
 * returns  `newer`, and nothing is taken away, when somebody saved meanwhile; `unknown` when it is not there
 */
export function removeChange({
  lead,
  id,
  basedOn,
  now,
}: {
  lead: AssessmentLead
  id: string
  basedOn: number
  now: Date
}): Promise<'removed' | 'newer' | 'unknown'> {
  return inPartnership('lead', lead.partnershipId, async tx => {
    if (await remove(tx, id, basedOn, now)) return 'removed'
    return (await findChange(tx, id)) ? 'newer' : 'unknown'
  })
}
