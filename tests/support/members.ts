import { randomBytes } from 'node:crypto'
import { choosePassword } from '~/steps/choose-password'
import { newPasswordLink } from '~/steps/new-password-link'
import { Browser } from './staff-pages'

export const PASSWORD = 'gellyg piano stormus'

/** Lets a member choose PASSWORD the way everybody does, with a one-time link. */
export async function withPassword(partnershipId: string, memberId: string, now = new Date()): Promise<void> {
  const link = await newPasswordLink({
    partnershipId,
    memberId,
    byEmail: false,
    baseUrl: 'http://localhost:3000',
    now,
    randomBytes,
  })
  const token = link?.url.split('/').at(-1) ?? ''
  const chosen = await choosePassword({ token, password: PASSWORD, repeated: PASSWORD, now, randomBytes })
  if (chosen.kind !== 'chosen') throw new Error(`No password was chosen: ${chosen.kind}`)
}

/** A browser in which this member, who gets PASSWORD, has signed in. */
export async function signedIn(
  partnershipId: string,
  member: { id: string; email: string },
): Promise<Browser> {
  await withPassword(partnershipId, member.id)
  const browser = new Browser()
  const answer = await browser.post('/en/sign-in', { email: member.email, password: PASSWORD })
  if (answer.status !== 303) throw new Error(`Signing in answered ${answer.status}`)
  return browser
}
