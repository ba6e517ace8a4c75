import type { LoaderFunctionArgs } from '@remix-run/node'
import { findWithEvidence } from '~/core/assessment/components'
import { toCsv } from '~/core/evidence'
import { CHECK_IN } from '~/core/instrument'
import { readReleases } from '~/steps/assessment/read-releases'
import { readCatalogue } from '~/steps/instruments/find-instrument'
import { requireMember } from '~/web/guards'
import { found, langParam } from '~/web/params'
import { csvFile } from './csv-file'
import { csvLabels, fileLabels } from './labels'
import { fileOf } from './release-view'

/**
 * The released tables of an instrument as a file: of one release (`file=quarter.2026-07-01`), or of a whole year, one after the
 * other under one heading.
 */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langParam(params)
  const component = found(findWithEvidence(params.component))
  const lead = await requireMember(request, 'lead')
  const asked = new URL(request.url).searchParams
  const { titles } = await readCatalogue('lead', lead.partnershipId)
  const wanted = asked.get('instrument') ?? CHECK_IN
  const instrument = found(Object.keys(titles).find(key => key === wanted))
  const { from, releases, services } = found(
    await readReleases({ lead, instrument, period: asked.get('period'), now: new Date() }),
  )
  const file = asked.get('file')
  const chosen = file === null ? releases : releases.filter(({ release }) => fileOf(release) === file)
  if (file !== null && chosen.length === 0) throw new Response(null, { status: 404 })

  const files = chosen.map(({ release, asked }) => toCsv(release, csvLabels(lang, services, asked)))
  const name = `${component.key}-${instrument === CHECK_IN ? '' : `${instrument}-`}${file ?? from}-${lang}.csv`
  // A year of which nothing is told yet is a file all the same: its heading, and no line.
  const none = () => toCsv([], fileLabels(lang, services, []))
  return csvFile(name, files.length === 0 ? none() : oneHeading(files))
}

/** The heading is the first line of each file, and no label holds a line break. */
const oneHeading = (files: readonly string[]): string =>
  files.map((file, index) => (index === 0 ? file : file.slice(file.indexOf('\r\n') + 2))).join('')
