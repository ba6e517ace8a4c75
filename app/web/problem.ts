/** What can go wrong with a request as a whole, and the status that says so. */
export const problemStatus = {
  'bad-address': 400,
  'not-allowed': 403,
  'other-site': 403,
  'not-found': 404,
  'wrong-method': 405,
  'too-long': 413,
  'wrong-form': 415,
  'too-many': 429,
  broken: 500,
  away: 503,
} as const

export type ProblemKind = keyof typeof problemStatus

const kindOfStatus = new Map<number, ProblemKind>(
  (Object.keys(problemStatus) as ProblemKind[])
    .filter(kind => kind !== 'other-site')
    .map(kind => [problemStatus[kind], kind]),
)

/** The problem that a status stands for; undefined where there is none. */
export const problemAt = (status: number): ProblemKind | undefined => kindOfStatus.get(status)

/** The page for a thrown status. One without a page of its own reads like the general one of its class. */
export const kindOf = (status: number): ProblemKind =>
  kindOfStatus.get(status) ?? (status >= 500 ? 'broken' : 'bad-address')

/** Fields of a form that could not be taken in, to be sent once more with one button. */
export interface FormToSendAgain {
  action: string
  fields: ReadonlyArray<readonly [name: string, value: string]>
}

/**
 * What of a posted form may go out again in hidden fields: everything but passwords.
 *
 * body     application/x-www-form-urlencoded
 * returns  null when there is nothing to send again, or when a password would have to be typed anew anyway
 */
export function formToSendAgain(
  action: string,
  type: string | undefined,
  body: Uint8Array,
): FormToSendAgain | null {
  if (!type?.toLowerCase().startsWith('application/x-www-form-urlencoded') || body.length === 0) return null
  const fields = [...new URLSearchParams(new TextDecoder().decode(body))]
  if (fields.some(([name]) => /password/i.test(name))) return null
  return { action, fields }
}
