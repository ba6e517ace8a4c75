import { EmbeddedProblem } from '../server/postgres'
import { localSettings, supervise } from '../server/run'
import { whenAskedToStop } from '../server/stopping'
import { generateClient } from './build/generate'

const say = (line: string) => process.stdout.write(`${line}\n`)

/** `npm run dev`: as the demo, compiled as it goes, with whatever the data folder holds. */
async function main(): Promise<void> {
  await generateClient()
  const all = await supervise({
    settings: localSettings(),
    from: 'source',
    env: { DEMO: '1' },
    say,
    onGivenUp: () => process.kill(process.pid, 'SIGTERM'),
  })
  whenAskedToStop(all.stop, 75_000)
  say(`Clywed: http://localhost:${all.port}/`)
}

main().catch(error => {
  const kind = error instanceof EmbeddedProblem ? error.message : error instanceof Error ? error.stack : String(error)
  process.stderr.write(`\n${kind}\n`)
  process.exit(1)
})
