import { describe, expect } from 'vitest'
import { itemSchema } from '~/core/instrument/editing'
import { detailsStamp, itemStamp, saveDetails, saveItem } from '~/steps/instruments/edit-item'
import { restoreVersion } from '~/steps/instruments/edit-version'
import type { Which } from '~/steps/instruments/editor'
import { compareVersions, readHistory, readVersion } from '~/steps/instruments/read-version'
import { retireVersion } from '~/steps/instruments/retire-version'
import { itemOf } from '../../core/instrument/editing/a-draft'
import { test } from '../../support/database'
import { approve, aVersion, minutes, nameOf, publish, ready, type TestVersion, write } from './a-version'

const entriesOf = async (of: TestVersion) => {
  const history = await readHistory(nameOf(of))
  return (history?.entries ?? []).map(({ event, name, at, revision }) => ({ event, name, at, revision }))
}
const bodyOf = async (of: Which) => {
  const found = await readVersion(nameOf(of))
  if (!found) throw new Error('it is gone')
  return found.body
}

describe('what was done to a version', () => {
  test('says who did what and when, from the beginning to the end', async ({ db }) => {
    const made = await aVersion(db)
    const mine = { ...made, editor: made.colleague }
    const [administrator, lead] = [made.partnership.administrator.name, made.partnership.lead.name]
    await write(mine, 'cy', 'newydd', minutes(1))
    await ready(made, 'cy', minutes(2))
    await ready(mine, 'en', minutes(3))
    await approve(mine, 'cy', minutes(4))
    await approve(made, 'en', minutes(5))
    expect(await publish(mine, undefined, minutes(6))).toMatchObject({ kind: 'published' })
    await retireVersion({ ...nameOf(made), now: minutes(7) })
    await retireVersion({ ...nameOf(mine), now: minutes(8), back: true })
    expect(await entriesOf(made)).toEqual([
      { event: 'brought-back', name: lead, at: minutes(8), revision: 2 },
      { event: 'retired', name: administrator, at: minutes(7), revision: 2 },
      { event: 'tried', name: lead, at: minutes(6), revision: 2 },
      { event: 'published', name: lead, at: minutes(6), revision: 2 },
      { event: 'en-approved', name: administrator, at: minutes(5), revision: 2 },
      { event: 'cy-approved', name: lead, at: minutes(4), revision: 2 },
      { event: 'en-ready', name: lead, at: minutes(3), revision: 2 },
      { event: 'cy-ready', name: administrator, at: minutes(2), revision: 2 },
      { event: 'edited', name: lead, at: minutes(1), revision: 2 },
      { event: 'created', name: administrator, at: minutes(0), revision: 1 },
    ])
    const view = await readVersion(nameOf(made))
    const { cy, en } = view?.standing ?? {}
    expect([cy?.by, en?.by, view?.publishedBy].map(id => view?.names.get(id ?? ''))).toEqual([
      lead,
      administrator,
      lead,
    ])
    expect([cy?.at, en?.at]).toEqual([minutes(4), minutes(5)])
  })

  test('pressing a thing twice is one entry', async ({ db }) => {
    const made = await aVersion(db)
    for (let time = 0; time < 2; time++) for (const lang of ['cy', 'en'] as const) await ready(made, lang)
    for (let time = 0; time < 2; time++) for (const lang of ['cy', 'en'] as const) await approve(made, lang)
    const events = (await entriesOf(made)).map(({ event }) => event)
    expect(events.filter(event => event === 'cy-approved')).toHaveLength(1)
    expect(events.filter(event => event === 'en-approved')).toHaveLength(1)
  })

  test('changes of one person within ten minutes are one entry, with what it says in the end', async ({
    db,
  }) => {
    const made = await aVersion(db)
    const mine = { ...made, editor: made.colleague }
    await write(made, 'cy', 'un', minutes(1))
    await write(made, 'cy', 'dau', minutes(6))
    // Ten minutes after the last change, not after the first.
    await write(made, 'cy', 'tri', minutes(15))
    await write(made, 'cy', 'pedwar', minutes(25))
    await write(mine, 'cy', 'pump', minutes(26))
    await write(made, 'cy', 'chwech', minutes(27))
    const history = await readHistory(nameOf(made))
    const edits = history?.entries.filter(({ event }) => event === 'edited') ?? []
    expect(edits.map(({ at, revision }) => [at, revision])).toEqual([
      [minutes(27), 7],
      [minutes(26), 6],
      [minutes(25), 5],
      [minutes(15), 4],
    ])
    const compared = await compareVersions({ ...nameOf(made), against: { entry: edits[3]?.position ?? 0 } })
    expect(compared?.comparison.items[0]?.texts).toMatchObject([
      { field: 'text.ti', before: { cy: 'tri' }, after: { cy: 'chwech' } },
    ])
  })

  test('what was approved stays apart from what was changed after it', async ({ db }) => {
    const made = await aVersion(db)
    await write(made, 'cy', 'un', minutes(1))
    await ready(made, 'cy', minutes(2))
    await write(made, 'cy', 'dau', minutes(3))
    expect((await entriesOf(made)).map(({ event }) => event)).toEqual([
      'edited',
      'cy-ready',
      'edited',
      'created',
    ])
  })

  test('an earlier state comes back as a change like any other; an entry without one does not', async ({
    db,
  }) => {
    const made = await aVersion(db)
    const before = await bodyOf(made)
    await write(made, 'cy', 'un', minutes(1))
    await ready(made, 'cy', minutes(2))
    const now = minutes(3)
    expect(await restoreVersion({ ...nameOf(made), now, position: 3 })).toEqual({ kind: 'not-found' })
    expect(await restoreVersion({ ...nameOf(made), now, position: 1 })).toMatchObject({ changed: true })
    expect(await bodyOf(made)).toEqual(before)
    expect((await entriesOf(made))[0]).toMatchObject({ event: 'edited', revision: 3 })
  })
})

