import { describe, expect, test } from 'vitest'
import { cleanSound } from '~/core/recording/clean'
import { MOST_BYTES } from '~/core/recording/limits'
import { frame, id3, m4a, mp3 } from '../../support/sounds'

/** What a phone gets of a recording. Throws when it was refused. */
async function cleaned(bytes: Uint8Array) {
  const result = await cleanSound(bytes)
  if (result.kind === 'refused') throw new Error(result.why)
  return { ...result.sound, bytes: Buffer.from(result.sound.bytes) }
}

/** Why it was refused; what the library throws counts as damaged, as the process that runs it does. */
const why = async (bytes: Uint8Array) => {
  const result = await cleanSound(bytes).catch(() => ({ kind: 'refused', why: 'damaged' }) as const)
  return result.kind === 'refused' ? result.why : 'clean'
}

describe('a recording that is kept', () => {
  test('is the sound that was sent, in MP3', async () => {
    const sound = await cleaned(mp3(8))
    expect(sound.type).toBe('mp3')
    expect(sound.milliseconds).toBeGreaterThan(7_900)
    expect(sound.milliseconds).toBeLessThan(8_100)
    // One frame before it says how many follow.
    expect(sound.bytes.subarray(sound.bytes.length - mp3(8).length).equals(mp3(8))).toBe(true)
    expect(sound.bytes.length).toBeLessThan(mp3(8).length + 500)
  })

  test('is the sound that was sent, in MP4', async () => {
    const sound = await cleaned(await m4a(8))
    expect(sound.type).toBe('m4a')
    expect(sound.milliseconds).toBeGreaterThan(7_900)
    expect(sound.milliseconds).toBeLessThan(8_100)
  })

  test.each([
    ['MP3', async () => Buffer.concat([id3(tagged), mp3(3), Buffer.from('TAGNia Morgan'.padEnd(128))])],
    ['MP4', () => m4a(3, { tags: { title: 'Nia Morgan', comment: 'Wrecsam', images: [picture] } })],
  ])('loses names, places and pictures, in %s', async (_, make) => {
    const sent = await make()
    const { bytes } = await cleaned(sent)
    for (const secret of ['Nia Morgan', 'Wrecsam', 'JFIF']) {
      expect(sent.includes(secret)).toBe(true)
      expect(bytes.includes(secret)).toBe(false)
    }
    expect(bytes.length).toBeLessThan(sent.length - 5_000)
  })

  test('is the same whenever it is cleaned, and when it is cleaned again', async () => {
    for (const sent of [mp3(2), await m4a(2)]) {
      const { bytes } = await cleaned(sent)
      await new Promise(resolve => setTimeout(resolve, 1_100))
      expect((await cleaned(sent)).bytes.equals(bytes)).toBe(true)
      expect((await cleaned(bytes)).bytes.equals(bytes)).toBe(true)
    }
  })
})

