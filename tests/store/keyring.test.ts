import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { open, seal } from '~/core/answer/seal'
import { jobsKeys, KeyringError, setUpKeys, webKeys } from '~/store/keyring'
import { writeKeys } from '../../server/keys/files'
import { makeKeyRings } from '../../server/keys/make'
import { ensureKeys } from '../../server/postgres/keys'

const VARIABLES = ['CLYWED_KEYS', 'CLYWED_JOBS_KEYS', 'CLYWED_SET_UP_KEYS']
const before = { ...process.env }
let folder: string

beforeEach(() => {
  for (const name of VARIABLES) delete process.env[name]
  folder = mkdtempSync(join(tmpdir(), 'clywed-keys-'))
})
afterEach(() => {
  process.env = { ...before }
  rmSync(folder, { recursive: true, force: true })
})

describe('a key ring', () => {
  test('comes from a file', () => {
    process.env.CLYWED_KEYS = writeKeys(join(folder, 'rings')).web
    expect(webKeys().ring).toBe('web')
    expect(webKeys().door).toHaveLength(32)
    expect(webKeys()).toBe(webKeys())
  })

  test('comes from the variable itself, and a change of the variable counts', () => {
    const [one, two] = [makeKeyRings(), makeKeyRings()]
    process.env.CLYWED_KEYS = JSON.stringify(one.jobs)
    expect(Buffer.from(jobsKeys().block).toString('base64')).toBe(one.jobs.block)
    process.env.CLYWED_KEYS = JSON.stringify(two.jobs)
    expect(Buffer.from(jobsKeys().block).toString('base64')).toBe(two.jobs.block)
  })

  test('of the jobs process may stand beside that of the web process', () => {
    const { web, jobs } = makeKeyRings()
    process.env.CLYWED_KEYS = JSON.stringify(web)
    process.env.CLYWED_JOBS_KEYS = JSON.stringify(jobs)
    expect(webKeys().logins.respondent).toBe(web.logins.respondent)
    expect(jobsKeys().logins.opener).toBe(jobs.logins.opener)
  })

  test('that is missing says how to make one', () => {
    expect(() => webKeys()).toThrow(/CLYWED_KEYS is not set.*npm run keys/)
    expect(() => setUpKeys()).toThrow(/CLYWED_SET_UP_KEYS is not set/)
    process.env.CLYWED_KEYS = join(folder, 'nowhere.json')
    expect(() => webKeys()).toThrow(/nowhere\.json, but there is no such file/)
  })

  test('of the other process is refused', () => {
    process.env.CLYWED_KEYS = JSON.stringify(makeKeyRings().jobs)
    expect(() => webKeys()).toThrow('CLYWED_KEYS holds the ring "jobs", and this process needs web.json.')
  })

  test('that is damaged names the place and never the key', () => {
    const { web } = makeKeyRings()
    const short = Buffer.alloc(31, 7).toString('base64')
    process.env.CLYWED_KEYS = JSON.stringify({ ...web, door: short, readers: { public: web.readers.public } })
    const failing = () => webKeys()
    expect(failing).toThrow(KeyringError)
    expect(failing).toThrow(/look at: door, readers\.private/)
    expect(failing).not.toThrow(new RegExp(short.slice(0, 12).replaceAll('+', '\\+')))
    process.env.CLYWED_KEYS = '{ not json'
    expect(failing).toThrow(/neither a path to a key ring nor its JSON/)
  })

  test('holds nothing it was not meant to', () => {
    const { web, jobs } = makeKeyRings()
    process.env.CLYWED_KEYS = JSON.stringify({ ...web, block: jobs.block })
    expect(() => webKeys()).toThrow(KeyringError)
  })
})

describe('making key rings', () => {
  test('gives each process what it needs and no more', () => {
    const { web, jobs, 'set-up': setUp } = makeKeyRings()
    expect(Object.keys(web.opening)).toEqual(['public'])
    expect(Object.keys(web.contact)).toEqual(['public'])
    expect(Object.keys(web.quotes)).toEqual(['public'])
    expect(web).not.toHaveProperty('order')
    expect(web.quotes.public).toBe(jobs.quotes.public)
    expect(Object.keys(jobs.safeguarding)).toEqual(['public'])
    expect(web.opening.public).toBe(jobs.opening.public)
    expect(web.contact.public).toBe(jobs.contact.public)
    expect(jobs.safeguarding.public).toBe(web.safeguarding.public)
    expect(setUp.logins).toEqual({ ...web.logins, ...jobs.logins })
    const all = JSON.stringify([web, jobs]).match(/[\w+/-]{32,}=?/g) ?? []
    expect(new Set(all).size).toBe(all.length - 4)
  })

  test('the halves of a pair belong together', async () => {
    const { opening } = makeKeyRings().jobs
    const [publicKey, privateKey] = [
      Buffer.from(opening.public, 'base64'),
      Buffer.from(opening.private, 'base64'),
    ]
    const sealed = await seal(new Uint8Array(publicKey), new TextEncoder().encode('pwy'))
    expect(
      new TextDecoder().decode(await open(new Uint8Array(privateKey), new Uint8Array(publicKey), sealed)),
    ).toBe('pwy')
  })

  test('writes files for this user only', () => {
    for (const path of Object.values(writeKeys(join(folder, 'rings'))))
      expect(statSync(path).mode & 0o777).toBe(0o600)
  })

  test('never writes over a ring', () => {
    const { web } = writeKeys(folder)
    const text = readFileSync(web, 'utf8')
    expect(() => writeKeys(folder)).toThrow(/exist already, and nothing was written/)
    expect(readFileSync(web, 'utf8')).toBe(text)
    rmSync(web)
    expect(() => writeKeys(folder)).toThrow(KeyringError)
  })

  test('of the embedded database happens once; a set with a gap is not filled up', () => {
    const first = ensureKeys(folder)
    const text = readFileSync(first.web, 'utf8')
    expect(readFileSync(ensureKeys(folder).web, 'utf8')).toBe(text)
    rmSync(first.jobs)
    writeFileSync(join(folder, 'other'), '')
    expect(() => ensureKeys(folder)).toThrow(/jobs\.json is missing/)
  })
})
