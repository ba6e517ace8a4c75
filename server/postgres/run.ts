import { spawn } from 'node:child_process'

/** The system user that programs run as; undefined stands for the user of this process. */
export interface Account {
  name: string
  uid: number
  gid: number
}

export interface Outcome {
  code: number | null
  output: string
}

/** Milliseconds to wait for what an ended program printed: when nothing has come yet, and when something has. */
const LAST_WORDS = 2_000
const LINGER = 50

/**
 * Runs a program to its end.
 *
 * account  whom to run it as, when this process is root
 * returns  its exit code and what it printed; code is null when a signal ended it
 * throws   the spawn error (ENOENT, EACCES)
 */
export function run(program: string, args: string[], account?: Account): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      ...(account && { uid: account.uid, gid: account.gid }),
      cwd: account ? '/' : undefined,
      // A session of its own: Ctrl-C is for the application, which then stops PostgreSQL when it has drained.
      detached: true,
      windowsHide: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...harmless(process.env), LC_ALL: 'C', TZ: 'UTC' },
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text
      })
    }
    child.once('error', reject)
    // PostgreSQL inherits the pipes of pg_ctl and would keep them open for as long as it runs, so that the end of
    // the program is not the end of its pipes. What it printed may still be on its way, on a busy machine for long.
    let code: number | null = null
    const end = () => {
      child.stdout.destroy()
      child.stderr.destroy()
    }
    child.once('exit', exitCode => {
      code = exitCode
      setTimeout(end, output === '' ? LAST_WORDS : LINGER)
    })
    child.once('close', () => resolve({ code, output: output.trim() }))
  })
}

/** Another program, and another user's at that, has no business with the application's keys. */
function harmless(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const {
    DATABASE_URL: _url,
    CLYWED_KEYS: _web,
    CLYWED_JOBS_KEYS: _jobs,
    CLYWED_SET_UP_KEYS: _setUp,
    ...rest
  } = env
  return rest
}
