import { findLibraryData, type InstrumentData } from '~/core/instrument'
import { type Comparison, compare } from '~/core/instrument/editing'
import { memberNames } from '~/store/assessment'
import {
  findHistoryBody,
  findVersion,
  type HistoryEntry,
  listHistory,
  listVersions,
  type Version,
  type VersionRow,
} from '~/store/drafts'
import { inPartnership, type Tx } from '~/store/pools'
import type { Editor, Which } from './editor'

export type { HistoryEntry, Version, VersionRow }

/** A version for its editors, with the names of those who had to do with it. */
export interface VersionView extends Version {
  names: ReadonlyMap<string, string>
}

/** One version of the partnership's own, or null. */
export function readVersion({ editor, key, version }: Which): Promise<VersionView | null> {
  return inPartnership('staff', editor.partnershipId, async tx => {
    const found = await findVersion(tx, key, version)
    if (!found) return null
    const { standing, publishedBy, retiredBy, changedBy } = found
    return {
      ...found,
      names: await namesIn(tx, [standing.cy.by, standing.en.by, publishedBy, retiredBy, changedBy]),
    }
  })
}

const namesIn = (tx: Tx, ids: readonly (string | null)[]) =>
  memberNames(tx, [...new Set(ids.filter(id => id !== null))])

/** Every version of the partnership's own, drafts too, the latest changed first. */
export const listOwnVersions = (editor: Editor): Promise<VersionRow[]> =>
  inPartnership('staff', editor.partnershipId, listVersions)

export interface HistoryView {
  version: Version
  entries: (HistoryEntry & { name: string })[]
  /** earlier versions it can be compared with: the partnership's own and the library's, the latest first */
  others: number[]
}

/** What was done to a version, the latest first. */
export function readHistory({ editor, key, version }: Which): Promise<HistoryView | null> {
  return inPartnership('staff', editor.partnershipId, async tx => {
    const found = await findVersion(tx, key, version)
    if (!found) return null
    const entries = await listHistory(tx, found.id)
    const names = await namesIn(
      tx,
      entries.map(({ by }) => by),
    )
    const own = (await listVersions(tx)).filter(one => one.key === key && one.version !== version)
    const ofLibrary = Array.from({ length: 20 }, (_, index) => index + 1).filter(number =>
      findLibraryData(key, number),
    )
    return {
      version: found,
      entries: entries.map(entry => ({ ...entry, name: names.get(entry.by) ?? '' })),
      others: [...new Set([...own.map(one => one.version), ...ofLibrary])].sort((a, b) => b - a),
    }
  })
}

/** With what a version is compared: an entry of its own history, or another version. */
export type Against = { entry: number } | { version: number }

/** What differs between an earlier state and what a version says now; null when either is not there. */
export function compareVersions({
  editor,
  key,
  version,
  against,
}: Which & { against: Against }): Promise<{ version: Version; comparison: Comparison } | null> {
  return inPartnership('staff', editor.partnershipId, async tx => {
    const found = await findVersion(tx, key, version)
    if (!found) return null
    const before: InstrumentData | null =
      'entry' in against
        ? await findHistoryBody(tx, found.id, against.entry)
        : (findLibraryData(key, against.version) ??
          (await findVersion(tx, key, against.version))?.body ??
          null)
    return before && { version: found, comparison: compare(before, found.body) }
  })
}
