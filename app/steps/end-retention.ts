import { dayOf } from '~/core/anonymise/calendar'
import type { RandomBytes } from '~/core/answer/secrets'
import { INSTALLATION } from '~/core/audit/log'
import { type Due, dueAt } from '~/core/retention/due'
import { type RetentionPolicy, retentionPolicy } from '~/core/retention/policy'
import { getBlock, lockBlock } from '~/store/blocks'
import { record, shortenLog } from '~/store/log'
import { about, inPartnership, type Tx } from '~/store/pools'
import { listPartnershipIds, lockPeriods } from '~/store/publisher'
import {
  deleteAnswers,
  deleteApiKeys,
  deleteAssessments,
  deleteConcerns,
  deleteEnvelopes,
  deleteJourneys,
  deleteOldReleases,
  deleteOutbox,
  deleteReadings,
  deleteWords,
  destroyKey,
  forgetAuthors,
  forgetJobs,
  giveUpBlock,
  listEndedBlocks,
  listSpentKeys,
  listWaitingBlocks,
} from '~/store/retention'
import { deleteInvented } from '~/store/training'
import { openBlockIn } from './open-block'

export interface EndRetention {
  now: Date
  randomBytes: RandomBytes
  /** how long the last backup lives that needs a block's key */
  backupDays: number
  policy?: RetentionPolicy
}

/** What a piece took away, and never of how many people: a number of rows would be a number of people who answered. */
export type Piece =
  | 'journeys'
  | 'answers'
  | 'words'
  | 'keys'
  | 'blocks'
  | 'certificates'
  | 'authors'
  | 'readings'
  | 'concerns'

/** In how many transactions something of a kind went. */
export type Ended = Record<Piece, number>

/**
 * Ends what is kept: takes away everything that is past its time, of every partnership. It goes in small pieces, each a
 * transaction of its own, so it may be stopped anywhere; the next run does the rest, and a run with nothing due does
 * nothing. A fault in one piece keeps no other from going.
 *
 * throws  AggregateError with the faults, after everything else is done
 */
export async function endRetention(end: EndRetention): Promise<Ended> {
  const due = dueAt(end.now, end.policy ?? retentionPolicy, end.backupDays)
  const run = new Run()
  await run.again('journeys', () => deleteJourneys('closed', due.journeysClosed))
  await run.again('journeys', () => deleteJourneys('opened', due.journeysOpened))
  await run.quietly(() => deleteAssessments({ years: due.assessment, removed: due.removed }))
  await run.quietly(() => forgetJobs(due.givenUpJob))
  await run.quietly(() => deleteApiKeys({ ended: due.apiKeyEnded, revoked: due.apiKeyRevoked }))
  for (const partnership of await listPartnershipIds()) {
    await run.quietly(() => deleteOutbox(partnership, due.outbox))
    await endSafeguarding(run, partnership, due)
    await endBlocks(run, partnership, due, end)
    await run.quietly(() => inPartnership('jobs', partnership, tx => recordRun(tx, end.now)))
    await endLog(run, partnership, due, end.now)
  }
  await endLog(run, INSTALLATION, due, end.now)
  return run.done()
}

const recordRun = (tx: Tx, at: Date) => record(tx, { actor: null, action: 'retention-run', at })

/** The log's beginning goes last, after it says that this ran. */
const endLog = (run: Run, partnership: string, due: Due, now: Date): Promise<unknown> =>
  run.quietly(() => inPartnership('jobs', partnership, tx => shortenLog(tx, now, due.log)))

async function endSafeguarding(run: Run, partnership: string, due: Due): Promise<void> {
  await run.quietly(() =>
    about('opener', { partnership, training: 'yes' }, tx => deleteInvented(tx, due.training)),
  )
  const asOpener = (work: (tx: Tx) => Promise<boolean>) => () => inPartnership('opener', partnership, work)
  await run.once(
    'authors',
    asOpener(tx => forgetAuthors(tx, due.author)),
  )
  await run.once(
    'concerns',
    asOpener(tx => deleteConcerns(tx, due.concern)),
  )
  await run.once('readings', asOpener(deleteReadings))
}

async function endBlocks(
  run: Run,
  partnership: string,
  due: Due,
  { now, randomBytes }: EndRetention,
): Promise<void> {
  const asPublisher = <T>(work: (tx: Tx) => Promise<T>) => inPartnership('publisher', partnership, work)
  const found = await run.quietly(() =>
    asPublisher(async tx => ({
      answers: await listEndedBlocks(tx, due.answers),
      words: await listEndedBlocks(tx, due.words),
      waiting: await listWaitingBlocks(tx, due.blocksOpened, due.today),
    })),
  )
  if (!found) return
  for (const { instrument, blocks } of found.answers) {
    // All of a year or nothing, and never while a period is made from it.
    await run.once('answers', () =>
      asPublisher(async tx => {
        await lockPeriods(tx, partnership, instrument)
        return deleteAnswers(tx, blocks)
      }),
    )
  }
  for (const block of found.words.flatMap(({ blocks }) => blocks))
    await run.once('words', () => deleteWords(partnership, block))
  for (const block of found.waiting)
    await run.once('blocks', () => asPublisher(tx => giveUp(tx, block, partnership, { now, randomBytes })))
  const spent = await run.quietly(() => asPublisher(tx => listSpentKeys(tx, due.keys)))
  for (const block of spent ?? [])
    await run.once('keys', () => asPublisher(tx => destroyKey(tx, block).then(() => true)))
  await run.once('certificates', () => asPublisher(tx => deleteOldReleases(tx, due.assessment)))
}

/**
 * Deletes the answers of a block that has waited for too long, unopened, and opens another in its place. Who sends
 * meanwhile waits, and then seals to the new one. The key stays as long as a backup may need it, as any block's does.
 */
async function giveUp(
  tx: Tx,
  blockId: string,
  partnership: string,
  { now, randomBytes }: Pick<EndRetention, 'now' | 'randomBytes'>,
): Promise<boolean> {
  await lockBlock(tx, blockId)
  const { instrument, closedOn } = await getBlock(tx, blockId)
  if (closedOn !== null) return false
  await deleteEnvelopes(tx, blockId)
  await giveUpBlock(tx, blockId, dayOf(now))
  await openBlockIn(tx, { partnership, instrument, now, randomBytes })
  return true
}

/** Counts what went, and collects faults until everything was tried. */
class Run {
  private readonly ended: Ended = {
    journeys: 0,
    answers: 0,
    words: 0,
    keys: 0,
    blocks: 0,
    certificates: 0,
    authors: 0,
    readings: 0,
    concerns: 0,
  }
  private readonly faults: unknown[] = []

  async once(piece: Piece, work: () => Promise<boolean>): Promise<boolean> {
    const took = (await this.quietly(work)) ?? false
    if (took) this.ended[piece] += 1
    return took
  }

  /** Until nothing of it is left, or it fails. */
  async again(piece: Piece, work: () => Promise<boolean>): Promise<void> {
    while (await this.once(piece, work));
  }

  async quietly<T>(work: () => Promise<T>): Promise<T | undefined> {
    try {
      return await work()
    } catch (fault) {
      this.faults.push(fault)
      return undefined
    }
  }

  done(): Ended {
    if (this.faults.length > 0)
      throw new AggregateError(this.faults, 'some of what is due could not be deleted')
    return this.ended
  }
}
