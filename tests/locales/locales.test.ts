import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { listSideBySide, reviewSchema, welshNotReviewed } from '~/i18n/review'
import { checkLocales, checkReview, currentReview } from '../../scripts/check-locales'
import { checkWelsh } from '../../scripts/check-welsh'
import { checkCharacters } from '../../scripts/locales/characters'
import { checkLength } from '../../scripts/locales/length'
import { checkParity } from '../../scripts/locales/parity'
import { readSideBySide } from '../../scripts/locales/side-by-side'
import { readLocales, type Text } from '../../scripts/locales/strings'
import { checkUsage, readSources, toSource } from '../../scripts/locales/usage'

const root = path.join(import.meta.dirname, '..', '..')

const text = (lang: 'cy' | 'en', key: string, words: string, namespace = 'common'): Text => ({
  file: `locales/${lang}/${namespace}.json`,
  lang,
  namespace,
  key,
  text: words,
})
const pair = (key: string, cy: string, en: string, namespace?: string) => [
  text('cy', key, cy, namespace),
  text('en', key, en, namespace),
]
const reasons = (problems: readonly { reason: string }[]) => problems.map(({ reason }) => reason)

describe('the project’s own texts', () => {
  const texts = [...readLocales(root), ...readSideBySide()]

  test('match in both languages and with the sources', () => {
    expect(checkLocales(texts, readSources(root))).toEqual([])
  })

  test('are in right Welsh, as far as a program can tell', async () => {
    expect(await checkWelsh(texts)).toEqual([])
  })

  test('include the instruments and the self-assessment', () => {
    expect(texts).toContainEqual(
      expect.objectContaining({ lang: 'cy', key: 'ratings.4.name', text: 'Rhagorol' }),
    )
    expect(texts).toContainEqual(
      expect.objectContaining({
        namespace: 'side-by-side',
        lang: 'cy',
        key: 'items.helped.text.ti',
        text: 'Beth sydd wedi dy helpu di?',
      }),
    )
  })

  test('kept side by side in core are all known to the checks', () => {
    const core = path.join(root, 'app', 'core')
    const known = listSideBySide().map(({ file }) => file)
    const withWelsh = readdirSync(core, { recursive: true, encoding: 'utf8' })
      .filter(name => /\.(ts|json)$/.test(name))
      .filter(name => /\bcy"?: ['"]\p{L}/u.test(readFileSync(path.join(core, name), 'utf8')))
      .map(name => `app/core/${name.split(path.sep).join('/')}`)
    expect(withWelsh.length).toBeGreaterThan(1)
    expect(withWelsh.filter(file => !known.some(one => file === one || file.startsWith(`${one}/`)))).toEqual(
      [],
    )
  })

  test('are recorded in review.json as they stand', () => {
    const recorded = reviewSchema.parse(
      JSON.parse(readFileSync(path.join(root, 'locales', 'review.json'), 'utf8')),
    )
    expect(checkReview(recorded)).toEqual([])
  })
})

describe('both languages', () => {
  test('have the same keys', () => {
    expect(reasons(checkParity([...pair('a', 'Cadw', 'Save'), text('en', 'b', 'Close')]))).toEqual([
      'missing in cy',
    ])
    expect(checkParity([text('cy', 'only', 'Cau')])).toMatchObject([
      { file: 'locales/en/common.json', key: 'only' },
    ])
  })

  test('have the same variables', () => {
    expect(reasons(checkParity(pair('a', 'Ardal: {{area}}', 'Area: {{name}}')))).toEqual([
      'has the variables [area], the English has [name]',
    ])
  })

  test('are not copies of each other, but for names', () => {
    expect(reasons(checkParity(pair('a', 'Check-in', 'Check-in')))).toEqual([
      'the Welsh is the same as the English',
    ])
    expect(checkParity([...pair('a', 'Meic', 'Meic'), ...pair('b', '{{name}}: 5', '{{name}}: 5')])).toEqual(
      [],
    )
  })

  test('have every plural form they need and none they lack', () => {
    const forms = ['zero', 'one', 'two', 'few', 'many', 'other']
    const welsh = forms.map(form => text('cy', `n_${form}`, '{{count}} ateb'))
    const english = ['one', 'other'].map(form => text('en', `n_${form}`, '{{count}} answers'))
    expect(checkParity([...welsh, ...english])).toEqual([])
    expect(reasons(checkParity([...welsh.slice(1), ...english]))).toEqual([
      'the plural form _zero is missing',
    ])
    expect(reasons(checkParity([...welsh, ...english.slice(1)]))).toEqual(['the plural form _one is missing'])
    expect(reasons(checkParity([...welsh, ...english, text('en', 'n_few', '{{count}} answers')]))).toEqual([
      'en has no plural form _few',
    ])
    expect(reasons(checkParity([...welsh, ...english, text('cy', 'n', 'ateb')]))).toContain(
      'the same key stands with and without plural forms',
    )
  })

  test('have both registers of a respondent’s page', () => {
    const ti = pair('a', 'Rho dy god', 'Enter your code', 'respondent-ti')
    const chi = pair('a', 'Rhowch eich cod', 'Enter your code', 'respondent-chi')
    expect(checkParity([...ti, ...chi])).toEqual([])
    expect(
      reasons(checkParity([...ti, ...chi, ...pair('b', 'Rho {{x}}', 'Give {{x}}', 'respondent-ti')])),
    ).toEqual(['missing in respondent-chi'])
  })
})

