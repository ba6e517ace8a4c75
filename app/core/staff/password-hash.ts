import { hash, parseOptions, verify } from '@node-rs/argon2'
import type { RandomBytes } from '../answer/secrets'

/**
 * argon2id with the parameters of the OWASP Password Storage Cheat Sheet: 19 MiB, two passes, one lane; some
 * 10 ms on one core. `algorithm: 2` is argon2id.
 */
export const HASHING = {
  algorithm: 2,
  memoryCost: 19_456,
  timeCost: 2,
  parallelism: 1,
  outputLen: 32,
} as const

const SALT_BYTES = 16

/** Text that looks the same is the same password (NIST SP 800-63B: normalise before hashing). */
const canonical = (password: string): string => password.normalize('NFKC')

/** A password → its PHC string. */
export const hashPassword = (password: string, randomBytes: RandomBytes): Promise<string> =>
  hash(canonical(password), { ...HASHING, salt: randomBytes(SALT_BYTES) })

/**
 * Whether a password matches. Without a hash the same work is done on one that nobody's password made, so that
 * the time says nothing about whether there is an account.
 *
 * stored  a PHC string; '' when there is nobody, or no password yet
 */
export async function matches(stored: string, password: string): Promise<boolean> {
  const right = await verify(stored === '' ? NOBODYS_HASH : stored, canonical(password))
  return right && stored !== ''
}

/** Whether a hash was made with other parameters than today's; then a successful sign-in makes it anew. */
export function isOutdated(stored: string): boolean {
  const { algorithm, memoryCost, timeCost, parallelism } = parseOptions(stored)
  return (
    algorithm !== HASHING.algorithm ||
    memoryCost !== HASHING.memoryCost ||
    timeCost !== HASHING.timeCost ||
    parallelism !== HASHING.parallelism
  )
}

/** Made from 32 random bytes that were thrown away; a test keeps its parameters equal to HASHING. */
export const NOBODYS_HASH =
  '$argon2id$v=19$m=19456,t=2,p=1$1O7KhjNYYBFex7HevUUp0g$XgBX/6Xhb/H4DCBKcFE5WhaDZYhA73yrN0+SRrV444k'
