import { parseArgs } from 'node:util'
import { INSTALLATION, isAnchor } from '../app/core/audit/log'
import { type Checked, logs, verifyLogs } from '../app/steps/audit/verify-logs'
import { closePools } from '../app/store/pools'
import { settings } from '../app/web/env'
import { reachDatabase } from './partnership-database'

/** `npm run audit:verify`: reads the logs from end to end. Ends with 1 when one does not hold, 2 when asked wrongly. */
const HELP = `
npm run audit:verify [-- --partnership <id>] [-- --expect <entries>:<hash>] [-- --log who-did-what|safeguarding|safeguarding-route]

    Checks the logs of every partnership, or of one: who did what, what safeguarding leads did, and what was done about
    concerns that bypass the services. Says which entry is broken. With --expect, which needs --partnership, it also says whether the log still holds what was written down of it
    earlier (the page of the log shows it), and so finds entries that were cut off its end. --log says which of them
    that was; without it, who did what.

It needs DATABASE_URL and CLYWED_KEYS (jobs.json), or EMBEDDED=1 and DATA_DIR.
`

try {
  const wish = read()
  const leave = await reachDatabase(settings(), 'jobs')
  try {
    const checked = await verifyLogs(wish)
    for (const one of checked) console.log(lineOf(one))
    if (checked.length === 0) {
      console.error('There is no such partnership.')
      process.exitCode = 1
    }
    if (checked.some(isBroken)) process.exitCode = 1
  } finally {
    await closePools()
    await leave()
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode ||= 2
}

function read(): Parameters<typeof verifyLogs>[0] {
  const { values } = parseArgs({
    options: {
      partnership: { type: 'string' },
      expect: { type: 'string' },
      log: { type: 'string', default: 'who-did-what' },
    },
  })
  const { partnership: only, expect: anchor, log } = values
  const asked = logs.find(one => one === log)
  if (!asked) throw new Error(HELP)
  if (anchor !== undefined && (!isAnchor(anchor) || only === undefined)) throw new Error(HELP)
  return { only, expected: anchor === undefined ? undefined : { log: asked, anchor } }
}

function isBroken({ verdict, expected }: Checked): boolean {
  return verdict.kind === 'broken' || expected === 'cut-off' || expected === 'replaced'
}

function lineOf({ partnership, log, verdict, end, expected }: Checked): string {
  const whose = partnership === INSTALLATION ? 'the installation' : partnership
  const name = `${whose}, ${log}`
  const said =
    verdict.kind === 'broken'
      ? `BROKEN at entry ${verdict.position}: it, or something before it, was changed, removed or added`
      : `intact, ${verdict.entries} entries${end ? `, ends with ${end}` : ''}`
  if (expected === null) return `${name}: ${said}`
  const compared = {
    holds: 'it holds what was expected',
    'cut-off': 'NOT AS EXPECTED: it ends before that entry, so entries were cut off its end',
    replaced: 'NOT AS EXPECTED: another entry stands in its place',
    'too-old': 'what was expected has been taken away since, when its time was over',
  }[expected]
  return `${name}: ${said}\n    ${compared}`
}
