import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { pictureNames } from '~/core/instrument/pictures'
import { Picture } from '~/ui/pictures/Picture'
import { PictureCredit } from '~/ui/pictures/PictureCredit'
import shapes from '~/ui/pictures/shapes.json'
import { fileIn } from './assets'
import { render } from './render'

test('every picture that an item may have is drawn and credited, and no other', () => {
  expect(Object.keys(shapes).sort()).toEqual([...pictureNames].sort())
  const credits = readFileSync(fileIn('app/ui/pictures/CREDITS.md'), 'utf8')
  const credited = [...credits.matchAll(/^\| `([a-z-]+)` \| [0-9A-F]+ \| \S.* \|$/gm)].map(([, name]) => name)
  expect(credited.sort()).toEqual([...pictureNames].sort())
})

test.each(pictureNames)('%s is an image with its words, in the colour of the text', name => {
  const html = render(<Picture name={name} alt="Clust: gwrando" />, 'cy')
  expect(html).toMatch(/<svg[^>]* role="img" aria-label="Clust: gwrando"/)
  const colours = [...html.matchAll(/(?:fill|stroke)="([^"]*)"/g)].map(([, colour]) => colour)
  expect(colours.filter(colour => colour !== 'none' && colour !== 'currentColor')).toEqual([])
})

test.each(['cy', 'en'] as const)('the credit names the makers and the licence, in %s', lang => {
  const html = render(<PictureCredit />, lang)
  expect(html).toContain('OpenMoji')
  expect(html).toContain('https://creativecommons.org/licenses/by-sa/4.0/')
})