describe('characters', () => {
  test.each([
    ['en', '', 'is empty'],
    ['cy', '   ', 'is empty'],
    ['cy', ' Cadw', 'begins or ends with a space'],
    ['en', "don't", 'has a straight apostrophe: write ’'],
    ['en', 'say "yes"', 'has straight quotation marks: write ‘…’ or “…”'],
    ['en', 'a  b', 'has two spaces together'],
    ['en', 'wait...', 'has three full stops: write …, or better none'],
    ['cy', 'ty\u0302', 'has letters in parts: write them composed (NFC)'],
    ['cy', '{name}}', 'has a variable that is not {{name}}'],
    ['cy', '{{ name }}', 'has a variable that is not {{name}}'],
    ['cy', 'Plant & teulu', 'has an ampersand: write a or ac'],
  ] as const)('%s “%s” %s', (lang, words, reason) => {
    expect(reasons(checkCharacters(text(lang, 'a', words)))).toEqual([reason])
  })

  test.each([
    'i {{service}}',
    'Mae dy {{goal}}',
    'o’r {{area}}',
    'gyda {{worker}}',
    'Yn {{place}}',
    'y {{name}}',
    'a {{x}}',
  ])('Welsh cannot take “%s”', words => {
    expect(checkCharacters(text('cy', 'a', words))).toHaveLength(1)
    expect(checkCharacters(text('en', 'a', words))).toEqual([])
  })

  test.each([
    'Gwasanaeth: {{name}}',
    'o {{count}}',
    'tan {{date}}',
    'gan {{firstName}}',
    '{{name}}: dy weithiwr',
    'ardal {{area}}',
  ])('Welsh can take “%s”', words => {
    expect(checkCharacters(text('cy', 'a', words))).toEqual([])
  })
})

describe('length', () => {
  const words = (count: number) => `${'gair '.repeat(count - 1)}gair.`

  test('a sentence has 25 words at most, and 16 for a child', () => {
    expect(checkLength(text('cy', 'a', words(25)))).toEqual([])
    expect(reasons(checkLength(text('cy', 'a', words(26))))).toEqual(['a sentence of 26 words: 25 at most'])
    expect(checkLength(text('en', 'a', words(16), 'respondent-ti'))).toEqual([])
    expect(checkLength(text('en', 'a', words(17), 'respondent-ti'))).toHaveLength(1)
    expect(checkLength(text('cy', 'items.helped.hint.ti', words(17), 'side-by-side'))).toHaveLength(1)
  })

  test('two sentences are counted by themselves', () => {
    expect(checkLength(text('cy', 'a', `${words(20)} ${words(20)}\n${words(20)}`))).toEqual([])
  })
})

describe('usage', () => {
  const texts = [
    ...pair('title', 'Teitl', 'Title'),
    ...pair('stage.end', 'Diwedd', 'End'),
    ...pair('x.y', 'A', 'B', 'journeys'),
  ]
  const look = (code: string) =>
    checkUsage(texts, [toSource('app/a.tsx', code)]).map(({ key, reason }) => `${key} ${reason}`)

  test('a key that nobody names is unused', () => {
    expect(look("t('title')")).toEqual(['stage.end is used nowhere', 'x.y is used nowhere'])
  })

  test('a key is used by its name, its full name or a name with a gap', () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the gap is in the code that is read
    expect(look("t('title'); t(`stage.${stage}`); say(t, 'journeys:x.y')")).toEqual([])
  })

  test('a name counts for the namespace of its file only', () => {
    expect(look("useTranslation('common'); t('x.y'); t('title'); t('stage.end')")).toEqual([
      'x.y is used nowhere',
    ])
  })

  test('a gap alone names nothing', () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the gap is in the code that is read
    expect(look("t(`${key}`); t('title'); t('stage.end')")).toEqual(['x.y is used nowhere'])
  })

  test('a full name without a text is found', () => {
    expect(look("t('title'); t('stage.end'); t('x.y'); const message = 'journeys:x.z'")).toEqual([
      'journeys:x.z names a text that does not exist',
    ])
  })

  test('words in a comment are no use', () => {
    expect(look("// t('title')\nt('stage.end'); t('x.y')")).toEqual(['title is used nowhere'])
  })
})

describe('what a translator has read', () => {
  const now = currentReview({})
  const hash = now['respondent-ti']?.contentHash ?? ''

  test('is nothing, until it is recorded', () => {
    const { notReviewed, strings, parts } = welshNotReviewed(now)
    expect(notReviewed).toBe(strings)
    expect(strings).toBeGreaterThan(200)
    expect(parts).toContain('instrument check-in 1')
  })

  test('counts once it has a date', () => {
    const read = { ...now, 'respondent-ti': { contentHash: hash, readOn: '2026-11-20' } }
    expect(welshNotReviewed(read).parts).not.toContain('respondent-ti')
    expect(welshNotReviewed(read).notReviewed).toBeLessThan(welshNotReviewed(now).notReviewed)
    expect(currentReview(read)['respondent-ti']?.readOn).toBe('2026-11-20')
  })

  test('counts no more when the texts have changed since', () => {
    const changed = { ...now, 'respondent-ti': { contentHash: 'of other texts', readOn: '2026-11-20' } }
    expect(welshNotReviewed(changed).parts).toContain('respondent-ti')
    expect(currentReview(changed)['respondent-ti']?.readOn).toBeNull()
    expect(checkReview(changed)).toMatchObject([{ key: 'respondent-ti' }])
  })

  test('names nothing that does not exist', () => {
    expect(checkReview({ ...now, poems: { contentHash: 'x', readOn: null } })).toMatchObject([
      { key: 'poems' },
    ])
  })
})
