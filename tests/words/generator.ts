import { Chance } from '../../scripts/seed/chance'
import * as names from './names'
import { fillers, type Language, sentences } from './templates'
import * as values from './values'

/** What a label says of the characters from `start` up to `end`. */
export interface Label {
  start: number
  end: number
  kind: LabelKind
  /** for people and places: whether the shipped lists are expected to have the name */
  listed?: boolean
}

export type LabelKind =
  | 'phone'
  | 'postcode'
  | 'email'
  | 'handle'
  | 'url'
  | 'date'
  | 'age'
  | 'case-number'
  | 'person'
  | 'place'
  | 'staff'
  | 'service'
  | 'prompt'

/** How the names of a text are written. */
export type Disguise = 'plain' | 'mutated' | 'misspelt' | 'lower'

export interface LabelledText {
  text: string
  language: Language
  disguise: Disguise
  labels: readonly Label[]
}

const SEED = 20_260
const COUNTS: Readonly<Record<Language, number>> = { cy: 600, en: 600, mixed: 240 }

/**
 * The labelled test set: invented, the same each time. A third of the texts has its names mutated, misspelt or in lower
 * case, and a third of the names and places is in no list.
 */
export function generate(): LabelledText[] {
  const chance = new Chance(SEED)
  const languages: Language[] = ['cy', 'en', 'mixed']
  return languages.flatMap(language =>
    Array.from({ length: COUNTS[language] }, (_, number) => makeText(chance, language, number)),
  )
}

function makeText(chance: Chance, language: Language, number: number): LabelledText {
  const all = sentences[language]
  const template = all[number % all.length] ?? ''
  const disguise = disguiseOf(chance, template)
  const draft = new Draft(chance, language, disguise)
  if (chance.between(0, 1) === 0) draft.plain(chance.pick(fillers[language]))
  draft.sentence(template)
  if (chance.between(0, 2) > 0) draft.plain(chance.pick(fillers[language]))
  return draft.finish()
}

