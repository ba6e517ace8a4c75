import { randomBytes } from 'node:crypto'
import type { InstrumentData } from '~/core/instrument'
import type { Lang } from '~/core/instrument/editing'
import { approveLanguage, markLanguageReady } from '~/steps/instruments/approve-version'
import { editVersion } from '~/steps/instruments/edit-version'
import type { Which } from '~/steps/instruments/editor'
import { publishVersion } from '~/steps/instruments/publish-version'
import { startFrom } from '~/steps/instruments/start-draft'
import { inOneTrip } from '~/store/pools'
import { aDraft } from '../../core/instrument/editing/a-draft'
import { aPartnership, type TestDatabase, type TestPartnership } from '../../support/database'

export const NOW = new Date('2026-05-04T09:00:00Z')
export const minutes = (number: number) => new Date(NOW.getTime() + number * 60_000)

export interface TestVersion extends Which {
  partnership: TestPartnership
  /** somebody else who writes in the same partnership */
  colleague: Which['editor']
}

/** A draft in which nothing is missing and nobody has said anything of yet. */
export async function aVersion(
  db: TestDatabase,
  body: InstrumentData = aDraft(),
  partnership?: TestPartnership,
): Promise<TestVersion> {
  const of = partnership ?? (await aPartnership(db, { now: null }))
  const editor = { memberId: of.administrator.id, partnershipId: of.id }
  const started = await startFrom({ editor, now: NOW, randomBytes, draft: body })
  return { editor, ...started, partnership: of, colleague: { ...editor, memberId: of.lead.id } }
}

export const nameOf = ({ editor, key, version }: Which): Which => ({ editor, key, version })

export const ready = (of: Which, lang: Lang, now = NOW) => markLanguageReady({ ...nameOf(of), lang, now })
export const approve = (of: Which, lang: Lang, now = NOW) => approveLanguage({ ...nameOf(of), lang, now })
export const publish = (of: Which, random = randomBytes, now = NOW) =>
  publishVersion({ ...nameOf(of), now, randomBytes: random })

/** Ready and approved in both languages. Throws when a step refuses. */
export async function approveBoth(of: Which): Promise<void> {
  for (const lang of ['cy', 'en'] as const) await done(ready(of, lang))
  for (const lang of ['cy', 'en'] as const) await done(approve(of, lang))
}

/** All the way to published. Throws when a step refuses. */
export async function aPublished(
  db: TestDatabase,
  body?: InstrumentData,
  partnership?: TestPartnership,
): Promise<TestVersion> {
  const made = await aVersion(db, body, partnership)
  await approveBoth(made)
  const outcome = await publish(made)
  if (outcome.kind !== 'published') throw new Error(JSON.stringify(outcome))
  return made
}

async function done(step: ReturnType<typeof ready>): Promise<void> {
  const outcome = await step
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome))
}

/** Writes a text of the first question. */
export const write = (of: Which, lang: Lang, text: string, now = NOW) =>
  editVersion({
    ...nameOf(of),
    now,
    edit: body => {
      const copy = structuredClone(body)
      const [first] = copy.items
      if (first) first.text.ti[lang] = text
      return copy
    },
  })

export interface Row {
  id: string
  body: InstrumentData
  revision: number
  cy_state: string
  cy_by: string | null
  cy_at: Date | null
  cy_revision: number | null
  en_state: string
  en_by: string | null
  en_at: Date | null
  en_revision: number | null
  published_by: string | null
  published_at: Date | null
  tried_at: Date | null
}

/** What is kept of a version, as the owner of everything sees it. */
export async function rowOf(db: TestDatabase, { editor, key, version }: Which): Promise<Row> {
  const { rows } = await db.owner.query(
    'SELECT * FROM instrument.version WHERE partnership_id = $1 AND key = $2 AND version = $3',
    [editor.partnershipId, key, version],
  )
  return rows[0]
}

/** A statement that somebody sends by hand through the login of the administration. `$1` is the version's id. */
export async function byHand(db: TestDatabase, of: Which, text: string, ...values: unknown[]) {
  const { id } = await rowOf(db, of)
  const settings = { partnership: of.editor.partnershipId }
  await inOneTrip('staff', settings, [{ text, values: [id, ...values] }])
}
