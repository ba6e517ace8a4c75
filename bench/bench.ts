import { measureEditor } from './editor'
import { measureGate } from './gate'
import { measureLead } from './lead'
import { measurePage } from './page'
import { openRig } from './rig'
import { measureThroughput } from './throughput'
import { measureWords } from './words'

/**
 * `npm run bench [words|gate|page|editor|lead|throughput]`: how much of what may identify somebody is highlighted, what the
 * gate costs and leaves to be told, what a respondent waits for, what the server bears, and what an editor with many
 * questionnaires and a partnership lead with many years wait for, as JSON lines. Speeds mean little from one machine to the next, so each is printed with its
 * ratio to a plain counterpart measured in the same run.
 */
export async function bench(only: readonly string[]): Promise<void> {
  const wanted = (name: string) => only.length === 0 || only.includes(name)
  if (wanted('words')) for (const line of measureWords()) print(line)
  if (wanted('gate')) for await (const line of measureGate()) print(line)
  // These need neither a server nor a database.
  if (only.length > 0 && only.every(name => name === 'words' || name === 'gate')) return
  const rig = await openRig()
  try {
    if (wanted('page')) print(await measurePage(rig))
    if (wanted('editor')) for (const line of await measureEditor(rig)) print(line)
    if (wanted('lead')) for await (const line of measureLead(rig)) print(line)
    if (wanted('throughput')) for (const line of await measureThroughput(rig)) print(line)
  } finally {
    await rig.close()
  }
}

const print = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`)
