import { randomBytes } from 'node:crypto'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, vi } from 'vitest'
import { components } from '~/core/assessment/components'
import { attachFile } from '~/steps/assessment/attach-file'
import { readEvidence } from '~/steps/assessment/read-evidence'
import { recordActivity } from '~/steps/assessment/record-activity'
import { closeBlock } from '~/steps/close-block'
import { sendMany } from '../steps/sent-answers'
import { aPartnership, type TestDatabase, type TestPartnership, test } from '../support/database'
import { sessionFor } from '../support/session'
import { type Served, serveWholeApp } from '../support/whole-app'

const NOW = new Date('2026-08-10T09:00:00Z')
let app: Served
beforeAll(async () => {
  app = await serveWholeApp()
})
afterAll(() => app.close())
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOW })
})
afterEach(() => {
  vi.useRealTimers()
})

const signIn = async ({ id, lead }: TestPartnership) => {
  const cookie = await sessionFor(id, lead.id)
  return {
    get: (path: string) => app.ask(path, { cookie }),
    post: (path: string, fields: [string, string][]) =>
      app.ask(path, { cookie, method: 'POST', form: new URLSearchParams(fields).toString() }),
  }
}

const filled = (more: Record<string, string> = {}): [string, string][] =>
  Object.entries({
    basedOn: '0',
    rating: '3',
    progressStage: '2',
    narrative: 'Mae pawb yn gwybod.',
    argued: 'Cytunodd pawb.',
    leadName: 'Y bwrdd',
    governance: 'Pob chwarter',
    narrativeLanguage: 'cy',
    ...more,
  })

const RECORD = '/en/assessment/clarity/record'
const text = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

async function aRelease(db: TestDatabase, { id, services: [service] }: TestPartnership) {
  const answers = { listened: 'disagree', respected: 'agree', understood: 'agree', supported: 'agree' }
  await sendMany(id, 1, 20, { service })
  await sendMany(id, 21, 5, { service, answers })
  const { rows } = await db.owner.query(
    'SELECT id FROM release.block WHERE partnership_id = $1 AND closed_on IS NULL',
    [id],
  )
  await closeBlock({
    partnership: id,
    blockId: rows[0].id,
    now: new Date('2026-07-01T02:10:00Z'),
    randomBytes,
  })
}

