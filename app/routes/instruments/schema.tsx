import type { LoaderFunctionArgs } from '@remix-run/node'
import { instrumentJsonSchema } from '~/core/instrument/exchange'
import { langParam } from '~/web/params'

/** The shape of the JSON files. It says nothing about anybody, so whoever makes an instrument elsewhere may read it. */
export function loader({ params }: LoaderFunctionArgs) {
  langParam(params)
  return new Response(`${JSON.stringify(instrumentJsonSchema(), null, 2)}\n`, {
    headers: { 'Content-Type': 'application/schema+json; charset=utf-8' },
  })
}
