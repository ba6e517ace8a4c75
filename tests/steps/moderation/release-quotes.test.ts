import { randomBytes } from 'node:crypto'
import { describe, expect } from 'vitest'
import { thawQuotes } from '~/core/words/moderation'
import { withdrawResponse } from '~/steps/answer/withdraw-response'
import { actOnText } from '~/steps/moderation/act-on-text'
import { readQueue } from '~/steps/moderation/read-queue'
import { readText } from '~/steps/moderation/read-text'
import { releaseDueQuotes, releaseQuotes } from '~/steps/moderation/release-quotes'
import { inPartnership } from '~/store/pools'
import { listReleasedQuotes } from '~/store/quotes'
import { aPartnership, type TestDatabase, type TestPartnership, test } from '../../support/database'
import { aModerator, looks, passes, writes } from './support'

/** The first night after the half-year in which everything here is written. */
const NIGHT = new Date('2026-10-01T02:30:00Z')
const YEAR_ON = new Date('2027-04-01T02:30:00Z')

/** A partnership in which so many people have written, and two have passed all of it. */
async function written(db: TestDatabase, people: number) {
  const partnership = await aPartnership(db)
  const [ann, bob] = [await aModerator(partnership), await aModerator(partnership)]
  const more = async (from: number, to: number) => {
    const receipts: string[] = []
    for (let person = from; person < to; person++) {
      receipts.push(await writes(partnership, `Quote number ${person}`))
      const id = (await readQueue(ann)).waiting[0]?.id ?? ''
      const en = (await readText(ann, id))?.texts[0]?.text ?? ''
      await passes(ann, bob, id, en, `Dyfyniad ${en.split(' ').at(-1)}`)
    }
    return receipts
  }
  return { partnership, ann, bob, more, receipts: await more(0, people) }
}

const release = ({ id }: TestPartnership, now = NIGHT) => releaseQuotes({ partnership: id, now, randomBytes })

/** What a lead's login reads. */
const released = ({ id }: TestPartnership) =>
  inPartnership('lead', id, async tx => (await listReleasedQuotes(tx)).map(thawQuotes))

describe('the quotes of a half-year', () => {
  test('are released from ten people on, in both languages, with nothing else, and once', async ({ db }) => {
    const { partnership } = await written(db, 10)
    expect((await release(partnership)).kind).toBe('released')
    const [batch] = await released(partnership)
    expect(batch).toMatchObject({ from: '2026-04-01', to: '2026-10-01' })
    expect(batch?.quotes.map(quote => Object.keys(quote))).toEqual(Array(10).fill(['cy', 'en']))
    const numbers = batch?.quotes.map(({ cy, en }) => [cy.split(' ').at(-1), en.split(' ').at(-1)]) ?? []
    expect(numbers.every(([cy, en]) => cy === en)).toBe(true)
    expect(numbers.map(([cy]) => Number(cy)).sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
    expect((await release(partnership)).kind).toBe('not-due')
  })

  test('are held under ten, all of them, and released with those of the next', async ({ db }) => {
    const { partnership, more } = await written(db, 9)
    expect((await release(partnership)).kind).toBe('held')
    expect((await released(partnership)).map(({ quotes }) => quotes)).toEqual([[]])
    await more(9, 10)
    // Not on the day on which the tenth is there: that would say who the tenth was.
    expect((await release(partnership, new Date('2026-12-24T02:30:00Z'))).kind).toBe('not-due')
    expect((await release(partnership, YEAR_ON)).kind).toBe('released')
    expect((await released(partnership)).map(({ quotes }) => quotes.length)).toEqual([10, 0])
  })

  test('leave nothing behind that ties them to the words, nor says which words are in them', async ({
    db,
  }) => {
    const { partnership, ann, bob } = await written(db, 10)
    await writes(partnership, 'Rather not')
    const id = (await readQueue(ann)).waiting[0]?.id ?? ''
    await looks(ann, id, null)
    await looks(bob, id, null)
    await release(partnership)
    const rows = (table: string) =>
      db.owner.query(`SELECT * FROM words.${table} WHERE partnership_id = $1`, [partnership.id])
    expect((await rows('quote')).rows).toEqual([])
    const kept = (await rows('moderation')).rows
    expect(kept).toHaveLength(11)
    expect(new Set(kept.map(({ at, sealed }) => `${at} ${sealed.length}`))).toEqual(new Set(['done 0']))
    expect((await readQueue(ann)).waiting).toEqual([])
    const act = { kind: 'check' } as const
    expect(await actOnText(ann, { id, basedOn: 2, act })).toEqual({ kind: 'moved-on' })
  })

  test('are without what was taken back before, and stay when it is afterwards', async ({ db }) => {
    const { partnership, receipts } = await written(db, 11)
    await withdrawResponse(receipts[4] ?? '')
    await release(partnership)
    const texts = async () => (await released(partnership))[0]?.quotes.map(({ en }) => en)
    expect(await texts()).not.toContain('Quote number 4')
    const before = await texts()
    await withdrawResponse(receipts[5] ?? '')
    expect(await texts()).toEqual(before)
    expect(before).toContain('Quote number 5')
  })

  test('are decided for every partnership, and for none before it could be answered', async ({ db }) => {
    const partnership = await aPartnership(db)
    const early = await releaseDueQuotes({ now: new Date('2026-06-01T02:30:00Z'), randomBytes })
    expect(early.find(one => one.partnership === partnership.id)?.kind).toBe('not-due')
    const due = await releaseDueQuotes({ now: NIGHT, randomBytes })
    expect(due.find(one => one.partnership === partnership.id)?.kind).toBe('held')
  })

  test('are another partnership’s to nobody', async ({ db }) => {
    const { partnership } = await written(db, 10)
    await release(partnership)
    expect(await released(await aPartnership(db))).toEqual([])
  })
})
