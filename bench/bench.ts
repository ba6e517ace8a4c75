import { measureEditor } from './editor'
import { measurePage } from './page'
import { openRig } from './rig'
import { measureThroughput } from './throughput'

/**
 * `npm run bench [page|throughput|editor]`: what a respondent waits for, what the server bears and what an editor with
 * many questionnaires waits for, as JSON lines. Speeds
 * mean little from one machine to the next, so each is printed with its ratio to a plain counterpart measured in
 * the same run.
 */
export async function bench(only: readonly string[]): Promise<void> {
  const wanted = (name: string) => only.length === 0 || only.includes(name)
  const rig = await openRig()
  try {
    if (wanted('page')) print(await measurePage(rig))
    if (wanted('editor')) for (const line of await measureEditor(rig)) print(line)
    if (wanted('throughput')) for (const line of await measureThroughput(rig)) print(line)
  } finally {
    await rig.close()
  }
}

const print = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`)
