import { audiences, draftSchema, type InstrumentData, stages } from '../instrument/schema'
import { standardScales } from '../instrument/standard'
import { readSettings, sayColumns, titleIn } from './columns'
import { newItems } from './items'
import { type Lang, newLanguages } from './languages'
import { inOrder, type Line, type Notes, newNotes } from './lines'
import { readLists, sayUnused } from './lists'
import { toKey } from './names'
import { Refused, type Unreadable } from './refusal'
import { readSurvey } from './survey'
import { toTable } from './table'
import { keepTexts } from './words'
import { readWorkbook, type Workbook } from './workbook'

export { limits as xlsformLimits } from './limits'
export { type Line, lineKey, type Weight, type What } from './lines'
export { type Unreadable, unreadableKey } from './refusal'

export type ReadXlsform =
  | {
      kind: 'read'
      draft: InstrumentData
      /** everything that is not in the draft as it was in the form, in the form's order */
      lines: Line[]
    }
  | { kind: 'unreadable'; message: Unreadable }

/**
 * Reads an XLSForm, the questionnaires of ODK and KoBo, into the draft of an instrument. Nothing is lost unsaid:
 * every row and every filled column is in the draft or in the lines.
 *
 * bytes    the .xlsx file as it was sent; what is no such file, is broken or larger than the limits is unreadable
 * untold   the language of texts whose column names none
 * returns  a draft that `draftSchema` accepts; its texts may be empty, and it may have no items at all
 */
export async function readXlsform(bytes: Uint8Array, { untold }: { untold: Lang }): Promise<ReadXlsform> {
  try {
    const workbook = await readWorkbook(bytes, ['survey', 'choices', 'settings'])
    return { kind: 'read', ...toDraft(workbook, untold) }
  } catch (error) {
    if (error instanceof Refused) return { kind: 'unreadable', message: error.why }
    throw error
  }
}

function toDraft({ sheets, others }: Workbook, untold: Lang): { draft: InstrumentData; lines: Line[] } {
  const survey = sheets.get('survey')
  if (!survey) throw new Refused('no-survey', { sheet: 'survey' })
  const table = toTable(survey, 'type')
  if (!table) throw new Refused('no-types', { sheet: survey.name, column: 'type' })

  const notes = newNotes()
  const settings = readSettings(sheets.get('settings'), notes)
  const languages = newLanguages({ inSettings: settings.language, chosen: untold }, notes)
  const lists = readLists(sheets.get('choices'), languages, notes)
  const { items, usedLists, take } = newItems(lists, notes)
  readSurvey(table, languages, notes, take)

  sayUnused(lists, usedLists, notes)
  for (const one of [table, lists.table]) if (one) sayColumns(one, notes)
  for (const name of others) notes.say('sheet-left-out', { sheet: name, name })
  languages.sayAll()
  sayOfAll(items, notes)

  const title = keepTexts(titleIn(settings.title, languages), titlePlace(sheets), notes)
  const draft = draftSchema.parse({
    key: toKey(settings.id) || toKey(settings.title) || 'imported',
    version: 1,
    title,
    practice: 'interactive-feedback',
    audiences: [...audiences],
    stages: [...stages],
    ...standardScales(),
    items,
  } satisfies InstrumentData)
  const order = [...sheets.values()].map(({ name }) => name)
  return { draft, lines: inOrder(notes.lines, order) }
}

const titlePlace = (sheets: Workbook['sheets']) => {
  const settings = sheets.get('settings')
  return { sheet: settings?.name ?? '', row: settings?.rows[1]?.number ?? 0, name: 'form_title' }
}

/** What holds for every draft that comes from a form. */
function sayOfAll(items: InstrumentData['items'], notes: Notes): void {
  if (items.length === 0) return
  notes.say('one-text-for-all')
  notes.say('for-everybody')
  if (items.some(({ short }) => !short.cy || !short.en)) notes.say('short-names')
  if (items.some(({ type }) => type !== 'short-text' && type !== 'long-text')) notes.say('apart-added')
}
