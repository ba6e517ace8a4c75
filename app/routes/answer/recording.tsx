import type { LoaderFunctionArgs } from '@remix-run/node'
import { findSound } from '~/steps/instruments/find-sound'
import { rangeOf } from '~/web/range'

const TYPES = { mp3: 'audio/mpeg', m4a: 'audio/mp4' } as const

/**
 * A recording of a question, for anybody who knows its name, which is what it is: nobody can guess one, and a
 * question is no secret. The address says nothing of who asks whom, and what stands there never changes.
 */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const [, sound, type] = /^([0-9a-f]{64})\.(mp3|m4a)$/.exec(params.recording ?? '') ?? []
  const known = type === 'mp3' || type === 'm4a' ? type : null
  const bytes = sound && known && (await findSound(sound, known))
  if (!bytes) return new Response(null, { status: 404 })
  const headers = {
    'Content-Type': TYPES[known],
    'Cache-Control': 'public, max-age=31536000, immutable',
    'Accept-Ranges': 'bytes',
  }
  const range = rangeOf(rangeAsked(request), bytes.length)
  if (range === 'whole') return new Response(new Uint8Array(bytes), { headers })
  if (range === 'none')
    return new Response(null, { status: 416, headers: { 'Content-Range': `bytes */${bytes.length}` } })
  const { from, to } = range
  return new Response(new Uint8Array(bytes.subarray(from, to + 1)), {
    status: 206,
    headers: { ...headers, 'Content-Range': `bytes ${from}-${to}/${bytes.length}` },
  })
}

/**
 * The part that is asked for. Only GET knows parts, and a part that is wanted if nothing has changed since is wanted of
 * something else than ours, which says of itself neither when it is from nor which one it is (RFC 9110, 13.1.5 and 14.2).
 */
const rangeAsked = ({ method, headers }: Request) =>
  method === 'GET' && !headers.has('If-Range') ? headers.get('Range') : null
