import { describe, expect } from 'vitest'
import { withdrawResponse } from '~/steps/answer/withdraw-response'
import { actOnText, undoOnText } from '~/steps/moderation/act-on-text'
import { nextAfter, readQueue } from '~/steps/moderation/read-queue'
import { readText } from '~/steps/moderation/read-text'
import { isDenied } from '~/store/faults'
import { inPartnership } from '~/store/pools'
import { aPartnership, type TestDatabase, test } from '../../support/database'
import { aModerator, looks, passes, writes } from './support'

const SAID = 'They listen. Dafydd Morgan from Bangor rings me on 01632 960 123.'

/** One text that may be quoted, and two who may read it. */
async function aText(db: TestDatabase, text = SAID) {
  const partnership = await aPartnership(db)
  const [ann, bob] = [await aModerator(partnership), await aModerator(partnership, 1)]
  const receipt = await writes(partnership, text)
  const id = (await readQueue(ann)).waiting[0]?.id ?? ''
  return { partnership, ann, bob, receipt, id }
}

const left = async (db: TestDatabase, table: string, partnershipId: string) =>
  (await db.owner.query(`SELECT * FROM words.${table} WHERE partnership_id = $1`, [partnershipId])).rows

describe('what waits for a moderator', () => {
  test('is what may be quoted, and nothing without a yes', async ({ db }) => {
    const partnership = await aPartnership(db)
    const ann = await aModerator(partnership)
    await writes(partnership, 'No, thank you.', { quote: false })
    expect((await readQueue(ann)).waiting).toEqual([])
    await writes(partnership, 'Yes, do.')
    expect((await readQueue(ann)).waiting).toMatchObject([{ task: 'look' }])
  })

  test('is never of a service of their own, also when they know its address', async ({ db }) => {
    const partnership = await aPartnership(db)
    const [own, other] = [await aModerator(partnership, 0), await aModerator(partnership, 1)]
    await writes(partnership, SAID, { service: 0 })
    const id = (await readQueue(other)).waiting[0]?.id ?? ''
    expect((await readQueue(own)).waiting).toEqual([])
    expect(await readText(own, id)).toBeNull()
    expect(await looks(own, id, 'They listen.')).toEqual({ kind: 'not-found' })
  })

  test('is nothing while nobody has said for whom they work, nor in another partnership', async ({ db }) => {
    const { partnership, id, ann } = await aText(db)
    const stranger = await aModerator(await aPartnership(db))
    expect(await readText(stranger, id)).toBeNull()
    await db.owner.query('UPDATE staff.member SET outside = false WHERE id = $1', [ann.memberId])
    expect(await readQueue({ ...ann, partnershipId: partnership.id })).toEqual({
      waiting: [],
      ready: 0,
      placed: false,
    })
  })

  test('goes round, so that a text can be left for later', async ({ db }) => {
    const partnership = await aPartnership(db)
    const ann = await aModerator(partnership)
    for (const text of ['One', 'Two', 'Three']) await writes(partnership, text)
    const queue = await readQueue(ann)
    const ids = queue.waiting.map(({ id }) => id)
    expect(ids).toEqual([...ids].sort())
    expect(ids.map(id => nextAfter(queue, id))).toEqual([ids[1], ids[2], ids[0]])
    expect(nextAfter({ waiting: queue.waiting.slice(0, 1) }, ids[0])).toBeNull()
  })
})

