import type { Task } from 'graphile-worker'
import { clearExpired as clear } from '~/steps/clear-expired'

/** Deletes what is past its time. Throwing makes graphile-worker try again; doing it twice changes nothing. */
export const clearExpired: Task = () => clear({ now: new Date() })
