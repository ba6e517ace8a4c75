import { describe, expect } from 'vitest'
import { components } from '~/core/assessment/components'
import { signedBody } from '~/core/assessment/sign-off'
import { readOwn } from '~/steps/agencies/read-own'
import { readSigned } from '~/steps/agencies/read-signed'
import { openAgain, readYearToSign, signOff, signYear } from '~/steps/agencies/sign-off'
import { readEvidence } from '~/steps/assessment/read-evidence'
import { addRating } from '~/store/agencies'
import { isSignedOff } from '~/store/faults'
import { about, inPartnership } from '~/store/pools'
import { addSignature, lockComponent, SignedTextError } from '~/store/sign-off'
import { aPartnership, type TestPartnership, test } from '../../support/database'
import { agree, anAgency, COMPONENT, give, leadOf, NOW, PERIOD, says, sideOf, typeIn, whole } from './support'

const asked = { component: COMPONENT, period: PERIOD, language: 'cy', now: NOW } as const

/** Signs what the page shows now. */
async function sign(partnership: TestPartnership, mark?: string) {
  const shown = mark ?? (await sideOf(partnership)).mark ?? 'nothing'
  return signOff({ lead: leadOf(partnership), mark: shown, ...asked })
}

const open = (partnership: TestPartnership, reason = 'A figure was wrong') =>
  openAgain({ lead: leadOf(partnership), reason, ...asked })

describe('signing off', () => {
  test('freezes what the page showed: record and every agency’s rating', async ({ db }) => {
    const partnership = await aPartnership(db)
    const [police, health] = [await anAgency(partnership, 'Police'), await anAgency(partnership, 'Health')]
    await give(police)
    await agree(partnership)
    expect(await sign(partnership)).toEqual({ kind: 'signed' })
    expect(await sign(partnership)).toEqual({ kind: 'already' })

    expect(await agree(partnership, { rating: 4 }, 1)).toEqual({ kind: 'signed' })
    expect(await agree(partnership, {}, 1)).toEqual({ kind: 'signed' })
    expect(await give(police, { rating: 1 }, 1)).toEqual({ kind: 'signed' })
    expect(await typeIn(partnership, health)).toEqual({ kind: 'signed' })

    const { signings, latest, rows } = await sideOf(partnership)
    expect(signings).toMatchObject([{ number: 1, kind: 'signed', by: partnership.lead.name, doneAt: NOW }])
    expect(latest).toMatchObject(whole)
    expect(rows.map(({ given }) => given?.rating ?? null).sort()).toEqual([3, null])
    const evidence = await readEvidence({ lead: leadOf(partnership), ...asked })
    expect(evidence?.signature).toMatchObject({ by: partnership.lead.name })

    const reading = await readSigned({ lead: leadOf(partnership), number: 1, ...asked })
    expect(reading?.signed.record).toMatchObject({ ...whole, savedBy: partnership.lead.name })
    expect(reading?.signed.agencies).toContainEqual({
      name: { cy: 'Health (cy)', en: 'Health' },
      given: null,
    })
  })

  test('then an agency sees what the others said; before, and once it is open again, it does not', async ({
    db,
  }) => {
    const partnership = await aPartnership(db)
    const [police, health] = [await anAgency(partnership, 'Police'), await anAgency(partnership, 'Health')]
    await give(police)
    await agree(partnership)
    const seen = async () => JSON.stringify(await readOwn({ partner: health, ...asked }))
    expect(await seen()).not.toContain(says.reasons)
    await sign(partnership)
    expect(await seen()).toContain(says.reasons)
    await open(partnership)
    expect(await seen()).not.toContain(says.reasons)
  })

  test('needs an agreed record that is whole', async ({ db }) => {
    const partnership = await aPartnership(db)
    expect(await sign(partnership)).toEqual({ kind: 'missing' })
    await agree(partnership, { narrative: '', progressStage: null })
    expect((await sideOf(partnership)).missing).toEqual(['progressStage', 'narrative'])
    expect(await sign(partnership)).toEqual({ kind: 'missing' })
  })

  test('signs what was shown and nothing else', async ({ db }) => {
    const partnership = await aPartnership(db)
    const police = await anAgency(partnership, 'Police')
    await agree(partnership)
    const { mark } = await sideOf(partnership)
    await give(police)
    expect(await sign(partnership, mark ?? '')).toEqual({ kind: 'changed' })
    expect((await sideOf(partnership)).signings).toEqual([])
  })

  test('is of one partnership, one component and one year', async ({ db }) => {
    const [own, other] = [await aPartnership(db), await aPartnership(db)]
    await agree(own)
    await sign(own)
    expect(await agree(other)).toMatchObject({ kind: 'saved' })
    expect(await agree(own, {}, 0, 'confidence')).toMatchObject({ kind: 'saved' })
    expect(await readSigned({ lead: leadOf(other), number: 1, ...asked })).toBeNull()
    expect(await open(other)).toEqual({ kind: 'not-signed' })
  })

  test('a text that is not what it was is an error that says so', async ({ db }) => {
    const partnership = await aPartnership(db)
    const police = await anAgency(partnership, 'Police')
    await agree(partnership)
    await sign(partnership)
    await db.owner.query(
      `UPDATE assessment.sign_off SET body = replace(body, '"rating":3', '"rating":4') WHERE partnership_id = $1`,
      [partnership.id],
    )
    const reading = readSigned({ lead: leadOf(partnership), number: 1, ...asked })
    await expect(reading).rejects.toThrow(SignedTextError)
    await expect(readOwn({ partner: police, ...asked })).rejects.toThrow(/backup/)
  })

  test('a whole signed text put in the place of another is found too', async ({ db }) => {
    const partnership = await aPartnership(db)
    await agree(partnership)
    await sign(partnership)
    await db.owner.query(
      `UPDATE assessment.sign_off SET component = 'confidence' WHERE partnership_id = $1`,
      [partnership.id],
    )
    const reading = readSigned({ lead: leadOf(partnership), number: 1, ...asked, component: 'confidence' })
    await expect(reading).rejects.toThrow(SignedTextError)
  })
})