describe('a text', () => {
  test('is shown with what may identify somebody, in what was written', async ({ db }) => {
    const { ann, id } = await aText(db)
    const [text] = (await readText(ann, id))?.texts ?? []
    const marked = text?.highlights.map(({ start, end, kind }) => [kind, text.text.slice(start, end)])
    expect(marked).toContainEqual(['phone', '01632 960 123'])
    expect(marked).toContainEqual(['place', 'Bangor'])
    expect(marked?.some(([kind]) => kind === 'person')).toBe(true)
  })

  test('is looked at by the second as by the first, whatever the first has found', async ({ db }) => {
    for (const found of ['They listen.', null]) {
      const { ann, bob, id } = await aText(db)
      const before = await readText(bob, id)
      await looks(ann, id, found)
      expect(before?.asks).toEqual({ task: 'look' })
      expect(await readText(bob, id)).toEqual(before)
      expect((await readQueue(bob)).waiting).toEqual([{ id, task: 'look' }])
      expect((await readQueue(ann)).waiting).toEqual([])
    }
  })

  test('goes the whole way through two people, and then waits for a batch under a seal', async ({ db }) => {
    const { partnership, ann, bob, id } = await aText(db)
    await looks(ann, id, 'They listen.')
    await looks(bob, id, 'They listen. [name] rings me.')
    expect((await readText(ann, id))?.asks).toMatchObject({ task: 'agree', versions: [{}, {}] })
    const verdict = { usable: true, language: 'en', text: 'They listen, and somebody rings me.' } as const
    expect(await actOnText(ann, { id, basedOn: 2, act: { kind: 'agree', verdict } })).toEqual({
      kind: 'kept',
    })
    const text = 'Maen nhw’n gwrando, ac mae rhywun yn fy ffonio i.'
    await actOnText(ann, { id, basedOn: 3, act: { kind: 'translate', text } })
    expect(await actOnText(ann, { id, basedOn: 4, act: { kind: 'check' } })).toEqual({ kind: 'moved-on' })
    expect((await readText(bob, id))?.asks).toEqual({ task: 'check', agreed: verdict, translated: text })
    expect(await actOnText(bob, { id, basedOn: 4, act: { kind: 'check' } })).toEqual({ kind: 'kept' })
    expect(await readQueue(bob)).toMatchObject({ waiting: [], ready: 1 })

    const [row] = await left(db, 'quote', partnership.id)
    expect(row.sealed.toString('utf8')).not.toContain('gwrando')
    expect((await left(db, 'moderation', partnership.id))[0].sealed.toString('utf8')).not.toContain('listen')
  })

  test('that somebody else has gone on with keeps nothing of a second try', async ({ db }) => {
    const { partnership, ann, bob, id } = await aText(db)
    const cai = await aModerator(partnership)
    await looks(ann, id, 'They listen.')
    const looked = await Promise.all([bob, cai].map(one => looks(one, id, 'They listen.')))
    expect(looked.map(({ kind }) => kind).sort()).toEqual(['kept', 'moved-on'])
    const translates = (one: typeof ann, text: string) =>
      actOnText(one, { id, basedOn: 2, act: { kind: 'translate', text } })
    expect(await translates(ann, 'Maen nhw’n gwrando.')).toEqual({ kind: 'kept' })
    // It could be done once more, but not by somebody who has not seen what was done.
    expect(await translates(bob, 'Gwrando maen nhw.')).toEqual({ kind: 'moved-on' })
  })

  test('can be given back by whoever acted last, also when it was ready', async ({ db }) => {
    const { partnership, ann, bob, id } = await aText(db)
    await passes(ann, bob, id, 'They listen.', 'Maen nhw’n gwrando.')
    expect(await undoOnText(ann, id)).toEqual({ kind: 'moved-on' })
    expect(await undoOnText(bob, id)).toEqual({ kind: 'kept' })
    expect(await left(db, 'quote', partnership.id)).toEqual([])
    expect((await readText(bob, id))?.asks.task).toBe('check')
  })

  test('is two people’s also for the database', async ({ db }) => {
    const { partnership, ann, bob, id } = await aText(db)
    await passes(ann, bob, id, 'They listen.', 'Maen nhw’n gwrando.')
    const alone = (data: object) =>
      inPartnership('moderator', partnership.id, tx =>
        tx.moderation.updateMany({ where: { wordsId: id }, data }),
      )
    await expect(alone({ secondBy: ann.memberId })).rejects.toThrow(/moderation_two_look/)
    await expect(alone({ checkedBy: ann.memberId })).rejects.toThrow(/moderation_checked_by_another/)
    await expect(alone({ firstBy: null })).rejects.toThrow(/moderation_both_looked/)
  })
})

describe('taking words back', () => {
  test('takes with them everything that was done with them', async ({ db }) => {
    const { partnership, ann, bob, receipt, id } = await aText(db)
    await passes(ann, bob, id, 'They listen.', 'Maen nhw’n gwrando.')
    await withdrawResponse(receipt)
    for (const table of ['words', 'moderation', 'quote'])
      expect(await left(db, table, partnership.id)).toEqual([])
    expect(await readText(ann, id)).toBeNull()
    expect(await looks(ann, id, 'They listen.')).toEqual({ kind: 'not-found' })
  })
})

test('a lead, a worker and an administrator can read nothing of it', async ({ db }) => {
  const { partnership, ann, bob, id } = await aText(db)
  await passes(ann, bob, id, 'They listen.', 'Maen nhw’n gwrando.')
  for (const pool of ['lead', 'worker', 'staff', 'respondent', 'safeguarding', 'opener', 'jobs'] as const) {
    const asking = (table: 'moderation' | 'quote') =>
      inPartnership(pool, partnership.id, tx => tx.$queryRawUnsafe(`SELECT count(*) FROM words.${table}`))
    for (const table of ['moderation', 'quote'] as const)
      await expect(asking(table), `${pool} ${table}`).rejects.toSatisfy(isDenied)
  }
})

test('no lead and no worker is a moderator too, whatever a page forgets', async ({ db }) => {
  const { lead, workers, id } = await aPartnership(db)
  for (const member of [lead, workers[0]]) {
    const both = inPartnership('staff', id, tx =>
      tx.memberRole.createMany({ data: [{ memberId: member.id, partnershipId: id, role: 'moderator' }] }),
    )
    await expect(both).rejects.toThrow(/[Uu]nique/)
  }
})
