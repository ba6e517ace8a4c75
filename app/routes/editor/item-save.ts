import { parseWithZod } from '@conform-to/zod/v4'
import { itemTypes } from '~/core/instrument'
import { itemSchema } from '~/core/instrument/editing'
import { type OptionAct, saveItem } from '~/steps/instruments/edit-item'
import type { Which } from '~/steps/instruments/editor'
import { textOf } from '~/web/forms'

/** Reads the form of a question and keeps it, with what was pressed. For the page and for saving as one goes. */
export async function saveItemForm(which: Which, item: string, form: FormData, now: Date) {
  const submission = parseWithZod(form, { schema: itemSchema })
  if (submission.status !== 'success') return { kind: 'invalid' as const, submission }
  const [name = '', index = ''] = textOf(form, 'act').split(':')
  const type = name === 'kind' ? itemTypes.find(one => one === textOf(form, 'type')) : undefined
  const edited = await saveItem({
    ...which,
    item,
    form: submission.value,
    act: optionAct(name, index),
    type,
    now,
  })
  return { ...edited, submission }
}

function optionAct(name: string, index: string): OptionAct | undefined {
  if (name === 'add') return { kind: 'add' }
  if (name === 'remove' || name === 'up' || name === 'down') return { kind: name, index: Number(index) || 0 }
  return undefined
}
