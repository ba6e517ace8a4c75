/** Numbers in words, as parts of regular expressions on folded text. */

/** Digits as they are read out. */
export const digitWords =
  'oh|o|zero|nought|naught|one|two|three|four|five|six|seven|eight|nine|double|triple|dim|sero|un|dau|dwy|tri|tair|pedwar|pedair|pump|chwech|saith|wyth|naw|dwbl|dwbwl|ddau|dri|bedwar|bump'

/** Ages from five to twenty-five. */
export const englishAges =
  'five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty(?:[ -](?:one|two|three|four|five))?'

const onDeg = '(?:un|dau|ddau|dwy|ddwy|tri|dri|tair|dair|pedwar|bedwar|pedair|bedair|pump|bump)'
/** The same in Welsh, old counting and new, softened after *yn* or not. */
export const welshAges = [
  `${onDeg}[ -]ar[ -](?:ddeg|bymtheg|hugain)`,
  '(?:un|dau|dwy|tri|pedwar|pump|chwech|saith|wyth|naw)?[ -]?deg[ -](?:un|dau|dwy|tri|tair|pedwar|pedair|pump|chwech|saith|wyth|naw)',
  '(?:dau|ddau)[ -]ddeg(?:[ -](?:un|dau|dwy|tri|tair|pedwar|pedair|pump))?',
  '(?:pymtheg|bymtheg|deuddeg|ddeuddeg|deunaw|ddeunaw|ugain|chwech|chwe|saith|wyth|naw|deng|ddeng|deg|ddeg|pump|bump)',
].join('|')
