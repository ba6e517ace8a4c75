import { existsSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { run } from './run'

const SCHEMA = 'prisma/schema.prisma'
const CLIENT = 'app/store/generated/client.ts'

/** Makes the Prisma client from the schema, unless it is newer than the schema. */
export async function generateClient(): Promise<void> {
  if (existsSync(CLIENT) && statSync(CLIENT).mtimeMs > statSync(SCHEMA).mtimeMs) return
  const prisma = createRequire(import.meta.url).resolve('prisma/build/index.js')
  await run('prisma generate', [prisma, 'generate', '--no-hints'], {
    // Generating needs no schema engine, but Prisma would download it first: it is content with any program there is.
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
    CHECKPOINT_DISABLE: '1',
  })
}
