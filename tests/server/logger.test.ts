import { describe, expect, test } from 'vitest'
import { describeError } from '../../server/logger'

describe('an error as it is written down', () => {
  test('has its type, its code and where it was thrown, and not its message', () => {
    const error = Object.assign(new TypeError('Mae Siân yn 14'), { code: '23505' })
    const told = describeError(error)
    expect(told).toMatchObject({ type: 'TypeError', code: '23505' })
    expect(told.at[0]).toContain('logger.test.ts')
    expect(JSON.stringify(told)).not.toContain('Siân')
  })

  test('a message that looks like a stack stays out too', () => {
    const told = describeError(
      new Error('her words\n    at home (secret.ts:1:1)\n    at school (secret.ts:2:2)'),
    )
    expect(JSON.stringify(told)).not.toContain('secret.ts')
    expect(told.at.length).toBeGreaterThan(0)
  })

  test('PostgreSQL’s own code is found inside Prisma’s error, and the cause is told alike', () => {
    const inner = new Error('Key (email)=(sian@example.org) exists')
    const error = new Error('outer', { cause: inner })
    Object.assign(error, {
      code: 'P2010',
      meta: { driverAdapterError: { cause: { originalCode: '42501' } } },
    })
    const told = describeError(error)
    expect(told.code).toBe('P2010 42501')
    expect(told.cause?.type).toBe('Error')
    expect(JSON.stringify(told)).not.toContain('sian')
  })

  test('what is no error has a type and nothing else', () => {
    expect(describeError('Mae Siân yn 14')).toEqual({ type: 'string', at: [] })
  })
})
