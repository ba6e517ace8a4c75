import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export interface Migration {
  /** its folder's name, which begins with when it was made */
  name: string
  sql: string
}

export interface SchemaFiles {
  schema: string
  migrations: Migration[]
  lock: string | null
}

/**
 * The schema and the migrations, oldest first.
 *
 * folder  the one that holds schema.prisma and migrations/; by default this application's prisma/
 */
export function readSchemaFiles(folder = prismaFolder()): SchemaFiles {
  const migrations = join(folder, 'migrations')
  const lock = join(migrations, 'migration_lock.toml')
  return {
    schema: readFileSync(join(folder, 'schema.prisma'), 'utf8'),
    lock: existsSync(lock) ? readFileSync(lock, 'utf8') : null,
    migrations: readdirSync(migrations, { withFileTypes: true })
      .filter(entry => entry.isDirectory())
      .map(entry => entry.name)
      .sort()
      .map(name => ({ name, sql: readFileSync(join(migrations, name, 'migration.sql'), 'utf8') })),
  }
}

/** Found by looking upwards, for this file is bundled elsewhere in production. */
export function prismaFolder(): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    const found = join(folder, 'prisma')
    if (existsSync(join(found, 'schema.prisma'))) return found
    if (folder === dirname(folder)) throw new Error('The folder prisma/ is missing beside the application.')
  }
}
