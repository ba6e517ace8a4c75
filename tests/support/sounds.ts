import { Buffer } from 'node:buffer'
import {
  BufferTarget,
  EncodedAudioPacketSource,
  EncodedPacket,
  type MetadataTags,
  Mp4OutputFormat,
  Output,
} from 'mediabunny'

/** Seconds of one frame of these. */
const FRAME = 1152 / 44_100
const PACKET = 1024 / 44_100

/** A frame of MP3 without sound: 32 kbit a second, 44.1 kHz, one channel. */
export function frame(): Buffer {
  const bytes = Buffer.alloc(104)
  bytes.set([0xff, 0xfb, 0x10, 0xc4])
  return bytes
}

/** MP3 of so many seconds of silence; `number` makes one that differs from others. */
export function mp3(seconds: number, number = 0): Buffer {
  const frames = Array.from({ length: Math.round(seconds / FRAME) }, frame)
  // The end of a frame is beyond what is decoded.
  frames[0]?.writeUInt32BE(number, 100)
  return Buffer.concat(frames)
}

/** What a recorder or a shop writes before the sound: a name, a picture, the program. */
export function id3(parts: Record<string, string | Uint8Array>): Buffer {
  const frames = Object.entries(parts).map(([name, value]) => {
    const content = typeof value === 'string' ? Buffer.from(`\x03${value}`) : Buffer.from(value)
    const head = Buffer.alloc(10)
    head.write(name, 0, 'latin1')
    head.writeUInt32BE(content.length, 4)
    return Buffer.concat([head, content])
  })
  const body = Buffer.concat(frames)
  const size = [21, 14, 7, 0].map(shift => (body.length >> shift) & 127)
  return Buffer.concat([Buffer.from('ID3\x03\x00\x00', 'latin1'), Buffer.from(size), body])
}

/** AAC without sound in an MP4 file, as phones record it. */
export async function m4a(
  seconds: number,
  { tags, tracks = 1 }: { tags?: MetadataTags; tracks?: number } = {},
): Promise<Buffer> {
  const target = new BufferTarget()
  const output = new Output({ format: new Mp4OutputFormat({ fastStart: 'in-memory' }), target })
  const sources = Array.from({ length: tracks }, () => new EncodedAudioPacketSource('aac'))
  for (const source of sources) output.addAudioTrack(source)
  if (tags) output.setMetadataTags(tags)
  await output.start()
  const decoderConfig = {
    codec: 'mp4a.40.2',
    numberOfChannels: 1,
    sampleRate: 44_100,
    description: new Uint8Array([0x12, 0x08]),
  }
  const silence = new Uint8Array([0x00, 0xc8, 0x00, 0x80, 0x23, 0x80])
  for (const source of sources)
    for (let index = 0; index < Math.round(seconds / PACKET); index++)
      await source.add(new EncodedPacket(silence, 'key', index * PACKET, PACKET), { decoderConfig })
  await output.finalize()
  return Buffer.from(target.buffer ?? new ArrayBuffer(0))
}
