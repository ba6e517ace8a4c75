import { describe, expect } from 'vitest'
import * as onBehalf from '~/routes/agencies/on-behalf'
import * as activityNew from '~/routes/assessment/activity-new'
import * as actionNew from '~/routes/assessment/plan-action-new'
import * as aaa from '~/routes/assessment/reports/aaa'
import * as partner from '~/routes/partner/component'
import { anAgency } from '../steps/agencies/support'
import { aPartnership, type TestPartnership, test } from '../support/database'
import { remixFor } from '../support/remix'
import { sessionFor } from '../support/session'

/** Whatever is written about the partnership's work, numbers from nowhere and words that may name somebody are questioned. */
const ask = remixFor({
  ':lang/assessment/reports/aaa/:period': aaa,
  ':lang/assessment/:component/activities/new': activityNew,
  ':lang/assessment/:component/plan/actions/new': actionNew,
  ':lang/assessment/:component/agencies/:agency': onBehalf,
  ':lang/partner/:component': partner,
})
const HOST = 'http://localhost:3000'

async function post(path: string, cookie: string, fields: Record<string, string>) {
  const headers = {
    'Content-Type': 'application/x-www-form-urlencoded',
    Origin: HOST,
    Host: 'localhost:3000',
    Cookie: cookie,
  }
  const body = new URLSearchParams(fields).toString()
  const response = await ask(new Request(HOST + path, { method: 'POST', headers, body }))
  return { status: response.status, html: await response.text() }
}

const today = () => new Date().toISOString().slice(0, 10)
const TEXT = 'Dywedodd yr unig ferch yn Llanelli fod 87% yn hapus.'
const PASSAGES = ['yr unig ferch', 'Llanelli', '87%']

type Form = (partnership: TestPartnership) => Promise<{
  path: string
  who: string
  /** the form with this text in it */
  fields: (text: string) => Record<string, string>
  table: string
}>

const forms: Record<string, Form> = {
  'evidence by hand': async ({ id, lead }) => ({
    path: '/cy/assessment/clarity/activities/new',
    who: await sessionFor(id, lead.id),
    fields: text => ({
      happenedOn: today(),
      people: '10-24',
      what: text,
      heard: '',
      changed: '',
      writtenIn: 'cy',
    }),
    table: 'assessment.activity',
  }),
  'an action of the plan': async ({ id, lead }) => ({
    path: '/cy/assessment/clarity/plan/actions/new',
    who: await sessionFor(id, lead.id),
    fields: text => ({
      ...{ state: 'in-progress', byWhen: '2027-01-31', reviewOn: '', what: text, who: 'Y bwrdd', note: '' },
      ...{ writtenIn: 'cy', noteLanguage: 'cy', kind: 'improve', horizon: 'strategic', basedOn: '0' },
    }),
    table: 'assessment.action',
  }),
  'a report to the board': async ({ id, lead }) => ({
    path: '/cy/assessment/reports/aaa/year.2025-04-01',
    who: await sessionFor(id, lead.id),
    fields: text => ({ alerts: text, assurance: '', achievements: '', writtenIn: 'cy', basedOn: '0' }),
    table: 'assessment.aaa_report',
  }),
  'an agency’s reasons, typed in by a lead': async partnership => {
    const { agencyId } = await anAgency(partnership, 'Heddlu')
    return {
      path: `/cy/assessment/clarity/agencies/${agencyId}`,
      who: await sessionFor(partnership.id, partnership.lead.id),
      fields: text => ({ rating: '3', progressStage: '2', reasons: text, writtenIn: 'cy', basedOn: '0' }),
      table: 'assessment.agency_rating',
    }
  },
  'an agency’s reasons, by its own person': async partnership => {
    const { memberId } = await anAgency(partnership, 'Heddlu')
    return {
      path: '/cy/partner/clarity',
      who: await sessionFor(partnership.id, memberId),
      fields: text => ({ rating: '3', progressStage: '2', reasons: text, writtenIn: 'cy', basedOn: '0' }),
      table: 'assessment.agency_rating',
    }
  },
}

describe.each(Object.entries(forms))('%s', (_, form) => {
  test('is questioned before it is saved, keeps what was typed, and is saved once somebody has looked', async ({
    db,
  }) => {
    const partnership = await aPartnership(db)
    const { path, who, fields, table } = await form(partnership)
    const kept = async () =>
      (await db.owner.query(`SELECT 1 FROM ${table} WHERE partnership_id = $1`, [partnership.id])).rowCount
    const asked = await post(path, who, fields(TEXT))
    expect(asked.status).toBe(422)
    for (const passage of PASSAGES) expect(asked.html).toContain(`<mark>${passage}</mark>`)
    expect(asked.html).toContain(`>${TEXT}</textarea>`)
    expect(await kept()).toBe(0)

    const checked = /name="checked"[^>]* value="([^"]*)"/.exec(asked.html)?.[1] ?? ''
    const more = await post(path, who, { ...fields(`${TEXT} Mae 12 arall yn Aberystwyth.`), checked })
    expect(more.status).toBe(422)
    expect(more.html).toContain('<mark>Aberystwyth</mark>')
    expect(more.html).not.toContain('<mark>Llanelli</mark>')
    expect(await kept()).toBe(0)

    expect((await post(path, who, { ...fields(TEXT), checked })).status).toBe(303)
    expect(await kept()).toBe(1)
  })

  test('without anything of the kind is saved at once', async ({ db }) => {
    const { path, who, fields } = await form(await aPartnership(db))
    expect((await post(path, who, fields('Mae pawb yn gwybod pwy sy’n gwneud beth.'))).status).toBe(303)
  })
})
