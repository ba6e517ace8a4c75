import { type Body, type DocumentName, missingIn } from '~/core/statements/fields'
import { memberNames } from '~/store/assessment'
import { isDuplicate } from '~/store/faults'
import { record } from '~/store/log'
import { inPartnership } from '~/store/pools'
import { addStatement, findPublicNotices, findStatement, type Statement } from '~/store/statements'
import type { Administrator } from './journey-in-hand'

/** A document as it was last saved, with who did and what is still missing. */
export type StatementView = Statement & { by: string; missing: string[] }

export function readStatement(partnershipId: string, document: DocumentName): Promise<StatementView> {
  return inPartnership('staff', partnershipId, async tx => {
    const statement = await findStatement(tx, document)
    const { savedBy } = statement
    const names = await memberNames(tx, savedBy ? [savedBy] : [])
    return {
      ...statement,
      by: (savedBy && names.get(savedBy)) || '',
      missing: missingIn(document, statement.body),
    }
  })
}

export type SavedBy = Administrator

interface Save {
  administrator: Administrator
  document: DocumentName
  /** the revision that was shown */
  basedOn: number
  now: Date
}

/**
 * newer    somebody else saved meanwhile, and nothing was kept of this
 * missing  it cannot be signed: something is not filled in yet
 */
export type SignedStatement = { kind: 'saved' | 'newer' | 'missing' }

/** Saves what was filled in as a new revision. One that was signed as complete is a draft again with it. */
export function saveStatement({
  administrator,
  document,
  basedOn,
  body,
  now,
}: Save & { body: Body }): Promise<SignedStatement> {
  const action = document === 'dpia' ? 'dpia-saved' : 'notices-saved'
  return keep({ administrator, document, basedOn, now }, () => ({ body, signed: false, action }))
}

/** Marks the impact assessment as complete, as it was shown. */
export function signStatement({
  administrator,
  basedOn,
  now,
}: Omit<Save, 'document'>): Promise<SignedStatement> {
  return keep({ administrator, document: 'dpia', basedOn, now }, latest =>
    missingIn('dpia', latest.body).length > 0 ? null : { ...latest, signed: true, action: 'dpia-signed' },
  )
}

type Kept = Pick<Statement, 'body' | 'signed'> & { action: 'dpia-saved' | 'dpia-signed' | 'notices-saved' }

async function keep(
  { administrator: { memberId, partnershipId }, document, basedOn, now }: Save,
  make: (latest: Statement) => Kept | null,
): Promise<SignedStatement> {
  try {
    return await inPartnership('staff', partnershipId, async tx => {
      const latest = await findStatement(tx, document)
      if (latest.revision !== basedOn) return { kind: 'newer' } as const
      const made = make(latest)
      if (!made) return { kind: 'missing' } as const
      const { action, body, signed } = made
      const revision = latest.revision + 1
      await addStatement(tx, {
        partnershipId,
        document,
        revision,
        body,
        signed,
        savedBy: memberId,
        savedAt: now,
      })
      await record(tx, { actor: memberId, action, subject: `${document} ${revision}`, at: now })
      return { kind: 'saved' } as const
    })
  } catch (error) {
    if (isDuplicate(error)) return { kind: 'newer' }
    throw error
  }
}

/** What the public pages of a partnership say of it, for anybody; null when no partnership has this name. */
export const readPublicNotices = findPublicNotices
