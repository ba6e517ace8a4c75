/** An address of a database that says, in a sentence, what is wrong with it. Its message never holds a password. */
export class DatabaseUrlError extends Error {
  override name = 'DatabaseUrlError'
}

/**
 * The address of the database from the environment.
 *
 * returns  DATABASE_URL; host, port and database are what counts, its user is the owner that migrates
 * throws   DatabaseUrlError when it is missing or is not a postgresql:// address
 */
export function databaseUrl(env: NodeJS.ProcessEnv = process.env): string {
  const value = env.DATABASE_URL
  if (!value) {
    throw new DatabaseUrlError(
      'DATABASE_URL is not set. Give the address of a PostgreSQL 16 or later, for instance ' +
        'postgresql://owner:password@host:5432/clywed, or set EMBEDDED=1 to run the embedded one.',
    )
  }
  parse(value)
  return value
}

/**
 * The same database, reached as another login.
 *
 * url      a postgresql:// address; its parameters (sslmode and the like) are kept
 * returns  the address with user and password replaced
 */
export function withLogin(url: string, user: string, password: string): string {
  const other = parse(url)
  other.username = encodeURIComponent(user)
  other.password = encodeURIComponent(password)
  return other.href
}

/** The same server and login, another database. */
export function withDatabase(url: string, database: string): string {
  const other = parse(url)
  other.pathname = `/${encodeURIComponent(database)}`
  return other.href
}

/** The name of the database an address points to; PostgreSQL's own default is the name of the user. */
export function databaseName(url: string): string {
  const { pathname, username } = parse(url)
  return decodeURIComponent(pathname.slice(1)) || decodeURIComponent(username)
}

/** An address as it may be printed: without password and parameters. */
export function printable(url: string): string {
  const { host, pathname, username } = parse(url)
  return `postgresql://${username ? `${username}@` : ''}${host}${pathname}`
}

function parse(url: string): URL {
  const parsed = URL.canParse(url) ? new URL(url) : null
  if (parsed?.protocol !== 'postgresql:' && parsed?.protocol !== 'postgres:') {
    throw new DatabaseUrlError(
      'DATABASE_URL is not an address of a PostgreSQL database. It looks like ' +
        'postgresql://owner:password@host:5432/clywed; characters such as @ : / ? # in the password are ' +
        'written %40 %3A %2F %3F %23.',
    )
  }
  return parsed
}
