import { describe, expect, test } from 'vitest'
import {
  changeItem,
  detailsSchema,
  itemSchema,
  lacksOf,
  missingIn,
  withForm,
} from '~/core/instrument/editing'
import { item, options, words } from '../a-survey'
import { aDraft, itemOf } from './a-draft'

const everybody = ['child', 'young_person', 'parent_carer', 'adult']
const always = ['beginning', 'midpoint', 'end', 'after']
const draft = aDraft([
  item('better', 'one-of', { options: options('yes', 'same', 'worse'), construct: 'helped' }),
  item('topics', 'several-of', { options: options('home', 'school') }),
  item('why', 'long-text', { showIf: { item: 'better', is: ['worse'] } }),
])

/** What a question's page sends when nothing was changed on it, with what somebody changed. */
const sent = (key: string, more: object = {}) => {
  const { text, short, audiences, stages, options, showIf, construct } = itemOf(draft, key)
  const condition = showIf ? { condition: showIf.item, is: showIf.is } : {}
  return { text, short, audiences, stages: stages ?? always, options, construct, ...condition, ...more }
}
const saved = (key: string, more: object = {}) => {
  const body = changeItem(draft, withForm(draft, itemOf(draft, key), itemSchema.parse(sent(key, more))))
  return { body, item: itemOf(body, key) }
}

describe('a question’s page', () => {
  test('sent back as it was changes nothing', () => {
    for (const key of ['better', 'topics', 'why']) expect(saved(key).body).toEqual(draft)
  })

  test('a text that was emptied is missing, in the language it was emptied in', () => {
    const { body } = saved('why', { text: { ...words('why'), ti: { cy: '', en: 'Why?' } } })
    expect(missingIn(body)).toEqual([{ lang: 'cy', item: 'why', field: 'text.ti.cy' }])
    expect(lacksOf(saved('why', { short: { cy: 'pam', en: ' ' } }).body)).toMatchObject({ cy: 0, en: 1 })
  })

  test('texts are kept without stray spaces and in composed letters', () => {
    const { item } = saved('why', { short: { cy: '  dŵr\n  poeth'.normalize('NFD'), en: 'hot water' } })
    expect(item.short).toEqual({ cy: 'dŵr poeth', en: 'hot water' })
  })

  test('a text that is too long says so in either language', () => {
    for (const lang of ['cy', 'en']) {
      const read = itemSchema.safeParse(sent('why', { short: { cy: 'a', en: 'a', [lang]: 'x'.repeat(51) } }))
      expect(read.error?.issues).toMatchObject([
        { path: ['short', lang], message: 'editor:problem.too-long-short' },
      ])
    }
  })

  test('somebody is asked, at some time', () => {
    const read = itemSchema.safeParse(sent('why', { audiences: undefined, stages: undefined }))
    expect(read.error?.issues.map(({ message }) => message)).toEqual([
      'editor:problem.no-audience',
      'editor:problem.no-stage',
    ])
  })

  test('every stage is said by saying none', () => {
    expect(saved('why', { stages: ['end'] }).item.stages).toEqual(['end'])
    expect('stages' in saved('why', { stages: always }).item).toBe(false)
    expect(saved('why', { audiences: 'adult' }).item.audiences).toEqual(['adult'])
  })

  test('a condition names the answers that were ticked, or any when none was', () => {
    expect(saved('why', { condition: 'better', is: ['same', 'worse'] }).item.showIf).toEqual({
      item: 'better',
      is: ['same', 'worse'],
    })
    const known = ['home', 'school', ...draft.apart.map(({ code }) => code)]
    // Ticked for the question before, which is not the one now chosen.
    expect(saved('why', { condition: 'topics', is: ['worse'] }).item.showIf).toEqual({
      item: 'topics',
      is: known,
    })
  })

  test('no condition, on nothing that is there, or on itself, is none', () => {
    for (const condition of [undefined, '', 'nobody', 'why'])
      expect(saved('why', { condition, is: ['worse'] }).item.showIf).toBeUndefined()
  })

  test('what a question is about can be taken back', () => {
    expect(saved('better', { construct: 'listened' }).item.construct).toBe('listened')
    expect(saved('better', { construct: '' }).item.construct).toBeUndefined()
  })

  test('answers are changed in the order they came in, and keep their codes', () => {
    const [yes, same, worse] = options('yes', 'same', 'worse')
    const { item } = saved('better', { options: [worse, { ...same, text: words('alike') }, yes] })
    expect(item.options?.map(({ code }) => code)).toEqual(['worse', 'same', 'yes'])
    expect(item.options?.[1]?.text.ti.cy).toBe('alike cy')
  })

  test('a label for adults that was left empty says what it says to young people; a question does not', () => {
    const left = { ti: { cy: 'Gartref', en: 'Home' }, chi: { cy: '', en: '' } }
    const { item, body } = saved('topics', {
      text: left,
      options: [
        { code: 'home', text: left },
        { code: 'school', text: words('school') },
      ],
    })
    expect(item.options?.[0]?.text.chi).toEqual(left.ti)
    expect(item.text.chi).toEqual({ cy: '', en: 'Home' })
    expect(missingIn(body)).toEqual([{ lang: 'cy', item: 'topics', field: 'text.chi.cy' }])
  })

  test('an adult who is asked too, on a page that showed no words for adults, has words missing', () => {
    const young = changeItem(draft, { ...itemOf(draft, 'why'), audiences: ['child'] })
    const form = itemSchema.parse({
      ...sent('why', { text: { ti: words('why').ti } }),
      audiences: everybody,
    })
    const after = changeItem(young, withForm(young, itemOf(young, 'why'), form))
    expect(missingIn(after)).toEqual([{ lang: 'cy', item: 'why', field: 'text.chi.cy' }])
  })
})

describe('title, purpose and who is asked', () => {
  const page = {
    title: { cy: 'Arolwg', en: '' },
    practice: 'satisfaction-survey',
    audiences: everybody,
    stages: always,
  }

  test('one title is enough to begin with, in either language; none is not', () => {
    expect(detailsSchema.safeParse(page).success).toBe(true)
    expect(detailsSchema.safeParse({ ...page, title: { cy: '', en: 'Survey' } }).success).toBe(true)
    const none = detailsSchema.safeParse({ ...page, title: { cy: ' ', en: '' } })
    expect(none.error?.issues.map(({ message }) => message)).toEqual(['editor:problem.no-title'])
  })

  test('a single audience and stage come as they are', () => {
    expect(detailsSchema.parse({ ...page, audiences: 'child', stages: 'end' })).toMatchObject({
      audiences: ['child'],
      stages: ['end'],
    })
  })
})
