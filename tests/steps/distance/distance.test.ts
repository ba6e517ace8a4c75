import { randomUUID } from 'node:crypto'
import { describe, expect } from 'vitest'
import { distancesOf, linesOf, sideBySide } from '~/core/distance/distance'
import { limits } from '~/core/distance/forms'
import { stateOf } from '~/core/distance/types'
import { changeGoal } from '~/steps/distance/change-goal'
import { chooseGoal, putDifferently } from '~/steps/distance/choose-goal'
import { findDistance } from '~/steps/distance/find-distance'
import { readTimeline } from '~/steps/distance/read-timeline'
import { type ScoreGoals, scoreGoals } from '~/steps/distance/score-goals'
import { writeWhatMatters } from '~/steps/distance/write-what-matters'
import { isDenied, sqlState } from '~/store/faults'
import { inOneTrip } from '~/store/pools'
import { aPartnership, test } from '../../support/database'
import { aJourney, anInvitation, aResponse } from '../../support/invitation'
import { aGoal, chosen, kept } from './support'

const now = new Date('2026-05-04T09:00:00Z')
const days = (number: number) => new Date(now.getTime() + number * 86_400_000)
const written = { matters: 'Nain.', helps: 'Cerdded.', different: '', language: 'cy' as const }

const score = (
  { worker, journeyId, respondentId }: Pick<ScoreGoals, 'worker' | 'journeyId' | 'respondentId'>,
  goalId: string,
  number: number | null,
  more: Partial<ScoreGoals> = {},
) =>
  scoreGoals({
    worker,
    journeyId,
    respondentId,
    stage: 'beginning',
    voice: 'person',
    scores: [{ goalId, score: number, note: '' }],
    language: 'cy',
    now,
    ...more,
  })

describe('what matters', () => {
  test('is kept each time it is said, and the one before stays', async ({ db }) => {
    const asked = await aJourney(await aPartnership(db), { now })
    expect(await writeWhatMatters({ ...asked, written, now })).toEqual({ kind: 'saved' })
    await writeWhatMatters({ ...asked, written, now: days(1) })
    await writeWhatMatters({ ...asked, written: { ...written, different: 'Llai o weiddi.' }, now: days(9) })
    // Saved anew without a change it is no revision.
    expect((await kept(asked)).matters).toEqual([
      {
        respondentId: asked.respondentId,
        revision: 2,
        ...written,
        different: 'Llai o weiddi.',
        on: '2026-05-13',
      },
      { respondentId: asked.respondentId, revision: 1, ...written, on: '2026-05-04' },
    ])
  })

  test('two forms sent at once are two revisions, one after the other', async ({ db }) => {
    const asked = await aJourney(await aPartnership(db), { now })
    const texts = ['A', 'B', 'C', 'D', 'E']
    await Promise.all(
      texts.map(matters => writeWhatMatters({ ...asked, written: { ...written, matters }, now })),
    )
    const { matters } = await kept(asked)
    expect(matters.map(({ revision }) => revision)).toEqual([5, 4, 3, 2, 1])
    expect(matters.map(one => one.matters).sort()).toEqual(texts)
  })
})

