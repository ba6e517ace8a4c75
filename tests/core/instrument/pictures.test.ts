import { describe, expect, test } from 'vitest'
import { anyItem, pictureOf } from '~/core/instrument'
import { instrumentJsonSchema } from '~/core/instrument/exchange'
import { pictureNames } from '~/core/instrument/pictures'
import { draftSchema } from '~/core/instrument/schema'
import { item, survey, surveyData } from './a-survey'

const alt = { cy: 'Clust: gwrando', en: 'An ear: listening' }
const withPicture = (picture: unknown) => [item('listened', 'long-text', { picture })]

describe('a picture', () => {
  const listened = anyItem(survey(withPicture({ name: 'ear', alt })), 'listened')
  if (!listened) throw new Error('no item')

  test('is there for whoever reads Easy Read, with its words in the page’s language', () => {
    const easy = { audience: 'child', easy: true } as const
    expect(pictureOf(listened, easy, 'cy')).toEqual({ name: 'ear', alt: 'Clust: gwrando' })
    expect(pictureOf(listened, easy, 'en')).toEqual({ name: 'ear', alt: 'An ear: listening' })
  })

  test('is not there for others, nor where an item has none', () => {
    expect(pictureOf(listened, { audience: 'child' }, 'cy')).toBeNull()
    const plain = anyItem(survey([item('a', 'long-text')]), 'a')
    expect(plain && pictureOf(plain, { audience: 'child', easy: true }, 'cy')).toBeNull()
  })

  test.each<[string, unknown]>([
    ['of no such name', { name: 'clown', alt }],
    ['without words', { name: 'ear' }],
    ['with words in one language', { name: 'ear', alt: { en: 'An ear' } }],
    ['with empty words', { name: 'ear', alt: { ...alt, cy: ' ' } }],
  ])('%s is refused', (_, picture) => {
    expect(() => survey(withPicture(picture))).toThrow(/picture/)
  })

  test('may still lack its words while it is being written', () => {
    const picture = { name: 'ear', alt: { cy: '', en: 'An ear' } }
    expect(draftSchema.safeParse(surveyData(withPicture(picture))).success).toBe(true)
  })
})

test('the published shape names every picture', () => {
  const shape = JSON.stringify(instrumentJsonSchema())
  for (const name of pictureNames) expect(shape).toContain(`"${name}"`)
})
