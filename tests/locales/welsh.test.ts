import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkWelsh } from '../../scripts/check-welsh'
import { registerOf, type Text } from '../../scripts/locales/strings'
import { lintMutations } from '../../scripts/welsh/mutation-lint'
import { formsOf, mutate } from '../../scripts/welsh/mutations'
import { lintRegister } from '../../scripts/welsh/register-lint'
import { openSpeller, type Speller } from '../../scripts/welsh/spelling'
import { lintWording } from '../../scripts/welsh/wording-lint'

let speller: Speller
beforeAll(async () => {
  speller = await openSpeller()
})
afterAll(() => speller.close())

const mutations = (text: string, form?: string) => lintMutations(text, speller.isWord, form)

const welsh = (text: string, more: Partial<Text> = {}): Text => ({
  file: 'locales/cy/common.json',
  lang: 'cy',
  namespace: 'common',
  key: 'some.key',
  text,
  ...more,
})

describe('mutations', () => {
  test('change the initials as grammar has it', () => {
    expect(
      ['cwestiwn', 'plant', 'teulu', 'gair', 'bwrdd', 'dolen', 'llais', 'mam', 'rhiant'].map(one =>
        mutate(one, 'soft'),
      ),
    ).toEqual(['gwestiwn', 'blant', 'deulu', 'air', 'fwrdd', 'ddolen', 'lais', 'fam', 'riant'])
    expect(['cod', 'plentyn', 'taith', 'gair', 'bod', 'dolen'].map(one => mutate(one, 'nasal'))).toEqual([
      'nghod',
      'mhlentyn',
      'nhaith',
      'ngair',
      'mod',
      'nolen',
    ])
    expect(['cod', 'plant', 'teulu', 'gair', 'llais'].map(one => mutate(one, 'aspirate'))).toEqual([
      'chod',
      'phlant',
      'theulu',
      'gair',
      'llais',
    ])
    expect(mutate('chwaer', 'soft')).toBe('chwaer')
    expect(formsOf('ateb')).toContain('hateb')
  })

  test.each([
    'Pwy sy’n gweld atebion o plant?',
    'Anfon neges i pobl ifanc',
    'Mynd i Caerdydd',
    'Byw yn Caerdydd',
    'Dolen ar dudalen: cliciwch ar botwm',
    'Rhoi gwybod am pryder',
    'Cael help gan gweithiwr',
    'Gwirio dy cod',
    'Mae dy gweithiwr yma',
    'Rhiant neu gofalwr',
    'Pa cwestiwn?',
    'Heb cyfrinair',
    'Dros pob cwestiwn',
    'Tua tri munud',
    'Plant a pobl ifanc',
    'Cod a cyfrinair',
    'Gyda cod',
    'Fy cod',
    'Fy teulu',
    'Fy gweithiwr',
    'Mae’n cyfrinachol',
    'Mae hi’n diogel yma',
    'Mae’r atebion yn cyfrinachol',
    'Rhowch cyfeiriad e-bost',
    'Dewisa blwyddyn neu dewis mis',
    'Mae’r dolen wedi dod i ben',
    'Y partneriaeth',
    'Y ddolen hwn',
    'Y cwestiwn hon',
    'Cewch chi gweld eto',
    'Fe gei di stopio a mynd, ac fe gei di cau’r dudalen',
    'Does dim rhaid i ti barhau, ond bydd angen i ti cadw’r cod',
    'Eich ddolen',
    'Yn Cymraeg yn unig',
    'Dyma canlyniadau',
    'Dau cwestiwn',
    'Plant a oedolion',
    'Unrhyw cwestiwn',
    'I rhiant',
    'Y ateb',
  ])('“%s” is noticed', text => {
    expect(mutations(text)).not.toEqual([])
  })

  test.each([
    'Rydw i wedi gorffen, ac rydw i’n hapus',
    'Mae fy ngweithiwr yn gwrando arna i. Mae fy nheulu i gyd yma.',
    'Dewisa ateb, neu neidia dros y cwestiwn',
    'Dewiswch ateb, neu neidiwch dros y cwestiwn',
    'Yng Nghaerdydd, ym Mangor ac yn Abertawe',
    'Y bartneriaeth a’r plant a’u teuluoedd',
    'Ar gyfer pobl, i gyd, am byth, o dan, i mewn, neu gyda',
    'Cewch chi ddewis pwy sy’n ei ddarllen',
    'Rhowch y ffôn yn ôl ar ôl gorffen',
    'Pwyswch Parhau. Ewch i “Tynnu fy atebion yn ôl”.',
    'Beth sy’n bwysig i ti? Pwy wyt ti?',
    'Plant a phobl ifanc, cod a chyfrinair, gyda chod',
    'Hyd eich ateb: {{length}}',
    'Mae’n llawn, yn rhad ac yn gyfrinachol',
    'p’un a ydych chi yma',
    'Mae {{number}} o {{of}}',
    'Mae gen i god',
  ])('“%s” is right', text => {
    expect(mutations(text)).toEqual([])
  })

  test('after a counted number follow the plural form', () => {
    expect(mutations('{{count}} gwestiwn', 'two')).toEqual([])
    expect(mutations('{{count}} cwestiwn', 'two')).not.toEqual([])
    expect(mutations('{{count}} chwestiwn', 'few')).toEqual([])
    expect(mutations('{{count}} cwestiwn', 'few')).not.toEqual([])
    expect(mutations('{{count}} cwestiwn', 'many')).not.toEqual([])
    expect(mutations('{{count}} cwestiwn', 'other')).toEqual([])
    expect(mutations('{{count}} atebion', 'other')).not.toEqual([])
    expect(mutations('{{count}} o bobl', 'two')).toEqual([])
  })
})

