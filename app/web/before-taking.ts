import { requireRecent } from './recent'

/**
 * What has to be so before an administrator or a keeper takes a copy of everything away, or erases it: they have shown
 * within ten minutes that it is them. The one place where that is asked for before export and erasure.
 *
 * throws  the redirects of requireRecent
 */
export async function beforeTaking(request: Request): Promise<void> {
  await requireRecent(request)
}
