import { randomBytes } from 'node:crypto'
import { emptyDraft } from '~/core/answer/draft'
import { draftEnds, type Invitation } from '~/core/answer/invitation'
import { draftHash, encryptDraft, type RandomBytes } from '~/core/answer/secrets'
import type { Mine } from '~/steps/answer/visit'
import { keepDraft } from '~/store/door'
import { webKeys } from '~/store/keyring'

/**
 * Puts nothing in the place of what a phone has kept, for somebody who stops on a phone that another will hold
 * next. What was sent stays sent. The phone's own secret has to go as well, which is the page's part.
 */
export async function forgetDraft(
  invitation: Invitation,
  { holder, draft, begun }: Mine,
  random: RandomBytes = randomBytes,
): Promise<void> {
  if (!begun || draft.state === 'sent') return
  await keepDraft(
    draftHash(webKeys().draft, holder),
    encryptDraft(holder, JSON.stringify(emptyDraft), random),
    draftEnds(invitation),
  )
}
