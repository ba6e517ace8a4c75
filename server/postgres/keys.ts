import { existsSync, renameSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { KeyringError } from '../../app/store/keyring'
import { type KeyPaths, keyPaths, writeKeys } from '../keys/files'

/**
 * The key rings of the embedded database, made under DATA_DIR/keys on first use.
 *
 * returns  where they are
 * throws   KeyringError when some are there and some are missing
 */
export function ensureKeys(dataDir: string): KeyPaths {
  const folder = join(dataDir, 'keys')
  const paths = keyPaths(folder)
  if (!existsSync(folder)) {
    // Made aside and moved, so that a kill in between leaves no half set.
    const making = `${folder}.${process.pid}`
    rmSync(making, { recursive: true, force: true })
    writeKeys(making)
    renameSync(making, folder)
  }
  const missing = Object.values(paths).filter(path => !existsSync(path))
  if (missing.length > 0) {
    throw new KeyringError(
      `${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} missing. Restore the folder ${folder} from a backup, or, ` +
        `if what is in the database may be lost, delete ${resolve(dataDir)} and start again.`,
    )
  }
  return paths
}
