import { migrationEngine } from './engine'
import { readSchemaFiles, type SchemaFiles } from './files'

/**
 * Whether schema.prisma and the migrations describe the same database. Policies, grants and CHECKs are invisible
 * to it; tests/store/catalogue.test.ts reads those.
 *
 * url      any database whose login may make others (a shadow database is made and dropped)
 * returns  the SQL that the migrations lack, or null
 */
export async function findDrift(url: string, files: SchemaFiles = readSchemaFiles()): Promise<string | null> {
  const engine = await migrationEngine(url, files)
  try {
    return await engine.drift()
  } finally {
    await engine.close()
  }
}
