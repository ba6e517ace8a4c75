/**
 * Every cookie that Clywed sets, once: the code that sets one takes its name from here, and the page about cookies shows
 * this list. tests/web/notices.test.ts compares it with what is set. None of them follows anybody about.
 */
export interface Cookie {
  /** as the browser shows it, but for the prefix `__Host-` over HTTPS; an ending in … stands for letters and digits */
  readonly shown: string
  readonly matches: RegExp
  /** who gets one */
  readonly who: 'answering' | 'staff'
  /** longest life: seconds, or until the browser is closed */
  readonly life: 'session' | number
}

const DAY = 86_400

export const cookies = {
  answer: { shown: 'a_…', matches: /^a_[0-9a-z]{8}$/, who: 'answering', life: 36 * DAY },
  session: { shown: 'clywed-session', matches: /^clywed-session$/, who: 'staff', life: 'session' },
  device: { shown: 'clywed-device', matches: /^clywed-device$/, who: 'staff', life: 180 * DAY },
  link: { shown: 'link-…', matches: /^link-[0-9a-f]{8}$/, who: 'staff', life: 15 * 60 },
  receipt: { shown: 'receipt-…', matches: /^receipt-[0-9a-f]{8}$/, who: 'staff', life: 15 * 60 },
  keys: { shown: 'keys', matches: /^keys$/, who: 'staff', life: 365 * DAY },
} as const satisfies Record<string, Cookie>

export type CookieName = keyof typeof cookies
export const cookieNames = Object.keys(cookies) as CookieName[]
