import { randomBytes } from 'node:crypto'
import { newDevice } from '~/core/answer/secrets'
import type { Role } from '~/core/staff/roles'
import { attachFile } from '~/steps/assessment/attach-file'
import { insertMember } from '~/store/members'
import { inPartnership } from '~/store/pools'
import { aKey } from '../api/support'
import { anAgency, signsSomething } from '../steps/agencies/support'
import { aModerator, writes } from '../steps/moderation/support'
import type { TestDatabase, TestPartnership } from './database'
import { aJourney, anInvitation, aResponse } from './invitation'
import { anEvaluator, aPasswordLink } from './members'

/** Posts a form, which must be taken in. Gives where it leads, or ''. */
export type Post = (path: string, form: Record<string, string>) => Promise<string>

export interface Everything {
  /** who has which role, by id */
  people: Record<Role, string>
  /** what to write in the place of a parameter of an address, by its name and what stands before it */
  ids: Record<string, string>
  /** link of somebody who has not begun, and of a password */
  links: { token: string; password: string }
}

const key = () => randomBytes(16).toString('base64url')
const last = (path: string) => path.replace(/\?.*/, '').split('/').at(-1) ?? ''

/**
 * One of everything that an address can name, made as people make it.
 *
 * as   posts forms as a member
 */
export async function oneOfEverything(
  db: TestDatabase,
  partnership: TestPartnership,
  as: (memberId: string) => Promise<Post>,
): Promise<Everything> {
  const { id, administrator, lead, safeguardingLeads, workers } = partnership
  const idIn = async (table: string, column = 'id') => {
    const { rows } = await db.owner.query(
      `SELECT ${column} AS id FROM ${table} WHERE partnership_id = $1 LIMIT 1`,
      [id],
    )
    if (!rows[0]) throw new Error(`There is nothing in ${table}`)
    return String(rows[0].id)
  }
  const now = new Date()
  const moderator = await aModerator(partnership)
  const evaluator = await anEvaluator(partnership)
  const partner = await anAgency(partnership, 'Heddlu')
  const editorId = crypto.randomUUID()
  await inPartnership('staff', id, tx =>
    insertMember(
      tx,
      id,
      editorId,
      {
        ...{ email: `${editorId}@golygydd.example`, name: 'Golygydd', titleCy: '', titleEn: '' },
        ...{ language: 'cy', outside: false, services: [], roles: ['editor'] },
      },
      now,
    ),
  )

  // A worker: a journey with a link, answers that were shared, a goal, a form on paper.
  const work = await as(workers[0].id)
  const asked = await aJourney(partnership, { now })
  const { journeyId: journey, respondentId: respondent } = asked
  await aResponse(
    await anInvitation(asked, now),
    { listened: 'agree', helped: 'Mynd am dro.' },
    { now, share: true },
  )
  const form = { respondent, stage: 'end', channel: 'link', formKey: key() }
  const invitation = last(await work(`/cy/journeys/${journey}/send`, form))
  const words = { area: 'friends', text: 'Rydw i eisiau gweld fy ffrindiau.', language: 'cy' }
  const goal = last(await work(`/cy/journeys/${journey}/goals/new`, { respondent, formKey: key(), ...words }))

  // Safeguarding: a signal, words, and a request to find out who wrote them.
  const other = await aJourney(partnership, { now, audience: 'parent_carer', language: 'en' })
  const token = await anInvitation(other, now)
  const scared = await anInvitation(await aJourney(partnership, { now }), now)
  await aResponse(
    scared,
    { helped: 'Dydw i ddim eisiau mynd adref.' },
    { now, device: newDevice(randomBytes) },
  )
  await as('').then(post =>
    post(`/cy/answer/${scared}/safe`, { kind: 'contact', to: 'everyone', message: 'Helo', contact: 'Ffôn' }),
  )
  await writes(partnership, 'Ffoniwch Mair Puw ym Mangor ar 01632 960 123.')
  const guard = await as(safeguardingLeads[0].id)
  const written = await idIn('words.words')
  const { rows } = await db.owner.query(
    'SELECT id FROM words.words WHERE partnership_id = $1 ORDER BY ctid DESC LIMIT 1',
    [id],
  )
  const opening = last(await guard(`/cy/safeguarding/words/${written}`, { reason: 'Ofn mynd adref.' }))

  const concern = await idIn('safeguarding.concern')
  await guard('/cy/safeguarding/training', { act: 'begin' })
  const practice = await db.owner.query(
    'SELECT id FROM safeguarding.concern WHERE partnership_id = $1 AND training LIMIT 1',
    [id],
  )

  // A lead: evidence by hand with a file, a plan, something told back, something signed.
  const component = '/cy/assessment/collaboration-forums-and-pathways'
  const assess = await as(lead.id)
  const today = now.toISOString().slice(0, 10)
  await assess(`${component}/activities/new`, {
    ...{ practice: 'peer-led-groups', people: '10-24', what: 'Cyfarfod', writtenIn: 'cy', happenedOn: today },
  })
  const activity = await idIn('assessment.activity')
  await attachFile({
    lead: { memberId: lead.id, partnershipId: id },
    ...{ component: 'collaboration-forums-and-pathways', activity, now },
    ...{ bytes: new TextEncoder().encode('%PDF-1.7\nCofnod'), name: 'cofnod.pdf' },
  })
  await assess(`${component}/plan/actions/new`, {
    ...{ state: 'in-progress', byWhen: '2026-04-02', reviewOn: '2026-04-01', what: 'Un llwybr i bawb' },
    ...{ who: 'Bwrdd', writtenIn: 'cy', kind: 'improve', horizon: 'strategic', noteLanguage: 'cy' },
  })
  const change = await assess('/cy/assessment/changes/new', {
    ...{ 'heard.cy': 'Mae’r bws yn hwyr', 'heard.en': 'The bus is late', heardOn: today, source: 'forum' },
    ...{ state: 'heard', act: 'save', basedOn: '0' },
  })
  const signed = await signsSomething(partnership)

  // An editor: a version of the partnership's own.
  const edit = await as(editorId)
  const [instrument = '', version = ''] = (await edit('/cy/editor', { from: 'check-in' }))
    .replace('/cy/editor/', '')
    .split('/')

  return {
    people: {
      ...{ worker: workers[0].id, lead: lead.id, safeguarding_lead: safeguardingLeads[0].id },
      ...{ moderator: moderator.memberId, evaluator: evaluator.memberId, partner: partner.memberId },
      ...{ editor: editorId, administrator: administrator.id },
    },
    ids: {
      ...{ journey, respondent, invitation, goal, opening, words: written, signed, instrument, version },
      shared: await idIn('journey.shared_answer'),
      concern,
      practised: String(practice.rows[0]?.id ?? ''),
      quotable: rows[0]?.id ?? '',
      activity,
      attachment: await idIn('assessment.attachment'),
      action: await idIn('assessment.action', 'action_id'),
      change: last(change),
      agency: partner.agencyId,
      member: workers[1].id,
      service: partnership.services[0],
      key: (await aKey(partnership)).id,
      partnership: partnership.slug,
    },
    links: { token, password: (await aPasswordLink(id, lead.id, now)).token },
  }
}
