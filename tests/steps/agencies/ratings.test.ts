import { describe, expect } from 'vitest'
import { freeze } from '~/core/anonymise/freeze'
import { collaboration } from '~/core/assessment/components'
import { giveRating } from '~/steps/agencies/give-rating'
import { changeAgency, showAgencies, showAgency } from '~/steps/agencies/keep-agencies'
import { listOwn, readOwn } from '~/steps/agencies/read-own'
import { readEvidence } from '~/steps/assessment/read-evidence'
import { recordActivity } from '~/steps/assessment/record-activity'
import { listOwnRatings, listRatings } from '~/store/agencies'
import { isDenied } from '~/store/faults'
import { about, inPartnership } from '~/store/pools'
import { people, release } from '../../core/anonymise/people'
import { aPartnership, test } from '../../support/database'
import { anAgency, COMPONENT, give, leadOf, NOW, PERIOD, says, sideOf, typeIn } from './support'

const made = release(people(1, 25), 'quarter')
const frozenFor = (partnership: string) => {
  const { body, contentHash } = freeze(release(people(1, 25), 'quarter', { partnership }))
  return [body, Buffer.from(contentHash)] as const
}

const WHERE = { component: COMPONENT, periodFrom: PERIOD }

describe('an agency’s own rating', () => {
  test('is saved in revisions, and stands beside the others’ for the lead', async ({ db }) => {
    const partnership = await aPartnership(db)
    const [police, health] = [await anAgency(partnership, 'Police'), await anAgency(partnership, 'Health')]
    expect(await give(police)).toEqual({ kind: 'saved', revision: 1 })
    expect(await give(police)).toEqual({ kind: 'unchanged', revision: 1 })
    expect(await give(police, { rating: 2 }, 1)).toEqual({ kind: 'saved', revision: 2 })
    const { rows, missing } = await sideOf(partnership)
    const byName = new Map(rows.map(({ agency, given }) => [agency.nameEn, given]))
    expect(byName.get('Police')).toMatchObject({
      ...says,
      rating: 2,
      typedByLead: false,
      by: 'Person Police',
    })
    expect(byName.get('Health')).toBeNull()
    expect(missing).toEqual(['record'])
    expect(await typeIn(partnership, health, { reasons: 'Said at the board' })).toMatchObject({
      kind: 'saved',
    })
    const health2 = (await sideOf(partnership)).rows.find(({ agency }) => agency.nameEn === 'Health')
    expect(health2?.given).toMatchObject({ typedByLead: true, by: partnership.lead.name })
  })

  test('of two who save on the same revision the second sees the first, a lead as well', async ({ db }) => {
    const partnership = await aPartnership(db)
    const police = await anAgency(partnership, 'Police')
    await give(police)
    const late = await typeIn(partnership, police, { reasons: 'Mine' }, 0)
    expect(late).toMatchObject({ kind: 'newer', newer: { ...says, revision: 1, by: 'Person Police' } })
    const all = await Promise.all([1, 2, 3, 4].map(n => give(police, { reasons: `Rheswm ${'abcde'[n]}` }, 1)))
    expect(all.map(({ kind }) => kind).sort()).toEqual(['newer', 'newer', 'newer', 'saved'])
  })

  test('is seen by the agency itself, and no other agency’s is', async ({ db }) => {
    const partnership = await aPartnership(db)
    const [police, health] = [await anAgency(partnership, 'Police'), await anAgency(partnership, 'Health')]
    await give(police)
    const own = await readOwn({ partner: police, component: COMPONENT, period: PERIOD, now: NOW })
    expect(own).toMatchObject({ own: { ...says, by: 'Person Police' }, record: null, signature: null })
    const others = await readOwn({ partner: health, component: COMPONENT, period: PERIOD, now: NOW })
    expect(JSON.stringify(others)).not.toContain(says.reasons)
    const listed = await listOwn({ partner: health, period: PERIOD, now: NOW })
    expect(listed?.rows.length).toBe(12)
    expect(listed?.rows.every(({ own }) => own === null)).toBe(true)
  })

  test('cannot be given by an agency that was retired; what it gave stays', async ({ db }) => {
    const partnership = await aPartnership(db)
    const police = await anAgency(partnership, 'Police')
    await give(police)
    const retire = { partnershipId: partnership.id, agencyId: police.agencyId, change: { active: false } }
    expect(await changeAgency(retire)).toBe(true)
    expect(await give(police, { rating: 4 }, 1)).toEqual({ kind: 'retired' })
    expect((await sideOf(partnership)).rows).toMatchObject([
      { agency: { active: false }, given: { rating: 3 } },
    ])
  })

  test('cannot be given for a year that is none', async ({ db }) => {
    const police = await anAgency(await aPartnership(db), 'Police')
    const giver = { as: 'partner' as const, ...police }
    const wish = { giver, component: COMPONENT, period: '2027-04-01', says, basedOn: 0, now: NOW }
    expect(await giveRating(wish)).toEqual({ kind: 'unknown' })
    expect(await listOwn({ partner: police, period: '2019-04-01', now: NOW })).toBeNull()
  })
})

