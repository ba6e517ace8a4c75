import { setUpKeys } from '../app/store/keyring'
import { databaseUrl, printable } from '../app/store/url'
import { migrate } from '../server/migrate'

/** `npm run migrate`: brings the database of DATABASE_URL up to date, with the passwords of CLYWED_SET_UP_KEYS. */
try {
  const url = databaseUrl()
  const applied = await migrate({ url, setUpKeys: setUpKeys() })
  for (const name of applied) console.log(`applied ${name}`)
  console.log(`${printable(url)} is up to date.`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
