import { spawn } from 'node:child_process'

/**
 * Runs a program of Node's to its end, quietly: what it printed is shown only if it failed.
 *
 * args     arguments of `node`
 * throws   an Error with the output when the program fails
 */
export function run(name: string, args: string[], env: Record<string, string> = {}): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text
      })
    }
    child.once('error', reject)
    child.once('close', code => {
      if (code === 0) resolve()
      else reject(new Error(`${name} failed (${code}):\n${output}`))
    })
  })
}

/** Runs a program of Node's that talks to the terminal itself. Returns its exit code. */
export function show(args: string[], env: Record<string, string> = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { env: { ...process.env, ...env }, stdio: 'inherit' })
    const pass = (signal: NodeJS.Signals) => child.kill(signal)
    process.on('SIGTERM', pass)
    child.once('error', reject)
    child.once('close', code => {
      process.off('SIGTERM', pass)
      resolve(code ?? 1)
    })
  })
}
