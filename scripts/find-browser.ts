import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'

const NAMES = ['chromium', 'google-chrome-stable', 'google-chrome', 'chromium-browser']
const ELSEWHERE = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** How a browser is started for tests: it needs no screen, and asks nothing of the network by itself. */
export const BROWSER_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/**
 * A browser for the tests, without a step by hand: CLYWED_CHROMIUM, an installed one, Playwright's own, and if there
 * is none, one is installed: by apt as root, else by Playwright.
 *
 * returns  the path of its program
 * throws   an Error that says what to do when there is none and none can be had
 */
export function findBrowser(): string {
  const chosen = process.env.CLYWED_CHROMIUM
  if (chosen && !existsSync(chosen))
    throw new Error(`CLYWED_CHROMIUM names ${chosen}, and there is no such file.`)
  const found = chosen || installed() || playwrights() || installWithApt() || installWithPlaywright()
  if (found) return found
  throw new Error(
    'The tests in a browser need Chromium, and it could not be installed. Install it (Debian and Ubuntu: ' +
      '"sudo apt-get install chromium"), or name one: CLYWED_CHROMIUM=/path/to/chromium npm test',
  )
}

function installed(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return [...NAMES.flatMap(name => folders.map(folder => join(folder, name))), ...ELSEWHERE].find(existsSync)
}

function playwrights(): string | undefined {
  const path = chromium.executablePath()
  return path && existsSync(path) ? path : undefined
}

function installWithApt(): string | undefined {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return undefined
  return (tryTo('apt-get', ['install', '-y', '--no-install-recommends', 'chromium']) ??
    // A fresh machine has no list of packages yet.
    (tryTo('apt-get', ['update']) &&
      tryTo('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'])))
    ? installed()
    : undefined
}

function installWithPlaywright(): string | undefined {
  return tryTo('npx', ['playwright', 'install', 'chromium']) ? playwrights() : undefined
}

function tryTo(program: string, args: string[]): true | undefined {
  try {
    process.stdout.write(`Installing a browser for the tests: ${program} ${args.join(' ')}\n`)
    execFileSync(program, args, {
      stdio: ['ignore', 'ignore', 'ignore'],
      timeout: 240_000,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
    return true
  } catch {
    return undefined
  }
}
