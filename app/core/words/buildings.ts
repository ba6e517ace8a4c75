import { lazySet } from './lists'
import type { Token } from './tokens'
import type { Found } from './types'

/**
 * Streets, schools and clubs, which no list holds, by their form: "12 Heol y Bont", "Station Road", "Ysgol Gyfun Bro
 * Wen". What stands in place of a name must have a capital, or a number before it.
 */

/** What such a name ends with in English … */
const isEnd = lazySet(
  () => `road rd street st avenue ave lane close drive crescent terrace gardens grove place square walk park estate row view mews
  parade rise school academy college comp comprehensive high primary hospital centre prison club rfc afc fc`,
)
/** … what may stand before that … */
const isMiddle = lazySet(
  () => `primary high comprehensive secondary community junior infants infant special grammar catholic upper lower leisure youth
  boxing rugby football gyfun uwchradd gynradd gymraeg gymunedol feithrin babanod iau arbennig hamdden ieuenctid y yr ap ar`,
)
/** … and what it begins with in Welsh. */
const isBeginning = lazySet(
  () => `heol hewl ffordd stryd lon rhodfa teras clos cae maes rhes ystad stad cilgant sgwar trem llys gerddi fflatiau ysgol hysgol
  coleg choleg goleg ngholeg ysbyty canolfan ganolfan carchar garchar clwb glwb`,
)
/** Of these, those that are a street whatever follows. */
const isStreet = lazySet(() => 'heol hewl ffordd stryd lon rhodfa teras')
const isLittle = lazySet(() => 'the a an my our your his her their this that at in to from of and y yr i o')
const isHouseNumber = (token: Token | undefined) => token !== undefined && /^\d{1,4}[a-z]?$/.test(token.text)

/** How many words a name may have beside its ending or beginning. */
const LONGEST = 4

export function findBuildings(tokens: readonly Token[]): Found[] {
  return tokens.flatMap((token, index) => {
    if (isEnd(token.text)) return english(tokens, index)
    return isBeginning(token.text) ? welsh(tokens, index) : []
  })
}

function english(tokens: readonly Token[], end: number): Found[] {
  let first = end
  let capitals = 0
  while (first > 0 && end - first < LONGEST && tokens[first]?.joined) {
    const before = tokens[first - 1]
    if (!before) break
    if (isHouseNumber(before) && first < end) return [found(tokens, first - 1, end, true)]
    const named = before.capital !== 'no' && !isLittle(before.text) && !isMiddle(before.text)
    if (!named && !isMiddle(before.text) && !numberBefore(tokens, first - 1)) break
    if (named) capitals++
    first--
  }
  while (first < end && tokens[first]?.capital === 'no') first++
  return capitals > 0 && first < end ? [found(tokens, first, end, false)] : []
}

/** "12 station road": the word between may be small. */
function numberBefore(tokens: readonly Token[], index: number): boolean {
  return tokens[index]?.joined === true && isHouseNumber(tokens[index - 1])
}

function welsh(tokens: readonly Token[], begin: number): Found[] {
  const numbered = tokens[begin]?.joined === true && isHouseNumber(tokens[begin - 1])
  let last = begin
  for (let index = begin + 1; index <= begin + LONGEST && tokens[index]?.joined; index++) {
    const token = tokens[index]
    if (!token) break
    if (token.capital !== 'no' && !(token.text === 'i' || isMiddle(token.text))) last = index
    else if (!isMiddle(token.text)) {
      if (numbered && last === begin && isStreet(tokens[begin]?.text ?? '')) last = index
      break
    }
  }
  return last > begin ? [found(tokens, numbered ? begin - 1 : begin, last, numbered)] : []
}

function found(tokens: readonly Token[], first: number, last: number, sure: boolean): Found {
  return {
    start: tokens[first]?.start ?? 0,
    end: tokens[last]?.end ?? 0,
    kind: 'place',
    confidence: sure ? 'sure' : 'perhaps',
  }
}
