import { Buffer } from 'node:buffer'
import { limits } from './limits'
import { Refused } from './refusal'

/**
 * Refuses by its first bytes what is no .xlsx file, however it is called: nothing, a text, the workbooks of before
 * 2007, and those with a password, which lie encrypted in the same old container. Throws Refused.
 */
export function refuseByContent(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new Refused('empty')
  if (bytes.length > limits.file) throw new Refused('too-large', { most: limits.file / 1024 / 1024 })
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const encrypted = content.includes(Buffer.from('EncryptedPackage', 'utf16le'))
    throw new Refused(encrypted ? 'password' : 'old-workbook')
  }
  if (!startsWith(bytes, [0x50, 0x4b])) throw new Refused('not-a-workbook')
}

const startsWith = (bytes: Uint8Array, start: readonly number[]) =>
  start.every((byte, index) => bytes[index] === byte)
