import type { z } from 'zod'
import type { problem } from '~/core/api/shapes'
import { canonicalJson } from '~/core/canonical-json'
import { translator } from '~/i18n'

export interface ApiAnswer {
  status: number
  /** the endpoint as its document writes it, for the log: no address, no id */
  pattern: string
  headers: Record<string, string>
  body: string
}

/** RFC 9110's words, as RFC 9457 asks for beside `about:blank`. */
const titles = {
  400: 'Bad Request',
  401: 'Unauthorized',
  404: 'Not Found',
  405: 'Method Not Allowed',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
} as const

export type Refused = keyof typeof titles

/**
 * A refusal. It depends on its kind alone (and on the parameter that was wrong), never on why: what another partnership
 * has, what there is not and what a key is not for read alike.
 */
export function refusal(
  status: Refused,
  pattern: string,
  { headers = {}, parameter }: { headers?: Record<string, string>; parameter?: string } = {},
): ApiAnswer {
  const message = (lang: 'cy' | 'en') => translator(lang)(`api:refused.${status}`)
  const body: z.infer<typeof problem> = {
    type: 'about:blank',
    title: titles[status],
    status,
    message: { cy: message('cy'), en: message('en') },
    ...(parameter === undefined ? {} : { parameter }),
  }
  return {
    status,
    pattern,
    headers: {
      ...headers,
      'Content-Type': 'application/problem+json; charset=utf-8',
      'Cache-Control': 'no-store',
    },
    body: `${canonicalJson(body)}\n`,
  }
}
