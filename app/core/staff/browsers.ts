export const browsers = ['firefox', 'edge', 'chrome', 'safari', 'other'] as const
/** The kind of browser in a word: enough to tell one's own sign-ins apart, and nothing of the device. */
export type Browser = (typeof browsers)[number]

/** What a browser calls itself → its kind. Edge and Chrome also name those they descend from. */
export function browserOf(userAgent: string | null): Browser {
  const named = userAgent ?? ''
  if (/Firefox\/|FxiOS\//.test(named)) return 'firefox'
  if (/Edg(?:e|A|iOS)?\//.test(named)) return 'edge'
  if (/Chrome\/|CriOS\//.test(named)) return 'chrome'
  return /Safari\//.test(named) ? 'safari' : 'other'
}

/** Their names, which are the same in every language. */
export const browserNames = { firefox: 'Firefox', edge: 'Edge', chrome: 'Chrome', safari: 'Safari' } as const
