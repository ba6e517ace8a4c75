import { DEMO_PASSWORD } from '../scripts/seed/cast'
import type { Rig } from './rig'

const TIMES = 20
const WARM = 5

/** Signs a member of the invented partnership in; gives the cookies. */
export async function signIn({ web }: Rig, email: string): Promise<string> {
  const answer = await fetch(`${web.url}/cy/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: { Origin: web.url },
    body: new URLSearchParams({ email, password: DEMO_PASSWORD }),
  })
  if (answer.status !== 303) throw new Error(`No sign-in for the bench: ${answer.status}`)
  return answer.headers
    .getSetCookie()
    .map(line => line.split(';', 1)[0])
    .join('; ')
}

/** Milliseconds from asking to the last byte, the median of twenty. */
export async function median(url: string, cookie: string): Promise<number> {
  const times: number[] = []
  for (let time = 0; time < TIMES + WARM; time++) {
    const began = performance.now()
    const answer = await fetch(url, { headers: { Cookie: cookie } })
    await answer.text()
    if (answer.status !== 200) throw new Error(`${url}: ${answer.status}`)
    // The first few find the compiler still at work.
    if (time >= WARM) times.push(performance.now() - began)
  }
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
}
