import type { Invitation } from '~/core/answer/invitation'
import { listReplies } from '~/store/door'

/** How long a reply is shown at the start of later visits: days. Afterwards it is old news. */
const NEWS_DAYS = 180

/** What a worker wrote back to this respondent's shared answers within the last half year, latest first. */
export async function readReplies(invitation: Invitation, now = new Date()) {
  const since = now.getTime() - NEWS_DAYS * 86_400_000
  return (await listReplies(invitation)).filter(reply => Date.parse(reply.on) >= since)
}

/** Whether there is a reply to show before the questions. */
export const hasReplies = async (invitation: Invitation, now?: Date) =>
  (await readReplies(invitation, now)).length > 0
