import { isRouteErrorResponse, useRouteError } from '@remix-run/react'
import { EndedPage } from '~/ui/EndedPage'
import type { Ended } from './answering'

/** A link that leads nowhere, told kindly. Everything else that goes wrong belongs to the root. */
export function LinkEnded() {
  const error = useRouteError()
  const ended = isRouteErrorResponse(error) && isEnded(error.data) ? error.data : null
  if (!ended) throw error
  const reason = ended.linkEnded === 'expired' ? 'ended' : ended.linkEnded
  return <EndedPage reason={reason} register={ended.register} />
}

const isEnded = (value: unknown): value is Ended => typeof value === 'object' && value !== null && 'linkEnded' in value