describe('two who write at once', () => {
  /** A question's page as somebody opened it, with another Welsh text. */
  const page = async (of: TestVersion, key: string, text: string) => {
    const body = await bodyOf(of)
    const item = itemOf(body, key)
    const { short, audiences, options, showIf } = item
    const form = itemSchema.parse({
      ...{ seen: itemStamp(item), short, audiences, options, stages: item.stages ?? body.stages },
      ...(showIf ? { condition: showIf.item, is: showIf.is } : {}),
      text: { ...item.text, ti: { ...item.text.ti, cy: text } },
    })
    return () => saveItem({ ...nameOf(of), now: minutes(1), item: key, form })
  }

  test('on one question: the second is told, and nothing is lost', async ({ db }) => {
    const made = await aVersion(db)
    const mine = { ...made, editor: made.colleague }
    const [first, second] = [await page(made, 'listened', 'un'), await page(mine, 'listened', 'dau')]
    expect(await first()).toMatchObject({ kind: 'saved' })
    const told = await second()
    expect(told.kind).toBe('conflict')
    expect('body' in told && itemOf(told.body, 'listened').text.ti.cy).toBe('un')
    expect(itemOf(await bodyOf(made), 'listened').text.ti.cy).toBe('un')
    // Having seen it, they write over it.
    expect(await (await page(mine, 'listened', 'dau'))()).toMatchObject({ kind: 'saved' })
  })

  test('on one question in the same moment: one of them is told', async ({ db }) => {
    const made = await aVersion(db)
    const both = [await page(made, 'listened', 'un'), await page(made, 'listened', 'dau')]
    const kinds = (await Promise.all(both.map(save => save()))).map(({ kind }) => kind)
    expect(kinds.sort()).toEqual(['conflict', 'saved'])
  })

  test('on different questions: both are kept, also when one has moved meanwhile', async ({ db }) => {
    const made = await aVersion(db)
    const mine = { ...made, editor: made.colleague }
    const saves = [await page(made, 'listened', 'un'), await page(mine, 'why', 'dau')]
    for (const { kind } of await Promise.all(saves.map(save => save()))) expect(kind).toBe('saved')
    const body = await bodyOf(made)
    expect([itemOf(body, 'listened'), itemOf(body, 'why')].map(({ text }) => text.ti.cy)).toEqual([
      'un',
      'dau',
    ])
  })

  test('on the title and on a question: both are kept; on the title twice, the second is told', async ({
    db,
  }) => {
    const made = await aVersion(db)
    const body = await bodyOf(made)
    const question = await page(made, 'listened', 'un')
    const { practice, audiences, stages } = body
    const title = (cy: string) =>
      saveDetails({
        ...nameOf(made),
        ...{ now: minutes(1), seen: detailsStamp(body) },
        details: { practice, audiences, stages, title: { cy, en: 'Survey' } },
      })
    expect(await title('Holi')).toMatchObject({ kind: 'saved' })
    expect(await question()).toMatchObject({ kind: 'saved' })
    expect(await title('Arall')).toMatchObject({ kind: 'conflict', body: { title: { cy: 'Holi' } } })
  })
})
