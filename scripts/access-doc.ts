/**
 * docs/access.md: who may open which address, from the two tables in app/core/staff. Ends with status 1 when the file
 * says something else; `--write` writes it.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { accessTo, rolesFor } from '../app/core/staff/access'
import { permissions } from '../app/core/staff/permissions'
import { roles } from '../app/core/staff/roles'
import remixConfig from '../remix.config.js'

const FILE = new URL('../docs/access.md', import.meta.url)

function addresses(): string[] {
  const found: string[] = []
  const note = (path: string | undefined) => void found.push(path ?? '/')
  remixConfig.routes?.(((define: (route: typeof note) => void) => {
    define(note)
    return {}
  }) as never)
  return found
}

const row = (...cells: string[]) => `| ${cells.join(' | ')} |`
const table = (head: string[], rows: string[][]) =>
  [row(...head), row(...head.map(() => '---')), ...rows.map(each => row(...each))].join('\n')
const marks = (allowed: readonly string[]) => roles.map(role => (allowed.includes(role) ? '●' : ''))
const named = roles.map(role => role.replaceAll('_', ' '))

function write(): string {
  const every = addresses().map(path => ({ path, access: accessTo(path) }))
  const missing = every.filter(({ access }) => access === null).map(({ path }) => path)
  if (missing.length > 0)
    throw new Error(
      `app/core/staff/access.ts says of these to whom they are open:\n  ${missing.join('\n  ')}`,
    )
  const open = every.filter(({ access }) => access === 'anybody' || access === 'link')
  const staff = every.flatMap(({ path, access }) => {
    const allowed = access && rolesFor(access)
    return allowed ? [[`/${path}`, access, ...marks(allowed)]] : []
  })
  return `# Who may do what

Written by \`npx tsx scripts/access-doc.ts --write\` from app/core/staff/permissions.ts, app/core/staff/access.ts and
remix.config.js. \`tests/attack/matrix.test.ts\` asks every address as every role, signed out, with a session that has ended
and for another partnership's things, and compares. What a role may read and write beneath its pages is in the database
(docs/decisions/0003), by partnership and, where it matters, by person.

## Permissions

${table(
  ['', ...named],
  Object.entries(permissions).map(([name, allowed]) => [name, ...marks(allowed)]),
)}

## Pages of staff

${table(['address', 'permission', ...named], staff)}

## Pages that ask for no role

${table(
  ['address', 'open to'],
  open.map(({ path, access }) => [
    path === '*' ? 'any other' : path === '/' ? '/' : `/${path}`,
    access === 'link' ? 'whoever has the link or code' : 'everybody',
  ]),
)}
`
}

const text = write()
const now = (() => {
  try {
    return readFileSync(FILE, 'utf8')
  } catch {
    return ''
  }
})()
if (process.argv.includes('--write')) writeFileSync(FILE, text)
else if (now !== text) {
  process.stderr.write('docs/access.md is not what the tables say: npx tsx scripts/access-doc.ts --write\n')
  process.exitCode = 1
}