describe('a file is refused', () => {
  test.each([
    ['without anything in it', new Uint8Array(), 'empty'],
    ['of words', Buffer.from('Mae rhywun yn gwrando arna i.'), 'other-kind'],
    ['of a page with script', Buffer.from('<html><script>alert(1)</script>'), 'other-kind'],
    [
      'of a wave',
      Buffer.concat([Buffer.from('RIFF\x24\x08\x00\x00WAVEfmt '), Buffer.alloc(2_000)]),
      'other-kind',
    ],
    ['of noughts', Buffer.alloc(6_000_000), 'other-kind'],
    ['of ones', Buffer.alloc(6_000_000, 0xff), 'other-kind'],
  ])('%s', async (_, bytes, reason) => {
    expect(await why(bytes)).toBe(reason)
  })

  test('that is longer than a minute', async () => {
    expect(await why(mp3(61))).toBe('too-long')
    expect(await why(await m4a(61))).toBe('too-long')
  })

  test('that is bigger than a megabyte, without what is taken away', async () => {
    const loud = Buffer.alloc(1044)
    // 320 kbit a second.
    loud.set([0xff, 0xfb, 0xe0, 0xc4])
    expect(await why(Buffer.concat(Array.from({ length: 1_000 }, () => loud)))).toBe('too-big')
    expect(await why(Buffer.concat([id3({ APIC: Buffer.alloc(MOST_BYTES) }), mp3(2)]))).toBe('clean')
  })

  test('that was cut off', async () => {
    expect(await why(mp3(3).subarray(0, 5_050))).toBe('damaged')
    const [whole, cut] = [await m4a(3), 300]
    expect(await why(whole.subarray(0, whole.length - cut))).toBe('damaged')
    expect(await why(whole.subarray(0, 40))).not.toBe('clean')
  })

  test('that says there is more than there is', async () => {
    const { bytes } = await cleaned(mp3(3))
    bytes.writeUInt32BE(100_000, bytes.indexOf('Xing') + 8)
    expect(await why(bytes)).toBe('damaged')
  })

  test('whose sound is broken by something else', async () => {
    expect(await why(Buffer.concat([mp3(2), Buffer.from('Nia Morgan'.repeat(50)), mp3(2)]))).toBe('damaged')
  })

  test('whose frames say they are longer than the first of them', async () => {
    const slow = Buffer.alloc(144)
    // Eight thousand samples a second: three times as long as a frame of those before.
    slow.set([0xff, 0xe3, 0x28, 0xc4])
    expect(await why(Buffer.concat([mp3(2), ...Array.from({ length: 800 }, () => slow)]))).toBe('damaged')
  })

  test('with a picture that passes for sound, since its size is not what it says', async () => {
    const trap = Buffer.concat([mp3(0.1), Buffer.from('JFIF'.repeat(40)), frame()])
    const lying = id3({ APIC: trap })
    lying.set([0, 0, 0, 4], 6)
    expect(await why(Buffer.concat([lying, mp3(2)]))).toBe('damaged')
  })

  test('with more than one track', async () => {
    expect(await why(await m4a(2, { tracks: 2 }))).toBe('not-sound-alone')
  })

  test('whose kind of AAC not every phone plays', async () => {
    const sent = await m4a(2)
    // The description of the track: five bits of the kind, here of a newer one.
    const at = sent.indexOf(Buffer.from([0x12, 0x08]), sent.indexOf('esds'))
    sent.set([0xf9, 0x48, 0x80], at)
    expect(await why(sent)).toBe('other-kind')
  })

  test('that says it never ends', async () => {
    const sent = await m4a(1)
    const [sizes, times] = [sent.indexOf('stsz'), sent.indexOf('stts')]
    // Each packet has one byte, and there are four thousand million of them.
    sent.writeUInt32BE(1, sizes + 8)
    sent.writeUInt32BE(0xffffffff, sizes + 12)
    sent.writeUInt32BE(0xffffffff, times + 12)
    const start = performance.now()
    expect(['damaged', 'too-long']).toContain(await why(sent))
    expect(performance.now() - start).toBeLessThan(5_000)
  })

  test('at each place where a byte of it is not what it was, or gives a sound that is no longer', async () => {
    const sent = await m4a(1)
    const most = (await cleaned(sent)).bytes.length
    for (let at = 0; at < sent.length; at += 7) {
      const spoilt = Buffer.from(sent)
      spoilt[at] = (spoilt[at] ?? 0) ^ 0xff
      const result = await cleanSound(spoilt).catch(() => null)
      if (result?.kind === 'clean') expect(result.sound.bytes.length).toBeLessThan(most + 2_000)
    }
  }, 60_000)
})

const picture = {
  data: new Uint8Array(Buffer.from('JFIF'.padEnd(6_000))),
  mimeType: 'image/jpeg',
  kind: 'coverFront' as const,
}
const tagged = { TPE1: 'Nia Morgan', COMM: 'Wrecsam', APIC: Buffer.from('JFIF'.padEnd(6_000)) }