describe('the record’s page', () => {
  test('has an address for all twelve, and shows the definition and who said so', async ({ db }) => {
    const lead = await signIn(await aPartnership(db))
    const overview = await lead.get('/cy/assessment')
    const paths = components.map(({ key }) => `/cy/assessment/${key}`)
    for (const path of paths) expect(overview.body).toContain(`href="${path}"`)
    expect(overview.body).toContain('<svg class="strip"')
    // One with released evidence, and one of each group of the others.
    for (const path of paths.filter(path => /clarity|collaboration|capacity/.test(path))) {
      const page = await lead.get(path)
      expect(page.status).toBe(200)
      expect(page.body).toContain('Open Government Licence v3.0')
      expect(text(page.body)).toContain('Ein cyfieithiad ni')
    }
    expect((await lead.get('/en/assessment/nonsense/record')).status).toBe(404)
    expect((await lead.get('/en/assessment/clarity/evidence.csv')).status).toBe(404)
  })

  test('saves, and shows each text in its language on the component’s page', async ({ db }) => {
    const lead = await signIn(await aPartnership(db))
    const saved = await lead.post(RECORD, filled())
    expect(saved.status).toBe(303)
    expect(saved.headers).toContain('/en/assessment/clarity?said=saved#record')
    const { body } = await lead.get('/en/assessment/clarity?said=saved')
    for (const part of ['Mae pawb yn gwybod.', 'Cytunodd pawb.', 'Pob chwarter'])
      expect(body).toContain(`<span class="as-written" lang="cy">${part}</span>`)
    expect(text(body)).toContain('3. Good')
    expect(text(body)).not.toContain('What people said')
  })

  test('two people edit at once: the second sees both versions and has lost no word', async ({ db }) => {
    const lead = await signIn(await aPartnership(db))
    await lead.post(RECORD, filled({ narrative: 'Hers: an hour of work.' }))
    const second = await lead.post(RECORD, filled({ narrative: 'His: another hour.', argued: 'His too.' }))
    expect(second.status).toBe(409)
    expect(second.body).toContain('A colleague has saved meanwhile')
    expect(second.body).toContain('Hers: an hour of work.')
    expect(second.body).toMatch(/<textarea[^>]*name="narrative"[^>]*>\s*His: another hour\.<\/textarea>/)
    expect(second.body).toMatch(/<textarea[^>]*name="argued"[^>]*>\s*His too\.<\/textarea>/)
    const [, basedOn = ''] = /name="basedOn" value="(\d+)"/.exec(second.body) ?? []
    const again = filled({ basedOn, narrative: 'His: another hour.', argued: 'His too.' })
    expect((await lead.post(RECORD, again)).status).toBe(303)
    const history = text((await lead.get('/en/assessment/clarity/history')).body)
    expect(history).toContain('Hers: an hour of work.')
    expect(history).toContain('His: another hour.')
  })

  test('asks before it saves what no figure says, keeps everything typed, and takes a yes', async ({
    db,
  }) => {
    const lead = await signIn(await aPartnership(db))
    const bold = filled({ narrative: 'Mae 90% yn hapus.' })
    const asked = await lead.post('/cy/assessment/clarity/record', bold)
    expect(asked.status).toBe(422)
    expect(asked.body).toContain('<mark>90%</mark>')
    expect(asked.body).toContain('href="#checked"')
    expect(asked.body).toMatch(/<textarea[^>]*name="narrative"[^>]*>\s*Mae 90% yn hapus\.<\/textarea>/)
    expect(text(asked.body)).toContain('Rydw i wedi gwirio’r rhain, cadw fel y mae')
    const [, checked = ''] = /name="checked" value="([^"]*)"/.exec(asked.body) ?? []
    expect((await lead.post('/cy/assessment/clarity/record', [...bold, ['checked', checked]])).status).toBe(
      303,
    )
  })

  test('cites released figures, shown with their words, people and period in either language', async ({
    db,
  }) => {
    const partnership = await aPartnership(db)
    await aRelease(db, partnership)
    const lead = await signIn(partnership)
    const form = await lead.get(RECORD)
    const addresses = [...form.body.matchAll(/name="cites" value="([^"]+)"/g)].map(([, address]) => address)
    expect(addresses).toContain('check-in/quarter/2026-07-01/total/agree/listened')
    const ids = [...form.body.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])

    const cites = ['agree/listened', 'agree/respected'].map((end): [string, string] => [
      'cites',
      `check-in/quarter/2026-07-01/total/${end}`,
    ])
    const moved = await lead.post(RECORD, [...filled(), ...cites, ['language', 'cy']])
    expect(moved.status).toBe(307)
    const there = await lead.post('/cy/assessment/clarity/record', [
      ...filled(),
      ...cites,
      ['language', 'cy'],
    ])
    expect(there.body.match(/<input[^>]*name="cites"[^>]*checked=""/g) ?? []).toHaveLength(2)

    const claim = filled({ narrative: 'About 25 people answered, and 80% feel listened to.' })
    expect((await lead.post(RECORD, [...claim, ...cites])).status).toBe(303)
    const en = text((await lead.get('/en/assessment/clarity')).body)
    expect(en).toMatch(/Listened to: 80% agree\..{0,60}April to June 2026 \(about 25 people\)/)
    const cy = text((await lead.get('/cy/assessment/clarity')).body)
    expect(cy).toMatch(/Ebrill i Fehefin 2026 \(tua 25 o bobl\)/)

    await db.owner.query('DELETE FROM release.release WHERE partnership_id = $1', [partnership.id])
    expect(text((await lead.get('/en/assessment/clarity')).body)).toContain('its release no longer exists')
  })

  test('that was signed off answers 409, kindly, with everything typed', async ({ db }) => {
    const partnership = await aPartnership(db)
    const lead = await signIn(partnership)
    await lead.post(RECORD, filled())
    await db.owner.query(
      `INSERT INTO assessment.sign_off VALUES (gen_random_uuid(), $1, 'clarity', '2026-04-01', 1, 'signed', 1, '{}', sha256('{}'), '', 'cy', $2, now())`,
      [partnership.id, partnership.lead.id],
    )
    const late = await lead.post(RECORD, filled({ basedOn: '1', narrative: 'Too late, but not lost.' }))
    expect(late.status).toBe(409)
    expect(text(late.body)).toContain('so nothing was saved. What you typed is still in the form')
    expect(late.body).toMatch(/<textarea[^>]*name="narrative"[^>]*>\s*Too late, but not lost\.<\/textarea>/)
  })
})

describe('files of evidence', () => {
  test('go out as files, never as pages, and to their own partnership alone', async ({ db }) => {
    const partnership = await aPartnership(db)
    const by = { memberId: partnership.lead.id, partnershipId: partnership.id }
    const what = { what: 'Cwrdd', heard: '', changed: '', language: 'cy', people: 'unknown' } as const
    await recordActivity({
      lead: by,
      component: 'clarity',
      activity: { ...what, practice: null, happenedOn: '2026-05-20' },
      now: NOW,
    })
    const evidence = await readEvidence({ lead: by, component: 'clarity', period: null, now: NOW })
    const activity = evidence?.activities[0]?.id ?? ''
    const bytes = Buffer.from('Nodiadau’r tŷ')
    await attachFile({ lead: by, component: 'clarity', activity, bytes, name: 'nodiadau tŷ.txt', now: NOW })

    const lead = await signIn(partnership)
    const page = await lead.get(`/cy/assessment/clarity/activities/${activity}`)
    const [, file = ''] = /href="([^"]+\/attachments\/[^"]+)"/.exec(page.body) ?? []
    const sent = await lead.get(file)
    expect(sent.body).toBe('Nodiadau’r tŷ')
    expect(sent.headers).toContain(
      `content-disposition: attachment; filename="nodiadau ty.txt"; filename*=UTF-8''nodiadau%20t%C5%B7.txt`,
    )
    expect(sent.headers).toMatch(/^x-content-type-options: nosniff$/m)
    expect(sent.headers).toMatch(/^content-security-policy: default-src 'none'; sandbox$/m)

    const stranger = await signIn(await aPartnership(db))
    expect((await stranger.get(file)).status).toBe(404)
    expect((await stranger.get(`/cy/assessment/clarity/activities/${activity}`)).status).toBe(404)
    expect((await app.ask(file)).status).not.toBe(200)
  })
})
