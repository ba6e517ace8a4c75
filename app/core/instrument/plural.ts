/**
 * The kinds of number that Welsh tells apart. English tells one from the rest, and the rest is `other`: chosen by the
 * Welsh kind, a sentence is right in both languages.
 */
export const pluralForms = ['zero', 'one', 'two', 'few', 'many', 'other'] as const
export type PluralForm = (typeof pluralForms)[number]

/** Where the number stands in a sentence, in figures. */
export const NUMBER = '{{count}}'

const welsh = new Intl.PluralRules('cy')

/** Which sentence is for a number. */
export const formFor = (number: number): PluralForm => welsh.select(number)

export const withNumber = (sentence: string, number: number): string =>
  sentence.replace(NUMBER, String(number))

/** Whether anything stands in curly brackets beside one number. */
export const hasStray = (sentence: string): boolean => /[{}]/.test(sentence.replace(NUMBER, ''))
