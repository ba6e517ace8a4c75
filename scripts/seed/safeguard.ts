import { changeConcern } from '~/steps/safeguarding/change-concern'
import { listConcerns } from '~/steps/safeguarding/list-concerns'
import { markWordsRead } from '~/steps/safeguarding/read-words'
import { tryContact } from '~/steps/safeguarding/try-contact'
import type { CastPartnership } from './cast'
import type { Chance } from './chance'
import type { Stage } from './stage'
import { together } from './together'

/** What was said of a concern when it was closed. */
const NOTE = 'Phoned the same day. Safe tonight; the school and the social worker know.'

/**
 * An invented safeguarding lead works through the queue: reads every text, sees to every concern. What came in the
 * last days is left as it is, so that there is something to look at.
 */
export async function workThroughQueue(
  partnership: CastPartnership,
  stage: Stage,
  chance: Chance,
  now: Date,
): Promise<void> {
  const at = partnership.members.findIndex(({ roles }) => roles.includes('safeguarding_lead'))
  const lead = { memberId: stage.members[at] ?? '', partnershipId: stage.partnershipId }
  const queue = await listConcerns({ lead, randomBytes: chance.bytes })
  await together(queue.words, ({ id }) => markWordsRead({ lead, id, now }))
  for (const { id } of queue.contacts) {
    const tried = { way: 'phone', result: 'done', at: now, note: '', basedOn: null } as const
    await tryContact({ lead, id, ...tried, now })
  }
  for (const { id } of queue.concerns) {
    const closed = { act: 'close', outcome: 'contacted', note: NOTE, basedOn: null } as const
    await changeConcern({ lead, id, ...closed, now })
  }
}
