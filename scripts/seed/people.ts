import type { Audience, Language, Stage } from '~/core/journey/types'
import type { CastPartnership } from './cast'
import type { Chance } from './chance'

const DAY = 86_400_000

/** An invented person who is asked. */
export interface Person {
  audience: Audience
  language: Language
  /** how content they are with their worker: 0 not at all, 1 entirely */
  content: number
}

/** An invented journey: who is in it, and when it opens and closes. */
export interface Story {
  service: number
  worker: number
  reference: string
  opened: Date
  closed: Date
  people: Person[]
}

/** One thing that happens in a story: somebody is asked. */
export interface Asked {
  story: number
  person: number
  stage: Stage
  at: Date
}

/**
 * Invents journeys between two days, as many as bring `respondents` people a year.
 *
 * returns  in the order in which they open; a parent is asked in about one journey in three
 */
export function invent(partnership: CastPartnership, from: Date, to: Date, chance: Chance): Story[] {
  const years = (to.getTime() - from.getTime()) / (365 * DAY)
  const wanted = Math.round(partnership.respondents * years)
  const workers = partnership.members.flatMap(({ roles }, index) => (roles.includes('worker') ? [index] : []))
  const stories: Story[] = []
  let people = 0
  while (people < wanted) {
    const opened = new Date(from.getTime() + chance.next() * (to.getTime() - from.getTime() - DAY))
    opened.setUTCHours(9 + chance.between(0, 7), chance.between(0, 59), 0, 0)
    const service = serviceOf(partnership, chance)
    const young: Person = {
      audience: chance.happens(0.1) ? 'child' : 'young_person',
      language: chance.happens(0.36) ? 'cy' : 'en',
      content: 0.45 + 0.55 * chance.next(),
    }
    const parent: Person = {
      audience: 'parent_carer',
      language: young.language,
      content: 0.4 + 0.6 * chance.next(),
    }
    const both = chance.happens(0.34)
    people += both ? 2 : 1
    stories.push({
      service,
      worker: chance.pick(workers),
      reference: '',
      opened,
      closed: new Date(opened.getTime() + chance.between(11, 26) * 7 * DAY),
      people: both ? [young, parent] : [young],
    })
  }
  stories.sort((a, b) => a.opened.getTime() - b.opened.getTime())
  for (const [index, story] of stories.entries()) {
    const letters = partnership.services[story.service]?.letters ?? 'XX'
    story.reference = `${letters}-${story.opened.getUTCFullYear()}-${String(1000 + index)}`
  }
  return stories
}

/** When each person is asked: at the beginning, in the middle, at the end and afterwards, with a few days' slack. */
export function askings(stories: readonly Story[], to: Date, chance: Chance): Asked[] {
  const all: Asked[] = []
  for (const [index, { opened, closed, people }] of stories.entries()) {
    for (const person of people.keys()) {
      const add = (stage: Stage, at: number) => all.push({ story: index, person, stage, at: new Date(at) })
      add('beginning', opened.getTime() + chance.between(1, 10) * DAY)
      add('midpoint', opened.getTime() + (44 + chance.between(0, 12)) * DAY)
      add('end', closed.getTime() + chance.between(0, 6) * DAY)
      if (chance.happens(0.4)) add('after', closed.getTime() + (86 + chance.between(0, 20)) * DAY)
    }
  }
  return all.filter(({ at }) => at < to).sort((a, b) => a.at.getTime() - b.at.getTime())
}

function serviceOf({ services }: CastPartnership, chance: Chance): number {
  let left = chance.next()
  for (const [index, { share }] of services.entries()) {
    left -= share
    if (left < 0) return index
  }
  return services.length - 1
}
