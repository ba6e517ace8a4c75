import { createHash } from 'node:crypto'

/** The tag of an answer: the same bytes have the same one, and no other bytes do. */
export const etagOf = (body: string): string =>
  `"${createHash('sha256').update(body, 'utf8').digest('base64url')}"`

/** Whether `If-None-Match` names this tag (RFC 9110, 13.1.2: compared weakly). */
export function isKnown(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false
  if (ifNoneMatch.trim() === '*') return true
  return ifNoneMatch.split(',').some(each => each.trim().replace(/^W\//, '') === etag)
}
