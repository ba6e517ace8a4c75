import { z } from 'zod'
import { type Body, bodyOf, type DocumentName } from '~/core/statements/fields'
import { rawPool, type Tx } from './pools'

/** What partnerships fill in of their notices and impact assessment: revisions, of which the latest counts. */

export interface Statement {
  /** 0 while nothing has been saved */
  revision: number
  body: Body
  signed: boolean
  savedBy: string | null
  savedAt: Date | null
}

/** The latest revision of a document, for the login of the administrators. */
export async function findStatement(tx: Tx, document: DocumentName): Promise<Statement> {
  const row = await tx.statement.findFirst({ where: { document }, orderBy: { revision: 'desc' } })
  if (!row) return { revision: 0, body: bodyOf(document, {}), signed: false, savedBy: null, savedAt: null }
  const { revision, body, signed, savedBy, savedAt } = row
  return { revision, body: bodyOf(document, body), signed, savedBy, savedAt }
}

/** Adds a revision. throws a duplicate (store/faults) when somebody else has added it meanwhile. */
export async function addStatement(
  tx: Tx,
  statement: {
    partnershipId: string
    document: DocumentName
    revision: number
    body: Body
    signed: boolean
    savedBy: string
    savedAt: Date
  },
): Promise<void> {
  await tx.statement.createMany({ data: [{ ...statement, body: { ...statement.body } }] })
}

const publicSchema = z.object({
  partnership: z.object({
    slug: z.string(),
    nameCy: z.string(),
    nameEn: z.string(),
    invented: z.boolean(),
  }),
  body: z.unknown(),
})

/** What public pages say of a partnership, for anybody, in one round trip; null when no partnership has this name. */
export async function findPublicNotices(
  slug: string,
): Promise<{ partnership: z.output<typeof publicSchema>['partnership']; body: Body } | null> {
  const { rows } = await rawPool('respondent').query({
    name: 'public-notices',
    text: 'SELECT staff.public_notices($1) AS notices',
    values: [slug],
  })
  if (!rows[0]?.notices) return null
  const { partnership, body } = publicSchema.parse(rows[0].notices)
  return { partnership, body: bodyOf('notices', body) }
}
