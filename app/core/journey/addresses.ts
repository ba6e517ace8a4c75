/** The two addresses of one check-in: the same questions, begun in Welsh or in English. */
export interface Addresses {
  cy: string
  en: string
}

/** baseUrl  where the app is reached, with or without a slash at the end */
export function addressesOf(baseUrl: string, token: string): Addresses {
  const base = baseUrl.replace(/\/+$/, '')
  return { cy: `${base}/c/${token}`, en: `${base}/e/${token}` }
}
