import type { RandomBytes } from '~/core/answer/secrets'
import { toInstrument } from '~/core/instrument/build'
import { lacksOf, publish, type Refusal } from '~/core/instrument/editing'
import { instrumentSchema } from '~/core/instrument/schema'
import { addEvent, findVersion, updateAfter, updateStanding } from '~/store/drafts'
import { record } from '~/store/log'
import { inPartnership } from '~/store/pools'
import { enqueue } from '~/store/queue'
import type { Which } from './editor'
import { type CanaryFault, tryInstrument } from './try-instrument'

/**
 * published  and tried: it can be sent as soon as a block is open for its answers, which the jobs process sees to
 * untried    published, but a canary response did not come through as it was given; it cannot be sent
 */
export type PublishedVersion =
  | { kind: 'published'; walks: number }
  | { kind: 'untried'; faults: CanaryFault[] }
  | { kind: 'refused'; why: Refusal }
  | { kind: 'not-found' }

/** Publishes a draft for good, then tries it. */
export async function publishVersion(
  wish: Which & { now: Date; randomBytes: RandomBytes },
): Promise<PublishedVersion> {
  const { editor, key, version, now: at } = wish
  const { partnershipId, memberId: by } = editor
  const done = await inPartnership('staff', partnershipId, async tx => {
    const found = await findVersion(tx, key, version, { lock: true })
    if (!found) return { kind: 'not-found' } as const
    const outcome = publish(found.standing, lacksOf(found.body), { by, at })
    if (outcome.kind === 'refused') return outcome
    // What no page of the editor shows (the scales of something that came from elsewhere) may be wrong too.
    if (!instrumentSchema.safeParse(found.body).success) return { kind: 'refused', why: 'faults' } as const
    await updateStanding(tx, found.id, outcome.standing, { publishedBy: by })
    await addEvent(tx, partnershipId, found.id, {
      event: 'published',
      revision: found.standing.revision,
      by,
      at,
    })
    await record(tx, { actor: by, action: 'instrument-published', subject: found.id, at })
    return outcome
  })
  return done.kind === 'done' ? tryVersion(wish) : done
}

/** Sends canary responses the whole way through a published version; with it the version can be sent. */
export function tryVersion({
  editor: { partnershipId, memberId: by },
  key,
  version,
  now: at,
  randomBytes,
}: Which & { now: Date; randomBytes: RandomBytes }): Promise<PublishedVersion> {
  return inPartnership('staff', partnershipId, async (tx): Promise<PublishedVersion> => {
    const found = await findVersion(tx, key, version, { lock: true })
    if (!found?.standing.publishedAt) return { kind: 'not-found' }
    const tried = await tryInstrument(toInstrument(found.body), randomBytes)
    if (tried.faults.length > 0) return { kind: 'untried', faults: tried.faults }
    if (!found.standing.triedAt) {
      await updateAfter(tx, found.id, { triedAt: at })
      await addEvent(tx, partnershipId, found.id, {
        event: 'tried',
        revision: found.standing.revision,
        by,
        at,
      })
      await enqueue(tx, 'open-blocks', {})
    }
    return { kind: 'published', walks: tried.walks }
  })
}
