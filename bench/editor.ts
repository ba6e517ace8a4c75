import { randomBytes } from 'node:crypto'
import { findLibraryData, type InstrumentData } from '~/core/instrument'
import { startFrom } from '~/steps/instruments/start-draft'
import { median, signIn } from './pages'
import type { Rig } from './rig'

const INSTRUMENTS = 200
const ITEMS = 60

/**
 * What an editor waits for with 200 questionnaires of 60 questions each: the server's time for the editor's and the
 * lists' pages, one after the other, beside the staff's home page, which reads the session and nothing else.
 */
export async function measureEditor(rig: Rig): Promise<object[]> {
  const made: { key: string; version: number }[] = []
  const editor = { memberId: rig.administrator.memberId, partnershipId: rig.partnershipId }
  for (let number = 1; number <= INSTRUMENTS; number++) {
    made.push(await startFrom({ editor, draft: large(number), now: new Date(), randomBytes }))
  }
  const cookie = await signIn(rig, rig.administrator.email)
  const one = `/cy/editor/${made[100]?.key}/${made[100]?.version}`
  const pages = {
    home: '/cy/staff',
    list: '/cy/editor',
    'list, last page': '/cy/editor?page=4',
    'list, found by title': '/cy/editor?title=150',
    version: one,
    question: `${one}/items/question-30`,
    preview: `${one}/preview`,
    history: `${one}/history`,
    questionnaires: '/cy/instruments',
  }
  const times: [string, number][] = []
  for (const [page, path] of Object.entries(pages))
    times.push([page, await median(rig.web.url + path, cookie)])
  const home = times[0]?.[1] ?? 1
  return times.slice(1).map(([page, ms]) => ({
    bench: 'editor',
    page,
    ...{ instruments: INSTRUMENTS, items: ITEMS },
    medianMs: round(ms),
    ratioToHome: round(ms / home),
  }))
}

/** The satisfaction survey's questions over and over, until there are sixty. */
function large(number: number): InstrumentData {
  const of = findLibraryData('satisfaction', 1)
  if (!of) throw new Error('no survey to make it of')
  const plain = of.items.filter(item => !item.showIf)
  const items = Array.from({ length: ITEMS }, (_, index) => {
    const item = plain[index % plain.length]
    if (!item) throw new Error('no question to make it of')
    return { ...item, key: `question-${index + 1}` }
  })
  return { ...of, title: { cy: `Arolwg rhif ${number}`, en: `Survey number ${number}` }, items }
}

const round = (value: number) => Math.round(value * 10) / 10
