import { latest, type Matters } from '~/core/distance/types'
import { addMatters } from '~/store/distance'
import { adding, type Which } from './adding'

export interface WriteWhatMatters extends Which {
  respondentId: string
  /** cleaned, as mattersSchema of core/distance/forms gives it */
  written: Pick<Matters, 'matters' | 'helps' | 'different' | 'language'>
  now: Date
}

/** Keeps what matters to somebody as they put it today. What they said before stays and can be read. */
export function writeWhatMatters(wish: WriteWhatMatters): Promise<{ kind: 'saved' } | { kind: 'not-found' }> {
  const { respondentId, written } = wish
  return adding(wish, 'what-matters', async (tx, { journey, matters }, by) => {
    if (!journey.respondents.some(({ id }) => id === respondentId)) return { kind: 'not-found' } as const
    const before = latest(matters.filter(one => one.respondentId === respondentId))
    // Sent twice, or saved without a change.
    const asItWas =
      before &&
      before.matters === written.matters &&
      before.helps === written.helps &&
      before.different === written.different &&
      before.language === written.language
    if (!asItWas) {
      const revision = (before?.revision ?? 0) + 1
      await addMatters(tx, by, { ...written, respondentId, revision, on: by.on })
    }
    return { kind: 'saved' } as const
  })
}
