import { Aes256Gcm, CipherSuite, DhkemX25519HkdfSha256, HkdfSha256 } from '@hpke/core'
import type { Bytes } from './secrets'

/**
 * Sealing to a public key so that only the holder of the private half reads it: HPKE in base mode (RFC 9180),
 * X25519, HKDF-SHA-256, AES-256-GCM. Keys are raw, 32 bytes. A sealed text is the encapsulated key (32 bytes)
 * followed by the ciphertext.
 */
const suite = new CipherSuite({
  kem: new DhkemX25519HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes256Gcm(),
})
const info = buffer(new TextEncoder().encode('clywed/1'))
const ENCAPSULATED = 32

export interface KeyPair {
  public: Bytes
  private: Bytes
}

/** A fresh X25519 key pair, raw. */
export async function newKeyPair(): Promise<KeyPair> {
  const pair = await suite.kem.generateKeyPair()
  return {
    public: new Uint8Array(await suite.kem.serializePublicKey(pair.publicKey)),
    private: new Uint8Array(await suite.kem.serializePrivateKey(pair.privateKey)),
  }
}

/** plaintext → 32 bytes longer by the encapsulated key and 16 by the tag. throws on a key that is not 32 bytes. */
export async function seal(publicKey: Uint8Array, plaintext: Uint8Array): Promise<Bytes> {
  const recipientPublicKey = await suite.kem.importKey('raw', buffer(publicKey), true)
  const { enc, ct } = await suite.seal({ recipientPublicKey, info }, buffer(plaintext))
  return Buffer.concat([new Uint8Array(enc), new Uint8Array(ct)])
}

/** The opposite of seal. throws Error when it was sealed to another key or changed since. */
export async function open(
  privateKey: Uint8Array,
  publicKey: Uint8Array,
  sealed: Uint8Array,
): Promise<Bytes> {
  const recipientKey = {
    privateKey: await suite.kem.importKey('raw', buffer(privateKey), false),
    publicKey: await suite.kem.importKey('raw', buffer(publicKey), true),
  }
  const enc = buffer(sealed.subarray(0, ENCAPSULATED))
  return new Uint8Array(await suite.open({ recipientKey, enc, info }, buffer(sealed.subarray(ENCAPSULATED))))
}

/** A copy with a buffer of its own: a Node Buffer may be a window on a shared pool. */
function buffer(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer
}
