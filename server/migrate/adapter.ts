import { randomUUID } from 'node:crypto'
import { PrismaPg } from '@prisma/adapter-pg'
import { ColumnTypeEnum, type SqlQuery } from '@prisma/driver-adapter-utils'
import type pg from 'pg'
import { withDatabase } from '../../app/store/url'

type Adapter = Awaited<ReturnType<PrismaPg['connect']>>
/** `performIO` is private to the adapter's type and public to its subclasses at run time. */
type Inside = { performIO(query: SqlQuery): Promise<pg.QueryArrayResult>; onError(error: unknown): never }

/** The object identifiers of PostgreSQL's types "char" (one byte, internal) and text. */
const CHAR = 18
const TEXT = 25

/**
 * Prisma's adapter for PostgreSQL, mended for migrations. The stock one
 * - cuts a migration at every `;`, those in function bodies and comments included, and runs the pieces outside a
 *   transaction: here a migration is one transaction;
 * - cannot read the internal type "char", which looking at a database with tables needs;
 * - makes its shadow database and then uses the main one, when it was given an address.
 * See docs/decisions/0004.
 */
export class MigrationAdapter extends PrismaPg {
  private readonly pools = new Set<pg.Pool>()

  constructor(readonly url: string) {
    super({ connectionString: url, max: 1, application_name: 'clywed migrate', allowExitOnIdle: true })
  }

  override async connect(): Promise<Adapter> {
    const adapter = mended(await super.connect())
    this.pools.add(adapter.underlyingDriver())
    return adapter
  }

  /** The engine leaves its connections open, and with them a lock that the next one would wait ten seconds for. */
  async close(): Promise<void> {
    await Promise.all([...this.pools].filter(pool => !pool.ended).map(pool => pool.end()))
    this.pools.clear()
  }

  /** A database of its own that is dropped afterwards; the login needs CREATEDB. */
  override async connectToShadowDb(): Promise<Adapter> {
    const main = await this.connect()
    const database = `clywed_shadow_${randomUUID().replaceAll('-', '')}`
    await main.underlyingDriver().query(`CREATE DATABASE ${database}`)
    const shadow = await new MigrationAdapter(withDatabase(this.url, database)).connect()
    const dispose = shadow.dispose.bind(shadow)
    shadow.dispose = async () => {
      await dispose()
      await main.underlyingDriver().query(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`)
      await main.dispose()
    }
    return shadow
  }
}

function mended(adapter: Adapter): Adapter {
  const inside = adapter as unknown as Inside
  const performIO = inside.performIO.bind(adapter)
  const queryRaw = adapter.queryRaw.bind(adapter)
  const charColumns = new WeakMap<object, number[]>()
  inside.performIO = async query => {
    const result = await performIO(query)
    const columns = (result.fields ?? []).flatMap((field, index) =>
      field.dataTypeID === CHAR ? [index] : [],
    )
    for (const index of columns) {
      const field = result.fields[index]
      if (field) field.dataTypeID = TEXT
    }
    charColumns.set(result.rows, columns)
    return result
  }
  adapter.queryRaw = async query => {
    const result = await queryRaw(query)
    for (const index of charColumns.get(result.rows) ?? [])
      result.columnTypes[index] = ColumnTypeEnum.Character
    return result
  }
  adapter.executeScript = async script => {
    try {
      // Sent without parameters, several statements are one transaction.
      await adapter.underlyingDriver().query(script)
    } catch (error) {
      inside.onError(error)
    }
  }
  return adapter
}
