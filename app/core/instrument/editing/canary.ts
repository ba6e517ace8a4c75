import { readAnswer } from '../answer'
import { type Asked, canBeAsked, hintOf, itemsFor, labelOf, optionsFor, textOf } from '../instruments'
import { hasStray, NUMBER } from '../plural'
import { type DraftAnswers, resumeAt, toSend } from '../progress'
import type { Instrument, Item } from '../schema'
import type { Voice } from '../wording'

/** A canary response: what a made-up person gave, and what of it must come out again. */
export interface Canary {
  asked: Asked
  answers: DraftAnswers
  scores: Record<string, string>
  words: { item: string; text: string }[]
}

export interface CanaryFault {
  what: 'no-questions' | 'text-missing' | 'answer-refused' | 'answer-lost'
  asked: Asked
  /** the item's key; null for the whole */
  item: string | null
}

/** How made-up people answer: each way of answering meets every question and every answer at least once. */
type Manner = 'first' | 'last' | 'apart' | 'everything' | 'nothing'
const manners: readonly Manner[] = ['first', 'last', 'apart', 'everything', 'nothing']

/** No number, and one of each kind that either language tells apart. */
const NUMBERS = [null, 0, 1, 2, 3, 4, 5, 6, 10]

const SOMETHING = 'Ŵŷ! Llanfair – “a ’b” <b>1</b> 🙂'

/**
 * Walks an instrument as each person it is for, at each stage, in each manner, through what a real answer goes
 * through: reading the form, what is asked next, what is sent.
 */
export function canaries(of: Instrument): { canaries: Canary[]; faults: CanaryFault[] } {
  const found: { canaries: Canary[]; faults: CanaryFault[] } = { canaries: [], faults: [] }
  for (const audience of of.audiences) {
    for (const stage of of.stages) {
      const asked = { audience, stage }
      if (!canBeAsked(of, asked)) continue
      const items = itemsFor(of, asked)
      if (items.length === 0) continue
      found.faults.push(...textFaults(items, asked))
      for (const manner of manners) walk(of, asked, manner, found)
      for (const item of items) choices(item, asked, found.faults)
    }
    if (!of.stages.some(stage => itemsFor(of, { audience, stage }).length > 0)) {
      const [stage] = of.stages
      if (stage) found.faults.push({ what: 'no-questions', asked: { audience, stage }, item: null })
    }
  }
  return found
}

function walk(
  of: Instrument,
  asked: Asked,
  manner: Manner,
  found: { canaries: Canary[]; faults: CanaryFault[] },
): void {
  const answers: Record<string, string | null> = {}
  for (let item = resumeAt(of, asked, answers); item; item = resumeAt(of, asked, answers)) {
    const read = readAnswer(item, asked.audience, given(item, asked, manner))
    if (read.kind === 'invalid') found.faults.push({ what: 'answer-refused', asked, item: item.key })
    answers[item.key] = read.kind === 'answered' ? read.value : null
  }
  found.canaries.push({ asked, answers, ...toSend(of, asked, answers) })
}

/** The form a made-up person sends for a question. */
function given(item: Item, { audience }: Asked, manner: Manner): Record<string, unknown> {
  if (manner === 'nothing') return { skip: '' }
  const { scale, apart } = optionsFor(item, audience)
  const codes = scale.map(({ code }) => code)
  if (codes.length === 0) return { answer: SOMETHING }
  const aside = apart[0]?.code
  if (manner === 'apart') return aside === undefined ? { skip: '' } : { answer: aside }
  if (item.type === 'several-of' && manner === 'everything') {
    const together = scale.filter(option => !('alone' in option && option.alone)).map(({ code }) => code)
    return { answer: together }
  }
  return { answer: manner === 'first' ? codes[0] : codes[codes.length - 1] }
}

/** Whether each single answer that is offered is taken. */
function choices(item: Item, asked: Asked, faults: CanaryFault[]): void {
  const { scale, apart } = optionsFor(item, asked.audience)
  for (const { code } of [...scale, ...apart]) {
    const read = readAnswer(item, asked.audience, { answer: code })
    if (read.kind !== 'answered' || read.value !== code)
      faults.push({ what: 'answer-refused', asked, item: item.key })
  }
}

/** Whether everything that this person would read says something, in both languages and in Easy Read. */
function textFaults(items: readonly Item[], asked: Asked): CanaryFault[] {
  const voices: Voice[] = [{ audience: asked.audience }, { audience: asked.audience, easy: true }]
  return items.flatMap(item => {
    const { scale, apart } = optionsFor(item, asked.audience)
    const texts = voices.flatMap(voice =>
      (['cy', 'en'] as const).flatMap(lang => [
        ...NUMBERS.map(number => textOf(item, voice, lang, number)),
        hintOf(item, voice, lang) ?? '–',
        ...[...scale, ...apart].map(option => labelOf(option, voice, lang)),
      ]),
    )
    const stray = item.counted && texts.some(text => hasStray(text) || text.includes(NUMBER))
    return texts.every(text => text.trim() !== '') && !stray
      ? []
      : [{ what: 'text-missing' as const, asked, item: item.key }]
  })
}
