import { z } from 'zod'
import type { Invitation } from '~/core/answer/invitation'
import { audienceSchema, stageSchema } from '~/core/instrument'
import { type Hours, hoursSchema } from '~/core/safeguarding/hours'
import { about, inOneTrip, rawPool } from './pools'
import { type Told, toldSchema } from './told-back'

/**
 * What a link opens, through the respondent's login. Row-level security shows an invitation only to whoever
 * shows its token, and a draft only to whoever shows its two secrets; the functions of migration
 * 20261122000200_visits do that in one round trip.
 */
export interface Visit {
  invitation: Invitation
  /** still encrypted; null when this phone has kept nothing */
  draft: Uint8Array | null
  partnership: { slug: string; nameCy: string; nameEn: string; invented: boolean }
  service: { nameCy: string; nameEn: string }
  help: { hoursCy: string; hoursEn: string; phone: string } | null
  /** when safeguarding leads look at messages; null while they have not said so */
  watch: Hours | null
  /** the latest that the partnership told back, where it was asked for */
  told: Told | null
}

const time = z.string().transform(text => new Date(text))
const names = { nameCy: z.string(), nameEn: z.string() }
const visitRow = z.object({
  invitation: z
    .object({
      id: z.string(),
      partnership_id: z.string(),
      respondent_id: z.string(),
      journey_id: z.string(),
      service_id: z.string(),
      instrument: z.string(),
      version: z.number(),
      stage: stageSchema,
      round: z.number(),
      audience: z.string().transform(label => audienceSchema.parse(label.replace('-', '_'))),
      language: z.enum(['cy', 'en']),
      channel: z.enum(['link', 'email', 'phone', 'paper']),
      expires_at: time,
      cancelled_at: time.nullable(),
    })
    .transform(
      (row): Invitation => ({
        id: row.id,
        partnershipId: row.partnership_id,
        respondentId: row.respondent_id,
        journeyId: row.journey_id,
        serviceId: row.service_id,
        instrument: row.instrument,
        version: row.version,
        stage: row.stage,
        round: row.round,
        audience: row.audience,
        language: row.language,
        channel: row.channel,
        expiresAt: row.expires_at,
        cancelledAt: row.cancelled_at,
      }),
    ),
  draft: z
    .string()
    .nullable()
    .transform(text => (text === null ? null : new Uint8Array(Buffer.from(text, 'base64')))),
  partnership: z.object({ ...names, slug: z.string(), invented: z.boolean() }),
  service: z.object(names),
  help: z.object({ hoursCy: z.string(), hoursEn: z.string(), phone: z.string() }).nullable(),
  watch: hoursSchema.nullable().default(null),
  told: toldSchema.nullable().default(null),
})

/**
 * The invitation behind a token's hash, and the draft behind a draft's hash if one is shown.
 *
 * toldSince  the first day of what is told back, 'YYYY-MM-DD'; null when it is not asked for
 * returns    null when there is no such invitation
 */
export async function findVisit(
  tokenHash: Uint8Array,
  draftHash: Uint8Array | null,
  toldSince: string | null = null,
): Promise<Visit | null> {
  const both = [tokenHash, draftHash]
  const { rows } = await rawPool('respondent').query(
    toldSince === null
      ? { name: 'visit', text: 'SELECT door.visit($1, $2) AS visit', values: both }
      : {
          name: 'visit-told',
          text: 'SELECT door.visit_told($1, $2, $3::date) AS visit',
          values: [...both, toldSince],
        },
  )
  return rows[0]?.visit ? visitRow.parse(rows[0].visit) : null
}

/** Keeps a draft under its hash until a day, `YYYY-MM-DD`. What was there before is overwritten. */
export async function keepDraft(draftHash: Uint8Array, ciphertext: Uint8Array, until: string): Promise<void> {
  await rawPool('respondent').query({
    name: 'keep-draft',
    text: 'SELECT door.keep_draft($1, $2, $3)',
    values: [draftHash, ciphertext, until],
  })
}

export interface Sealing {
  /** s, wrapped */
  wrapped: Uint8Array
  block: { id: string; publicKey: Uint8Array }
}

/**
 * What is needed to seal a response: the respondent's wrapped secret and the block that is open.
 *
 * returns  null when no block is open, which the set-up and the jobs process see to
 */
export async function findSealing(invitation: Invitation): Promise<Sealing | null> {
  const { partnershipId: partnership, respondentId: respondent, instrument } = invitation
  const [found] = await inOneTrip('respondent', { partnership, respondent }, [
    {
      name: 'sealing',
      text: `SELECT s.wrapped, b.id, b.public_key
             FROM door.respondent_secret s LEFT JOIN release.block b ON b.instrument = $2 AND b.closed_on IS NULL
             WHERE s.respondent_id = $1`,
      values: [respondent, instrument],
    },
  ])
  const row = found?.rows[0]
  if (!row) throw new Error(`Respondent ${respondent} has no secret`)
  return row.id === null ? null : { wrapped: row.wrapped, block: { id: row.id, publicKey: row.public_key } }
}

/** What a worker wrote back to answers this respondent had shared, latest first; `on` is a day, `YYYY-MM-DD`. */
export async function listReplies(
  invitation: Invitation,
): Promise<{ text: string; language: 'cy' | 'en'; on: string }[]> {
  const { partnershipId: partnership, respondentId: respondent } = invitation
  const [found] = await inOneTrip('respondent', { partnership, respondent }, [
    {
      name: 'replies',
      text: `SELECT reply AS text, reply_language AS language, to_char(replied_on, 'YYYY-MM-DD') AS on
             FROM journey.shared_answer WHERE respondent_id = $1 AND reply IS NOT NULL ORDER BY replied_on DESC`,
      values: [respondent],
    },
  ])
  return found?.rows ?? []
}

/** The safeguarding leads a respondent may pick from: those outside the service first. */
export function listSafeguardingLeads(
  partnership: string,
): Promise<
  { id: string; name: string; titleCy: string; titleEn: string; outside: boolean; officer: boolean }[]
> {
  return about('respondent', { partnership }, async tx => {
    const named = await tx.memberRole.findMany({
      where: { role: 'safeguarding_lead' },
      select: { memberId: true },
    })
    return tx.member.findMany({
      where: { id: { in: named.map(row => row.memberId) }, active: true },
      select: { id: true, name: true, titleCy: true, titleEn: true, outside: true, officer: true },
      orderBy: [{ outside: 'desc' }, { name: 'asc' }],
    })
  })
}
