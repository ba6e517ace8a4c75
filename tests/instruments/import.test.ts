import { describe, expect } from 'vitest'
import * as importing from '~/routes/editor/import'
import * as version from '~/routes/editor/version'
import { listOwnVersions } from '~/steps/instruments/read-version'
import { koboForm, odkForm } from '../core/xlsform/forms'
import { aPartnership, test } from '../support/database'
import { remixFor } from '../support/remix'
import { sessionFor } from '../support/session'
import { workbook } from '../support/workbook'
import { textOf as wordsIn } from '../ui/markup'

const ask = remixFor({
  ':lang/editor/import': importing,
  ':lang/editor/:instrument/:version': version,
})

async function anEditor(db: Parameters<typeof aPartnership>[0]) {
  const partnership = await aPartnership(db)
  const editor = { memberId: partnership.administrator.id, partnershipId: partnership.id }
  const Cookie = await sessionFor(editor.partnershipId, editor.memberId)
  const post = async (body: BodyInit) => {
    const request = new Request('http://localhost:3000/en/editor/import', {
      method: 'POST',
      body,
      headers: { Cookie },
    })
    const response = await ask(request)
    return {
      status: response.status,
      location: response.headers.get('Location'),
      body: await response.text(),
    }
  }
  const file = (bytes: Uint8Array) => {
    const form = new FormData()
    form.set('file', new File([new Uint8Array(bytes)], 'form.xlsx'))
    form.set('untold', 'en')
    return form
  }
  return { editor, post, file, drafts: () => listOwnVersions(editor) }
}

/** What the page carries until somebody says yes. */
const packedIn = (body: string) => /name="packed" value="([^"]+)"/.exec(body)?.[1] ?? ''

describe('an XLSForm', () => {
  test.for([
    ['ODK', odkForm],
    ['KoBo', koboForm],
  ] as const)(
    'of %s is shown with all it loses, and kept when somebody says so',
    async ([, form], { db }) => {
      const { post, file, drafts } = await anEditor(db)
      const looked = await post(file(workbook(form)))
      expect(looked.status).toBe(200)
      expect(wordsIn(looked.body)).toContain('What is not imported')
      expect(await drafts()).toEqual([])

      const kept = await post(new URLSearchParams({ packed: packedIn(looked.body) }))
      expect(kept.status).toBe(303)
      const [draft] = await drafts()
      expect(kept.location).toContain(`/en/editor/${draft?.key}/1`)
      expect(draft?.count).toBeGreaterThan(0)
      expect(draft?.standing.cy.state).toBe('writing')
    },
  )

  test('that loses thousands of things is shown by kind, and every line is in the list', async ({ db }) => {
    const { post, file } = await anEditor(db)
    const many = Array.from({ length: 1200 }, (_, index) => ['geopoint', `place_${index}`, '=1+1'])
    const looked = await post(
      file(workbook({ survey: [['type', 'name', 'label'], ['text', 'kept', 'Kept'], ...many] })),
    )
    expect(looked.status).toBe(200)
    const text = wordsIn(looked.body)
    expect(text).toContain('(1,200 lines)')
    expect(text).toContain('The first 50 of 1,200.')
    expect(looked.body).toContain('place_49<')
    expect(looked.body).not.toContain('place_50<')
    const base64 = /href="data:text\/csv;charset=utf-8;base64,([^"]+)"/.exec(looked.body)?.[1] ?? ''
    const list = Buffer.from(base64, 'base64').toString('utf8')
    for (let index = 0; index < 1200; index++) expect(list).toContain(`"place_${index}"`)
    // A label that a spreadsheet would take for a formula.
    expect(list).toContain(`"'=1+1"`)
    expect(looked.body.length).toBeLessThan(1_000_000)
  })

  test('that cannot be read is refused with what to do, and nothing is kept', async ({ db }) => {
    const { post, file, drafts } = await anEditor(db)
    for (const bytes of [new Uint8Array([1, 2, 3]), new TextEncoder().encode('type,name\ntext,q1\n')]) {
      const { status, body } = await post(file(bytes))
      expect(status).toBe(422)
      expect(wordsIn(body)).toContain('save it as .xlsx')
    }
    expect((await post(file(new Uint8Array()))).status).toBe(422)
    const neither = await post(new FormData())
    expect(neither.status).toBe(422)
    for (const said of ['Choose a file.', 'Choose a language.']) expect(wordsIn(neither.body)).toContain(said)
    for (const packed of ['', 'dim-byd', packedIn('')]) {
      expect((await post(new URLSearchParams({ packed }))).status).toBe(422)
    }
    expect(await drafts()).toEqual([])
  })
})