function disguiseOf(chance: Chance, template: string): Disguise {
  if (/\{(yn|i|o|a):/.test(template)) return chance.between(0, 3) === 0 ? 'lower' : 'mutated'
  const roll = chance.between(0, 99)
  if (roll < 20) return 'misspelt'
  return roll < 36 ? 'lower' : 'plain'
}

/** A text as it grows, and what of it is labelled. */
class Draft {
  private text = ''
  private readonly labels: Label[] = []

  constructor(
    private readonly chance: Chance,
    private readonly language: Language,
    private readonly disguise: Disguise,
  ) {}

  plain(sentence: string) {
    this.text += `${this.text ? ' ' : ''}${sentence}`
  }

  sentence(template: string) {
    if (this.text) this.text += ' '
    for (const part of template.split(/(\{[^}]+\}|\[\[[^\]]+\]\])/)) {
      const slot = /^\{(?:(yn|i|o|a|soft):)?([a-z]+)\}$/.exec(part)
      const prompt = /^\[\[(.+)\]\]$/.exec(part)
      if (slot) this.fill(slot[2] ?? '', slot[1])
      else if (prompt) this.label(prompt[1] ?? '', 'prompt')
      else this.text += part
    }
  }

  finish(): LabelledText {
    const { language, disguise, labels } = this
    // The labels keep their places: no character of these texts changes its length with its case.
    const text = disguise === 'lower' ? this.text.toLowerCase() : this.text
    return { text, language, disguise, labels }
  }

  private fill(what: string, word?: string) {
    const { chance } = this
    const tongue = this.language === 'mixed' ? chance.pick(['cy', 'en'] as const) : this.language
    if (what === 'person') this.person(word)
    else if (what === 'place') this.place(tongue, word)
    else if (what === 'staff') this.label(this.misspell(chance.pick(names.staffAsWritten)), 'staff')
    else if (what === 'service') this.label(this.misspell(chance.pick(names.servicesAsWritten)), 'service')
    else if (what === 'phone') this.label(this.phone(tongue), 'phone')
    else if (what === 'date') this.label(chance.pick(values.dates[tongue]), 'date')
    else if (what === 'age') this.label(chance.pick(values.ages[tongue]), 'age')
    else if (what === 'postcode') this.label(chance.pick(values.postcodes), 'postcode')
    else if (what === 'email') this.label(chance.pick(values.emails), 'email')
    else if (what === 'handle') this.label(chance.pick(values.handles), 'handle')
    else if (what === 'url') this.label(chance.pick(values.urls), 'url')
    else if (what === 'case') this.label(chance.pick(values.cases), 'case-number')
    else throw new Error(`no such slot: ${what}`)
  }

  private person(word?: string) {
    const listed = this.isListed()
    const { plain, soft } = this.chance.pick(listed ? names.listedPeople : names.unlistedPeople)
    // Some people soften the names of people, and most do not.
    const softens = (word === 'i' || word === 'soft') && this.chance.between(0, 1) === 0
    if (word === 'i') this.text += 'i '
    if (word === 'a') this.text += /^[aeiouwy]/i.test(plain) ? 'ac ' : 'a '
    this.label(this.misspell(softens ? soft : plain), 'person', listed)
  }

  private place(tongue: 'cy' | 'en', word?: string) {
    const listed = this.isListed()
    if (tongue === 'en' && !word) {
      const name = this.chance.pick(listed ? names.listedEnglishPlaces : names.unlistedEnglishPlaces)
      this.label(this.misspell(name), 'place', listed)
      return
    }
    const forms = this.chance.pick(listed ? names.listedWelshPlaces : names.unlistedWelshPlaces)
    const article = /^Y(r)? /
    if (word === 'yn' || word === 'a') {
      const written = forms[word]
      const name = written.slice(written.indexOf(' ') + 1)
      this.text += `${written.slice(0, -name.length)}`
      this.label(this.misspell(name), 'place', listed)
    } else if ((word === 'i' || word === 'o') && article.test(forms.plain)) {
      this.text += `${word}’r `
      this.label(this.misspell(forms.plain.replace(article, '')), 'place', listed)
    } else {
      const name = word ? forms.soft : forms.plain
      this.text += word === 'i' || word === 'o' ? `${word} ` : ''
      this.label(this.misspell(name), 'place', listed)
    }
  }

  private phone(tongue: 'cy' | 'en'): string {
    return this.chance.between(0, 4) === 0
      ? this.chance.pick(values.spokenPhones[tongue])
      : this.chance.pick(values.phones)
  }

  private isListed(): boolean {
    return this.chance.happens(0.64)
  }

  private label(words: string, kind: LabelKind, listed?: boolean) {
    const start = this.text.length
    this.text += words
    this.labels.push({ start, end: this.text.length, kind, ...(listed === undefined ? {} : { listed }) })
  }

  /** One slip of the finger in a word of four letters or more, never in its first letter. */
  private misspell(name: string): string {
    if (this.disguise !== 'misspelt') return name
    const at = [...name].flatMap((_, index) =>
      /^\p{L}\p{L}$/u.test(name.slice(index, index + 2)) && /\p{L}/u.test(name[index - 1] ?? '')
        ? [index]
        : [],
    )
    if (name.length < 4 || at.length === 0) return name
    const index = this.chance.pick(at)
    const [before, letter, after] = [name.slice(0, index), name[index] ?? '', name.slice(index + 1)]
    const slips = [
      before + after,
      before + letter + letter + after,
      before + (after[0] ?? '') + letter + after.slice(1),
      before + (neighbours[letter] ?? 'e') + after,
    ]
    return this.chance.pick(slips)
  }
}

/** The key beside it. */
const neighbours: Readonly<Record<string, string>> = Object.fromEntries(
  ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'].flatMap(row =>
    [...row].map((letter, index) => [letter, row[index + 1] ?? row[index - 1] ?? letter] as const),
  ),
)
