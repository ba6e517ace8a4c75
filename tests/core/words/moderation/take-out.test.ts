import { expect, test } from 'vitest'
import { takeOut } from '~/core/words/moderation'

test('what is taken out leaves a word of its kind, everywhere, in the language of the text', () => {
  expect(takeOut('Ring Mair. Mair is kind.', 'Mair', 'person', 'en')).toBe('Ring [name]. [name] is kind.')
  expect(takeOut('Dw i’n byw yn Ngaerdydd', 'Ngaerdydd', 'place', 'cy')).toBe('Dw i’n byw yn [lle]')
  expect(takeOut('They listen', 'Mair', 'person', 'en')).toBe('They listen')
})
