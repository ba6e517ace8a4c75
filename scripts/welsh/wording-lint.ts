/** Wordings the glossary rules out, each with what to write instead. */
const avoid: readonly (readonly [RegExp, string])[] = [
  [/\befo\b/iu, 'gyda'],
  [/(?<!\p{L})rŵan(?!\p{L})/iu, 'nawr'],
  [/\bifainc\b/iu, 'ifanc'],
  [/\baml-asiantaeth/iu, 'amlasiantaeth'],
  [/\b(briwsion|friwsion)\b/iu, 'cwcis'],
  [/\barbed\b(?! amser)/iu, 'cadw'],
  [/\bhepgor\b/iu, 'neidio dros'],
  [/\bllinell sylfaen\b/iu, 'gwaelodlin, or man cychwyn for families'],
  [/\bgwirio i mewn\b/iu, 'gair sydyn'],
  [/\bpellter (a )?[dt]eithi/iu, 'y cynnydd ers y dechrau'],
  [/\byn eich blaen\b/iu, 'parhau'],
  [/\bcyfeirio angen/iu, 'ymateb i angen'],
  [/\bteimlo.n glywed\b/iu, 'teimlo bod rhywun yn gwrando'],
  [
    /\b(eich|dy|fy) atebion\b[^.]*\bdd?ienw\b/iu,
    'cyfrinachol, o fewn terfynau (“dienw” is for released results only)',
  ],
  [/\b(ef|hi)\/(hi|ef)\b|\b(ganddo|iddo|arno|ohono)\/\w/iu, 'the plural or chi: no pairs of genders'],
  [/\b(g?ellir|g?ellid)\b/iu, 'plain words: mae modd, does dim modd'],
  [/\bhepgorwyd\b/iu, 'heb eu hateb'],
  [/\bcedwir\b|\bgwneir\b|\bdefnyddir\b|\bcesglir\b|\brhennir\b/iu, 'an active verb: Rydyn ni’n cadw …'],
]

/** One sentence for each wording that the glossary rules out. */
export function lintWording(text: string): string[] {
  return avoid.flatMap(([pattern, instead]) => {
    const found = pattern.exec(text)
    return found ? [`“${found[0]}”: write ${instead}`] : []
  })
}
