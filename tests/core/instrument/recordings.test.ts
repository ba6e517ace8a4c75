import { describe, expect, test } from 'vitest'
import { anyItem, recordingOf, spokenHash, textOf } from '~/core/instrument'
import { toInstrument, toPreview } from '~/core/instrument/build'
import { codebookOf } from '~/core/instrument/codebook'
import { compare, lacksOf, settledItem, whatChanged } from '~/core/instrument/editing'
import { instrumentJsonSchema } from '~/core/instrument/exchange'
import { faultsOfRecordings, withRecording } from '~/core/instrument/recordings'
import type { InstrumentData, ItemData, Recording } from '~/core/instrument/schema'
import { counting } from './a-count'
import { item, survey, surveyData, words } from './a-survey'
import { aDraft, itemOf, withItem } from './editing/a-draft'

const TEXT = { ...words('listened'), easy_ti: { cy: 'hawdd', en: 'easy' } }

/** A recording of one wording as it is now. */
const spoken = (wording: 'ti' | 'chi' | 'easy_ti', language: 'cy' | 'en', more: object = {}): Recording => ({
  ...{ language, wording, type: 'mp3', milliseconds: 8_000, bytes: 64_000 },
  sound: spokenHash(`${wording} ${language}`),
  of: spokenHash(TEXT[wording][language]),
  ...more,
})

const BOTH = [spoken('ti', 'cy'), spoken('ti', 'en')]
const recorded = (recordings: Recording[]) => ({ text: TEXT, recordings })
const asked = (recordings: Recording[]) => [item('listened', 'agree', recorded(recordings))]
const young = { audience: 'young_person', stage: 'end' } as const

describe('a question is spoken in both languages or in none', () => {
  test('which is no fault', () => {
    expect(faultsOfRecordings({ text: TEXT })).toEqual([])
    expect(faultsOfRecordings(recorded(BOTH))).toEqual([])
  })

  test.each(['cy', 'en'] as const)('not in %s alone', lang => {
    const other = lang === 'cy' ? 'en' : 'cy'
    const alone = [spoken('ti', lang), ...['cy', 'en'].map(one => spoken('easy_ti', one as 'cy'))]
    expect(faultsOfRecordings(recorded(alone))).toEqual([
      { wording: 'ti', language: other, message: `recording-missing-${other}` },
    ])
    expect(lacksOf(aDraft(asked(alone))).faults).toBe(1)
    expect(() => toInstrument(surveyData(asked(alone)))).toThrow(`recording-missing-${other}`)
  })

  test.each(['cy', 'en'] as const)('not when the words in %s have changed since', lang => {
    const old = BOTH.map(one => (one.language === lang ? { ...one, of: spokenHash('gynt') } : one))
    expect(faultsOfRecordings(recorded(old))).toEqual([
      { wording: 'ti', language: lang, message: `recording-old-${lang}` },
    ])
    expect(() => toInstrument(surveyData(asked(old)))).toThrow(`recording-old-${lang}`)
  })

  test('not when there are two of the same words', () => {
    const twice = [...BOTH, spoken('ti', 'cy', { sound: spokenHash('arall') })]
    expect(() => toInstrument(surveyData(asked(twice)))).toThrow('recording-twice')
  })
})