describe('signing while somebody saves', () => {
  const late = (partnership: TestPartnership, agencyId: string) => ({
    ...says,
    partnershipId: partnership.id,
    agencyId,
    revision: 1,
    typedByLead: false,
    savedBy: partnership.lead.id,
    savedAt: NOW,
  })
  const where = { component: COMPONENT, periodFrom: PERIOD }
  const soon = () => new Promise(resolve => setTimeout(resolve, 150))

  test('whoever saves first is in what is signed, or it is not signed', async ({ db }) => {
    const partnership = await aPartnership(db)
    const police = await anAgency(partnership, 'Police')
    await agree(partnership)
    const { mark } = await sideOf(partnership)
    let signing: Promise<unknown> = Promise.resolve()
    await about('partner', { partnership: partnership.id, agency: police.agencyId }, async tx => {
      expect(await addRating(tx, where, late(partnership, police.agencyId))).toBe(true)
      signing = sign(partnership, mark ?? '')
      await soon()
    })
    // It waited for the rating, and then it was not what the page had shown.
    expect(await signing).toEqual({ kind: 'changed' })
    expect(await sign(partnership)).toEqual({ kind: 'signed' })
  })

  test('whoever saves second is refused by the database itself', async ({ db }) => {
    const partnership = await aPartnership(db)
    const police = await anAgency(partnership, 'Police')
    await agree(partnership)
    let saving: Promise<unknown> = Promise.resolve()
    await inPartnership('lead', partnership.id, async tx => {
      await lockComponent(tx, { partnershipId: partnership.id, ...where })
      saving = about('partner', { partnership: partnership.id, agency: police.agencyId }, other =>
        addRating(other, where, late(partnership, police.agencyId)),
      ).catch(error => error)
      await soon()
      const signed = signedBody({
        component: COMPONENT,
        from: PERIOD,
        to: '2027-04-01',
        record: {
          ...whole,
          cites: [],
          revision: 1,
          rating: 3,
          progressStage: 2,
          savedBy: '',
          savedAt: NOW.toISOString(),
        },
        agencies: [],
      })
      const entry = { doneBy: partnership.lead.id, doneAt: NOW, language: 'cy' as const, record: 1, signed }
      await addSignature(tx, where, { partnershipId: partnership.id, ...entry })
    })
    expect(isSignedOff(await saving)).toBe(true)
  })

  test('ten times at once: never a row after the signature, and never one that the text has not', async ({
    db,
  }) => {
    for (let turn = 0; turn < 10; turn++) {
      const partnership = await aPartnership(db, { now: null })
      const police = await anAgency(partnership, 'Police')
      await agree(partnership)
      const { mark } = await sideOf(partnership)
      const wait = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))
      const [signed, given] = await Promise.all([
        wait(turn).then(() => sign(partnership, mark ?? '')),
        wait(9 - turn).then(() => give(police)),
      ])
      const outcome = `${signed.kind} ${given.kind}`
      expect(['signed signed', 'changed saved']).toContain(outcome)
      const { rows } = await db.owner.query(
        'SELECT count(*)::int AS rows FROM assessment.agency_rating WHERE partnership_id = $1',
        [partnership.id],
      )
      expect(rows[0].rows).toBe(given.kind === 'saved' ? 1 : 0)
    }
  })
})

