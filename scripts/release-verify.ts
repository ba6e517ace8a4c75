import { type Verified, verifyReleases } from '../app/steps/gate/verify-releases'
import { closePools } from '../app/store/pools'
import { settings } from '../app/web/env'
import { reachDatabase } from './partnership-database'

/**
 * `npm run release:verify -- <release>`: looks at what is kept of the attack on a release, or on all of them, without
 * a solver. Ends with 1 when something does not hold.
 */
const HELP = `
npm run release:verify [-- <release>]

    Runs the publishing code on every database in the certificate of a release, and counts what they leave open.
    <release> is its content hash, or the beginning of it; without one all are looked at.

It needs DATABASE_URL and CLYWED_KEYS (jobs.json), or EMBEDDED=1 and DATA_DIR.
`

try {
  const [hash = ''] = process.argv.slice(2)
  if (!/^[0-9a-f]{0,64}$/.test(hash)) throw new Error(`“${hash}” is no content hash.\n${HELP}`)
  const leave = await reachDatabase(settings(), 'jobs')
  try {
    const verified = await verifyReleases(hash)
    for (const one of verified) console.log(lineOf(one))
    if (verified.length === 0) console.log('There is no such release.')
    if (hash && verified.length === 0) process.exitCode = 1
    if (verified.some(({ faults }) => faults && faults.length > 0)) process.exitCode = 1
  } finally {
    await closePools()
    await leave()
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

function lineOf({ instrument, grain, from, to, hash, worlds, groups, faults }: Verified): string {
  const name = `${hash.slice(0, 12)}  ${instrument}, ${grain} ${from} to ${to}`
  if (faults === null)
    return `${name}: no certificate; it tells nothing, is older than the gate, or its certificate was kept long enough`
  if (faults.length === 0) return `${name}: holds (${worlds} databases, ${groups} small groups)`
  return [`${name}: DOES NOT HOLD`, ...faults.map(fault => `    ${fault}`)].join('\n')
}
