import {
  BufferSource,
  BufferTarget,
  EncodedAudioPacketSource,
  EncodedPacket,
  EncodedPacketSink,
  Input,
  type InputAudioTrack,
  MP3,
  MP4,
  Mp3OutputFormat,
  Mp4OutputFormat,
  Output,
} from 'mediabunny'
import { MOST_BYTES, MOST_SECONDS } from './limits'
import { readAac, withoutTimes } from './m4a'
import { isBroken, readFrame } from './mp3'

/** A recording as phones get it: one track of sound and nothing else. */
export interface Sound {
  type: 'mp3' | 'm4a'
  bytes: Uint8Array
  milliseconds: number
}

/**
 * empty            nothing in it
 * other-kind       neither MP3 nor AAC in an MP4 file
 * not-sound-alone  a film, or more than one track
 * damaged          cut off, or not what it says of itself
 * too-long         more than MOST_SECONDS
 * too-big          more than MOST_BYTES once everything else is taken away
 */
export type NoSound = 'empty' | 'other-kind' | 'not-sound-alone' | 'damaged' | 'too-long' | 'too-big'

export type Cleaned = { kind: 'clean'; sound: Sound } | { kind: 'refused'; why: NoSound }

const refused = (why: NoSound): Cleaned => ({ kind: 'refused', why })

/**
 * Reads a recording and writes it anew: the packets of its sound are copied, and nothing else of what was sent, so that
 * no name, place, time or picture goes along. The same sound gives the same bytes.
 *
 * A hostile file may make this take long or much memory: it runs apart (steps/instruments/clean-apart). May throw what
 * the library throws on what it does not understand, which is to be taken for `damaged`.
 */
export async function cleanSound(bytes: Uint8Array): Promise<Cleaned> {
  if (bytes.length === 0) return refused('empty')
  const input = new Input({ source: new BufferSource(bytes), formats: [MP3, MP4] })
  if (!(await input.canRead())) return refused('other-kind')
  const tracks = await input.getTracks()
  const [track] = tracks
  if (tracks.length !== 1 || !track?.isAudioTrack()) return refused('not-sound-alone')
  const codec = await track.getCodec()
  const isMp3 = (await input.getFormat()) === MP3
  if (codec !== (isMp3 ? 'mp3' : 'aac')) return refused('other-kind')
  const read = isMp3 ? await readMp3(track, bytes) : await readM4a(input, track)
  if (typeof read === 'string') return refused(read)
  const written = await write(read)
  if (written.length > MOST_BYTES) return refused('too-big')
  const milliseconds = Math.round(read.packets.length * read.each * 1000)
  return { kind: 'clean', sound: { type: read.type, bytes: written, milliseconds } }
}

/** The packets of a sound, each of which lasts as long. */
interface Packets {
  type: Sound['type']
  packets: Uint8Array[]
  /** seconds */
  each: number
  decoder: AudioDecoderConfig
}

async function readMp3(track: InputAudioTrack, bytes: Uint8Array): Promise<Packets | NoSound> {
  const packets: Uint8Array[] = []
  let each = 0
  for await (const { data } of new EncodedPacketSink(track).packets()) {
    const frame = readFrame(data)
    if (!frame) return 'other-kind'
    each ||= frame.seconds
    // Nothing that records changes its rate on the way, and the length would be told wrong.
    if (frame.seconds !== each) return 'damaged'
    packets.push(data)
    if (packets.length * each > MOST_SECONDS) return 'too-long'
  }
  const decoder = await track.getDecoderConfig()
  if (!decoder || packets.length === 0 || isBroken(bytes, packets)) return 'damaged'
  return { type: 'mp3', packets, each, decoder }
}

async function readM4a(input: Input, track: InputAudioTrack): Promise<Packets | NoSound> {
  const decoder = await track.getDecoderConfig()
  const aac = decoder && readAac(decoder)
  if (!decoder || !aac) return 'other-kind'
  const packets: Uint8Array[] = []
  for await (const { data } of new EncodedPacketSink(track).packets()) {
    packets.push(data)
    if (packets.length * aac.seconds > MOST_SECONDS) return 'too-long'
  }
  // What it says of itself: a file that was cut off has less.
  const said = (await input.getDurationFromMetadata([track])) ?? 0
  if (packets.length === 0 || said > packets.length * aac.seconds + 1) return 'damaged'
  return { type: 'm4a', packets, each: aac.seconds, decoder }
}

async function write({ type, packets, each, decoder }: Packets): Promise<Uint8Array> {
  const target = new BufferTarget()
  const format = type === 'mp3' ? new Mp3OutputFormat() : new Mp4OutputFormat({ fastStart: 'in-memory' })
  const output = new Output({ format, target })
  const source = new EncodedAudioPacketSource(type === 'mp3' ? 'mp3' : 'aac')
  output.addAudioTrack(source)
  await output.start()
  for (const [index, data] of packets.entries())
    await source.add(new EncodedPacket(data, 'key', index * each, each), { decoderConfig: decoder })
  await output.finalize()
  const written = new Uint8Array(target.buffer ?? new ArrayBuffer(0))
  return type === 'mp3' ? written : withoutTimes(written)
}
