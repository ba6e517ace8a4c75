import { randomBytes } from 'node:crypto'
import { emptyDraft, inEasyRead, type OpenDraft, withAnswer } from '~/core/answer/draft'
import { draftEnds, type Invitation } from '~/core/answer/invitation'
import { draftHash, encryptDraft, type Holder, type RandomBytes } from '~/core/answer/secrets'
import type { Mine } from '~/steps/answer/visit'
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

/**
 * Keeps one answer in the phone's own encrypted draft, and returns the draft with it. Saving the same again changes
 * nothing that can be seen.
 */
export async function saveAnswer(wish: SaveAnswer): Promise<OpenDraft> {
  const { invitation, holder, draft, item, answer, random = randomBytes } = wish
  const after = withAnswer(draft, item, answer)
  await keep(invitation, holder, after, random)
  return after
}

/** Keeps whether this phone reads in Easy Read. */
export async function saveReading(
  invitation: Invitation,
  { holder, draft }: { holder: Holder; draft: OpenDraft },
  easy: boolean,
  random: RandomBytes = randomBytes,
): Promise<void> {
  await keep(invitation, holder, inEasyRead(draft, easy), random)
}

/**
 * Puts nothing in the place of what a phone has kept, for somebody who stops on a phone that another will hold
 * next. What was sent stays sent, and its mark with it. The phone's own secret has to go as well, which is the page's part.
 */
export async function forgetDraft(
  invitation: Invitation,
  { holder, draft, begun }: Mine,
  random: RandomBytes = randomBytes,
): Promise<void> {
  if (begun && draft.state !== 'sent') await keep(invitation, holder, emptyDraft, random)
}

const keep = (invitation: Invitation, holder: Holder, draft: OpenDraft, random: RandomBytes) =>
  keepDraft(
    draftHash(webKeys().draft, holder),
    encryptDraft(holder, JSON.stringify(draft), random),
    draftEnds(invitation),
  )
