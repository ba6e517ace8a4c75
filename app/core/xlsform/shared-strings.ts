import type { Archive } from './archive'
import { limits } from './limits'
import { Refused } from './refusal'
import { readXml } from './xml'

/** The texts that cells refer to by number. Formatted texts come as plain ones, without how they are pronounced. */
export async function readSharedStrings(archive: Archive, part: string): Promise<string[]> {
  const strings: string[] = []
  let text = ''
  let inText = false
  let inPhonetic = false
  let left: number = limits.text
  await readXml(archive, part, {
    open: name => {
      if (name === 'si') text = ''
      if (name === 't') inText = !inPhonetic
      if (name === 'rPh') inPhonetic = true
    },
    close: name => {
      if (name === 't') inText = false
      if (name === 'rPh') inPhonetic = false
      if (name !== 'si') return
      left -= text.length
      if (left < 0) throw new Refused('too-much-text')
      strings.push(text)
    },
    text: piece => {
      if (inText) text += piece
      if (text.length > limits.text) throw new Refused('too-much-text')
    },
  })
  return strings
}
