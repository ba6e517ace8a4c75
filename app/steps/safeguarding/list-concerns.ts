import { openWords } from '~/core/answer/envelope'
import { isOld } from '~/core/safeguarding/help-age'
import { type Look, lookAt } from '~/core/safeguarding/hours'
import { needsReview, type OpeningRule, type OpeningState } from '~/core/safeguarding/opening'
import {
  type ConcernKind,
  type ConcernState,
  inQueueOrder,
  inReadingOrder,
  isFor,
  type Priority,
  priorityOf,
  readFirst,
} from '~/core/safeguarding/queue'
import { listOpenContacts } from '~/store/contact'
import { webKeys } from '~/store/keyring'
import type { Tx } from '~/store/pools'
import {
  type ConcernRow,
  findHelpContent,
  type HelpContent,
  listConcerns as listEvery,
  listLeads,
  listOpenings,
  namesOf,
} from '~/store/safeguarding'
import { findWatch } from '~/store/watch'
import { listSealedWords, listUnreadWords } from '~/store/words'
import { asLead, type Lead, openAttempts } from './lead'

export interface Queue {
  /** In the order in which to look; without the closed ones. */
  concerns: {
    id: string
    kind: ConcernKind
    state: ConcernState
    priority: Priority
    raisedAt: Date
    forMeAlone: boolean
    practitioner: boolean
    /** the name of who has taken it on */
    takenBy: string | null
  }[]
  /** Contacts that people asked for and nobody has made yet, the longest wait first. */
  contacts: { id: string; raisedAt: Date; tries: number; takenBy: string | null }[]
  /** The latest first, at most CLOSED_SHOWN. */
  closed: { id: string; kind: ConcernKind; raisedAt: Date; changedAt: Date | null }[]
  /** In random order, those with a word of the risk list first; at most WORDS_SHOWN. */
  words: { id: string; first: boolean }[]
  /** How many texts wait to be read, shown or not. */
  wordsWaiting: number
  /** Openings in which somebody has to act: `mine` is true where it has to be somebody else. */
  openings: { id: string; requestedBy: string; requestedAt: Date; to: 'decide' | 'review'; mine: boolean }[]
  /** Openings in which nobody has to act any more, the latest first, at most EARLIER_SHOWN. */
  earlier: { id: string; requestedBy: string; requestedAt: Date; state: OpeningState }[]
  help: HelpContent | null
  /** It was confirmed too long ago. */
  helpOld: boolean
  /** What is true now of when somebody looks; null while no hours are kept. */
  look: Look | null
  /** Whether a second lead exists, without whom nothing can be approved. */
  twoLeads: boolean
}

const CLOSED_SHOWN = 20
const WORDS_SHOWN = 30
const EARLIER_SHOWN = 20

/** Everything that waits for this safeguarding lead: concerns, sent words, and openings of colleagues. */
export async function listConcerns({
  lead,
  randomBytes,
  now = new Date(),
}: {
  lead: Lead
  randomBytes: (length: number) => Uint8Array
  now?: Date
}): Promise<Queue> {
  const found = await asLead(lead, async tx => {
    const [concerns, leads, contacts] = [await listEvery(tx), await listLeads(tx), await listOpenContacts(tx)]
    // What practising shows is invented concerns and nothing else.
    const unread = lead.training ? [] : await unreadWords(tx)
    const openings = lead.training ? [] : await listOpenings(tx)
    const names = await namesOf(tx, [
      ...openings.map(opening => opening.requestedBy),
      ...concerns.map(concern => concern.takenBy),
    ])
    const watch = await findWatch(tx)
    return { concerns, leads, contacts, unread, openings, names, watch, help: await findHelpContent(tx) }
  })
  const mine = found.concerns.filter(concern => lead.training || isFor(lead.memberId, concern, found.leads))
  const takenBy = ({ takenBy }: ConcernRow) => takenBy && (found.names.get(takenBy) ?? '')
  const waiting = await Promise.all(
    found.contacts.map(async ({ concernId, attempts }) => ({
      concern: mine.find(({ id }) => id === concernId),
      tries: (await openAttempts(attempts).catch(() => [])).length,
    })),
  )
  return {
    concerns: inQueueOrder(mine.filter(({ state }) => state !== 'closed')).map(concern => {
      const { id, kind, state, raisedAt, addressedTo, practitioner } = concern
      return {
        ...{ id, kind, state, raisedAt, practitioner },
        priority: priorityOf(concern),
        forMeAlone: addressedTo === lead.memberId,
        takenBy: takenBy(concern),
      }
    }),
    contacts: waiting
      .flatMap(({ concern, tries }) => (concern ? [{ concern, tries }] : []))
      .sort((a, b) => a.concern.raisedAt.getTime() - b.concern.raisedAt.getTime())
      .map(({ concern, tries }) => ({
        id: concern.id,
        raisedAt: concern.raisedAt,
        tries,
        takenBy: takenBy(concern),
      })),
    closed: mine
      .filter(({ state }) => state === 'closed')
      .sort((a, b) => (b.changedAt?.getTime() ?? 0) - (a.changedAt?.getTime() ?? 0))
      .slice(0, CLOSED_SHOWN)
      .map(({ id, kind, raisedAt, changedAt }) => ({ id, kind, raisedAt, changedAt })),
    words: inReadingOrder(found.unread, randomBytes).slice(0, WORDS_SHOWN),
    wordsWaiting: found.unread.length,
    openings: found.openings.filter(waitsForSomebody).map(({ id, requestedBy, requestedAt, state }) => ({
      id,
      requestedBy: found.names.get(requestedBy) ?? '',
      requestedAt,
      to: state === 'requested' ? 'decide' : 'review',
      mine: requestedBy === lead.memberId,
    })),
    earlier: found.openings
      .filter(opening => !waitsForSomebody(opening))
      .slice(0, EARLIER_SHOWN)
      .map(({ id, requestedBy, requestedAt, state }) => ({
        id,
        requestedBy: found.names.get(requestedBy) ?? '',
        requestedAt,
        state,
      })),
    help: found.help,
    helpOld: found.help !== null && isOld(found.help.confirmedOn, now),
    look: found.watch && lookAt(found.watch, now),
    twoLeads: found.leads.length >= 2,
  }
}

const waitsForSomebody = (opening: OpeningRule) => opening.state === 'requested' || needsReview(opening)

/**
 * Which texts hold a word of the risk list, by id. Sent words never change, so each is opened once in the life of
 * the process; only yes or no is remembered.
 */
const known = new Map<string, boolean>()
const REMEMBERED = 20_000

async function unreadWords(tx: Tx): Promise<{ id: string; first: boolean }[]> {
  const ids = await listUnreadWords(tx)
  const { readers } = webKeys()
  if (known.size > REMEMBERED) known.clear()
  const sealed = await listSealedWords(
    tx,
    ids.filter(id => !known.has(id)),
  )
  for (const row of sealed) {
    // One that does not open keeps its place; its page says why.
    const opened = await openWords(readers.private, readers.public, row.sealed).catch(() => null)
    known.set(row.id, readFirst(opened?.texts.map(({ text }) => text) ?? []))
  }
  return ids.map(id => ({ id, first: known.get(id) ?? false }))
}