describe('the walls around an agency', () => {
  test('the partner login reads its own agency’s ratings, whatever it asks for', async ({ db }) => {
    const partnership = await aPartnership(db)
    const [police, health] = [await anAgency(partnership, 'Police'), await anAgency(partnership, 'Health')]
    await give(police)
    await give(health)
    const settings = { partnership: partnership.id, agency: health.agencyId }
    const seen = await about('partner', settings, tx => listRatings(tx, WHERE))
    expect(seen.map(({ agencyId }) => agencyId)).toEqual([health.agencyId])
    const asked = { periodFrom: PERIOD, agencyId: police.agencyId }
    expect((await about('partner', settings, tx => listOwnRatings(tx, asked))).size).toBe(0)
    expect(await inPartnership('partner', partnership.id, tx => listRatings(tx, WHERE))).toEqual([])
  })

  const row = (partnershipId: string, agencyId: string, typedByLead: boolean, savedBy: string) => ({
    partnershipId,
    agencyId,
    typedByLead,
    savedBy,
    component: COMPONENT,
    periodFrom: new Date(PERIOD),
    revision: 1,
    rating: 1,
    reasons: '',
    language: 'cy' as const,
    savedAt: NOW,
  })

  test('it adds for no other agency and in nobody else’s name; it changes and takes away nothing', async ({
    db,
  }) => {
    const partnership = await aPartnership(db)
    const [police, health] = [await anAgency(partnership, 'Police'), await anAgency(partnership, 'Health')]
    const settings = { partnership: partnership.id, agency: health.agencyId }
    const add = (agencyId: string, typedByLead: boolean) =>
      about('partner', settings, tx =>
        tx.agencyRating.createMany({
          data: [row(partnership.id, agencyId, typedByLead, health.memberId)],
        }),
      )
    await expect(add(police.agencyId, false)).rejects.toSatisfy(isDenied)
    await expect(add(health.agencyId, true)).rejects.toSatisfy(isDenied)
    await add(health.agencyId, false)
    const change = () => about('partner', settings, tx => tx.agencyRating.updateMany({ data: { rating: 4 } }))
    await expect(change()).rejects.toSatisfy(isDenied)
    await expect(about('partner', settings, tx => tx.agencyRating.deleteMany())).rejects.toSatisfy(isDenied)
  })

  test('a lead adds for no agency of another partnership, and not as if the agency had', async ({ db }) => {
    const [own, other] = [await aPartnership(db), await aPartnership(db)]
    const [ours, theirs] = [await anAgency(own, 'Ours'), await anAgency(other, 'Theirs')]
    const add = (agencyId: string, typedByLead: boolean) =>
      inPartnership('lead', own.id, tx =>
        tx.agencyRating.createMany({ data: [row(own.id, agencyId, typedByLead, own.lead.id)] }),
      )
    await expect(add(theirs.agencyId, true)).rejects.toSatisfy(isDenied)
    await expect(add(ours.agencyId, false)).rejects.toSatisfy(isDenied)
    expect(await typeIn(own, theirs)).toEqual({ kind: 'unknown' })
    expect(await showAgency({ partnershipId: own.id, agencyId: theirs.agencyId })).toBeNull()
    expect((await showAgencies(own.id)).map(({ nameEn }) => nameEn)).toEqual(['Ours'])
    await give(theirs)
    expect((await sideOf(own)).rows.map(({ agency }) => agency.nameEn)).toEqual(['Ours'])
  })

  test('an agency sees the evidence that leads see, released and recorded by hand, and takes no files away', async ({
    db,
  }) => {
    const partnership = await aPartnership(db, { now: null })
    const lead = leadOf(partnership)
    await db.owner.query(
      `INSERT INTO release.release (id, partnership_id, instrument, grain, period_from, period_to, released_on, body, content_hash)
       VALUES (gen_random_uuid(), $1, 'check-in', 'quarter', $2, $3, $3, $4, $5)`,
      [partnership.id, made.from, made.to, ...frozenFor(partnership.id)],
    )
    const activity = {
      practice: 'peer-led-groups' as const,
      happenedOn: '2026-06-01',
      people: '10-24' as const,
      ...{ what: 'Fforwm', heard: '', changed: '', language: 'cy' as const },
    }
    await recordActivity({ lead, component: collaboration, activity, now: NOW })
    const which = { component: collaboration, period: PERIOD, now: NOW }
    const byLead = await readEvidence({ lead, ...which })
    const own = await readOwn({ partner: await anAgency(partnership, 'Police'), ...which })
    expect(own?.released?.instruments[0].releases).toHaveLength(1)
    expect(own?.released).toMatchObject({ instruments: byLead?.instruments, distance: byLead?.distance })
    expect(own?.released?.quotes).toEqual([])
    expect(own?.activities).toMatchObject([{ what: 'Fforwm', by: partnership.lead.name }])
    expect(JSON.stringify(own?.activities)).not.toContain('files')
  })
})