describe('what can be heard', () => {
  const of = toInstrument(surveyData(asked(BOTH)))
  const [first] = of.items
  if (!first) throw new Error('No item')

  test('is the very words that are read, and nothing in their place', () => {
    expect(recordingOf(first, young, 'cy')?.sound).toBe(spokenHash('ti cy'))
    expect(recordingOf(first, young, 'en')?.sound).toBe(spokenHash('ti en'))
    expect(recordingOf(first, { ...young, easy: true }, 'cy')).toBeNull()
    expect(recordingOf(first, { ...young, audience: 'adult' }, 'cy')).toBeNull()
  })

  test('is never what the words said before, in a preview either', () => {
    const draft = toPreview(aDraft(asked([spoken('ti', 'cy', { of: spokenHash('gynt') })])))
    expect(draft.items[0]?.recordings).toEqual([])
  })

  test('is not offered with a sentence for a number, which nobody has spoken', () => {
    const said = (text: ItemData['text'], wording: 'ti' | 'child') =>
      (['cy', 'en'] as const).map(language =>
        spoken('ti', language, { wording, of: spokenHash(text[wording]?.[language] ?? '') }),
      )
    const of = survey(
      counting().map(one =>
        one.key === 'most'
          ? { ...one, recordings: [...said(one.text, 'ti'), ...said(one.text, 'child')] }
          : one,
      ),
    )
    const most = anyItem(of, 'most')
    if (!most) throw new Error('No item')
    const heard = (audience: 'child' | 'young_person', number: number | null) =>
      recordingOf(most, { ...young, audience }, 'en', number)?.of ?? null

    expect(heard('young_person', null)).toBe(spokenHash(textOf(most, young, 'en')))
    expect(heard('young_person', 0)).toBeNull()
    expect(heard('young_person', 3)).toBeNull()
    // Children are told no number: the words that they read are the plain ones, and can be heard.
    const child = { ...young, audience: 'child' } as const
    expect(heard('child', 3)).toBe(spokenHash(textOf(most, child, 'en', 3)))

    const [columns = [], ...lines] = codebookOf(of)
    const spokenIn = lines.filter(line => line[columns.indexOf('recordings_en')] !== '')
    expect(spokenIn.map(line => line[columns.indexOf('number')])).toEqual([''])
    expect(lines.every(line => line.length === columns.length)).toBe(true)
  })

  test('stands in the codebook and in the published shape', () => {
    const [columns = [], line = []] = codebookOf(of)
    expect(line[columns.indexOf('recordings_cy')]).toBe(`ti = /recordings/${spokenHash('ti cy')}.mp3`)
    expect(line[columns.indexOf('recordings_en')]).toBe(`ti = /recordings/${spokenHash('ti en')}.mp3`)
    expect(codebookOf(of).every(each => each.length === columns.length)).toBe(true)
    expect(JSON.stringify(instrumentJsonSchema())).toContain('"recordings"')
  })
})

describe('a recording', () => {
  const before = aDraft(asked(BOTH))
  const change = (to: (recordings: Recording[]) => Recording[]): InstrumentData =>
    withItem(before, 'listened', each => {
      each.recordings = to(each.recordings ?? [])
    })

  test.each(['cy', 'en'] as const)('in %s is a change of that language', lang => {
    const changed = { cy: lang === 'cy', en: lang === 'en', structure: false }
    const other = change(all =>
      all.map(one => (one.language === lang ? { ...one, sound: spokenHash('x') } : one)),
    )
    expect(whatChanged(before, other)).toEqual(changed)
    expect(
      whatChanged(
        before,
        change(all => all.filter(one => one.language !== lang)),
      ),
    ).toEqual(changed)
    // The same sound for words that are new.
    const anew = change(all =>
      all.map(one => (one.language === lang ? { ...one, of: spokenHash('x') } : one)),
    )
    expect(whatChanged(before, anew)).toEqual(changed)
    expect(compare(before, other).items[0]?.texts.map(({ field }) => field)).toEqual(['recordings.ti'])
  })

  test('takes the place of the one before, or goes, and leaves the others', () => {
    const listened = itemOf(before, 'listened')
    const anew = spoken('ti', 'cy', { sound: spokenHash('x') })
    expect(withRecording(listened, anew, anew).recordings).toEqual([BOTH[1], anew])
    const [cy, en] = BOTH as [Recording, Recording]
    expect(withRecording(listened, cy, null).recordings).toEqual([en])
    expect(withRecording(withRecording(listened, cy, null), en, null)).not.toHaveProperty('recordings')
  })

  test('stays when the question is settled, also while its words are being written anew', () => {
    const listened = itemOf(before, 'listened')
    const emptied = { ...listened, text: { ...listened.text, ti: { cy: '', en: '' } } }
    expect(settledItem(emptied).recordings).toEqual(BOTH)
  })
})
