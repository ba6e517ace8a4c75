import { readdir, readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { type Browser, chromium } from '@playwright/test'
import { findBrowser } from '../scripts/find-browser'
import type { Rig } from './rig'

/** A phone on a weak signal: 400 kbit/s both ways, 400 ms to answer, a processor four times slower, 360×740. */
const LINK = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 }
const SLOWER = 4
const RUNS = 5

interface Visit {
  requests: number
  bytes: number
  bytesBeforeFonts: number
  /** milliseconds from the start until the first answer can be pressed */
  usable: number
}

/**
 * What the first question costs on a first visit, beside the same page saved as a file with the same styles and
 * fonts. Each run is a new browser with nothing in its cache.
 */
export async function measurePage(rig: Rig): Promise<object> {
  const [token = ''] = await rig.invite(1)
  const cookie = await begin(rig.web.url, token)
  const address = `${rig.web.url}/cy/answer/${token}/q/listened`
  const still = await serveStill(await (await fetch(address, { headers: { cookie } })).text())
  const runs: Visit[] = []
  const plain: Visit[] = []
  for (let run = 0; run < RUNS; run++) {
    runs.push(await visit(address, cookie))
    plain.push(await visit(still.url, ''))
  }
  still.close()
  const [ours, theirs] = [median(runs), median(plain)]
  return {
    bench: 'first question, slow phone',
    requests: ours.requests,
    bytes: ours.bytes,
    bytesBeforeFonts: ours.bytesBeforeFonts,
    usableMs: ours.usable,
    staticPage: theirs,
    ratio: Math.round((ours.usable / theirs.usable) * 100) / 100,
    wanted: 'ratio at most 1.5, under 12 kB before fonts, 40 kB with them, at most 5 requests',
  }
}

/** Presses Start and keeps the cookie. */
async function begin(url: string, token: string): Promise<string> {
  const answer = await fetch(`${url}/c/${token}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: url, 'content-type': 'application/x-www-form-urlencoded' },
    body: '',
  })
  return answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''
}

async function visit(address: string, cookie: string): Promise<Visit> {
  const browser: Browser = await chromium.launch({
    executablePath: await findBrowser(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
    ],
  })
  try {
    const context = await browser.newContext({
      viewport: { width: 360, height: 740 },
      isMobile: true,
      hasTouch: true,
    })
    const [name = '', value = ''] = cookie.split('=')
    if (cookie) await context.addCookies([{ name, value, url: new URL(address).origin }])
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    await session.send('Network.enable')
    await session.send('Network.emulateNetworkConditions', LINK)
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
    const seen = new Map<string, { font: boolean; bytes: number }>()
    session.on('Network.requestWillBeSent', ({ requestId, request, type }) => {
      if (request.url.startsWith('http')) seen.set(requestId, { font: type === 'Font', bytes: 0 })
    })
    session.on('Network.responseReceived', ({ requestId, type }) => {
      const one = seen.get(requestId)
      if (one) one.font = type === 'Font'
    })
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const one = seen.get(requestId)
      if (one) one.bytes = encodedDataLength
    })
    // The compiler that runs this file marks functions with a helper that a page does not have.
    await page.addInitScript('globalThis.__name ??= value => value')
    await page.addInitScript(watchForAnswer)
    await page.goto(address, { waitUntil: 'networkidle', timeout: 60_000 })
    const usable = await page.evaluate(() => (window as unknown as { usableAt: number | null }).usableAt)
    if (usable === null) throw new Error('No answer could be pressed')
    const all = [...seen.values()]
    const sum = (of: typeof all) => of.reduce((total, { bytes }) => total + bytes, 0)
    return {
      requests: all.length,
      bytes: sum(all),
      bytesBeforeFonts: sum(all.filter(({ font }) => !font)),
      usable: Math.round(usable),
    }
  } finally {
    await browser.close()
  }
}

/** In the page: the first frame after the first paint in which an answer is really under the finger. */
function watchForAnswer() {
  const state = window as unknown as { usableAt: number | null }
  state.usableAt = null
  let painted = false
  new PerformanceObserver(list => {
    painted ||= list.getEntriesByName('first-contentful-paint').length > 0
  }).observe({ type: 'paint', buffered: true })
  const look = () => {
    const answer = painted ? document.querySelector<HTMLInputElement>('input[type=radio], textarea') : null
    const box = answer?.getBoundingClientRect()
    if (box && box.width > 1) {
      const under = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)
      const label = answer?.labels?.[0]
      if (box.y > innerHeight || (under && (under === answer || label?.contains(under))))
        state.usableAt = performance.now()
    }
    if (state.usableAt === null) requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}

/** The page as a file among the built assets, compressed beforehand, from a server that does nothing else. */
async function serveStill(html: string): Promise<{ url: string; close(): void }> {
  const files = new Map<string, { body: Buffer; type: string; encoded: boolean }>()
  files.set('/', { body: brotliCompressSync(html), type: 'text/html; charset=utf-8', encoded: true })
  for (const path of await readdir('build/client', { recursive: true })) {
    const type = types[extname(path)]
    if (!type) continue
    const body = await readFile(join('build/client', path))
    const encoded = type !== 'font/woff2'
    files.set(`/${path}`, { body: encoded ? brotliCompressSync(body) : body, type, encoded })
  }
  const server = createServer((request, answer) => {
    const file = files.get(new URL(request.url ?? '/', 'http://still').pathname)
    if (!file) return void answer.writeHead(404).end()
    const headers = { 'content-type': file.type, ...(file.encoded ? { 'content-encoding': 'br' } : {}) }
    answer.writeHead(200, headers).end(file.body)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() }
}

const types: Record<string, string> = { '.css': 'text/css', '.js': 'text/javascript', '.woff2': 'font/woff2' }

function median(visits: Visit[]): Visit {
  const middle = (pick: (visit: Visit) => number) =>
    visits.map(pick).sort((a, b) => a - b)[Math.floor(visits.length / 2)] ?? 0
  return {
    requests: middle(v => v.requests),
    bytes: middle(v => v.bytes),
    bytesBeforeFonts: middle(v => v.bytesBeforeFonts),
    usable: middle(v => v.usable),
  }
}
