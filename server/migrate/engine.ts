import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg'
import { MigrationAdapter } from './adapter'
import type { SchemaFiles } from './files'

/**
 * Prisma Migrate's own engine, compiled to WebAssembly, in place of the native one that Prisma downloads
 * (docs/decisions/0004). It keeps the ordinary table _prisma_migrations.
 */
export interface MigrationEngine {
  /** the SQL that makes everything in the schema from nothing */
  fromEmpty(): Promise<string>
  /** applies what is not applied yet, each migration in a transaction; returns the names applied */
  apply(): Promise<string[]>
  /** the SQL that is missing from the migrations, or null when they and the schema agree; makes a shadow database */
  drift(): Promise<string | null>
  close(): Promise<void>
}

const FILTERS = { externalTables: [], externalEnums: [] }

/**
 * url    the owner's address of the database
 * files  schema and migrations
 */
export async function migrationEngine(url: string, files: SchemaFiles): Promise<MigrationEngine> {
  await load()
  const adapter = new MigrationAdapter(url)
  const engine = await glue.SchemaEngine.new(
    { datamodels: [['schema.prisma', files.schema]] },
    () => {},
    bindMigrationAwareSqlAdapterFactory(adapter),
  )
  const schema = {
    tag: 'schemaDatamodel' as const,
    files: [{ path: 'schema.prisma', content: files.schema }],
  }
  const list = {
    baseDir: 'prisma/migrations',
    lockfile: { path: 'migration_lock.toml', content: files.lock },
    shadowDbInitScript: '',
    migrationDirectories: files.migrations.map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value: sql } },
    })),
  }
  const diff = (from: glue.DiffTarget) =>
    engine.diff({
      from,
      to: schema,
      script: true,
      exitCode: true,
      shadowDatabaseUrl: null,
      filters: FILTERS,
    } as glue.DiffParams)
  return {
    fromEmpty: async () => (await diff({ tag: 'empty' })).stdout ?? '',
    apply: async () =>
      (await engine.applyMigrations({ migrationsList: list, filters: FILTERS })).appliedMigrationNames,
    drift: async () => {
      const { exitCode, stdout } = await diff({ tag: 'migrations', ...list })
      return exitCode === 0 ? null : (stdout ?? '')
    },
    close: () => adapter.close(),
  }
}

let loaded: Promise<void> | undefined

function load(): Promise<void> {
  loaded ??= (async () => {
    // Without this a panic of the engine shows up as a TypeError about an undefined function.
    Object.assign(globalThis, {
      PRISMA_WASM_PANIC_REGISTRY: {
        set_message: (message: string) => {
          throw new Error(`The migration engine gave up: ${message}`)
        },
      },
    })
    const entry = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm')
    const wasm = readFileSync(entry.replace(/schema_engine\.js$/, 'schema_engine_bg.wasm'))
    const { instance } = await WebAssembly.instantiate(wasm, { './schema_engine_bg.js': withPatientTimers() })
    const { __wbg_set_wasm } = glue as unknown as { __wbg_set_wasm(exports: WebAssembly.Exports): void }
    __wbg_set_wasm(instance.exports)
    ;(instance.exports as { __wbindgen_start(): void }).__wbindgen_start()
  })()
  return loaded
}

/** The engine never clears the ten seconds it would wait for its lock; they must not keep the process alive. */
function withPatientTimers(): WebAssembly.ModuleImports {
  const imports = { ...glue } as unknown as Record<string, (...given: number[]) => unknown>
  for (const [name, set] of Object.entries(imports)) {
    if (!name.startsWith('__wbg_setTimeout')) continue
    imports[name] = (...given) => (set(...given) as NodeJS.Timeout).unref()
  }
  return imports
}
