import { englishAges, welshAges } from './numbers'
import { type Rule, whole } from './rules'

/** How old somebody is. */

const age = `(?:\\d{1,2}|${englishAges}|${welshAges})`
const young = `(?:[5-9]|1\\d|2[0-5]|${englishAges}|${welshAges})`

/** "I'm 14 minutes late" is no age. */
const noUnit =
  '(?! ?(?:%|per ?cent|y cant|minutes?|mins?|hours?|days?|weeks?|months?|miles?|out of|times?|stone|lbs?|pounds?|kg|o weithiau|munud|awr|diwrnod|wythnos|mis|gwaith|milltir|allan o|ar ol|o bobl|o blant|o ddyddiau))'

const englishWho =
  "(?:i'?m|i am|i was|he'?s|he is|he was|she'?s|she is|she was|they'?re|im|age|aged|ages|turned|turning|turn|nearly|almost|just|only|about)"
const welshWho =
  "(?:d?w i'?n|dwi'?n|dwin|rwy'?n|rwyf yn|rydw i'?n|dw i yn|on i'?n|o'n i'?n|oeddwn i'?n|roeddwn i'?n|ro'n i'?n|ron i'?n|(?:mae|roedd|oedd) (?:o|e|fo|fe|hi|fy \\p{L}{2,12}|ein \\p{L}{2,12})'?n|sy'?n|droi'?n|troi'?n|oedran|bron yn|yn)"

export const ageRules: readonly Rule[] = [
  {
    kind: 'age',
    pattern: whole(`(?<what>${age})[ -]?(?:years?|yrs?|year'?s|yr)?[ -]?old(?:s)?`),
    confidence: 'sure',
  },
  { kind: 'age', pattern: whole(`(?<what>${age}) ?(?:y\\/?o|yrs?)`), confidence: 'sure' },
  {
    kind: 'age',
    pattern: whole(`(?<what>${age}) ?(?:oed|mlwydd oed|blwydd oed|mlwydd|blwydd|flwydd oed|flwydd)`),
    confidence: 'sure',
  },
  {
    kind: 'age',
    pattern: whole(`(?:aged?|turned|turning|oedran) (?<what>${young})${noUnit}`),
    confidence: 'sure',
  },
  {
    kind: 'age',
    pattern: whole(`${englishWho} (?:only |just |nearly |almost |about |now )?(?<what>${young})${noUnit}`),
    confidence: 'sure',
  },
  {
    kind: 'age',
    pattern: whole(`${welshWho} (?:dim ond |bron yn |bron |newydd droi'?n )?(?<what>${young})${noUnit}`),
    confidence: 'sure',
    // "yn naw" may be anything; what stands before tells.
    accepts: ([written]) => !/^yn (?:un|dau|dwy|naw|chwech|saith|wyth|deg)/.test(written),
  },
  {
    kind: 'age',
    pattern: whole(`(?:when i was|pan o'?n i'?n|pan oeddwn i'?n) (?<what>${young})`),
    confidence: 'sure',
  },
  // "It was 14" may be anything.
  {
    kind: 'age',
    pattern: whole(`(?:is|was) (?<what>1\\d|\\p{L}{2,7}teen|eleven|twelve)${noUnit}`),
    confidence: 'perhaps',
  },
]
