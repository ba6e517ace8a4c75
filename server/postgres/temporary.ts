import { chmodSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * A fresh folder for a database that does not stay. PostgreSQL, which may run as another user, can pass through it.
 *
 * name  what it is for; becomes part of the folder's name
 */
export function temporaryFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `clywed-${name}-`))
  chmodSync(folder, 0o711)
  return folder
}
