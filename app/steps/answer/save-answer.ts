import { randomBytes } from 'node:crypto'
import { type OpenDraft, withAnswer } from '~/core/answer/draft'
import { draftEnds, type Invitation } from '~/core/answer/invitation'
import { draftHash, encryptDraft, type Holder, type RandomBytes } from '~/core/answer/secrets'
import { keepDraft } from '~/store/door'
import { webKeys } from '~/store/keyring'

export interface SaveAnswer {
  invitation: Invitation
  holder: Holder
  draft: OpenDraft
  item: string
  /** option code or text that core/instrument accepted; null when skipped */
  answer: string | null
  random?: RandomBytes
}

/** Keeps one answer in the phone's own encrypted draft. Saving the same again changes nothing that can be seen. */
export async function saveAnswer({
  invitation,
  holder,
  draft,
  item,
  answer,
  random = randomBytes,
}: SaveAnswer) {
  const text = JSON.stringify(withAnswer(draft, item, answer))
  await keepDraft(
    draftHash(webKeys().draft, holder),
    encryptDraft(holder, text, random),
    draftEnds(invitation),
  )
}
