import { Buffer } from 'node:buffer'
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { limits } from './limits'
import { Refused } from './refusal'

/** The parts of a workbook. `read` hands a part over piece by piece, so that none is ever whole in memory. */
export interface Archive {
  readonly has: (name: string) => boolean
  readonly read: (name: string, take: (piece: Uint8Array) => void) => Promise<void>
}

/** Opens the zip archive that an .xlsx file is. Throws Refused. */
export async function openArchive(bytes: Uint8Array): Promise<Archive> {
  const zip = await fromBufferPromise(asBuffer(bytes), { lazyEntries: true }).catch(() => {
    throw new Refused('broken')
  })
  const entries = await listEntries(zip)
  let left: number = limits.unpacked

  const read: Archive['read'] = async (name, take) => {
    const entry = entries.get(name.toLowerCase())
    if (!entry) throw new Refused('broken')
    if (entry.isEncrypted()) throw new Refused('password')
    if (entry.uncompressedSize > left) throw tooLarge()
    try {
      for await (const piece of await zip.openReadStreamPromise(entry)) {
        // The size that the archive states can be a lie, so what really comes out is counted too.
        left -= piece.length
        if (left < 0) throw tooLarge()
        take(piece)
      }
    } catch (error) {
      throw error instanceof Refused ? error : new Refused('broken')
    }
  }
  return { has: name => entries.has(name.toLowerCase()), read }
}

async function listEntries(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>()
  if (zip.entryCount > limits.parts) throw new Refused('too-many-parts', { most: limits.parts })
  try {
    for await (const entry of zip.eachEntry()) {
      const name = entry.fileName.replaceAll('\\', '/').toLowerCase()
      // Two parts of one name: which of them another program reads nobody can say.
      if (entries.has(name)) throw new Refused('broken')
      entries.set(name, entry)
    }
  } catch (error) {
    throw error instanceof Refused ? error : new Refused('broken')
  }
  return entries
}

const tooLarge = () => new Refused('unpacks-too-large', { most: limits.unpacked / 1024 / 1024 })

const asBuffer = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
