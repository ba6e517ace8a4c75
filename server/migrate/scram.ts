import { createHash, createHmac, pbkdf2Sync } from 'node:crypto'

/** PostgreSQL's own default. A login's password is 192 random bits, so more would protect nothing. */
const ROUNDS = 4096

/**
 * What PostgreSQL keeps of a password, so that the password itself is never sent and never in its log.
 *
 * password  ASCII
 * salt      16 random bytes
 * returns   SCRAM-SHA-256$4096:salt$StoredKey:ServerKey, in base64
 * source    RFC 5802, section 3; PostgreSQL's pg_authid.rolpassword
 */
export function scramVerifier(password: string, salt: Uint8Array): string {
  const salted = pbkdf2Sync(password, salt, ROUNDS, 32, 'sha256')
  const keyed = (label: string) => createHmac('sha256', salted).update(label).digest()
  const storedKey = createHash('sha256').update(keyed('Client Key')).digest('base64')
  return `SCRAM-SHA-256$${ROUNDS}:${Buffer.from(salt).toString('base64')}$${storedKey}:${keyed('Server Key').toString('base64')}`
}
