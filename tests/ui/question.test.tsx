import { describe, expect, test } from 'vitest'
import { languages } from '~/i18n/languages'
import { AnswerCards } from '~/ui/AnswerCards'
import { CheckAnswers } from '~/ui/CheckAnswers'
import { ErrorPage } from '~/ui/ErrorPage'
import { idOf } from '~/ui/ids'
import { QuestionPage } from '~/ui/QuestionPage'
import { groupsOf } from '~/ui/ReceiptPanel'
import { ShareChoice } from '~/ui/ShareChoice'
import { StaffPage } from '~/ui/StaffPage'
import { Table } from '~/ui/Table'
import { tagsOf, textOf } from './markup'
import { render } from './render'

const scale = ['strongly-agree', 'agree', 'disagree', 'strongly-disagree'].map(value => ({
  value,
  label: value,
}))
const apart = ['dont-know', 'rather-not-say'].map(value => ({ value, label: value }))
const radiosOf = (html: string) => tagsOf(html).filter(({ attributes }) => attributes.type === 'radio')
const checkedOf = (html: string) =>
  radiosOf(html)
    .filter(({ attributes }) => 'checked' in attributes)
    .map(({ attributes }) => attributes.value)

describe.each(languages)('a question in %s', lang => {
  const question = (value?: string, error?: string) =>
    render(
      <QuestionPage name="answer" question="Q?" scale={scale} apart={apart} value={value} error={error} />,
      lang,
    )

  test('is one group of native radios whose legend is the heading', () => {
    const html = question()
    expect(html).toMatch(/<fieldset[^>]*><legend[^>]*><h1[^>]*>Q\?<\/h1><\/legend>/)
    expect(new Set(radiosOf(html).map(({ attributes }) => attributes.name))).toEqual(new Set(['answer']))
    expect(radiosOf(html)).toHaveLength(6)
  })

  test('chooses nothing beforehand, and what was chosen again', () => {
    expect(checkedOf(question())).toEqual([])
    expect(checkedOf(question('disagree'))).toEqual(['disagree'])
    expect(checkedOf(question('rather-not-say'))).toEqual(['rather-not-say'])
  })

  test('keeps what is not on the scale apart from it', () => {
    const [onScale = '', offScale = ''] = question().split('answers--apart')
    expect(radiosOf(onScale)).toHaveLength(4)
    expect(radiosOf(offScale)).toHaveLength(2)
  })

  test('can be skipped; Enter means continue', () => {
    const [first, second] = tagsOf(question()).filter(({ name }) => name === 'button')
    expect(first?.attributes).toMatchObject({ type: 'submit', name: 'intent', value: 'continue' })
    expect(second?.attributes).toMatchObject({ type: 'submit', name: 'intent', value: 'skip' })
  })

  test('what is missing leads to the first answer', () => {
    const html = question(undefined, 'Missing')
    expect(radiosOf(html)[0]?.attributes.id).toBe('answer')
    expect(html).toContain('<a href="#answer">Missing</a>')
  })
})

test('two choices of who may see are equal and nothing is chosen', () => {
  const options = [
    { value: 'together', label: 'A', hint: 'a' },
    { value: 'worker', label: 'B', hint: 'b' },
  ] as const
  const html = render(<ShareChoice name="share" legend="Who?" options={options} />, 'en')
  expect(checkedOf(html)).toEqual([])
  const [, first = '', second = ''] = html.split('<label')
  const shape = (part: string) => tagsOf(part).map(({ name, attributes }) => [name, attributes.class])
  expect(shape(first)).toEqual(shape(second))
})

test('a skipped question says so, and each has its own way back', () => {
  const answers = [{ key: 'q', question: 'Q?', answer: null, changeHref: '/cy/q' }]
  const html = render(<CheckAnswers answers={answers} />, 'cy')
  expect(textOf(html)).toContain('Heb ei ateb')
  expect(textOf(html)).toContain('Newid : Q?')
})

test('scales of five for adults stand as they are given', () => {
  const five = ['a', 'b', 'c', 'd', 'e'].map(value => ({ value, label: value }))
  const html = render(<AnswerCards name="answer" question="Q?" scale={five} />, 'en')
  expect(radiosOf(html).map(({ attributes }) => attributes.value)).toEqual(['a', 'b', 'c', 'd', 'e'])
})

test('a code is read in groups of four', () => {
  expect(groupsOf(4, 'ABCD-1234 ef')).toEqual(['ABCD', '1234', 'ef'])
  expect(groupsOf(4, '')).toEqual([])
})

test('a field’s id comes from its name', () => {
  expect(idOf('goals[0].text')).toBe('goals-0-text')
  expect(idOf('roles[]')).toBe('roles')
})

test('an error in neither language is said in both, and keeps what was typed', () => {
  const again = { action: '/cy/x', fields: [['answer', 'a "quoted" <b>']] as const }
  const html = render(<ErrorPage kind="away" lang={null} again={again} />, 'en', '/nowhere')
  const tags = tagsOf(html)
  expect(tags.filter(({ name }) => name === 'h1')).toHaveLength(2)
  const kept = tags.filter(({ attributes }) => attributes.type === 'hidden')
  expect(kept.map(({ attributes }) => attributes.value)).toEqual(['a "quoted" <b>', 'a "quoted" <b>'])
})

test('staff see the areas of their roles and no others', () => {
  const partnership = { nameCy: 'Un', nameEn: 'One', invented: false }
  const member = { name: 'A', roles: ['worker'] as const, partnership }
  const html = render(
    <StaffPage title="T" member={member} area="journeys">
      x
    </StaffPage>,
    'cy',
  )
  const hrefs = tagsOf(html).flatMap(({ attributes }) => attributes.href ?? [])
  expect(hrefs).toContain('/cy/journeys')
  expect(hrefs).not.toContain('/cy/assessment')
  expect(hrefs).not.toContain('/cy/admin')
  expect(html).toContain('<form class="account" method="post" action="/cy/sign-out">')
  expect(textOf(html)).not.toContain('ddychmygol')
})

test('a demonstration says that it is one', () => {
  const member = { name: 'A', roles: [], partnership: { nameCy: 'Un', nameEn: 'One', invented: true } }
  const page = (
    <StaffPage title="T" member={member}>
      x
    </StaffPage>
  )
  expect(textOf(render(page, 'cy'))).toContain('yma’n ddychmygol')
  expect(textOf(render(page, 'en'))).toContain('invented')
})

test('a row of a table begins with its header', () => {
  const html = render(
    <Table caption="C" head={['a', { text: 'n', numeric: true }]} rows={[['x', 1]]} />,
    'en',
  )
  expect(html).toContain('<th scope="row">x</th>')
  expect(html).toContain('<td class="numeric">1</td>')
})
