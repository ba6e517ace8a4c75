import { localSettings, supervise } from '../server/run'
import { generateClient } from './build/generate'
import { runHere, say } from './run-here'

/** `npm run dev`: everything on this machine, compiled as it goes, with whatever the data folder holds. */
runHere(async onGivenUp => {
  await generateClient()
  const all = await supervise({
    settings: localSettings(),
    from: 'source',
    env: { DEMO: '1' },
    say,
    onGivenUp,
  })
  say(`Clywed: http://localhost:${all.port}/`)
  return all
})
