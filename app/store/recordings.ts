import { inOneTrip, type Tx } from './pools'

/** A recording as it is kept (core/recording/clean). */
export interface KeptRecording {
  /** SHA-256 of its bytes, hex */
  sound: string
  type: 'mp3' | 'm4a'
  bytes: Uint8Array
  milliseconds: number
}

/** Keeps a recording. One that is there already stays as it is. */
export async function insertRecording(
  tx: Tx,
  partnershipId: string,
  { sound, type, bytes, milliseconds }: KeptRecording,
  { by, at }: { by: string; at: Date },
): Promise<void> {
  await tx.instrumentRecording.createMany({
    data: [
      {
        ...{ partnershipId, type, milliseconds, by, at },
        sha256: new Uint8Array(Buffer.from(sound, 'hex')),
        content: new Uint8Array(bytes),
      },
    ],
    skipDuplicates: true,
  })
}

/**
 * The bytes of a recording, for whoever knows its name. Whose it is, and which question it speaks, is not looked at.
 *
 * sound  SHA-256 of its bytes, hex
 */
export async function findSound(sound: string, type: 'mp3' | 'm4a'): Promise<Buffer | null> {
  const [found] = await inOneTrip('respondent', { sound }, [
    // Several partnerships may have recorded the same.
    {
      name: 'sound',
      text: 'SELECT content FROM instrument.recording WHERE type = $1 LIMIT 1',
      values: [type],
    },
  ])
  return found?.rows[0]?.content ?? null
}
