import { renderToStaticMarkup } from 'react-dom/server'
import { encode } from 'uqr'
import { expect, test } from 'vitest'
import { QrCode } from '~/routes/journeys/qr-code'

const link = 'https://clywed.example.cymru/c/eefzwkg9bcwg33ftsxp6ter84c'

test('the drawing has exactly the dark modules of the code, with a border of four', () => {
  const svg = renderToStaticMarkup(<QrCode text={link} label="Cod QR" size="large" />)
  const { data, size } = encode(link, { ecc: 'M', border: 4 })
  expect(svg).toContain(`viewBox="0 0 ${size} ${size}"`)

  const drawn = data.map(row => row.map(() => false))
  const runs = [...svg.matchAll(/M(\d+) (\d+)h(\d+)v1h-(\d+)z/g)].map(run => run.slice(1).map(Number))
  for (const [x = 0, y = 0, length = 0, back] of runs) {
    expect(back).toBe(length)
    drawn[y]?.fill(true, x, x + length)
  }
  expect(drawn).toEqual(data)
  const border = [...data.slice(0, 4), ...data.slice(-4)].flat()
  expect(border.some(Boolean)).toBe(false)
})

test('it has a name for whoever does not see it', () => {
  const svg = renderToStaticMarkup(<QrCode text={link} label="Cod QR: y gair sydyn" size="small" />)
  expect(svg).toContain('role="img"')
  expect(svg).toContain('aria-label="Cod QR: y gair sydyn"')
  expect(svg).not.toContain('style=')
})
