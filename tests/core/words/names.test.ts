import { describe, expect, test } from 'vitest'
import { certainty, names, wordsOf } from './support'

describe('a place is highlighted', () => {
  test.each([
    ['I live in Cardiff', 'Cardiff'],
    ['i live in cardiff', 'cardiff'],
    ['I LIVE IN CARDIFF NOW AND IT IS LOUD', 'CARDIFF'],
    ['dw i’n byw yng Nghaerdydd', 'Nghaerdydd'],
    ['dwin byw yn nghaerdydd', 'nghaerdydd'],
    ['dw i’n byw yn Ngaerdydd', 'Ngaerdydd'],
    ['es i Gaerdydd', 'Gaerdydd'],
    ['rhwng Bangor a Chaernarfon', 'Chaernarfon'],
    ['dw i’n dod o Fangor', 'Fangor'],
    ['ym Mangor mae hi', 'Mangor'],
    ['o Lanelli', 'Lanelli'],
    ['o Ferthyr Tudful', 'Ferthyr Tudful'],
    ['ym Mhen-y-bont ar Ogwr', 'Mhen-y-bont ar Ogwr'],
    ['in pen y bont', 'pen y bont'],
    ['yn y Rhyl', 'y Rhyl'],
    ['in St. Asaph', 'St. Asaph'],
    ['in Aberystwith', 'Aberystwith'],
    ['from pontyprid', 'pontyprid'],
    ['yng Nghwmbran', 'Nghwmbran'],
    ['the lads from Ynys Môn', 'Ynys Môn'],
    ['we moved to swansea’s east side', 'swansea'],
  ])('%s', (text, place) => {
    expect(wordsOf('place', text)).toContain(place)
  })

  test('also one that no list has, where the sentence says that it is one', () => {
    expect(wordsOf('place', 'We live in Tumbledown with my nan')).toEqual(['Tumbledown'])
    expect(wordsOf('place', 'we live in tumbledown')).toEqual(['tumbledown'])
    expect(wordsOf('place', 'dw i’n byw ym Mhantyceubren')).toEqual(['Mhantyceubren'])
  })

  test('streets, schools and clubs by their form', () => {
    expect(wordsOf('place', 'I went to Ysgol Gyfun Bro Wen for a bit')).toEqual(['Ysgol Gyfun Bro Wen'])
    expect(wordsOf('place', 'we live at 12 Heol y Bont now')).toEqual(['12 Heol y Bont'])
    expect(wordsOf('place', 'they stopped me on Sandyhaven Road')).toEqual(['Sandyhaven Road'])
    expect(wordsOf('place', 'i went to maesteg high school')).toContain('maesteg')
  })
})

describe('a person is highlighted', () => {
  test.each([
    ['My worker Bethan is nice', 'Bethan'],
    ['my worker bethan is nice', 'bethan'],
    ['diolch i Ddafydd', 'Ddafydd'],
    ['Roedd Rhys efo fi', 'Rhys'],
    ['Mohammed came too', 'Mohammed'],
    ['I like Oliwia', 'Oliwia'],
    ['I like Małgorzata', 'Małgorzata'],
    ['Mae Siân yn dda', 'Siân'],
    ['mae sian yn dda', 'sian'],
    ['she is called bethani', 'bethani'],
    ['I saw Dylan Probert there', 'Dylan Probert'],
    ['i saw dylan probert there', 'dylan probert'],
    ['Dafydd ap Rhys oedd o', 'Dafydd ap Rhys'],
    ['Mr Zebedee was kind', 'Mr Zebedee'],
    ['mrs zebedee was kind', 'mrs zebedee'],
    ['Miss Quill said so', 'Miss Quill'],
    ['I told Zebedee everything', 'Zebedee'],
    ['Rydw i’n nabod Jones o’r heddlu', 'Jones'],
  ])('%s', (text, person) => {
    expect(wordsOf('person', text)).toContain(person)
  })

  test('a name that is also a word stays open until the sentence tells', () => {
    expect(certainty('I went with Will')).toBe('sure')
    expect(certainty('i went with will')).toBe('perhaps')
    expect(certainty('i will go')).toBeUndefined()
    expect(certainty('Will you come')).toBeUndefined()
    expect(certainty('Will was great')).toBe('perhaps')
    expect(certainty('ges i help gan Haf')).toBe('sure')
    expect(certainty('yn yr haf')).toBeUndefined()
    expect(certainty('i like rose')).toBe('perhaps')
    expect(certainty('Mae hi’n dda')).toBeUndefined()
  })

  test('a listed name is sure, a misspelt or an unknown one is not', () => {
    expect(certainty('I like Bethan')).toBe('sure')
    expect(certainty('I like Behtan')).toBe('perhaps')
    expect(certainty('I like Zebedee')).toBe('perhaps')
  })
})

describe('the partnership’s own names', () => {
  const own = { staff: ['Lynwen Quarshie', 'Jo Whittle'], services: ['Clwb y Bont', 'Turnaround'] }

  test('are highlighted, whole and in part, in any case, mutated or misspelt', () => {
    expect(wordsOf('person', 'I like Lynwen', own)).toEqual(['Lynwen'])
    expect(wordsOf('person', 'ask lynwen quarshie', own)).toEqual(['lynwen quarshie'])
    expect(wordsOf('person', 'Whitle was fine', own)).toEqual(['Whitle'])
    expect(wordsOf('service', 'Es i i Glwb y Bont', own)).toEqual(['Glwb y Bont'])
    expect(wordsOf('service', 'turnaround helped', own)).toEqual(['turnaround'])
  })

  test('are nobody’s without the partnership', () => {
    expect(names('turnaround helped')).toEqual([])
  })
})
