import type { InstrumentData } from '../instrument/schema'
import { LONGEST_TEXT } from '../instrument/schema'
import type { Both } from './languages'
import type { Notes } from './lines'
import { tidyText } from './text'

type Words = InstrumentData['items'][number]['text']

interface Place {
  readonly sheet: string
  readonly row: number
  readonly name: string | null
}

/** The same text for everybody who reads it: a form has one, and somebody writes the second form of address later. */
export const toWords = ({ cy, en }: Both): Words => ({ ti: { cy, en }, chi: { cy, en } })

/** Texts of a form as an instrument can hold them. What cannot be kept, or not as it was, is listed. */
export function keepTexts({ cy, en }: Both, place: Place, notes: Notes): Both {
  return { cy: keep(cy, place, notes), en: keep(en, place, notes) }
}

function keep(raw: string, place: Place, notes: Notes): string {
  const { text, tidied } = tidyText(raw)
  if (text.length > LONGEST_TEXT) {
    const values = { length: text.length, most: LONGEST_TEXT }
    notes.say('text-too-long', { ...place, values, quote: raw })
    return ''
  }
  if (tidied) notes.say('text-tidied', { ...place, quote: raw })
  if (/\$\{[^{}]*\}/.test(text)) notes.say('reference-in-text', { ...place, quote: text })
  return text
}
