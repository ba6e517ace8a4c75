import { randomBytes } from 'node:crypto'
import { test } from '@playwright/test'
import { audiences, currentLibrary, type Stage } from '~/core/instrument'
import { openBlock } from '~/steps/open-block'
import { aJourney, anInvitation } from '../support/invitation'
import { aPlace, type TestPartnership } from './support/partnership'
import { type Walk, walk } from './support/walking'
import { type Lang, wordsOf } from './support/words'

/**
 * Each questionnaire is answered in a real browser, on a phone 360 pixels wide with script off, by each audience, at
 * each stage and in each language, half of them in Easy Read. In `npm test` a few, so that each questionnaire, each
 * audience and each language occurs; all of them in `npm run test:full`.
 */

/** Every way there is; Easy Read is every other one's, and in the other language the other's. */
const all: Walk[] = currentLibrary.flatMap(of =>
  of.stages.flatMap((stage, one) =>
    audiences.flatMap((audience, two) =>
      (['cy', 'en'] as const).map(
        (lang, three): Walk => ({
          of,
          stage,
          audience,
          lang,
          easy: (one + two + three) % 2 === 0,
          whole: Boolean(process.env.FULL),
        }),
      ),
    ),
  ),
)

const few: [string, Stage, Walk['audience'], Lang][] = [
  ['check-in', 'midpoint', 'child', 'cy'],
  ['check-in', 'after', 'adult', 'en'],
  ['satisfaction', 'end', 'young_person', 'en'],
  ['looking-back', 'after', 'parent_carer', 'cy'],
]

const chosen = process.env.FULL
  ? all
  : few.flatMap(([key, stage, audience, lang]) =>
      all.filter(
        one => one.of.key === key && one.stage === stage && one.audience === audience && one.lang === lang,
      ),
    )

// Each walk has an invitation of its own, so they may share the partnership and the machine.
test.describe.configure({ mode: 'parallel' })
test.use({ javaScriptEnabled: false })

let place: Promise<TestPartnership> | undefined

/** A partnership in which each questionnaire can be sent. */
async function thePlace(): Promise<TestPartnership> {
  const partnership = await aPlace()
  for (const { key } of currentLibrary)
    await openBlock({ partnership: partnership.id, instrument: key, now: new Date(), randomBytes })
  return partnership
}

for (const one of chosen) {
  const { of, audience, stage, lang, easy } = one
  const who = `${wordsOf('en')(`journeys:audience.${audience}`)}, ${stage}`
  test(`${of.key}: ${who}, in ${lang}${easy ? ', in Easy Read' : ''}`, async ({ page, browser }) => {
    test.setTimeout(240_000)
    place ??= thePlace()
    const now = new Date()
    const journey = await aJourney(await place, { audience, language: lang, now })
    const token = await anInvitation(journey, now, stage, 'link', of.key)
    const looker = await (await browser.newContext({ javaScriptEnabled: true })).newPage()
    await walk({ page, looker }, token, one)
  })
}
