import { digitWords } from './numbers'
import { type Rule, whole } from './rules'

/** How somebody can be reached: telephone, post code, e-mail, handles, addresses on the web. */

const digits = (written: string) => written.replace(/\D/g, '')

const digitWord = new RegExp(digitWords, 'g')

/** Digits with at most three spaces, dots, brackets or hyphens between any two. */
const run = '(?:\\+|\\()?\\d(?:[ .()-]{0,3}\\d){8,14}'

function isPhone([written]: RegExpMatchArray): boolean {
  const number = digits(written)
  if (/^(?:44|0044)/.test(number)) return true
  return number.startsWith('0') && number.length >= 10 && number.length <= 12
}

/** The areas of the United Kingdom's post codes. */
const areas =
  'ab|al|b|ba|bb|bd|bh|bl|bn|br|bs|bt|ca|cb|cf|ch|cm|co|cr|ct|cv|cw|da|dd|de|dg|dh|dl|dn|dt|dy|e|ec|eh|en|ex|fk|fy|g|gl|gu|gy|ha|hd|hg|hp|hr|hs|hu|hx|ig|im|ip|iv|je|ka|kt|kw|ky|l|la|ld|le|ll|ln|ls|lu|m|me|mk|ml|n|ne|ng|nn|np|nr|nw|ol|ox|pa|pe|ph|pl|po|pr|rg|rh|rm|s|sa|se|sg|sk|sl|sm|sn|so|sp|sr|ss|st|sw|sy|ta|td|tf|tn|tq|tr|ts|tw|ub|w|wa|wc|wd|wf|wn|wr|ws|wv|yo|ze'
const networks =
  'snap(?:chat)?|insta(?:gram)?|tik ?tok|discord|xbox|psn|playstation|roblox|fortnite|facebook|fb|twitter|whatsapp|steam|twitch|youtube|reddit|telegram'

const welshAreas = 'cf|np|sa|ll|ld|sy|ch|hr'

export const contactRules: readonly Rule[] = [
  {
    kind: 'phone',
    pattern: new RegExp(`(?<![\\p{N}+])${run}(?!\\p{N})`, 'dgu'),
    confidence: 'sure',
    accepts: isPhone,
  },
  {
    kind: 'phone',
    pattern: new RegExp(`(?<![\\p{N}+.-])${run}(?!\\p{N})`, 'dgu'),
    confidence: 'perhaps',
    accepts: match => !isPhone(match) && /^[12378]/.test(digits(match[0])) && digits(match[0]).length >= 10,
  },
  {
    kind: 'phone',
    pattern: whole(`(?:(?:${digitWords}|\\d{1,4})[ ,.-]{1,2}){5,14}(?:${digitWords}|\\d{1,4})`),
    confidence: 'sure',
    // Read out at least in part: plain figures are for the rules above.
    accepts: ([written]) => (written.match(digitWord)?.length ?? 0) >= 3,
  },
  {
    kind: 'phone',
    pattern: whole(
      '(?:number|rhif|ring|ffon|ffonia|ffoniwch|tecstia|text|call|phone)[^\\d\\n]{1,16}(?<what>\\d(?:[ -]?\\d){4,8})',
    ),
    confidence: 'perhaps',
  },
  {
    kind: 'postcode',
    pattern: whole(`(?:${areas})\\d[a-z\\d]?[ -]{0,3}\\d[abd-hjlnp-uw-z]{2}`),
    confidence: 'sure',
  },
  { kind: 'postcode', pattern: whole(`(?:${welshAreas})\\d{1,2}`), confidence: 'perhaps' },
  {
    kind: 'email',
    pattern:
      /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}(?:@| @ )[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,4}/dgu,
    confidence: 'sure',
  },
  {
    kind: 'email',
    pattern: whole(
      '[a-z0-9._-]{2,40} ?(?:\\(at\\)|\\[at\\]| at ) ?[a-z0-9-]{2,40} ?(?:dot|\\(dot\\)|\\[dot\\]|\\.) ?(?:com|co|org|net|uk|cymru|wales)(?: ?(?:dot|\\.) ?uk)?',
    ),
    confidence: 'sure',
  },
  { kind: 'handle', pattern: /(?<![\p{L}\p{N}_.])@[\p{L}\p{N}_.]{2,40}/dgu, confidence: 'sure' },
  {
    kind: 'handle',
    pattern: whole(
      `(?:${networks}) ?(?:name|username|user|id|tag|gamertag|enw)? ?(?:is|:|=|ydi|ydy|yw) ?(?<what>[a-z0-9_.-]{3,40})`,
    ),
    confidence: 'perhaps',
  },
  {
    kind: 'handle',
    pattern: whole(
      '(?:gamertag|username|user name|enw defnyddiwr|add me on [a-z]{2,12}|on snap|ar snap)[ :]{1,2}(?:is |ydi |ydy |yw )?(?<what>[a-z0-9_.-]{0,39}[0-9_.][a-z0-9_.-]{0,39})',
    ),
    confidence: 'perhaps',
  },
  { kind: 'url', pattern: /(?:https?:\/\/|www\.)[^\s<>"]{2,2000}/dgu, confidence: 'sure' },
  {
    kind: 'url',
    pattern:
      /(?<![\p{L}\p{N}@.-])[a-z0-9-]{2,63}(?:\.[a-z0-9-]{2,63}){0,3}\.(?:com|co\.uk|org|net|uk|cymru|wales|io|tv|gg|eu)(?![\p{L}\p{N}])(?:\/[^\s<>"]{0,2000})?/dgu,
    confidence: 'sure',
  },
  // Whatever its ending, with a path after it.
  {
    kind: 'url',
    pattern:
      /(?<![\p{L}\p{N}@.-])[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,3}\.[a-z]{2,10}\/[^\s<>"]{1,2000}/dgu,
    confidence: 'sure',
  },
]
