import { mayModerate, type Task, taskFor, untouched } from '~/core/words/moderation'
import { listStandings, listWordsIds } from '~/store/moderation'
import { inPartnership, type Tx } from '~/store/pools'
import { listSealedWords } from '~/store/words'
import { type Moderator, opened, worksFor } from './moderator'

export interface ModerationQueue {
  /** what waits for this moderator, in an order that says nothing of when it came */
  waiting: { id: string; task: Task }[]
  /** how many quotes wait for a batch */
  ready: number
  /** whether an administrator has said for whom they work; without it nothing is shown */
  placed: boolean
}

/** Everything that waits for this moderator: words that may be quoted, and not of a service of their own. */
export function readQueue(moderator: Moderator): Promise<ModerationQueue> {
  return inPartnership('moderator', moderator.partnershipId, async tx => {
    const [where, standings] = [await worksFor(tx, moderator), await listStandings(tx)]
    const services = await servicesByWords(tx)
    const waiting = [...services].flatMap(([id, service]) => {
      if (!mayModerate(where, service)) return []
      const standing = standings.get(id) ?? untouched
      if (standing.at === 'done') return []
      const task = taskFor({ ...standing, at: standing.at }, moderator.memberId)
      return task ? [{ id, task }] : []
    })
    const ready = [...standings.values()].filter(({ at }) => at === 'ready').length
    return { waiting, ready, placed: where.outside || where.services.length > 0 }
  })
}

/** What comes after a text in the queue, whether or not it still waits; from the end it goes on at the beginning. */
export function nextAfter({ waiting }: Pick<ModerationQueue, 'waiting'>, id?: string): string | null {
  const others = waiting.filter(one => one.id !== id)
  return (others.find(one => id !== undefined && one.id > id) ?? others[0])?.id ?? null
}

/**
 * From which service words came, by id, for those that may be quoted. Sent words never change, so each is opened once in
 * the life of the process, and of what it says nothing is remembered.
 */
const known = new Map<string, string | null>()
const REMEMBERED = 20_000

async function servicesByWords(tx: Tx): Promise<Map<string, string>> {
  const ids = await listWordsIds(tx)
  if (known.size > REMEMBERED) known.clear()
  const unknown = ids.filter(id => !known.has(id))
  for (const { id, sealed } of unknown.length > 0 ? await listSealedWords(tx, unknown) : []) {
    known.set(id, (await opened(sealed))?.quote?.service ?? null)
  }
  return new Map(
    ids.flatMap((id): [string, string][] => {
      const service = known.get(id)
      return service ? [[id, service]] : []
    }),
  )
}
