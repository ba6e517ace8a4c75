import { type Draft, emptyDraft, readDraft } from '~/core/answer/draft'
import { type Invitation, linkState } from '~/core/answer/invitation'
import { decryptDraft, draftHash, type Holder, readCode, readToken, tokenHash } from '~/core/answer/secrets'
import type { Instrument } from '~/core/instrument'
import { getInstrument } from '~/steps/instruments/find-instrument'
import { findVisit, type Visit as StoredVisit } from '~/store/door'
import { webKeys } from '~/store/keyring'
import { toldSince } from './read-told-back'

/** What a link leads to at this moment, on this phone. */
export type Visit =
  | { kind: 'unknown' }
  | { kind: 'expired' | 'cancelled'; invitation: Invitation }
  | ({ kind: 'open'; token: string; invitation: Invitation; instrument: Instrument; mine: Mine | null } & Who)

/** Present only on a phone that began with this link: its draft, and that it was begun before. */
export interface Mine {
  holder: Holder
  draft: Draft
  /** something was kept under this phone's secret */
  begun: boolean
}

/** Who asks, to be shown; whether all of it is invented; and what they told back last, where that was asked for. */
export type Who = Pick<StoredVisit, 'partnership' | 'service' | 'help' | 'watch' | 'told'>

export interface ShowLink {
  /** as it stands in the address, however it was typed */
  token: string
  /** the phone's own secret from its cookie, if it has one */
  device: string | null
  now: Date
  /** also what the partnership told back last */
  told?: boolean
}

/**
 * Looks behind a link. Consumes nothing, writes nothing. Without the phone's secret the outcome is the same
 * before, during and after answering, so that neither a scanner nor whoever made the link learns anything.
 */
export async function visit({ token: typed, device: shown, now, told }: ShowLink): Promise<Visit> {
  const token = readToken(typed)
  if (!token) return { kind: 'unknown' }
  const keys = webKeys()
  const device = shown === null ? null : readCode(shown)
  const holder = device === null ? null : { token, device }

  const found = await findVisit(
    tokenHash(keys.door, token),
    holder && draftHash(keys.draft, holder),
    told ? toldSince(now) : null,
  )
  if (!found) return { kind: 'unknown' }

  const { invitation, partnership, service, help, watch, told: toldBack } = found
  const begun = found.draft !== null
  const state = linkState(invitation, begun, now)
  const mine = holder && {
    holder,
    begun,
    draft: found.draft ? readDraft(decryptDraft(holder, found.draft)) : emptyDraft,
  }
  // A receipt stays to be seen on the phone that sent it, even when the link has ended.
  if (state !== 'open' && mine?.draft.state !== 'sent') return { kind: state, invitation }
  const instrument = await instrumentOf(invitation)
  return {
    kind: 'open',
    token,
    invitation,
    instrument,
    mine,
    partnership,
    service,
    help,
    watch,
    told: toldBack,
  }
}

/** What an invitation asks. */
export const instrumentOf = ({ partnershipId, instrument, version }: Invitation): Promise<Instrument> =>
  getInstrument('respondent', partnershipId, instrument, version)