describe('opening again', () => {
  test('lets everybody go on, keeps what was signed, and can be signed anew', async ({ db }) => {
    const partnership = await aPartnership(db)
    const police = await anAgency(partnership, 'Police')
    await agree(partnership)
    expect(await open(partnership)).toEqual({ kind: 'not-signed' })
    await sign(partnership)
    expect(await open(partnership, 'The police had not been asked')).toEqual({ kind: 'opened' })
    expect(await open(partnership)).toEqual({ kind: 'not-signed' })
    expect(await give(police)).toMatchObject({ kind: 'saved' })
    expect(await sign(partnership)).toEqual({ kind: 'signed' })
    const { signings } = await sideOf(partnership)
    expect(signings.map(({ number, kind, reason }) => ({ number, kind, reason }))).toEqual([
      { number: 3, kind: 'signed', reason: '' },
      { number: 2, kind: 'reopened', reason: 'The police had not been asked' },
      { number: 1, kind: 'signed', reason: '' },
    ])
    const texts = await Promise.all(
      [1, 3].map(number => readSigned({ lead: leadOf(partnership), number, ...asked })),
    )
    expect(texts.map(text => text?.signed.agencies[0]?.given?.rating ?? null)).toEqual([null, 3])
    expect(await readSigned({ lead: leadOf(partnership), number: 2, ...asked })).toBeNull()
  })
})

describe('the whole year', () => {
  const toSign = async (partnership: TestPartnership) => {
    const year = await readYearToSign({ lead: leadOf(partnership), period: PERIOD, now: NOW })
    if (!year) throw new Error('no such year')
    return year
  }

  test('all that are ready are signed together, and the rest say what they need', async ({ db }) => {
    const partnership = await aPartnership(db)
    await agree(partnership, {}, 0, 'clarity')
    await agree(partnership, {}, 0, 'capacity')
    await agree(partnership, { narrative: '' }, 0, 'confidence')
    const { rows, ready, mark } = await toSign(partnership)
    expect(rows.map(({ component }) => component)).toEqual(components.map(({ key }) => key))
    expect(rows.slice(0, 4).map(({ missing }) => missing)).toEqual([[], ['narrative'], ['record'], []])
    expect(ready).toBe(2)
    const wish = { lead: leadOf(partnership), ...asked }
    expect(await signYear({ ...wish, mark: 'other' })).toEqual({ kind: 'changed' })
    expect(await signYear({ ...wish, mark })).toEqual({ kind: 'signed', count: 2 })
    const after = await toSign(partnership)
    expect(after.ready).toBe(0)
    expect(after.rows.filter(({ signature }) => signature).map(({ component }) => component)).toEqual([
      'clarity',
      'capacity',
    ])
    expect(await signYear({ ...wish, mark: after.mark })).toEqual({ kind: 'nothing' })
  })

  test('two who sign it at once sign it once', async ({ db }) => {
    const partnership = await aPartnership(db)
    for (const { key } of components) await agree(partnership, {}, 0, key)
    const { mark } = await toSign(partnership)
    const wish = { lead: leadOf(partnership), ...asked, mark }
    const both = await Promise.all([signYear(wish), signYear(wish)])
    expect(both.map(({ kind }) => kind).sort()).toEqual(['changed', 'signed'])
    const { rows } = await db.owner.query(
      'SELECT count(*)::int AS rows FROM assessment.sign_off WHERE partnership_id = $1',
      [partnership.id],
    )
    expect(rows).toEqual([{ rows: 12 }])
  })
})
