import { randomBytes } from 'node:crypto'
import { newItemSchema, type Refusal } from '~/core/instrument/editing'
import { approveLanguage, markLanguageReady } from '~/steps/instruments/approve-version'
import { addQuestion, moveQuestion } from '~/steps/instruments/edit-item'
import type { Edited } from '~/steps/instruments/edit-version'
import type { Which } from '~/steps/instruments/editor'
import { publishVersion, tryVersion } from '~/steps/instruments/publish-version'
import { discardDraft, retireVersion } from '~/steps/instruments/retire-version'
import { startVersion } from '~/steps/instruments/start-draft'
import { textOf } from '~/web/forms'
import { movedTo } from './words'

/** Where to go afterwards, or what to say on the same page. */
export type Acted =
  | { kind: 'go'; rest: string; to?: { key: string; version: number } }
  | { kind: 'leave' }
  | { kind: 'refused'; why: Refusal; lang: 'cy' | 'en' | null }
  | { kind: 'problem'; message: string }
  | { kind: 'untried'; items: (string | null)[] }
  | { kind: 'unknown' }
  | { kind: 'not-found' }

/** Does what was pressed on the page of a version. */
export async function act(which: Which, form: FormData, now: Date): Promise<Acted> {
  const [intent = '', about = ''] = textOf(form, 'intent').split(':')
  const wish = { ...which, now }
  switch (intent) {
    case 'ready-cy':
    case 'ready-en':
    case 'approve-cy':
    case 'approve-en': {
      const lang = intent.endsWith('cy') ? 'cy' : 'en'
      const step = intent.startsWith('ready') ? markLanguageReady : approveLanguage
      const done = await step({ ...wish, lang })
      if (done.kind === 'refused') return { ...done, lang }
      return done.kind === 'done' ? { kind: 'go', rest: '?saved#how-far' } : done
    }
    case 'publish':
    case 'try': {
      const done = await (intent === 'publish' ? publishVersion : tryVersion)({ ...wish, randomBytes })
      if (done.kind === 'published') return { kind: 'go', rest: `?tried=${done.walks}` }
      if (done.kind === 'refused') return { ...done, lang: null }
      if (done.kind === 'untried')
        return { kind: 'untried', items: [...new Set(done.faults.map(({ item }) => item))] }
      return done
    }
    case 'retire':
    case 'bring-back':
      return (await retireVersion({ ...wish, back: intent === 'bring-back' }))
        ? { kind: 'go', rest: '?saved' }
        : { kind: 'not-found' }
    case 'discard':
      return (await discardDraft(wish)) ? { kind: 'leave' } : { kind: 'not-found' }
    case 'next': {
      const { editor, key, version } = which
      const started = await startVersion({ editor, from: { key, version }, now, randomBytes })
      return started ? { kind: 'go', rest: '', to: started } : { kind: 'not-found' }
    }
    case 'up':
    case 'down':
      return moved(
        await moveQuestion({ ...wish, item: about, place: Number(textOf(form, intent)) || 1 }),
        about,
      )
    case 'add':
      return add(wish, form)
    default:
      return { kind: 'unknown' }
  }
}

async function add(wish: Which & { now: Date }, form: FormData): Promise<Acted> {
  const type = newItemSchema.safeParse({ type: textOf(form, 'type') })
  if (!type.success) return { kind: 'problem', message: 'problem.no-type' }
  const { edited, key } = await addQuestion({ ...wish, type: type.data.type })
  if (edited.kind === 'saved' && key) return { kind: 'go', rest: `/items/${key}?added` }
  return moved(edited, key ?? '')
}

function moved(edited: Edited, item: string): Acted {
  switch (edited.kind) {
    case 'saved':
      return { kind: 'go', rest: movedTo(edited.body, item) }
    case 'published':
      return { kind: 'refused', why: 'not-a-draft', lang: null }
    default:
      return { kind: 'not-found' }
  }
}
