import { existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { KeyringError } from '../../app/store/keyring'
import { makeKeyRings } from './make'

export interface KeyPaths {
  web: string
  jobs: string
  setUp: string
}

/** Where the three rings of a folder are. */
export function keyPaths(folder: string): KeyPaths {
  const at = (name: string) => join(resolve(folder), name)
  return { web: at('web.json'), jobs: at('jobs.json'), setUp: at('set-up.json') }
}

/**
 * Writes three fresh key rings, readable by this user only.
 *
 * throws  KeyringError when one is there already: what was written with the old keys could never be read again
 */
export function writeKeys(folder: string): KeyPaths {
  const paths = keyPaths(folder)
  const there = Object.values(paths).filter(path => existsSync(path))
  if (there.length > 0) {
    throw new KeyringError(
      `${there.join(', ')} exist${there.length === 1 ? 's' : ''} already, and nothing was written. What was sealed with ` +
        'old keys cannot be read with new ones. Name another folder, or move the old rings to a safe place first.',
    )
  }
  const rings = makeKeyRings()
  mkdirSync(resolve(folder), { recursive: true, mode: 0o700 })
  write(paths.web, rings.web)
  write(paths.jobs, rings.jobs)
  write(paths.setUp, rings['set-up'])
  return paths
}

function write(path: string, ring: object): void {
  writeFileSync(path, `${JSON.stringify(ring, null, 2)}\n`, { flag: 'wx', mode: 0o600 })
  // An unusual umask must not leave keys readable by others.
  if (process.platform !== 'win32' && (statSync(path).mode & 0o077) !== 0) {
    rmSync(path)
    throw new KeyringError(
      `${path} would be readable by other users on this file system. Name another folder.`,
    )
  }
}
