import { createHash } from 'node:crypto'
import { canonicalJson } from '~/core/canonical-json'
import type { InstrumentData } from '~/core/instrument'
import {
  addItem,
  changeDetails,
  changeItem,
  type Details,
  type ItemForm,
  moved,
  moveItem,
  newOption,
  removeItem,
  withForm,
} from '~/core/instrument/editing'
import type { ItemData, ItemType } from '~/core/instrument/schema'
import { type Edited, editVersion } from './edit-version'
import type { Which } from './editor'

/** What a page was made from, so that a change made meanwhile by somebody else is not lost under it. */
export const stampOf = (of: unknown): string =>
  createHash('sha256').update(canonicalJson(of)).digest('base64url').slice(0, 22)

/** The same of what a question's form shows. Its recordings come and go beside the form. */
export const itemStamp = ({ recordings: _, ...shown }: ItemData): string => stampOf(shown)

/** The same of what belongs to no question. */
export const detailsStamp = ({ title, practice, audiences, stages }: InstrumentData): string =>
  stampOf({ title, practice, audiences, stages })

type Wish = Which & { now: Date }

/** Title, purpose, who is asked and when. */
export const saveDetails = ({
  details,
  seen,
  ...wish
}: Wish & { details: Details; seen: string }): Promise<Edited> =>
  editVersion({
    ...wish,
    edit: body => (seen !== '' && seen !== detailsStamp(body) ? 'conflict' : changeDetails(body, details)),
  })

/** What is done to the answers to choose from besides what was written in them. */
export type OptionAct = { kind: 'add' } | { kind: 'remove' | 'up' | 'down'; index: number }

/** One question as its page was filled in, with what was pressed. */
export const saveItem = ({
  item,
  form,
  act,
  type,
  ...wish
}: Wish & {
  item: string
  form: ItemForm
  act?: OptionAct | undefined
  type?: ItemType | undefined
}): Promise<Edited> =>
  editVersion({
    ...wish,
    edit: body => {
      const before = body.items.find(one => one.key === item)
      if (!before) return null
      if (form.seen !== itemStamp(before)) return 'conflict'
      const written = withForm(body, before, form)
      return changeItem(body, { ...withAct(written, act), type: type ?? before.type })
    },
  })

function withAct(item: ItemData, act: OptionAct | undefined): ItemData {
  const options = item.options ?? []
  if (!act) return item
  if (act.kind === 'add') return { ...item, options: [...options, newOption(options.map(one => one.code))] }
  if (act.kind === 'remove') return { ...item, options: options.filter((_, index) => index !== act.index) }
  return { ...item, options: moved(options, act.index, act.kind === 'up' ? -1 : 1) }
}

/** Adds a question at the end. `key` is the new one's, null when there are as many as there can be. */
export async function addQuestion({
  type,
  ...wish
}: Wish & { type: ItemType }): Promise<{ edited: Edited; key: string | null }> {
  let key: string | null = null
  const edited = await editVersion({
    ...wish,
    edit: body => {
      const added = addItem(body, type)
      key = added?.key ?? null
      return added?.instrument ?? body
    },
  })
  return { edited, key }
}

/** Moves a question to a place, counted from 1. */
export const moveQuestion = ({
  item,
  place,
  ...wish
}: Wish & { item: string; place: number }): Promise<Edited> =>
  editVersion({
    ...wish,
    edit: body => (body.items.some(({ key }) => key === item) ? moveItem(body, item, place) : null),
  })

/** Takes a question out. Its history keeps it. */
export const removeQuestion = ({ item, ...wish }: Wish & { item: string }): Promise<Edited> =>
  editVersion({
    ...wish,
    edit: body => (body.items.some(({ key }) => key === item) ? removeItem(body, item) : null),
  })
