import { generateKeyPairSync, randomBytes } from 'node:crypto'
import type { KeyFiles } from '../../app/store/keyring'

/**
 * Fresh keys and passwords for an installation: three rings that fit together.
 *
 * returns  the content of web.json, jobs.json and set-up.json
 */
export function makeKeyRings(): KeyFiles {
  const [contact, readers, safeguarding] = [keyPair(), keyPair(), keyPair()]
  const [opening, quotes] = [keyPair(), keyPair()]
  const web = {
    respondent: password(),
    staff: password(),
    worker: password(),
    lead: password(),
    safeguarding: password(),
    moderator: password(),
    partner: password(),
    api: password(),
  }
  const jobs = { publisher: password(), opener: password(), jobs: password() }
  return {
    web: {
      ring: 'web',
      version: 1,
      logins: web,
      door: key(),
      draft: key(),
      receipt: key(),
      nullifier: key(),
      person: key(),
      secret: key(),
      session: key(),
      contact: { public: contact.public },
      readers,
      safeguarding,
      opening: { public: opening.public },
      quotes: { public: quotes.public },
    },
    jobs: {
      ring: 'jobs',
      version: 1,
      logins: jobs,
      block: key(),
      contact,
      opening,
      safeguarding: { public: safeguarding.public },
      quotes,
      order: key(),
    },
    'set-up': { ring: 'set-up', version: 1, logins: { ...web, ...jobs } },
  }
}

const key = (): string => randomBytes(32).toString('base64')

/** 192 bits, in letters that need no escaping anywhere. */
const password = (): string => randomBytes(24).toString('base64url')

/** X25519, raw 32-byte halves in base64. */
function keyPair(): { public: string; private: string } {
  const { publicKey, privateKey } = generateKeyPairSync('x25519')
  const raw = (value: string | undefined) => Buffer.from(value ?? '', 'base64url').toString('base64')
  return {
    public: raw(publicKey.export({ format: 'jwk' }).x),
    private: raw(privateKey.export({ format: 'jwk' }).d),
  }
}
