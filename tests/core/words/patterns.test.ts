import { describe, expect, test } from 'vitest'
import { names, wordsOf } from './support'

describe('a way to reach somebody is highlighted', () => {
  test.each([
    ['Ring me on 07700 900123 please', '07700 900123'],
    ['text 07700900123', '07700900123'],
    ['+44 7700 900123', '+44 7700 900123'],
    ['+44 (0)7700 900123', '+44 (0)7700 900123'],
    ['Ffonia 029 2018 0123 ar ôl ysgol', '029 2018 0123'],
    [
      'it is oh seven seven double oh nine double oh one two three',
      'oh seven seven double oh nine double oh one two three',
    ],
    [
      'y rhif ydy dim saith saith dim dim naw dim dim un dau tri',
      'dim saith saith dim dim naw dim dim un dau tri',
    ],
    ['my number is 712345', '712345'],
  ])('telephone: %s', (text, phone) => {
    expect(wordsOf('phone', text)).toEqual([phone])
  })

  test.each(['CF10 3AT', 'cf103at', 'LL57 2DG', 'sy23 1ab', 'SA1 3RD'])('post code: %s', postcode => {
    expect(wordsOf('postcode', `dw i’n byw yn ${postcode} ers blwyddyn`)).toEqual([postcode])
  })

  test.each(['jo.b@example.com', 'mam_i_dri@post.example.org', 'carol at example dot com'])(
    'e-mail: %s',
    email => {
      expect(wordsOf('email', `write to ${email} please`)).toEqual([email])
    },
  )

  test('handles and addresses on the web', () => {
    expect(wordsOf('handle', 'add me @cymraes.bach')).toEqual(['@cymraes.bach'])
    expect(wordsOf('handle', 'my snapchat is jaybee07')).toEqual(['jaybee07'])
    expect(wordsOf('url', 'see https://example.com/u/jay?x=1 ok')).toEqual(['https://example.com/u/jay?x=1'])
    expect(wordsOf('url', 'mae ar www.example.cymru/stori')).toEqual(['www.example.cymru/stori'])
    expect(wordsOf('url', 'look on example.co.uk')).toEqual(['example.co.uk'])
  })
})

describe('a day that can be looked up is highlighted', () => {
  test.each([
    ['on 3 March I', '3 March'],
    ['on March 3rd I', 'March 3rd'],
    ['the 3rd of March 2024 was', '3rd of March 2024'],
    ['the third of August', 'third of August'],
    ['on 14/02/2024', '14/02/2024'],
    ['on 3.4.23 he', '3.4.23'],
    ['ar 3 Mawrth', '3 Mawrth'],
    ['ar y 3ydd o Fawrth', '3ydd o Fawrth'],
    ['y pumed o Dachwedd', 'pumed o Dachwedd'],
    ['ers 1af o Fai 2024', '1af o Fai 2024'],
    ['yr 21ain o Orffennaf', '21ain o Orffennaf'],
    ['it was in June', 'June'],
    ['ym mis Medi', 'Medi'],
  ])('%s', (text, date) => {
    expect(wordsOf('date', text)).toEqual([date])
  })

  test('the day of the week is a question, not a date', () => {
    expect(wordsOf('prompt', 'dydd Mawrth diwethaf')).toEqual(['dydd Mawrth'])
    expect(wordsOf('prompt', 'it was on Tuesday')).toEqual(['Tuesday'])
  })
})

describe('an age is highlighted', () => {
  test.each([
    ["I'm 14 and nobody asks me", '14'],
    ['im fourteen', 'fourteen'],
    ['he is 15 years old', '15'],
    ['my 12-year-old was there', '12'],
    ['our girl, aged 16, was', '16'],
    ["dw i'n 14", '14'],
    ['dwi’n bymtheg', 'bymtheg'],
    ['mae o yn bedair ar ddeg', 'bedair ar ddeg'],
    ['bachgen 14 oed', '14'],
    ['mae hi’n un ar bymtheg oed', 'un ar bymtheg'],
  ])('%s', (text, age) => {
    expect(wordsOf('age', text)).toEqual([age])
  })

  test.each(["I'm 10 minutes late", 'I am 100% sure', 'mae’n 5 munud o gerdded', 'it lasted 12 weeks'])(
    'not: %s',
    text => {
      expect(wordsOf('age', text)).toEqual([])
    },
  )
})

test.each([
  ['my case number is 62DA1033124 I think', '62DA1033124'],
  ['ref YJ-20413', 'YJ-20413'],
  ['Rhif yr achos ydy WXM 44821', 'WXM 44821'],
  ['YOT/2023/114 was on it', 'YOT/2023/114'],
  ['AB 12 34 56 C', 'AB 12 34 56 C'],
])('a number of somebody’s papers is highlighted: %s', (text, number) => {
  expect(wordsOf('case-number', text)).toEqual([number])
})

test.each([
  'It was really good and they listened to me.',
  'I will be fine, may be a bit bored. I hope it carries on.',
  'There was a mark on the wall.',
  'Roedd popeth yn dda iawn a dw i’n teimlo’n well.',
  'Mae’r haul ar ben y bryn, dan y coed.',
  'Dan ni wedi cael llond bol.',
  'Does dim byd bob amser mor wael.',
  'they gave me 10 out of 10 lol',
])('an ordinary sentence has nothing to highlight: %s', text => {
  expect(names(text)).toEqual([])
})
