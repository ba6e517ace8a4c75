import { rmSync } from 'node:fs'
import { findDrift } from '../server/migrate/drift'
import { startEmbedded, temporaryFolder } from '../server/postgres'

/** `npm run drift`: ends with 2 when schema.prisma and the migrations disagree. */
const dataDir = temporaryFolder('drift')
try {
  const database = await startEmbedded({ dataDir, fsync: false })
  try {
    const missing = await findDrift(database.url)
    if (missing === null) {
      console.log('schema.prisma and the migrations agree.')
    } else {
      console.error('schema.prisma and prisma/migrations disagree. A new migration has to say:\n')
      console.error(missing)
      process.exitCode = 2
    }
  } finally {
    await database.stop()
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
} finally {
  rmSync(dataDir, { recursive: true, force: true })
}