describe('a goal', () => {
  test('is chosen once, however often its form is sent, and goals keep their order', async ({ db }) => {
    const asked = await aJourney(await aPartnership(db), { now })
    const goal = aGoal({ text: 'Un', ten: 'Bob dydd' })
    const [one, again] = await Promise.all([chosen(asked, now, goal), chosen(asked, now, goal)])
    expect(again).toBe(one)
    for (const text of ['Dau', 'Tri', 'Pedwar']) await chosen(asked, now, aGoal({ text }))
    const { goals } = await kept(asked)
    expect(goals.map(({ text }) => text)).toEqual(['Un', 'Dau', 'Tri', 'Pedwar'])
    expect(goals[0]).toMatchObject({
      id: one,
      ten: 'Bob dydd',
      zero: '',
      chosenOn: '2026-05-04',
      changes: [],
    })
  })

  test('says how it stands, with why and when, and what was said before stays', async ({ db }) => {
    const asked = await aJourney(await aPartnership(db), { now })
    const goalId = await chosen(asked, now)
    const say = (state: 'reached' | 'open', reason: string, on: string) =>
      changeGoal({ ...asked, goalId, state, reason, language: 'cy', on, now: days(30) })
    await say('reached', 'Tair wythnos yn olynol.', '2026-05-20')
    await say('reached', 'Tair wythnos yn olynol.', '2026-05-20')
    await say('open', 'Mae’n anodd eto.', '2026-06-01')
    const [goal] = (await kept(asked)).goals
    expect(goal?.changes.map(({ state, reason, on }) => [state, reason, on])).toEqual([
      ['reached', 'Tair wythnos yn olynol.', '2026-05-20'],
      ['open', 'Mae’n anodd eto.', '2026-06-01'],
    ])
  })

  test('put differently points to the other one, for good', async ({ db }) => {
    const asked = await aJourney(await aPartnership(db), { now })
    const goalId = await chosen(asked, now)
    const wish = { ...asked, goalId, reason: 'Gormod.', on: '2026-05-20', now: days(20) }
    const goal = aGoal({ text: 'Dau ddiwrnod.' })
    const [put, twice] = [await putDifferently({ ...wish, goal }), await putDifferently({ ...wish, goal })]
    expect(twice).toEqual(put)
    expect(await putDifferently({ ...wish, goal: aGoal() })).toEqual({ kind: 'already-changed' })
    const open = { state: 'open', reason: 'x', language: 'cy', on: '2026-05-21' } as const
    expect(await changeGoal({ ...wish, ...open })).toEqual({ kind: 'final' })
    const { goals } = await kept(asked)
    expect(goals.map(one => [one.text, stateOf(one)])).toEqual([
      ['Rydw i eisiau mynd i’r ysgol bob dydd.', 'changed'],
      ['Dau ddiwrnod.', 'open'],
    ])
    expect(goals[0]?.changes[0]).toMatchObject({
      replacedBy: goals[1]?.id,
      reason: 'Gormod.',
      on: '2026-05-20',
    })
    expect(goals[1]).toMatchObject({ respondentId: asked.respondentId, chosenOn: '2026-05-20' })
  })
})

describe('numbers', () => {
  test('are each voice’s own; one that is put right keeps what was given before', async ({ db }) => {
    const asked = await aJourney(await aPartnership(db), { now })
    const goalId = await chosen(asked, now)
    await score(asked, goalId, 3)
    await score(asked, goalId, 3)
    await score(asked, goalId, 2, { now: days(1) })
    await score(asked, goalId, 6, { voice: 'worker' })
    await score(asked, goalId, null, { voice: 'parent_carer' })
    const { scores } = await kept(asked)
    expect(scores.map(({ voice, revision, score: number, on }) => [voice, revision, number, on])).toEqual([
      ['person', 1, 3, '2026-05-04'],
      ['person', 2, 2, '2026-05-05'],
      ['worker', 1, 6, '2026-05-04'],
    ])
    expect(sideBySide(goalId, scores)).toMatchObject([{ stage: 'beginning', differ: true }])
    // Not scored today takes back what was given.
    await score(asked, goalId, null, { voice: 'worker', now: days(2) })
    expect(sideBySide(goalId, (await kept(asked)).scores)).toEqual([])
  })

  test('words beside them are the person’s alone', async ({ db }) => {
    const asked = await aJourney(await aPartnership(db), { now })
    const goalId = await chosen(asked, now)
    const note = (text: string, voice: 'person' | 'worker') =>
      score(asked, goalId, 5, { voice, scores: [{ goalId, score: 5, note: text }] })
    await note('Nain oedd yn help.', 'person')
    await note('Rwy’n meddwl fel arall.', 'worker')
    await note('', 'person')
    const { notes } = await kept(asked)
    expect(notes.map(({ revision, text }) => [revision, text])).toEqual([
      [1, 'Nain oedd yn help.'],
      [2, ''],
    ])
  })

  test('a whole course, as it comes out', async ({ db }) => {
    const asked = await aJourney(await aPartnership(db), { now })
    const [school, team] = [await chosen(asked, now), await chosen(asked, now, aGoal({ text: 'Y tîm.' }))]
    const all = async (stage: 'beginning' | 'midpoint' | 'end', at: number, numbers: [number, number][]) => {
      for (const [index, [one, other]] of numbers.entries()) {
        const voice = (['person', 'worker'] as const)[index] ?? 'person'
        const scores = [
          { goalId: school, score: one, note: '' },
          { goalId: team, score: other, note: '' },
        ]
        expect(await score(asked, '', null, { stage, voice, scores, now: days(at) })).toEqual({
          kind: 'saved',
        })
      }
    }
    await all('beginning', 0, [
      [2, 5],
      [2, 5],
    ])
    await all('midpoint', 42, [
      [5, 4],
      [3, 6],
    ])
    const { goals, scores } = await kept(asked)
    const stated = goals.map(goal => ({ ...goal, state: stateOf(goal) }))
    const lines = stated.map(goal => linesOf(goal, scores).map(({ voice, direction }) => [voice, direction]))
    expect(lines).toEqual([
      [
        ['person', 'forward'],
        ['worker', 'forward'],
      ],
      [
        ['person', 'back'],
        ['worker', 'forward'],
      ],
    ])
    // The person: one forward, one back, so the same. The worker: two forward.
    expect(distancesOf(stated, scores).map(({ voice, direction }) => [voice, direction])).toEqual([
      ['person', 'same'],
      ['worker', 'forward'],
    ])
  })

  test('a goal of somebody else, one that was let go, a voice that is not theirs, or a goal twice: nothing is kept', async ({
    db,
  }) => {
    const partnership = await aPartnership(db)
    const asked = await aJourney(partnership, { now })
    const parent = await aJourney(partnership, { now, audience: 'parent_carer' })
    const [mine, theirs] = [await chosen(asked, now), await chosen(parent, now)]
    const notFound = { kind: 'not-found' }
    expect(await score(asked, theirs, 3)).toEqual(notFound)
    expect(await score(parent, theirs, 3, { voice: 'parent_carer' })).toEqual(notFound)
    const twice = [1, 2].map(number => ({ goalId: mine, score: number, note: '' }))
    expect(await score(asked, mine, 3, { scores: twice })).toEqual(notFound)
    const gone = { state: 'no_longer_wanted', reason: 'Na.', language: 'cy', on: '2026-05-04' } as const
    await changeGoal({ ...asked, goalId: mine, ...gone, now })
    expect(await score(asked, mine, 3)).toEqual(notFound)
    expect((await kept(asked)).scores).toEqual([])
  })
})

