import type { Verdict } from '~/core/audit/chain'
import { type Anchor, anchorOf, type LogKind, logKinds, verifyLog } from '~/core/audit/log'
import { addDays, type Day } from '~/core/journey/days'
import { memberNames } from '~/store/assessment'
import { findLogEnd, listLog, searchLog } from '~/store/log'
import { listMembers } from '~/store/members'
import { inPartnership } from '~/store/pools'

export interface ReadLog {
  partnershipId: string
  /** a member's id */
  person?: string | undefined
  kind?: LogKind | undefined
  day?: Day | undefined
  /** 1 is the first */
  page: number
  /** true reads the whole log and checks it */
  check: boolean
}

export interface LogPage {
  entries: {
    position: number
    at: Date
    by: string | null
    action: string
    subject: string
    whom: string | null
  }[]
  count: number
  pages: number
  /** the end of the log, for writing down elsewhere; null while it is empty */
  end: Anchor | null
  /** null unless it was asked for */
  verdict: Verdict | null
  members: { id: string; name: string }[]
}

export const PAGE = 50

/** One page of who did what in a partnership, the latest first. A day is one in Wales, near enough: from midnight UTC. */
export function readAdminLog(wish: ReadLog): Promise<LogPage> {
  const { partnershipId, person, kind, day, page, check } = wish
  return inPartnership('staff', partnershipId, async tx => {
    const wanted = {
      actor: person,
      actions: kind && logKinds[kind],
      ...(day && { from: midnight(day), until: midnight(addDays(day, 1)) }),
    }
    const { count, entries } = await searchLog(tx, wanted, { skip: (page - 1) * PAGE, take: PAGE })
    const names = await memberNames(
      tx,
      entries.flatMap(({ actor, subject }) => [actor, subject].filter(isId)),
    )
    const end = await findLogEnd(tx)
    return {
      entries: entries.map(({ position, at, actor, action, subject }) => ({
        position,
        at,
        by: actor && (names.get(actor) ?? actor),
        action,
        subject,
        whom: names.get(subject) ?? null,
      })),
      count,
      pages: Math.max(1, Math.ceil(count / PAGE)),
      end: end && anchorOf(end),
      verdict: check ? verifyLog(await listLog(tx)) : null,
      members: (await listMembers(tx)).map(({ id, name }) => ({ id, name })),
    }
  })
}

const midnight = (day: Day) => new Date(`${day}T00:00:00.000Z`)
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const isId = (text: string | null): text is string => text !== null && UUID.test(text)
