import { readFile } from 'node:fs/promises'
import { send } from './load'

const report = await send(JSON.parse(await readFile(process.argv[2] ?? '', 'utf8')))
process.stdout.write(JSON.stringify(report))