describe('walls', () => {
  test('another worker and another partnership find nothing and add nothing', async ({ db }) => {
    const [partnership, other] = [await aPartnership(db), await aPartnership(db)]
    const asked = await aJourney(partnership, { now })
    const goalId = await chosen(asked, now)
    const strangers = [
      { memberId: partnership.workers[1].id, partnershipId: partnership.id },
      { memberId: other.workers[0].id, partnershipId: other.id },
      // Somebody of another partnership who claims to be this worker.
      { memberId: partnership.workers[0].id, partnershipId: other.id },
    ]
    const said = { reason: 'x', language: 'cy', on: '2026-05-04' } as const
    for (const worker of strangers) {
      const there = { ...asked, worker }
      expect(await findDistance(there)).toBeNull()
      expect(await readTimeline(there)).toBeNull()
      const outcomes = [
        await writeWhatMatters({ ...there, written, now }),
        await chooseGoal({ ...there, goal: aGoal(), now }),
        await putDifferently({ ...there, goalId, goal: aGoal(), reason: 'x', on: '2026-05-04', now }),
        await changeGoal({ ...there, goalId, state: 'reached', ...said, now }),
        await score(there, goalId, 3),
      ]
      expect(outcomes).toEqual(outcomes.map(() => ({ kind: 'not-found' })))
    }
    // A worker who keeps a journey of one's own cannot reach into another by it.
    const own = await aJourney(partnership, { now, worker: 1 })
    const into = { worker: own.worker, journeyId: own.journeyId, respondentId: asked.respondentId }
    expect(await writeWhatMatters({ ...into, written, now })).toEqual({ kind: 'not-found' })
    expect(await chooseGoal({ ...into, goal: aGoal(), now })).toEqual({ kind: 'not-found' })
    const { goals, matters, scores } = await kept(asked)
    expect([goals.length, matters.length, scores.length]).toEqual([1, 0, 0])
  })

  const TABLES = ['what_matters', 'goal', 'goal_change', 'goal_score', 'goal_note']

  test('PostgreSQL shows the workers’ login the rows of its partnership alone, and lets nobody change them', async ({
    db,
  }) => {
    const [partnership, other] = [await aPartnership(db), await aPartnership(db)]
    const asked = await aJourney(partnership, { now })
    const goalId = await chosen(asked, now)
    await writeWhatMatters({ ...asked, written, now })
    await score(asked, goalId, 3, { scores: [{ goalId, score: 3, note: 'Nain.' }] })
    await putDifferently({ ...asked, goalId, goal: aGoal(), reason: 'x', on: '2026-05-04', now })
    const ask = async (pool: 'worker' | 'lead' | 'safeguarding', about: string, text: string) =>
      (await inOneTrip(pool, { partnership: about }, [{ text }]))[0]?.rowCount
    for (const table of TABLES) {
      expect(await ask('worker', partnership.id, `SELECT FROM journey.${table}`), table).toBeGreaterThan(0)
      expect(await ask('worker', other.id, `SELECT FROM journey.${table}`), table).toBe(0)
      for (const forbidden of [
        `UPDATE journey.${table} SET partnership_id = partnership_id`,
        `DELETE FROM journey.${table}`,
      ]) {
        await expect(ask('worker', partnership.id, forbidden), forbidden).rejects.toSatisfy(isDenied)
      }
      for (const pool of ['lead', 'safeguarding'] as const) {
        await expect(ask(pool, partnership.id, `SELECT FROM journey.${table}`)).rejects.toSatisfy(isDenied)
      }
    }
  })

  test('the database refuses what no form sends', async ({ db }) => {
    const asked = await aJourney(await aPartnership(db), { now })
    const goalId = await chosen(asked, now)
    const { partnershipId: partnership, memberId: member } = asked.worker
    const add = (text: string) => inOneTrip('worker', { partnership }, [{ text }])
    const number = (stage: string, value: number) =>
      `INSERT INTO journey.goal_score VALUES (gen_random_uuid(), '${partnership}', '${goalId}', 'person', '${stage}', 1, ${value}, '${member}', '2026-05-04')`
    const change = (state: string, instead: string) =>
      `INSERT INTO journey.goal_change VALUES (gen_random_uuid(), '${partnership}', '${goalId}', 9, '${state}', 'x', 'cy', ${instead}, '${member}', '2026-05-04')`
    const matters = (text: string) =>
      `INSERT INTO journey.what_matters VALUES (gen_random_uuid(), '${partnership}', '${asked.respondentId}', 9, '${text}', '', '', 'cy', '${member}', '2026-05-04')`
    for (const wrong of [
      number('end', 11),
      number('end', -1),
      number('after', 5),
      change('changed', 'NULL'),
      change('reached', `'${goalId}'`),
      change('changed', `'${goalId}'`),
      matters(''),
      matters('x'.repeat(limits.matters + 1)),
    ]) {
      await expect(add(wrong), wrong.slice(0, 120)).rejects.toSatisfy(error => sqlState(error) === '23514')
    }
    const elsewhere = (await aPartnership(db)).id
    const across = number('end', 5).replace(partnership, elsewhere)
    await expect(add(across)).rejects.toSatisfy(isDenied)
    await add(number('end', 5))
    await add(matters('x'.repeat(limits.matters)))
  })
})

test('the timeline holds what was sent, kept together and shared, and not whether somebody answered', async ({
  db,
}) => {
  const asked = await aJourney(await aPartnership(db), { now })
  const quiet = await anInvitation(asked, now, 'beginning')
  const goalId = await chosen(asked, days(1))
  await score(asked, goalId, 3, { now: days(1) })
  const before = await readTimeline(asked)
  await aResponse(quiet, { listened: 'agree' }, { now: days(2) })
  expect(await readTimeline(asked)).toEqual(before)

  const token = await anInvitation(asked, days(3), 'midpoint')
  await aResponse(token, { listened: 'agree' }, { now: days(4), share: true })
  const view = await readTimeline(asked)
  expect(view?.days.map(({ on, happenings }) => [on, happenings.map(({ kind }) => kind)])).toEqual([
    ['2026-05-08', ['shared']],
    ['2026-05-07', ['sent']],
    ['2026-05-05', ['scores', 'goal']],
    ['2026-05-04', ['sent']],
  ])
  expect(await readTimeline({ ...asked, journeyId: randomUUID() })).toBeNull()
})
