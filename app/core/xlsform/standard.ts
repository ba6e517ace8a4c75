type Spellings = Readonly<Record<'cy' | 'en', readonly (readonly string[])[]>>

/** How the points of a scale are written, each from the highest; compared as `comparable` gives them. */
export const agreeSpellings: Spellings = {
  en: [
    ['strongly agree', 'agree strongly'],
    ['agree'],
    ['neither agree nor disagree', 'neither agree or disagree', 'neither', 'neutral'],
    ['disagree'],
    ['strongly disagree', 'disagree strongly'],
  ],
  cy: [
    ["cytuno'n gryf", "yn cytuno'n gryf"],
    ['cytuno', 'yn cytuno'],
    ['ddim yn cytuno nac yn anghytuno', 'ddim yn cytuno nac anghytuno', 'niwtral'],
    ['anghytuno', 'yn anghytuno'],
    ["anghytuno'n gryf", "yn anghytuno'n gryf"],
  ],
}
export const agreeCodes = ['strongly-agree', 'agree', 'neither', 'disagree', 'strongly-disagree'] as const

export const frequencySpellings: Spellings = {
  en: [['always'], ['often'], ['sometimes'], ['never']],
  cy: [['bob amser'], ['yn aml'], ['weithiau'], ['byth']],
}
export const frequencyCodes = ['always', 'often', 'sometimes', 'never'] as const

export const apartSpellings: Spellings = {
  en: [
    ["don't know", "i don't know", 'do not know', 'i do not know', 'dont know', "don't know / not sure"],
    [
      "i'd rather not say",
      'rather not say',
      'prefer not to say',
      "i'd prefer not to say",
      'prefer not to answer',
    ],
  ],
  cy: [
    ['dydw i ddim yn gwybod', 'ddim yn gwybod', 'dwi ddim yn gwybod', 'dw i ddim yn gwybod'],
    [
      "byddai'n well gen i beidio â dweud",
      'gwell gen i beidio â dweud',
      "mae'n well gen i beidio â dweud",
      'well gen i beidio â dweud',
    ],
  ],
}
export const apartCodes = ['dont-know', 'rather-not-say'] as const

/** Welsh has no word for yes: the verb of the question is said again. */
const yesWords = [
  ...['ydw', 'ydy', 'ydi', 'ydyn', 'ydych', 'oes', 'do', 'ie', 'oedd', 'oeddwn', 'byddwn', 'byddaf', 'bydda'],
  ...['bydd', 'gwnaf', 'gwnaeth', 'gallaf', 'galla', 'gallwn', 'hoffwn'],
]

export const saysYes = ({ cy, en }: { cy: string; en: string }): boolean =>
  en ? en === 'yes' : yesWords.includes(cy)
export const saysNo = ({ cy, en }: { cy: string; en: string }): boolean =>
  en ? en === 'no' : /^(na|nac|nage|naddo|nag)( |$)/.test(cy)
