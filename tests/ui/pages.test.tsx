import { describe, expect, test } from 'vitest'
import { languages, otherLang } from '~/i18n/languages'
import { tagsOf, textOf } from './markup'
import { render } from './render'
import { samples } from './samples'

describe.each(languages)('every page in %s', lang => {
  const pages = Object.entries(samples(lang)).map(([name, { side, page }]) => ({
    name,
    side,
    html: render(page, lang),
  }))

  test.each(pages)('$name carries nothing the security policy forbids', ({ html }) => {
    const tags = tagsOf(html)
    expect(tags.filter(({ attributes }) => 'style' in attributes)).toEqual([])
    expect(tags.filter(({ name }) => ['script', 'style', 'img', 'iframe'].includes(name))).toEqual([])
    expect(tags.flatMap(({ attributes }) => Object.keys(attributes).filter(key => /^on/i.test(key)))).toEqual(
      [],
    )
  })

  test.each(pages)('$name has one main, a way past the header, and its headings', ({ html }) => {
    const tags = tagsOf(html)
    const mains = tags.filter(({ name }) => name === 'main')
    expect(mains.map(({ attributes }) => attributes.id)).toEqual(['main'])
    expect(tags.find(({ name }) => name === 'a')?.attributes.href).toBe('#main')
    expect(tags.some(({ name }) => name === 'h1')).toBe(true)
  })

  test.each(pages)('$name: ids are unique, and whatever refers to one finds it', ({ html }) => {
    const tags = tagsOf(html)
    const ids = tags.flatMap(({ attributes }) => attributes.id ?? [])
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
    const referred = tags.flatMap(({ attributes }) => [
      ...(attributes['aria-describedby'] ?? '').split(' '),
      ...(attributes['aria-labelledby'] ?? '').split(' '),
      attributes.for ?? '',
      attributes.href?.startsWith('#') ? attributes.href.slice(1) : '',
    ])
    expect(referred.filter(id => id !== '' && !ids.includes(id))).toEqual([])
  })

  test.each(pages)('$name: every field has a label, none is cut off, nothing is disabled', ({ html }) => {
    const tags = tagsOf(html)
    const labelled = tags.filter(({ name }) => name === 'label').map(({ attributes }) => attributes.for)
    const fields = tags.filter(
      ({ name, attributes }) =>
        ['input', 'textarea', 'select'].includes(name) && attributes.type !== 'hidden',
    )
    expect(fields.filter(({ attributes }) => !labelled.includes(attributes.id))).toEqual([])
    expect(tags.filter(({ attributes }) => 'maxlength' in attributes || 'disabled' in attributes)).toEqual([])
  })

  test.each(pages.filter(({ side }) => side === 'respondent'))(
    '$name has help and the way out',
    ({ html }) => {
      const hrefs = tagsOf(html).flatMap(({ attributes }) => attributes.href ?? [])
      expect(hrefs).toEqual(
        expect.arrayContaining([
          'tel:999',
          'tel:08001111',
          'tel:08088023456',
          'tel:08088010800',
          'tel:116123',
        ]),
      )
      const leave = tagsOf(html).find(({ attributes }) => 'data-leave' in attributes)
      expect(leave).toMatchObject({ name: 'a', attributes: { href: expect.stringMatching(/^https:/) } })
    },
  )

  test.each(pages.filter(({ name }) => !['start', 'broken'].includes(name)))(
    '$name leads to the same page in the other language, which is named in itself',
    ({ html }) => {
      const other = otherLang(lang)
      const toggle = tagsOf(html).find(({ attributes }) => attributes.hreflang === other)
      expect(toggle?.attributes).toMatchObject({
        lang: other,
        href: `/${other}/answer/abc/q/listened?from=check`,
      })
      expect(textOf(html)).toContain(other === 'cy' ? 'Cymraeg' : 'English')
    },
  )
})

describe('the start page', () => {
  const html = render(samples('en').start?.page as JSX.Element, 'en', '/')

  test('is in both languages, in parts of the same shape', () => {
    const [, cy = '', en = ''] = html.split(/<section[^>]*class="half"/)
    const shape = (part: string) => tagsOf(part.slice(0, part.indexOf('</section>'))).map(({ name }) => name)
    expect(shape(cy).length).toBeGreaterThan(5)
    expect(shape(cy)).toEqual(shape(en))
    expect(
      tagsOf(html)
        .filter(({ name }) => name === 'section')
        .map(({ attributes }) => attributes.lang),
    ).toEqual(['cy', 'en'])
  })

  test('has help and the way out in both', () => {
    const around = html.slice(0, html.indexOf('<main'))
    for (const words of ['Help nawr', 'Help now', 'Gadael y dudalen hon', 'Leave this page', 'Byw Heb Ofn']) {
      expect(textOf(around)).toContain(words)
    }
    expect(around).toContain('<span lang="cy">Help nawr</span>')
  })

  test('leads staff to sign in, in both', () => {
    const hrefs = tagsOf(html).flatMap(({ attributes }) => attributes.href ?? [])
    expect(hrefs).toEqual(
      expect.arrayContaining(['/cy/sign-in', '/en/sign-in', '/cy/withdraw', '/en/withdraw']),
    )
  })
})
