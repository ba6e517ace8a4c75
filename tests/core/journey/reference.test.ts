import { describe, expect, test } from 'vitest'
import { doubtReference, holdsHidden, tidyReference } from '~/core/journey/reference'

describe('what looks like a person is questioned', () => {
  const names = [
    'Megan Jones',
    'Siân Llwyd-Evans',
    'Sean O’Brien',
    "Aled O'Neill",
    'Ieuan ap Dafydd',
    'J. Davies',
    'J Davies',
    'J.Davies',
    'mr Huw',
    'MEGAN',
    'siân',
    'rhys 14',
    'YJ/cerys/2',
    'Gwenllian',
    'Jack Smith 2026/3',
  ]
  test.each(names)('%s reads like a name', text => expect(doubtReference(text)).toBe('name'))

  const birthDates = [
    '04/03/2009',
    '4.3.09',
    '4-3-2009',
    '2009-03-04',
    '04032009',
    '20090304',
    'DOB 4/3/2009',
    '4 March 2009',
    '4ydd o Fawrth, 4 Mawrth 2009',
    '12 Tachwedd',
    'Mawrth 4',
    '3rd of June',
    '21 chwefror',
  ]
  test.each(birthDates)('%s reads like a date of birth', text =>
    expect(doubtReference(text)).toBe('birth-date'),
  )

  test.each(['someone@example.com', 'Cyf: rhywun@enghraifft.cymru'])(
    '%s reads like an e-mail address',
    text => expect(doubtReference(text)).toBe('email'),
  )

  test.each([
    '07700 900123',
    '07700900123',
    '+44 7700 900123',
    '0044 29 2018 0180',
    '(01632) 960-001',
    'ffôn 01632 960001',
  ])('%s reads like a phone number', text => expect(doubtReference(text)).toBe('phone'))
})

describe('the references of case systems pass', () => {
  const references = [
    'YJ-2026-0147',
    '2026/0147',
    'CYF 4471',
    'CY/26/118',
    'A1234567',
    'W00123456',
    '120934',
    '2026-27/14',
    '26/27/14',
    'childview 88213',
    'GCI-WRE-00391',
    'abc',
    '99/99/9999',
    'Rose 12',
    'YJDEC12',
    'Achos 14',
    'achos 14 mis 3',
  ]
  test.each(references)('%s', text => expect(doubtReference(text)).toBeNull())
})

test('the reference is kept composed, with single spaces', () => {
  expect(tidyReference('  YJ \t 12 \n')).toBe('YJ 12')
  expect(tidyReference('tŷ'.normalize('NFD'))).toBe('tŷ'.normalize('NFC'))
})

test('what cannot be seen is found', () => {
  expect(holdsHidden('YJ-12')).toBe(false)
  for (const hidden of ['\u202e', '\u200b', '\u0000', '\ufeff', '\u2066'])
    expect(holdsHidden(`YJ${hidden}12`)).toBe(true)
})
