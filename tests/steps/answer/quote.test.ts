import { describe, expect } from 'vitest'
import { openWords } from '~/core/answer/envelope'
import { open } from '~/core/answer/seal'
import { jobsKeys, webKeys } from '~/store/keyring'
import { aPartnership, type TestDatabase, type TestPartnership, test } from '../../support/database'
import { aJourney, anInvitation, aResponse } from '../../support/invitation'
import { AnswerBrowser } from '../../web/answer-browser'

const now = new Date('2026-05-12T15:00:00Z')
const words = { listened: 'agree', helped: 'Mae fy ngweithiwr yn gwrando.' }

/** What stands sealed of everything written in a partnership, as whoever holds the readers' key sees it. */
async function written(db: TestDatabase, { id }: TestPartnership) {
  const { readers } = webKeys()
  const { rows } = await db.owner.query('SELECT sealed FROM words.words WHERE partnership_id = $1', [id])
  return Promise.all(rows.map(({ sealed }) => openWords(readers.private, readers.public, sealed)))
}

/** Who wrote it, as the jobs process alone can tell. */
async function authorOf(author: string): Promise<string> {
  const { quotes } = jobsKeys()
  return Buffer.from(await open(quotes.private, quotes.public, Buffer.from(author, 'base64'))).toString('hex')
}

describe('what was written', () => {
  test('without a yes says so, and nothing of where it came from', async ({ db }) => {
    const partnership = await aPartnership(db)
    await aResponse(await anInvitation(await aJourney(partnership, { now }), now), words, { now })
    expect((await written(db, partnership)).map(({ quote }) => quote)).toEqual([null])
  })

  test('with a yes carries the service, and a label of its author that is the same each time, under a seal that is not', async ({
    db,
  }) => {
    const partnership = await aPartnership(db)
    const [one, other] = [
      await aJourney(partnership, { now }),
      await aJourney(partnership, { now, service: 1 }),
    ]
    for (const [asked, stage] of [
      [one, 'midpoint'],
      [one, 'end'],
      [other, 'end'],
    ] as const) {
      await aResponse(await anInvitation(asked, now, stage), words, { now, quote: true })
    }
    const quotes = (await written(db, partnership)).flatMap(({ quote }) => (quote ? [quote] : []))
    expect(quotes.map(({ service }) => service).sort()).toEqual(
      [partnership.services[0], partnership.services[0], partnership.services[1]].sort(),
    )
    const labels = await Promise.all(quotes.map(({ author }) => authorOf(author)))
    expect(new Set(labels).size).toBe(2)
    expect(new Set(quotes.map(({ author }) => author)).size).toBe(3)
    const { rows } = await db.owner.query('SELECT person FROM room.response')
    expect(
      rows.map(({ person }) => person.toString('hex')).filter(person => labels.includes(person)),
    ).toEqual([])
  })
})

describe('the page that asks', () => {
  async function atTheEnd(db: TestDatabase, helped: string) {
    const partnership = await aPartnership(db, { now: new Date() })
    const token = await anInvitation(await aJourney(partnership, { now: new Date() }), new Date())
    const phone = new AnswerBrowser()
    const at = (rest: string) => `/cy/answer/${token}/${rest}`
    await phone.send(`/c/${token}`, {})
    await phone.send(at('q/listened'), { answer: 'agree' })
    await phone.send(at('q/helped'), helped ? { answer: helped } : { intent: 'skip' })
    return { partnership, phone, share: at('share') }
  }

  test('asks whoever wrote something, with nothing chosen, and says beforehand what stays', async ({
    db,
  }) => {
    const { phone, share } = await atTheEnd(db, 'Mae’n gwrando.')
    const { html, filledIn } = await phone.see(share)
    expect(html).toContain('name="quote"')
    expect(html).toContain('Ar ôl hynny maen nhw’n aros.')
    expect(filledIn).toBeNull()
  })

  test('asks nobody who wrote nothing', async ({ db }) => {
    const { phone, share } = await atTheEnd(db, '')
    expect((await phone.see(share)).html).not.toContain('name="quote"')
  })

  test('keeps the choice when the other one is missing, and takes only a yes for a yes', async ({ db }) => {
    const { partnership, phone, share } = await atTheEnd(db, 'Mae’n gwrando.')
    const again = await phone.send(share, { quote: 'no' })
    expect(again.status).toBe(422)
    expect(again.filledIn).toBe('no')
    await phone.send(share, { sees: 'together', quote: 'maybe' })
    expect((await written(db, partnership)).map(({ quote }) => quote)).toEqual([null])
  })

  test('sends a yes with the words', async ({ db }) => {
    const { partnership, phone, share } = await atTheEnd(db, 'Mae’n gwrando.')
    await phone.send(share, { sees: 'together', quote: 'yes' })
    const [quote] = (await written(db, partnership)).map(each => each.quote)
    expect(quote?.service).toBe(partnership.services[0])
  })
})
