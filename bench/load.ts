import { Agent, type IncomingHttpHeaders, request } from 'node:http'

/**
 * A crowd on ten connections: each takes the next walk and goes through it as a browser would, following
 * redirects, keeping cookies and accepting compressed pages. Its own process, so that it does not share the
 * server's event loop: `node load.js <file with a Crowd as JSON>` prints a Report.
 */
export interface Step {
  method: 'GET' | 'POST'
  path: string
  form?: Record<string, string>
  /** statuses that are right; 303 is followed */
  expect?: number
}

export interface Crowd {
  url: string
  connections: number
  walks: Step[][]
}

export interface Report {
  walks: number
  failed: number
  requests: number
  seconds: number
  /** milliseconds of a whole walk */
  median: number
}

/** Sends everybody on their walks. A walk fails when any of its answers has another status. */
export async function send(crowd: Crowd): Promise<Report> {
  const agent = new Agent({ keepAlive: true, maxSockets: crowd.connections })
  const left = [...crowd.walks]
  const times: number[] = []
  let requests = 0
  let failed = 0
  const began = performance.now()
  const one = async () => {
    for (let walk = left.pop(); walk; walk = left.pop()) {
      const cookies = new Map<string, string>()
      const start = performance.now()
      try {
        for (const step of walk) {
          const taken = await take(crowd.url, agent, cookies, step)
          requests += taken
        }
        times.push(performance.now() - start)
      } catch (error) {
        failed++
        if (failed === 1) process.stderr.write(`${error}\n`)
      }
    }
  }
  await Promise.all(Array.from({ length: crowd.connections }, one))
  agent.destroy()
  times.sort((a, b) => a - b)
  const median = Math.round(times[Math.floor(times.length / 2)] ?? 0)
  return { walks: times.length, failed, requests, seconds: (performance.now() - began) / 1000, median }
}

/** Takes one step, and those it is sent on to. Returns how many requests it took. */
async function take(url: string, agent: Agent, cookies: Map<string, string>, step: Step): Promise<number> {
  let path = step.path
  let taken = 1
  let { status, headers } = await ask(url, agent, cookies, step.method, path, step.form)
  while (status === 303) {
    path = new URL(headers.location ?? '/', url + path).pathname
    taken++
    ;({ status, headers } = await ask(url, agent, cookies, 'GET', path))
  }
  if (status !== (step.expect ?? 200)) throw new Error(`${step.method} ${step.path} → ${path}: ${status}`)
  return taken
}

function ask(
  url: string,
  agent: Agent,
  cookies: Map<string, string>,
  method: string,
  path: string,
  form?: Record<string, string>,
): Promise<{ status: number; headers: IncomingHttpHeaders }> {
  const body = form && new URLSearchParams(form).toString()
  const headers: Record<string, string> = { 'accept-encoding': 'br, gzip', accept: 'text/html' }
  if (cookies.size > 0) headers.cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  if (body !== undefined) {
    headers['content-type'] = 'application/x-www-form-urlencoded'
    headers.origin = url
    headers['content-length'] = String(Buffer.byteLength(body))
  }
  return new Promise((resolve, reject) => {
    const sent = request(url + path, { method, agent, headers }, answer => {
      for (const cookie of answer.headers['set-cookie'] ?? []) {
        const [pair = ''] = cookie.split(';')
        const at = pair.indexOf('=')
        cookies.set(pair.slice(0, at), pair.slice(at + 1))
      }
      answer.resume()
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers }))
      answer.on('error', reject)
    })
    sent.on('error', reject)
    sent.end(body)
  })
}
