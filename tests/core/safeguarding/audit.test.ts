import { describe, expect, test } from 'vitest'
import { type AuditEntry, type AuditFacts, nextEntry, verifyChain } from '~/core/safeguarding/audit'

const partnershipId = '11111111-1111-4111-8111-111111111111'
const lead = '22222222-2222-4222-8222-222222222222'

function facts(minute: number, more: Partial<AuditFacts> = {}): AuditFacts {
  const at = new Date(Date.UTC(2026, 10, 22, 9, minute))
  return { partnershipId, at, actor: lead, action: 'words-looked-at', subject: `words ${minute}`, ...more }
}

function aChain(length: number): AuditEntry[] {
  const entries: AuditEntry[] = []
  for (let minute = 0; minute < length; minute++)
    entries.push(nextEntry(entries.at(-1) ?? null, facts(minute)))
  return entries
}

describe('the log of what safeguarding leads did', () => {
  test('an untouched chain is intact, and so is an empty one', () => {
    expect(verifyChain(aChain(5))).toEqual({ kind: 'intact', entries: 5 })
    expect(verifyChain([])).toEqual({ kind: 'intact', entries: 0 })
  })

  test.each<[string, (entry: AuditEntry) => AuditEntry]>([
    ['who', entry => ({ ...entry, actor: '33333333-3333-4333-8333-333333333333' })],
    ['when', entry => ({ ...entry, at: new Date(entry.at.getTime() + 1) })],
    ['what', entry => ({ ...entry, action: 'words-read' })],
    ['whose', entry => ({ ...entry, subject: 'other words' })],
    ['that it was a person', entry => ({ ...entry, actor: null })],
  ])('changing %s in one row is found at that row', (_, change) => {
    const entries = aChain(5)
    entries[2] = change(entries[2] as AuditEntry)
    expect(verifyChain(entries)).toEqual({ kind: 'broken', position: 3 })
  })

  test('a row changed together with its own hash is found at the next row', () => {
    const entries = aChain(5)
    const { previousHash } = entries[2] as AuditEntry
    const before = entries[1] as AuditEntry
    entries[2] = nextEntry(before, facts(2, { action: 'words-read' }))
    expect(entries[2]?.previousHash).toEqual(previousHash)
    expect(verifyChain(entries)).toEqual({ kind: 'broken', position: 4 })
  })

  test('a row taken out, or two rows swapped, is found', () => {
    const [a, b, c, d] = aChain(4) as [AuditEntry, AuditEntry, AuditEntry, AuditEntry]
    expect(verifyChain([a, c, d])).toEqual({ kind: 'broken', position: 2 })
    expect(verifyChain([a, c, b, d])).toEqual({ kind: 'broken', position: 2 })
    expect(verifyChain([b, c, d])).toEqual({ kind: 'broken', position: 1 })
  })

  test('an entry never follows one of another partnership', () => {
    const first = nextEntry(null, facts(0))
    expect(() => nextEntry(first, facts(1, { partnershipId: lead }))).toThrow(RangeError)
  })

  test('text cannot be moved from one part of an entry to the next', () => {
    const one = nextEntry(null, facts(0, { action: 'words-read', subject: '' }))
    const other: AuditEntry = { ...one, action: 'words-', subject: 'read' }
    expect(verifyChain([other])).toEqual({ kind: 'broken', position: 1 })
  })
})
