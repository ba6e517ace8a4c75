import type { Component } from '~/core/assessment/components'
import { figureLines, headOf } from '~/core/evidence'
import { CHECK_IN } from '~/core/instrument'
import { type Lang, translator } from '~/i18n'
import { type Evidence, readEvidence } from '~/steps/assessment/read-evidence'
import { readReleases } from '~/steps/assessment/read-releases'
import { readCatalogue } from '~/steps/instruments/find-instrument'
import type { SignedIn } from '~/web/guards'
import { found } from '~/web/params'
import { constructsLines } from './constructs-view'
import { distanceLabels } from './distance-view'
import { csvLabels, fileLabels } from './labels'
import { fileOf } from './release-view'

/** What a file about figures holds, whether it is CSV or a workbook: the same lines of the same texts. */
export interface FiguresFile {
  /** without its ending */
  name: string
  /** what the figures are about, in the page's language */
  what: string
  /** first day, and first day after */
  from: string
  to: string
  head: string[]
  lines: string[][]
  /** places of the columns that hold figures */
  numeric: number[]
}

interface Asked {
  lang: Lang
  lead: SignedIn
  component: Component
  /** the query: `period` is the first day of a year, `file` one release such as quarter.2026-07-01 */
  search: URLSearchParams
  now: Date
}

/** The period of one release, or of the whole year. */
const periodOf = (
  year: { from: string; to: string },
  chosen: readonly { from: string; to: string }[],
  one: boolean,
) => (one && chosen[0] ? { from: chosen[0].from, to: chosen[0].to } : { from: year.from, to: year.to })

/**
 * The released tables of an instrument: of one release, or of a whole year, one after the other under one heading.
 *
 * throws  a Response 404 for a year, release or instrument that there is not
 */
export async function evidenceFigures({ lang, lead, component, search, now }: Asked): Promise<FiguresFile> {
  const { titles } = await readCatalogue('lead', lead.partnershipId)
  const wanted = search.get('instrument') ?? CHECK_IN
  const instrument = found(Object.keys(titles).find(key => key === wanted))
  const { from, to, releases, services } = found(
    await readReleases({ lead, instrument, period: search.get('period'), now }),
  )
  const file = search.get('file')
  const chosen = file === null ? releases : releases.filter(({ release }) => fileOf(release) === file)
  if (file !== null && chosen.length === 0) throw new Response(null, { status: 404 })
  const questionnaire = titles[instrument]?.[lang] ?? instrument
  return {
    name: `${component.key}-${instrument === CHECK_IN ? '' : `${instrument}-`}${file ?? from}-${lang}`,
    what: translator(lang)('api:xlsx.evidence', { questionnaire }),
    ...periodOf(
      { from, to },
      chosen.map(({ release }) => release),
      file !== null,
    ),
    // A year of which nothing is told yet is a file all the same: its heading, and no line.
    head: headOf(fileLabels(lang, services, [])),
    lines: chosen.flatMap(({ release, asked }) => figureLines(release, csvLabels(lang, services, asked))),
    numeric: [5],
  }
}

/** The distance travelled: of one release, or of a whole year. Throws as `evidenceFigures` does. */
export async function distanceFigures({ lang, lead, component, search, now }: Asked): Promise<FiguresFile> {
  const evidence = await yearOf({ lead, component, search, now })
  const file = search.get('file')
  const all = evidence.distance.releases.map(({ release }) => release)
  const chosen = all.filter(release => file === null || fileOf(release) === file)
  if (file !== null && chosen.length === 0) throw new Response(null, { status: 404 })
  const labels = distanceLabels(lang, evidence.services)
  return {
    name: `${component.key}-distance-${file ?? evidence.year.from}-${lang}`,
    what: translator(lang)('api:xlsx.distance'),
    ...periodOf(evidence.year, chosen, file !== null),
    head: headOf(labels),
    lines: figureLines(chosen, labels),
    numeric: [5],
  }
}

/** What several questionnaires ask alike, by stage, of a year. */
export async function constructsFigures({ lang, lead, component, search, now }: Asked): Promise<FiguresFile> {
  const evidence = await yearOf({ lead, component, search, now })
  const { from, to } = evidence.year
  return {
    name: `${component.key}-constructs-${from}-${lang}`,
    what: translator(lang)('api:xlsx.constructs'),
    from,
    to,
    ...constructsLines(lang, evidence),
    numeric: [5, 6],
  }
}

const yearOf = async ({ lead, component, search, now }: Omit<Asked, 'lang'>): Promise<Evidence> =>
  found(await readEvidence({ lead, component: component.key, period: search.get('period'), now }))
