import { describe, expect, test } from 'vitest'
import { mutations } from '~/core/safeguarding/mutations'
import { riskMatches } from '~/core/safeguarding/risk-words'
import { translator } from '~/i18n'

describe('Welsh mutations', () => {
  test.each([
    ['pen', ['pen', 'ben', 'mhen', 'phen']],
    ['tad', ['tad', 'dad', 'nhad', 'thad']],
    ['cath', ['cath', 'gath', 'nghath', 'chath']],
    ['brawd', ['brawd', 'frawd', 'mrawd']],
    ['dyn', ['dyn', 'ddyn', 'nyn']],
    ['gardd', ['gardd', 'ardd', 'ngardd']],
    ['mam', ['mam', 'fam']],
    ['lladd', ['lladd', 'ladd']],
    ['rhaff', ['rhaff', 'raff']],
    ['arf', ['arf', 'harf']],
    ['chwaer', ['chwaer']],
    ['ffrind', ['ffrind']],
    ['nain', ['nain']],
  ])('%s takes the forms of the table', (radical, forms) => {
    expect(mutations(radical)).toEqual(forms)
  })
})

describe('words that may speak of danger', () => {
  test.each([
    ['He hurts me when nobody is there', 'hurt*'],
    ["I don't feel safe at home", 'dont feel safe'],
    ['I don’t feel safe at home', 'dont feel safe'],
    ['sometimes I want to DIE', 'die'],
    ['they carry knives', 'knives'],
    ['self-harm', 'self harm*'],
    ['Mae e’n fy mygwth i', 'bygwth'],
    ['Mae’n fy mrifo i', 'brifo*'],
    ['Roedd ganddo gyllell', 'cyllell*'],
    ['yn ei gyllell ac fy nghyllell', 'cyllell*'],
    ['Dw i mewn perygl', 'perygl*'],
    ['O berygl i berygl', 'perygl*'],
    ['Mae gen i ofn', 'ofn'],
    ['ei hofn hi', 'ofn'],
    ['fy ngham-drin i', 'cam drin*'],
    ['ei cham-drin hi', 'cam drin*'],
    ['cael ei thrywanu', 'trywanu*'],
    ['wedi cymryd gorddos', 'gorddos*'],
    ['rhag ei ladd ei hun', 'lladd*'],
    ['Dydw i DDIM YN DDIOGEL', 'ddim yn ddiogel'],
    ['cael fy nharo', 'taro'],
    ['cael ei churo', 'curo'],
    ['I did not feel safe there', 'not feel safe'],
    ['Dydw i ddim yn teimlo’n ddiogel', 'teimlon ddiogel'],
    ["Dwi ddim yn teimlo'n saff", 'teimlon saff'],
    ['dw i byth yn dweud mod i heb deimlo’n saff', 'teimlon saff'],
    ['yn hunanniweidio', 'hunanniweidio*'],
    ['dechrau hunan-niweidio', 'hunan niweidio'],
    ['Fe fwrodd e fi', 'bwrodd'],
    ['Bwrodd e fi neithiwr', 'bwrodd'],
    ['mae’n fy mhwnio i', 'pwnio*'],
    ['cael ei bwnio', 'pwnio*'],
    ['mae e’n hitio fi', 'hitio*'],
    ['Rhoddodd e loes i fi', 'loes'],
  ])('“%s” goes up the queue', (text, term) => {
    expect(riskMatches(text)).toContain(term)
  })

  test.each([
    'She listened and helped me get back to school',
    'Mae fy ngweithiwr yn gwrando arna i',
    'Wn i ddim beth fyddai’n well',
    'The diet plan and the skills group were good',
    'Roedd y grŵp yn dda iawn',
    '',
    '👍👍👍',
  ])('“%s” keeps its place', text => {
    expect(riskMatches(text)).toEqual([])
  })

  test('what the product’s own button says goes up the queue, in both languages', () => {
    for (const lang of ['cy', 'en'] as const) {
      const t = translator(lang)
      for (const button of [
        t('common:help.not-safe'),
        t('respondent-ti:safe.kind.unsafe'),
        t('respondent-chi:safe.kind.unsafe'),
        t('safeguarding:kind.unsafe'),
      ])
        expect(riskMatches(button), button).not.toEqual([])
    }
    expect(riskMatches('Dydw i ddim yn teimlo’n saff')).not.toEqual([])
  })

  test('accents and capitals make no difference', () => {
    expect(riskMatches('TRÁIS')).toEqual(riskMatches('trais'))
    expect(riskMatches('TRAIS')).toContain('trais')
  })
})
