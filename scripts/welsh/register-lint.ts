import type { Register } from '../locales/strings'
import { tokensOf } from './tokens'

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

const chiWords = words(`
  chi chithau eich ydych rydych dydych ydach oeddech roeddech doeddech fyddech byddech cewch gewch allech gallech
  ddylech dylech hoffech atoch arnoch gennych wrthoch amdanoch ohonoch ynoch drosoch hebddoch drwoch 
  iddoch rhyngoch gwnewch wnewch dewch
`)
const tiWords = words(`
  ti tithau di dithau dy wyt rwyt dwyt oeddet roeddet doeddet byddi fyddi byddet fyddet cei gei gelli elli
  galli alli gallet allet dylet ddylet hoffet arnat atat gennyt wrthot amdanat ohonot ynot drosot hebddot iddot
  gwnest wnest est gest cest buest fuest rho dewisa dweda ysgrifenna agora ffonia neidia gofynna edrycha cer dos
  paid defnyddia sgania pwysa arhosa tynna anfona cadwa darllena gwiria teipia cofia stopia meddylia siarada
  clicia dangosa gad dere tyrd
`)
/** Words that end like a command to several people and are nouns: diogelwch, safety. */
const nounsInWch = words(`
  diogelwch ddiogelwch niogelwch heddwch tristwch dristwch harddwch tywyllwch dywyllwch tegwch degwch llwch lwch
  cyfeillgarwch gyfeillgarwch gweddeidd-dra llonyddwch lonyddwch hawddgarwch prysurdeb eiddilwch dedwyddwch uwch
  fwch bwch hwch anghyfeillgarwch segurdod gwch cwch llawenwch dycnwch
`)
const notYouInOch = words('och coch goch choch boch foch soch cloch gloch croch moch broch ynghoch')

/**
 * Forms of address that do not belong: chi on the pages of a child or young person, ti everywhere else.
 * Words in quotation marks count too: what a person reads should be theirs to say.
 */
export function lintRegister(text: string, register: Register): string[] {
  return tokensOf(text).flatMap(({ text: written, word, ending }) => {
    const wrong = register === 'ti' ? isChi(word, ending) : isTi(word, ending)
    return wrong
      ? [`“${written}” is a ${register === 'ti' ? 'chi' : 'ti'} form; this text speaks to ${register}`]
      : []
  })
}

function isChi(word: string, ending: string): boolean {
  if (ending === 'ch' || chiWords.has(word)) return true
  if (/[^l]wch$/.test(word) && word.length > 3) return !nounsInWch.has(word)
  return /och$/.test(word) && word.length > 3 && !notYouInOch.has(word)
}

function isTi(word: string, ending: string): boolean {
  return ending === 'th' || tiWords.has(word) || /[^l]aist$/.test(word)
}
