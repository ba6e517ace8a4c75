import type { Both } from './languages'
import type { Notes, What } from './lines'
import type { GroupKind } from './types'

/** What the groups around a row mean for it. */
export interface Around {
  /** conditions of the groups, from outside to inside */
  readonly conditions: readonly string[]
  /** why nothing in here is carried over; null when it is */
  readonly leftOut: What | null
  /** the list of the rating matrix that the row stands in */
  readonly scoreList: string | null
}

interface Open {
  readonly what: GroupKind
  readonly row: number
  readonly name: string
  readonly relevant: string
  readonly list: string
}

const saysGroup: Readonly<Record<GroupKind, What>> = {
  group: 'group',
  repeat: 'repeat',
  score: 'score',
  rank: 'type-rank',
  matrix: 'type-matrix',
}

/** Follows the groups of a survey from row to row. Questions inside are asked one after another, groups are listed. */
export function newGroups(sheet: string, notes: Notes) {
  const open: Open[] = []

  const begin = (group: Open, quote: Both) => {
    const place = { sheet, row: group.row, name: group.name || null, quote }
    notes.say(saysGroup[group.what], place)
    open.push(group)
  }

  const end = (what: GroupKind, row: number, name: string) => {
    const at = open.findLastIndex(one => one.what === what)
    if (at < 0) {
      notes.say('end-without-begin', { sheet, row, name: name || null })
      return
    }
    for (const lost of open.splice(at).slice(1)) sayUnended(lost)
  }

  const around = (): Around => ({
    conditions: open.map(({ relevant }) => relevant).filter(relevant => relevant !== ''),
    leftOut: open.some(({ what }) => what === 'rank')
      ? 'type-rank'
      : open.some(({ what }) => what === 'matrix')
        ? 'type-matrix'
        : null,
    scoreList: open.findLast(({ what }) => what === 'score')?.list ?? null,
  })

  const sayUnended = ({ row, name }: Open) => notes.say('never-ended', { sheet, row, name: name || null })
  const finish = () => open.forEach(sayUnended)

  return { begin, end, around, finish }
}
