import { expect, test } from 'vitest'
import { timelineOf } from '~/core/distance/timeline'
import type { Goal, Score } from '~/core/distance/types'
import type { Invitation, SharedAnswer } from '~/core/journey/types'

const goal = (id: string, more: Partial<Goal> = {}): Goal => ({
  id,
  respondentId: 'mali',
  place: 1,
  area: 'home',
  text: id,
  zero: '',
  ten: '',
  language: 'cy',
  chosenOn: '2026-05-04',
  changes: [],
  ...more,
})
const score = (goalId: string, number: number | null, more: Partial<Score> = {}): Score => ({
  goalId,
  voice: 'person',
  stage: 'beginning',
  revision: 1,
  score: number,
  on: '2026-05-04',
  ...more,
})
const kept = { invitations: [], shared: [], matters: [], goals: [], scores: [] }

test('the newest day comes first, and within a day the last thing', () => {
  const sent = {
    respondentId: 'mali',
    instrument: 'satisfaction',
    stage: 'beginning',
    channel: 'link',
  } as Invitation
  const shared = {
    respondentId: 'mali',
    instrument: 'satisfaction',
    stage: 'beginning',
    sharedOn: '2026-05-05',
    reply: { text: 'Iawn.', language: 'cy', on: '2026-05-08' },
  } as SharedAnswer
  const days = timelineOf({
    ...kept,
    // 23:30 UTC on 3 May is 4 May in Wales.
    invitations: [{ ...sent, sentAt: new Date('2026-05-03T23:30:00Z') }],
    shared: [shared],
    goals: [
      goal('a', {
        changes: [
          { revision: 1, state: 'stuck', reason: 'x', language: 'cy', on: '2026-05-08', replacedBy: null },
        ],
      }),
    ],
    scores: [score('a', 3)],
  })
  expect(days.map(({ on, happenings }) => [on, happenings.map(({ kind }) => kind)])).toEqual([
    ['2026-05-08', ['state', 'reply']],
    ['2026-05-05', ['shared']],
    ['2026-05-04', ['scores', 'goal', 'sent']],
  ])
  const aboutAQuestionnaire = days
    .flatMap(({ happenings }) => happenings)
    .flatMap(one => ('instrument' in one ? [[one.kind, one.instrument]] : []))
  expect(aboutAQuestionnaire).toEqual([
    ['reply', 'satisfaction'],
    ['shared', 'satisfaction'],
    ['sent', 'satisfaction'],
  ])
})

test('one sitting is one happening, with the last number of each goal in the order of the goals', () => {
  const scores = [
    score('b', 6),
    score('a', 2),
    score('a', 4, { revision: 2 }),
    score('a', 5, { voice: 'worker' }),
    score('a', null, { revision: 3, on: '2026-05-09' }),
  ]
  const days = timelineOf({ ...kept, goals: [goal('a'), goal('b')], scores })
  const sittings = days.flatMap(({ happenings }) => happenings).filter(({ kind }) => kind === 'scores')
  expect(sittings).toMatchObject([
    { on: '2026-05-09', voice: 'person', scores: [{ goalId: 'a', score: null }] },
    {
      on: '2026-05-04',
      voice: 'person',
      scores: [
        { goalId: 'a', score: 4 },
        { goalId: 'b', score: 6 },
      ],
    },
    { on: '2026-05-04', voice: 'worker', scores: [{ goalId: 'a', score: 5 }] },
  ])
})

test('the order in which rows come changes nothing', () => {
  const goals = [goal('a'), goal('b', { chosenOn: '2026-05-06' })]
  const scores = [score('a', 2), score('b', 6), score('a', 5, { voice: 'worker' })]
  const [one, other] = [
    timelineOf({ ...kept, goals, scores }),
    timelineOf({ ...kept, goals, scores: [...scores].reverse() }),
  ]
  expect(other).toEqual(one)
})
