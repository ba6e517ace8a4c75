import { describe, expect, test } from 'vitest'
import { beginning, follow, hashOfParts } from '~/core/audit/chain'
import { anchorOf, compareAnchor, type LogEntry, verifyLog, type WholeLogEntry } from '~/core/audit/log'

const partnershipId = '11111111-1111-4111-8111-111111111111'
const member = '22222222-2222-4222-8222-222222222222'

/** An entry as the database writes it (audit.record); the real one is compared in tests/steps/audit.test.ts. */
function entryAfter(previous: WholeLogEntry | null, more: Partial<WholeLogEntry> = {}): WholeLogEntry {
  const { position, previousHash } = follow(previous)
  const salt = new Uint8Array(16).fill(position)
  const entry = {
    partnershipId,
    position,
    at: new Date(Date.UTC(2026, 11, 7, 9, position)),
    actor: member,
    action: 'journey-looked-at',
    subject: '33333333-3333-4333-8333-333333333333',
    detail: 'goals',
    ...more,
    salt,
    previousHash,
  }
  const detailHash = hashOfParts(salt, entry.detail)
  const parts = [
    partnershipId,
    String(position),
    entry.at.toISOString(),
    entry.actor ?? '',
    entry.action,
    entry.subject,
  ]
  const hash = hashOfParts(previousHash, ...parts, Buffer.from(detailHash).toString('hex'))
  return { ...entry, detailHash, hash }
}

function aLog(length: number, more: (place: number) => Partial<WholeLogEntry> = () => ({})): WholeLogEntry[] {
  const entries: WholeLogEntry[] = []
  for (let place = 1; place <= length; place++) entries.push(entryAfter(entries.at(-1) ?? null, more(place)))
  return entries
}

const told = ({ detail: _, salt: __, ...entry }: WholeLogEntry): LogEntry => entry

describe('the log of who did what', () => {
  test('is intact as it was written, with and without its details', () => {
    expect(verifyLog(aLog(6))).toEqual({ kind: 'intact', entries: 6 })
    expect(verifyLog(aLog(6).map(told))).toEqual({ kind: 'intact', entries: 6 })
    expect(verifyLog([])).toEqual({ kind: 'intact', entries: 0 })
  })

  test.each<[string, Partial<WholeLogEntry>]>([
    ['who', { actor: partnershipId }],
    ['that it was somebody', { actor: null }],
    ['when', { at: new Date('2026-12-07T09:03:00.001Z') }],
    ['what', { action: 'journey-changed' }],
    ['about what', { subject: member }],
    ['whose', { partnershipId: member }],
    ['the finer detail', { detail: 'shared-answers' }],
    ['the salt of the detail', { salt: new Uint8Array(16) }],
    ['the hash of the detail', { detailHash: new Uint8Array(32) }],
    ['its own hash', { hash: new Uint8Array(32) }],
    ['the hash before it', { previousHash: beginning }],
  ])('changing %s in any entry is found at that entry', (_, change) => {
    for (const place of [1, 3, 5]) {
      const entries = aLog(5)
      const old = entries[place - 1] as WholeLogEntry
      if (JSON.stringify({ ...old, ...change }) === JSON.stringify(old)) continue
      entries[place - 1] = { ...old, ...change }
      expect(verifyLog(entries), `entry ${place}`).toEqual({ kind: 'broken', position: place })
    }
  })

  test('taking any entry out but the last, or swapping two, is found', () => {
    const entries = aLog(5)
    for (let place = 1; place < 5; place++)
      expect(verifyLog(entries.filter(({ position }) => position !== place)).kind, `without ${place}`).toBe(
        'broken',
      )
    const [a, b, c] = aLog(3) as [WholeLogEntry, WholeLogEntry, WholeLogEntry]
    expect(verifyLog([a, c, b])).toEqual({ kind: 'broken', position: 2 })
  })

  test('a beginning may be missing only where the log itself names the last entry that went', () => {
    const whole = aLog(4)
    const gone = whole[1] as WholeLogEntry
    const said = entryAfter(whole[3] as WholeLogEntry, {
      action: 'log-shortened',
      subject: anchorOf(gone),
      detail: '',
    })
    expect(verifyLog([...whole.slice(2), said])).toEqual({ kind: 'intact', entries: 3 })
    expect(verifyLog(whole.slice(2))).toEqual({ kind: 'broken', position: 1 })
    // One more than it says.
    expect(verifyLog([...whole.slice(3), said])).toEqual({ kind: 'broken', position: 1 })
    const other = entryAfter(whole[3] as WholeLogEntry, {
      action: 'log-shortened',
      subject: `2:${'0'.repeat(64)}`,
      detail: '',
    })
    expect(verifyLog([...whole.slice(2), other])).toEqual({ kind: 'broken', position: 1 })
  })

  test('what was written down elsewhere finds a cut-off end and another history', () => {
    const entries = aLog(5)
    const noted = anchorOf(entries[3] as WholeLogEntry)
    expect(compareAnchor(entries, noted)).toBe('holds')
    expect(compareAnchor(entries.slice(0, 4), noted)).toBe('holds')
    expect(verifyLog(entries.slice(0, 3)).kind).toBe('intact')
    expect(compareAnchor(entries.slice(0, 3), noted)).toBe('cut-off')
    const forged = aLog(5, place => (place === 2 ? { actor: null } : {}))
    expect(verifyLog(forged).kind).toBe('intact')
    expect(compareAnchor(forged, noted)).toBe('replaced')
    expect(compareAnchor(entries.slice(4), noted)).toBe('holds')
    expect(compareAnchor(aLog(9).slice(6), noted)).toBe('too-old')
    expect(compareAnchor([], noted)).toBe('cut-off')
  })
})
