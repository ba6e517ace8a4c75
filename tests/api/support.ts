import { randomBytes } from 'node:crypto'
import { scopes as all, type Scope } from '~/core/api/keys'
import { makeApiKey } from '~/steps/api/keys'
import type { TestPartnership } from '../support/database'
import type { Answer, Served } from '../support/whole-app'

/** A key as an administrator makes it: for everything, for a year, unless a test says otherwise. */
export const aKey = (
  { id, administrator }: TestPartnership,
  {
    scopes = all,
    months = 12,
    now = new Date(),
  }: { scopes?: readonly Scope[]; months?: number; now?: Date } = {},
) =>
  makeApiKey({
    partnershipId: id,
    memberId: administrator.id,
    label: 'Dangosfwrdd',
    scopes,
    months,
    now,
    randomBytes,
  })

/** Asks the API of the running server with a key, or with none. */
export const asking =
  (app: Served) =>
  (
    path: string,
    token?: string,
    more: { method?: string; headers?: Record<string, string> } = {},
  ): Promise<Answer> =>
    app.ask(`/api/v1${path}`, {
      ...more,
      headers: { ...(token ? { Authorization: `Bearer ${token}` } : {}), ...more.headers },
    })

/** One header of an answer; undefined when it was not sent. */
export const headerOf = ({ headers }: Answer, name: string): string | undefined =>
  new RegExp(`^${name}: (.*)$`, 'im').exec(headers)?.[1]
