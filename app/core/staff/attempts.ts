/** So many attempts in so many seconds; a window starts with the first attempt and is never made longer. */
export interface Limit {
  name: string
  points: number
  seconds: number
}

const MINUTE = 60

/**
 * How often a password may be tried. Attempts that succeed are given back.
 *
 * pair     one address on one e-mail address: somebody who mistypes has five, and one attacker alone cannot use
 *          up the slow-down below
 * email    everybody on one e-mail address: 2,880 guesses a day at most, against passwords of 12 characters and
 *          more; the wait is short, because it also falls on the owner (unless on a known device)
 * address  one address on all e-mail addresses; a council's whole office may stand behind one
 * device   a browser on which this person has signed in before: not slowed down by strangers, only by itself
 */
export const limits = {
  pair: { name: 'sign-in-pair', points: 5, seconds: 15 * MINUTE },
  email: { name: 'sign-in-email', points: 10, seconds: 5 * MINUTE },
  address: { name: 'sign-in-address', points: 40, seconds: 15 * MINUTE },
  device: { name: 'sign-in-device', points: 5, seconds: 15 * MINUTE },
} as const satisfies Record<string, Limit>

/** How often something may be tried, by who tries it on whom. */
export type Limits = Readonly<Record<'pair' | 'email' | 'address' | 'device', Limit>>

/**
 * The same for the code after the password. Whoever gets here knows the password, so the count for everybody is
 * smaller: 240 guesses a day, of which three in a million are right at any time.
 */
export const codeLimits = {
  pair: { name: 'code-pair', points: 5, seconds: 15 * MINUTE },
  email: { name: 'code-email', points: 10, seconds: 60 * MINUTE },
  address: { name: 'code-address', points: 40, seconds: 15 * MINUTE },
  device: { name: 'code-device', points: 5, seconds: 15 * MINUTE },
} as const satisfies Limits

/** Showing again who one is, in one session: nobody outside it can use this up. */
export const confirmLimit = {
  name: 'confirm-session',
  points: 5,
  seconds: 15 * MINUTE,
} as const satisfies Limit

/**
 * What stands for a caller's address when attempts are counted: an IPv4 address as it is, of an IPv6 address the
 * first 64 bits, because whoever holds one has all the rest. Anything else counts as it is written.
 */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)
  if (mapped?.[1]) return mapped[1]
  if (!address.includes(':')) return address
  const [head = '', tail] = address.toLowerCase().split('%', 1).join('').split('::')
  const front = head === '' ? [] : head.split(':')
  const back = tail === undefined || tail === '' ? [] : tail.split(':')
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - front.length - back.length)
  const groups = [...front, ...Array<string>(zeros).fill('0'), ...back]
  return `${groups
    .slice(0, 4)
    .map(group => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`
}
