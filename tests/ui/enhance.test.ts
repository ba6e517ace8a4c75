import { runInNewContext } from 'node:vm'
import { beforeAll, describe, expect, test } from 'vitest'
import { script } from './assets'

type Listener = (event: Record<string, unknown>) => unknown

/** An element as far as the scripts look at one. */
function element(more: Record<string, unknown> = {}) {
  const listeners: Record<string, Listener> = {}
  return {
    hidden: true,
    dataset: {} as Record<string, string>,
    textContent: '',
    listeners,
    addEventListener: (name: string, listener: Listener) => {
      listeners[name] = listener
    },
    scrollIntoView: () => {},
    ...more,
  }
}

/** Runs a script in a page that has just what is given, and says what happened to it. */
function open(code: string, parts: Record<string, ReturnType<typeof element>>, online = true) {
  const listeners: Record<string, Listener> = {}
  const gone: string[] = []
  const root = element({ hidden: false })
  const find = (selector: string) => parts[selector] ?? null
  const all = (selector: string) => (parts[selector] ? [parts[selector]] : [])
  class Area {}
  class Input {}
  for (const part of Object.values(parts)) {
    if (part.dataset.is === 'textarea') Object.setPrototypeOf(part, Area.prototype)
    if (part.dataset.is === 'input') Object.setPrototypeOf(part, Input.prototype)
  }
  const navigator = { onLine: online, clipboard: { writeText: async (text: string) => void gone.push(text) } }
  runInNewContext(code, {
    document: {
      documentElement: root,
      querySelector: find,
      querySelectorAll: all,
      getElementById: (id: string) => find(`#${id}`),
    },
    addEventListener: (name: string, listener: Listener) => {
      listeners[name] = listener
    },
    location: { replace: (href: string) => gone.push(href) },
    navigator,
    CSS: { escape: (text: string) => text },
    print: () => gone.push('printed'),
    HTMLTextAreaElement: Area,
    HTMLInputElement: Input,
  })
  return { listeners, gone, root, navigator }
}

const event = (more: Record<string, unknown> = {}) => {
  const made = { prevented: false, timeStamp: 0, preventDefault: () => {}, ...more }
  made.preventDefault = () => {
    made.prevented = true
  }
  return made
}

describe('the script of somebody who answers', () => {
  let code = ''
  beforeAll(async () => {
    code = await script('respondent')
  })

  test('the way out leaves no entry to come back to, and blanks the page', () => {
    const leave = element({ href: 'https://elsewhere.test/' })
    const page = open(code, { '[data-leave]': leave })
    const click = event()
    leave.listeners.click?.(click)
    expect(click.prevented).toBe(true)
    expect(page.gone).toEqual(['https://elsewhere.test/'])
    expect(page.root.hidden).toBe(true)
  })

  test('three presses of Escape leave; two, or three slow ones, or other keys, do not', () => {
    const page = open(code, { '[data-leave]': element({ href: 'https://elsewhere.test/' }) })
    const press = (key: string, timeStamp: number) => page.listeners.keydown?.(event({ key, timeStamp }))
    for (const time of [1000, 1500]) press('Escape', time)
    for (const time of [1600, 1700, 1800]) press('Enter', time)
    press('Escape', 3600)
    expect(page.gone).toEqual([])
    press('Escape', 3700)
    press('Escape', 3800)
    expect(page.gone).toEqual(['https://elsewhere.test/'])
  })

  test('without a connection a form is kept on the page, and the message shown until it is back', () => {
    const offline = element()
    const page = open(code, { '[data-offline]': offline }, false)
    const submit = event()
    page.listeners.submit?.(submit)
    expect(submit.prevented).toBe(true)
    expect(offline.hidden).toBe(false)
    page.listeners.online?.(event())
    expect(offline.hidden).toBe(true)
  })

  test('with a connection a form goes as it would without script', () => {
    const offline = element()
    const page = open(code, { '[data-offline]': offline })
    const submit = event()
    page.listeners.submit?.(submit)
    expect(submit.prevented).toBe(false)
    expect(offline.hidden).toBe(true)
  })

  test('counts letters as people do, and says when there are too many', () => {
    const shown = element()
    const marked: Record<string, boolean> = {}
    const area = element({ value: 'tŷ 🌱', dataset: { is: 'textarea' } })
    const count = element({
      dataset: { countFor: 'answer', limit: '4' },
      querySelector: () => shown,
      classList: { toggle: (name: string, on: boolean) => Object.assign(marked, { [name]: on }) },
    })
    open(code, { '[data-count-for]': count, '#answer': area })
    expect(count.hidden).toBe(false)
    expect(shown.textContent).toBe('4')
    expect(marked).toEqual({ 'is-over': false })
    Object.assign(area, { value: 'tŷ 🌱!' })
    area.listeners.input?.(event())
    expect(shown.textContent).toBe('5')
    expect(marked).toEqual({ 'is-over': true })
  })

  test('a page with none of these is left alone', () => {
    const page = open(code, {}, false)
    const submit = event()
    page.listeners.submit?.(submit)
    for (const timeStamp of [1, 2, 3]) page.listeners.keydown?.(event({ key: 'Escape', timeStamp }))
    expect(submit.prevented).toBe(false)
    expect(page.gone).toEqual([])
    expect(page.root.hidden).toBe(false)
  })
})

describe('the script of staff', () => {
  test('a link is copied, and the page says so', async () => {
    const button = element({ dataset: { copy: 'link-cy', copied: 'Wedi’i chopïo' } })
    const status = element()
    const field = element({ value: 'https://clywed.test/c/x', dataset: { is: 'input' } })
    const page = open(await script('staff'), {
      '[data-copy]': button,
      '#link-cy': field,
      '[data-copy-status="link-cy"]': status,
    })
    expect(button.hidden).toBe(false)
    await button.listeners.click?.(event())
    expect(page.gone).toEqual(['https://clywed.test/c/x'])
    expect(status.textContent).toBe('Wedi’i chopïo')
  })

  test('a button prints', async () => {
    const button = element()
    const page = open(await script('staff'), { '[data-print]': button })
    expect(button.hidden).toBe(false)
    button.listeners.click?.(event())
    expect(page.gone).toEqual(['printed'])
  })
})
