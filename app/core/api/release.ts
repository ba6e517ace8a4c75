import type { z } from 'zod'
import type { Agreement, Release, ReleasedGroup } from '~/core/anonymise/release'
import { agreementIn, agreementText, HIDDEN, peopleText } from '~/core/evidence'
import type { Asked, Words } from '~/core/evidence/package'
import { addDays } from '~/core/journey/days'
import type { figure, releaseSummary, wholeRelease } from './shapes'

/** A release with what surrounds it. */
export interface KeptRelease {
  readonly id: string
  readonly release: Release
  /** 'YYYY-MM-DD' */
  readonly releasedOn: string
  /** SHA-256 of its frozen text, hex */
  readonly hash: string
}

type Figure = z.infer<typeof figure>

/** What a list says of a release. */
export const summaryOf = (kept: KeptRelease, asked: Asked): z.infer<typeof releaseSummary> => ({
  ...fieldsOf(kept, asked),
  href: `/api/v1/releases/${kept.id}`,
})

/** A release with all its figures: the texts of the page and of the files, in both languages. */
export function wholeOf(kept: KeptRelease, asked: Asked, words: Words): z.infer<typeof wholeRelease> {
  const { tables, notes } = kept.release
  const both = (text: (of: Words['cy']) => string) => ({ cy: text(words.cy), en: text(words.en) })
  return {
    ...fieldsOf(kept, asked),
    items: asked.items.map(({ item, text }) => ({ item, text: { cy: text.cy, en: text.en } })),
    tables: tables.map(({ slice, groups }) => ({
      table: slice,
      name: both(of => of.tables[slice]),
      groups: groups.map(group => ({
        category: group.category,
        name: both(of => of.category(slice, group.category)),
        people: peopleOf(group, words),
        // As many as were asked, whether the group is shown or not.
        shares: asked.items.map(({ item }) => ({ item, agree: shareOf(agreementIn(group, item), words) })),
      })),
    })),
    notes: { gate: notes.gate, pooled_scales: [...notes.pooledScales] },
  }
}

const fieldsOf = ({ id, release, releasedOn, hash }: KeptRelease, { title }: Asked) => ({
  id,
  instrument: { key: release.instrument, version: release.version, title: { cy: title.cy, en: title.en } },
  grain: release.grain,
  period: { from: release.from, to: addDays(release.to, -1) },
  released_on: releasedOn,
  sha256: hash,
})

/** The one way of not showing a figure. */
const hidden = (): Figure => ({ reads: null, value: null, text: { cy: HIDDEN, en: HIDDEN } })

function peopleOf(group: ReleasedGroup, { cy, en }: Words): Figure {
  if (!group.shown) return hidden()
  const text = { cy: peopleText(group, cy.tokens), en: peopleText(group, en.tokens) }
  return { reads: 'people', value: group.people, text }
}

function shareOf(agreement: Agreement, { cy, en }: Words): Figure {
  if (!agreement.shown) return hidden()
  const text = { cy: agreementText(agreement, cy.tokens), en: agreementText(agreement, en.tokens) }
  return { reads: agreement.reads, value: 'percent' in agreement ? agreement.percent : null, text }
}
