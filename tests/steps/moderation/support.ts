import { randomUUID } from 'node:crypto'
import { actOnText } from '~/steps/moderation/act-on-text'
import type { Moderator } from '~/steps/moderation/moderator'
import { insertMember } from '~/store/members'
import { inPartnership } from '~/store/pools'
import type { TestPartnership } from '../../support/database'
import { aJourney, anInvitation, aResponse } from '../../support/invitation'

export const now = new Date('2026-05-12T15:00:00Z')

/** A moderator who works for none of the services, or for those named by their place. */
export async function aModerator(
  { id, services }: TestPartnership,
  ...places: (0 | 1)[]
): Promise<Moderator & { email: string }> {
  const memberId = randomUUID()
  const email = `${memberId}@moderators.example`
  await inPartnership('staff', id, tx =>
    insertMember(
      tx,
      id,
      memberId,
      {
        email,
        name: 'Cymedrolwr',
        titleCy: '',
        titleEn: '',
        language: 'cy',
        outside: places.length === 0,
        services: places.map(place => services[place]),
        roles: ['moderator'],
      },
      now,
    ),
  )
  return { memberId, partnershipId: id, email }
}

/** Somebody writes something, and says that it may be quoted unless told otherwise. Returns the receipt. */
export async function writes(
  partnership: TestPartnership,
  text: string,
  { quote = true, service = 0 as 0 | 1 } = {},
): Promise<string> {
  const token = await anInvitation(await aJourney(partnership, { now, service }), now)
  return aResponse(token, { listened: 'agree', helped: text }, { now, quote, language: 'en' })
}

/** Somebody's look: a wording, or null for not usable. */
export async function looks(moderator: Moderator, id: string, text: string | null) {
  const verdict =
    text === null
      ? ({ usable: false, reason: 'identifies' } as const)
      : ({ usable: true, language: 'en', text } as const)
  return actOnText(moderator, { id, basedOn: null, act: { kind: 'look', verdict } })
}

/** The whole way of one text, by two who agree. */
export async function passes(ann: Moderator, bob: Moderator, id: string, en: string, cy: string) {
  await looks(ann, id, en)
  await looks(bob, id, en)
  await actOnText(ann, { id, basedOn: 2, act: { kind: 'translate', text: cy } })
  return actOnText(bob, { id, basedOn: 3, act: { kind: 'check' } })
}
