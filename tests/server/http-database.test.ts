import { expect } from 'vitest'
import { closePools } from '~/store/pools'
import { test } from '../support/database'
import { serve } from './serve'

test('ready while the database answers, not while it is away, nor while the process ends', async ({ db }) => {
  expect(db.url).toContain('clywed_test_')
  const served = await serve()
  const ready = async () => {
    const { status, body } = await served.ask('GET', '/readyz')
    return [status, body.trim()]
  }
  expect(await ready()).toEqual([200, 'ok'])

  served.health.draining = true
  expect(await ready()).toEqual([503, 'draining'])
  served.health.draining = false

  await closePools()
  process.env.DATABASE_URL = 'postgresql://127.0.0.1:1/clywed'
  expect(await ready()).toEqual([503, 'database away'])
  expect((await served.ask('GET', '/healthz')).status).toBe(200)
  process.env.DATABASE_URL = db.url
  await closePools()
  await served.close()
})
