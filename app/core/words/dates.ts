import { type Rule, whole } from './rules'

/** Days that can be looked up: dates with figures or in words, in both languages. */

const englishMonths =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'
const fullEnglishMonths =
  '(?:january|february|march|april|june|july|august|september|october|november|december)'

/** Each in every mutation. */
const welshMonths =
  '(?:ionawr|chwefror|[mf]awrth|ebrill|[mf]ai|[mf]ehefin|(?:ng|g)?orffennaf|ng?orffennaf|awst|[mf]edi|hydref|(?:t|d|nh|th)achwedd|rh?agfyr)'

const englishDay = '(?:0?[1-9]|[12]\\d|3[01])(?: ?(?:st|nd|rd|th))?'
const welshDay = '(?:0?[1-9]|[12]\\d|3[01])(?: ?(?:af|il|ydd|ed|fed|eg|ain|ain))?'

const englishOrdinals =
  '(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twenty[ -](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|thirtieth|thirty[ -]first)'
const welshOrdinals =
  '(?:cyntaf|gyntaf|ail|trydydd|drydydd|pedwerydd|bedwerydd|pumed|bumed|chweched|seithfed|wythfed|nawfed|degfed|ddegfed|deuddegfed|ddeuddegfed|pymthegfed|bymthegfed|deunawfed|ddeunawfed|ugeinfed|(?:unfed|ail|trydydd|drydydd|pedwerydd|bedwerydd|pumed|bumed|chweched|seithfed|wythfed|nawfed|degfed|ddegfed|unfed ar ddeg|deuddegfed) ar (?:ddeg|bymtheg|hugain))'

const year = "(?:,? ?(?:19|20)\\d\\d|,? '\\d\\d)"

export const dateRules: readonly Rule[] = [
  {
    kind: 'date',
    pattern:
      /(?<![\p{L}\p{N}/.-])(?:0?[1-9]|[12]\d|3[01]) ?([/.-]) ?(?:0?[1-9]|1[0-2]) ?\1 ?(?:(?:19|20)\d\d|\d\d)(?![\p{L}\p{N}/])/dgu,
    confidence: 'sure',
  },
  {
    kind: 'date',
    pattern: whole('(?:19|20)\\d\\d[-/.](?:0[1-9]|1[0-2])[-/.](?:0[1-9]|[12]\\d|3[01])'),
    confidence: 'sure',
  },
  {
    kind: 'date',
    pattern: /(?<![\p{L}\p{N}/.-])(?:0?[1-9]|[12]\d|3[01])\/(?:0?[1-9]|1[0-2])(?![\p{L}\p{N}/])/dgu,
    confidence: 'perhaps',
  },
  { kind: 'date', pattern: whole(`${englishDay},? ?(?:of )?${englishMonths}${year}?`), confidence: 'sure' },
  { kind: 'date', pattern: whole(`${englishMonths},? ?(?:the )?${englishDay}${year}?`), confidence: 'sure' },
  { kind: 'date', pattern: whole(`${englishOrdinals} (?:of )?${englishMonths}${year}?`), confidence: 'sure' },
  {
    kind: 'date',
    pattern: whole(`${fullEnglishMonths} (?:the )?${englishOrdinals}${year}?`),
    confidence: 'sure',
  },
  { kind: 'date', pattern: whole(`${welshDay},? ?(?:o )?${welshMonths}${year}?`), confidence: 'sure' },
  { kind: 'date', pattern: whole(`${welshMonths} ${welshDay}${year}?`), confidence: 'sure' },
  {
    kind: 'date',
    pattern: whole(`${welshOrdinals} (?:o |dydd o )?${welshMonths}${year}?`),
    confidence: 'sure',
  },
  {
    kind: 'date',
    pattern: whole(`(?:${englishMonths}|${welshMonths}),? ?(?:19|20)\\d\\d`),
    confidence: 'sure',
  },
  {
    kind: 'date',
    pattern: whole(
      `(?:in|since|last|next|until|early|late|mid|ym|yn|yng|mis|fis|ers|tan|diwedd|ddechrau) (?<what>${fullEnglishMonths}|${welshMonths})`,
    ),
    confidence: 'perhaps',
  },
  {
    kind: 'date',
    pattern: whole('(?:in|since|from|yn|ers|o|tan) (?<what>(?:19|20)\\d\\d)'),
    confidence: 'perhaps',
  },
]