describe('register', () => {
  test.each([
    'Rhowch eich cod',
    'Beth ydych chi’n ei feddwl?',
    'Mae rhywbeth i’ch helpu',
    'Ffoniwch 999',
    'Cewch stopio',
    'Beth ddywedoch',
  ])('“%s” is chi', text => {
    expect(lintRegister(text, 'ti')).not.toEqual([])
    expect(lintRegister(text, 'chi')).toEqual([])
  })

  test.each([
    'Rho dy god',
    'Beth wyt ti’n ei feddwl?',
    'Ffonia 999',
    'Fe gei di stopio',
    'Beth ddywedaist',
    'A’th deulu',
  ])('“%s” is ti', text => {
    expect(lintRegister(text, 'chi')).not.toEqual([])
    expect(lintRegister(text, 'ti')).toEqual([])
  })

  test.each(['Dechrau', 'Diogelwch a heddwch', 'Rydyn ni’n gwrando', 'Golau coch'])(
    '“%s” suits both',
    text => {
      expect([...lintRegister(text, 'ti'), ...lintRegister(text, 'chi')]).toEqual([])
    },
  )

  test('is ti on a young person’s pages and where the key says so', () => {
    expect(registerOf({ namespace: 'respondent-ti', key: 'a' })).toBe('ti')
    expect(registerOf({ namespace: 'email', key: 'invitation.ti.subject' })).toBe('ti')
    expect(registerOf({ namespace: 'email', key: 'invitation.chi.subject' })).toBe('chi')
    expect(registerOf({ namespace: 'instrument', key: 'items.helped.text.easy_ti' })).toBe('ti')
    expect(registerOf({ namespace: 'instrument', key: 'items.helped.text.child' })).toBe('ti')
    expect(registerOf({ namespace: 'instrument', key: 'items.helped.text.easy_chi' })).toBe('chi')
    expect(registerOf({ namespace: 'journeys', key: 'title' })).toBe('chi')
  })
})

describe('spelling', () => {
  test('finds a slip and says what it may have been', () => {
    expect(speller.misspelt('Mae’r gwasnaeth yn gyfrinachol')).toEqual([
      { word: 'gwasnaeth', suggestions: expect.arrayContaining(['gwasanaeth']) },
    ])
  })

  test.each([
    'Mae’r atebion i’w cael, p’run bynnag, i’ch helpu',
    'Ein hadborth',
    'Cwcis a gwcis',
    'e-bost',
    'Ŵyr y tŷ',
    'SMTP_URL, npm run jobs, enw@enghraifft.cymru',
  ])('“%s” is right', text => {
    expect(speller.misspelt(text)).toEqual([])
  })

  test('a missing circumflex is a slip', () => {
    expect(speller.misspelt('ffon, sgor a dwr').map(({ word }) => word)).toContain('sgor')
  })
})

test.each([
  'Aros efo ni',
  'Arbed',
  'Cedwir eich atebion',
  'Pellter teithio',
  'Mae eich atebion yn ddienw a’r atebion yn saff',
])('“%s” is not our wording', text => {
  expect(lintWording(text)).not.toEqual([])
})

test('each find names the file, the key, the text and the reason', async () => {
  const found = await checkWelsh([
    welsh('Heb cyfrinair'),
    welsh('Rho dy god'),
    welsh('Your code', { lang: 'en' }),
    welsh('{{count}} cwestiwn', { key: 'number_two' }),
  ])
  expect(found.map(({ key, text, reason }) => [key, text, reason.split(' ')[0]])).toEqual([
    ['some.key', 'Heb cyfrinair', 'after'],
    ['some.key', 'Rho dy god', '“Rho”'],
    ['some.key', 'Rho dy god', '“dy”'],
    ['number_two', '{{count}} cwestiwn', 'after'],
  ])
  expect(found[0]).toMatchObject({ file: 'locales/cy/common.json' })
})
