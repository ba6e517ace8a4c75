import { parseWithZod } from '@conform-to/zod/v4'
import { parseOptions } from '@node-rs/argon2'
import { describe, expect, test } from 'vitest'
import { networkOf } from '~/core/staff/attempts'
import { deviceOf, newDeviceCookie } from '~/core/staff/device'
import { memberSchema, serviceSchema, signInSchema } from '~/core/staff/forms'
import { leavesNoAdministrator, leavesTooFewSafeguardingLeads, safeguardingLeads } from '~/core/staff/member'
import { noticesFrom } from '~/core/staff/notices'
import { passwordProblem } from '~/core/staff/password'
import { HASHING, hashPassword, isOutdated, matches, NOBODYS_HASH } from '~/core/staff/password-hash'
import { areasFor, may, permissions } from '~/core/staff/permissions'
import type { Role } from '~/core/staff/roles'
import { isStaffToken, newStaffToken, SESSION_LENGTH, sessionEnd } from '~/core/staff/session'

const fixed = (length: number) => new Uint8Array(length).fill(7)

describe('who may do what', () => {
  test('nobody without a role may do anything', () => {
    for (const permission of Object.keys(permissions)) expect(may([], permission as never)).toBe(false)
  })

  test('administrators and partnership leads see neither journeys nor words', () => {
    for (const role of ['administrator', 'lead'] as const) {
      for (const permission of [
        'keep-journeys',
        'answer-shared',
        'moderate',
        'read-concerns',
        'open-who-wrote',
      ] as const) {
        expect(may([role], permission)).toBe(false)
      }
    }
  })

  test('somebody with several roles has what each of them opens', () => {
    expect(areasFor(['worker', 'administrator']).map(({ area }) => area)).toEqual([
      'journeys',
      'instruments',
      'editor',
      'admin',
      'data-map',
    ])
    expect(areasFor(['editor']).map(({ area }) => area)).toEqual(['instruments', 'editor'])
    expect(areasFor(['safeguarding_lead']).map(({ area }) => area)).toEqual([
      'safeguarding',
      'help-content',
      'instruments',
      'data-map',
    ])
  })
})

describe('passwords', () => {
  const owner = { email: 'mair.jones@gwent.example', name: 'Mair Jones' }

  test.each([
    ['eleven char', 'short'],
    ['ŵŵŵŵŵŵŵŵŵŵŵ', 'short'],
    [`long ${'x y'.repeat(80)}`, 'long'],
    ['Password1234', 'common'],
    ['C y f r i n a i r 2026!', 'common'],
    ['aaaaaaaaaaaaaaa', 'common'],
    ['abababababab', 'common'],
    ['123456789012', 'common'],
    ['qwertyuiopasdf', 'common'],
    ['mair.jones@gwent.example', 'own'],
    ['Mair Jones 2026', 'own'],
  ] as const)('%s is refused: %s', (password, problem) => {
    expect(passwordProblem(password, owner)).toBe(problem)
  })

  test.each([
    'gellyg piano stormus',
    'correct horse battery staple pears',
    'Ŵyth Ŷd Ô r Gogledd',
    'x7$kQ!92bnZ#',
    'mair.jones piano stormus',
  ])('%s may be chosen', password => {
    expect(passwordProblem(password, owner)).toBeNull()
  })

  test('the hash holds the documented parameters, and nobody’s hash takes as long', async () => {
    const made = await hashPassword('gellyg piano stormus', fixed)
    const { algorithm, memoryCost, timeCost, parallelism, outputLen } = parseOptions(made)
    expect({ algorithm, memoryCost, timeCost, parallelism, outputLen }).toEqual(HASHING)
    const nobodys = parseOptions(NOBODYS_HASH)
    expect(nobodys).toEqual(parseOptions(made))
    expect(isOutdated(made)).toBe(false)
    expect(isOutdated(made.replace('t=2', 't=1'))).toBe(true)
  })

  test('what looks the same is the same password; without a hash nothing matches', async () => {
    const made = await hashPassword('caf\u00e9 gellyg piano', fixed)
    expect(await matches(made, 'cafe\u0301 gellyg piano')).toBe(true)
    expect(await matches(made, 'cafe gellyg piano')).toBe(false)
    expect(await matches('', '')).toBe(false)
  })
})

describe('sessions', () => {
  const at = new Date('2026-05-04T09:00:00Z')

  test('a session ends two hours after the last page, and twelve after signing in', () => {
    expect(sessionEnd(at, at)).toEqual(new Date('2026-05-04T11:00:00Z'))
    expect(sessionEnd(at, new Date('2026-05-04T20:30:00Z'))).toEqual(new Date('2026-05-04T21:00:00Z'))
    expect(SESSION_LENGTH.idle).toBeLessThan(SESSION_LENGTH.absolute)
  })

  test('a value holds 256 bits', () => {
    let asked = 0
    const token = newStaffToken(length => {
      asked = length
      return fixed(length)
    })
    expect(asked).toBe(32)
    expect(isStaffToken(token)).toBe(true)
    expect(isStaffToken(`${token}=`)).toBe(false)
  })
})

describe('known devices', () => {
  const key = fixed(32)
  const cookie = newDeviceCookie(key, 'mair@gwent.example', fixed)

  test('a device cookie counts for its own e-mail address and key only', () => {
    expect(deviceOf(key, 'mair@gwent.example', cookie)).toBe(Buffer.from(fixed(16)).toString('base64url'))
    expect(deviceOf(key, 'sion@gwent.example', cookie)).toBeNull()
    expect(deviceOf(new Uint8Array(32), 'mair@gwent.example', cookie)).toBeNull()
    for (const forged of [
      null,
      '',
      'x.y',
      cookie.slice(0, -1),
      `${cookie.slice(0, -1)}${cookie.endsWith('A') ? 'E' : 'A'}`,
    ]) {
      expect(deviceOf(key, 'mair@gwent.example', forged)).toBeNull()
    }
  })

  test('an IPv6 network counts as one caller', () => {
    expect(networkOf('192.0.2.7')).toBe('192.0.2.7')
    expect(networkOf('::ffff:192.0.2.7')).toBe('192.0.2.7')
    expect(networkOf('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2::/64')
    expect(networkOf('2001:DB8:1:2:ffff::9')).toBe('2001:db8:1:2::/64')
    expect(networkOf('2001:db8::9')).toBe('2001:db8:0:0::/64')
    expect(networkOf('::1')).toBe('0:0:0:0::/64')
    expect(networkOf('fe80::1%eth0')).toBe('fe80:0:0:0::/64')
  })
})

describe('forms', () => {
  const member = { email: ' Mair@Gwent.Example ', name: ' Mair  Jones ', language: 'cy', roles: 'worker' }
  const messages = (result: { error?: { issues: { message: string }[] } }) =>
    result.error?.issues.map(issue => issue.message)

  test('what was typed is tidied', () => {
    expect(memberSchema.parse(member)).toEqual({
      email: 'mair@gwent.example',
      name: 'Mair Jones',
      titleCy: '',
      titleEn: '',
      language: 'cy',
      roles: ['worker'],
      outside: false,
      officer: false,
      services: [],
      agencyId: null,
    })
    const officer = (over: object) => messages(memberSchema.safeParse({ ...member, officer: 'yes', ...over }))
    const lead = { roles: 'safeguarding_lead', titleCy: 'Swyddog', titleEn: 'Officer' }
    expect(officer({ ...lead, outside: 'yes' })).toBeUndefined()
    for (const wrong of [lead, { outside: 'yes' }])
      expect(officer(wrong)).toEqual(['admin:problem.officer-not-lead'])
  })

  test('nobody who leads or asks moderates, a moderator says for whom they work, and an evaluator is nothing else', () => {
    const service = 'a0000000-0000-4000-8000-000000000001'
    const parsed = (over: object) => messages(memberSchema.safeParse({ ...member, ...over }))
    for (const other of ['lead', 'worker'])
      expect(parsed({ roles: [other, 'moderator'], outside: 'yes' })).toEqual(['admin:problem.moderator-and'])
    for (const other of ['lead', 'moderator', 'administrator'])
      expect(parsed({ roles: ['evaluator', other], outside: 'yes' })).toEqual(['admin:problem.evaluator-and'])
    expect(parsed({ roles: 'evaluator' })).toBeUndefined()
    expect(parsed({ roles: 'moderator' })).toEqual(['admin:problem.services-missing'])
    expect(parsed({ roles: 'moderator', outside: 'yes' })).toBeUndefined()
    expect(parsed({ roles: 'moderator', outside: 'yes', services: service })).toEqual([
      'admin:problem.services-and-outside',
    ])
    expect(memberSchema.parse({ ...member, roles: 'moderator', services: service }).services).toEqual([
      service,
    ])
  })

  test('each missing field has its own message', () => {
    expect(messages(memberSchema.safeParse({}))).toEqual([
      'admin:problem.email-missing',
      'admin:problem.name-missing',
      'admin:problem.language-missing',
      'admin:problem.role-missing',
    ])
    expect(messages(signInSchema.safeParse({}))).toEqual([
      'sign-in:problem.email-missing',
      'sign-in:problem.password-missing',
    ])
  })

  test('what a browser sends for empty fields reads the same', () => {
    const sent = new URLSearchParams({ email: '', name: '   ', titleCy: '', titleEn: ' ' })
    expect(parseWithZod(sent, { schema: memberSchema }).reply().error).toEqual({
      email: ['admin:problem.email-missing'],
      name: ['admin:problem.name-missing'],
      language: ['admin:problem.language-missing'],
      roles: ['admin:problem.role-missing'],
    })
  })

  test('a safeguarding lead needs a title in both languages, and one title asks for the other', () => {
    expect(messages(memberSchema.safeParse({ ...member, roles: ['safeguarding_lead'] }))).toEqual([
      'admin:problem.title-cy-missing',
      'admin:problem.title-en-missing',
    ])
    expect(messages(memberSchema.safeParse({ ...member, titleCy: 'Gweithiwr' }))).toEqual([
      'admin:problem.title-en-missing',
    ])
  })

  test.each(['Mair\u202eJones', 'Mair\u200fJones', 'a\u0000b', 'a\u200bb'])(
    'hidden characters are refused: %j',
    name => {
      expect(messages(serviceSchema.safeParse({ nameCy: name, nameEn: 'A' }))).toEqual([
        'admin:problem.hidden-characters',
      ])
    },
  )

  test('an unknown role is refused; emoji and long names of another script are not', () => {
    expect(messages(memberSchema.safeParse({ ...member, roles: ['owner'] }))).toEqual([
      'admin:problem.role-missing',
    ])
    expect(serviceSchema.safeParse({ nameCy: '🌿 Gwasanaeth', nameEn: 'Ευ' }).success).toBe(true)
    expect(messages(serviceSchema.safeParse({ nameCy: 'x'.repeat(101), nameEn: 'A' }))).toEqual([
      'admin:problem.too-long',
    ])
  })
})

describe('members', () => {
  const member = (id: string, role: Role, active = true) => ({ id, active, roles: [role], outside: false })
  const members = [
    member('a', 'administrator'),
    member('b', 'safeguarding_lead'),
    member('c', 'safeguarding_lead'),
  ]

  test('the last administrator cannot go, be deactivated, or lose the role', () => {
    expect(leavesNoAdministrator(members, member('a', 'worker'))).toBe(true)
    expect(leavesNoAdministrator(members, member('a', 'administrator', false))).toBe(true)
    expect(leavesNoAdministrator(members, member('b', 'worker'))).toBe(false)
    expect(
      leavesNoAdministrator([...members, member('d', 'administrator', false)], member('a', 'worker')),
    ).toBe(true)
    expect(leavesNoAdministrator([...members, member('d', 'administrator')], member('a', 'worker'))).toBe(
      false,
    )
  })

  test('taking away the second safeguarding lead has to be confirmed; what takes none away has not', () => {
    expect(leavesTooFewSafeguardingLeads(members, member('b', 'safeguarding_lead', false))).toBe(true)
    expect(
      leavesTooFewSafeguardingLeads([...members, member('d', 'safeguarding_lead')], member('b', 'worker')),
    ).toBe(false)
    expect(leavesTooFewSafeguardingLeads(members.slice(0, 2), member('a', 'administrator'))).toBe(false)
    expect(safeguardingLeads([...members, { ...member('d', 'safeguarding_lead'), outside: true }])).toEqual({
      named: 3,
      outside: 1,
    })
  })
})

describe('notices', () => {
  const fine = {
    safeguardingLeads: { named: 2, outside: 1 },
    helpConfirmed: true,
    openBlocksEnd: ['2026-07-01'],
    today: '2026-05-04',
    mailIsOffered: true,
    statements: { noticesMissing: false, dpiaDraft: false },
    welsh: { notReviewed: 0, strings: 900 },
  }

  test('nothing to do, nothing said', () => {
    expect(noticesFrom(fine)).toEqual([])
  })

  test('everything that is amiss, the most pressing first', () => {
    const facts = {
      ...fine,
      safeguardingLeads: { named: 1, outside: 0 },
      helpConfirmed: false,
      openBlocksEnd: [],
      mailIsOffered: false,
      statements: { noticesMissing: true, dpiaDraft: true },
    }
    expect(noticesFrom({ ...facts, welsh: { notReviewed: 3, strings: 900 } })).toEqual([
      { kind: 'safeguarding-leads', named: 1 },
      { kind: 'no-mail' },
      { kind: 'help-not-confirmed' },
      { kind: 'no-open-block' },
      { kind: 'notices-missing' },
      { kind: 'dpia-draft' },
      { kind: 'welsh-not-reviewed', notReviewed: 3, strings: 900 },
    ])
  })

  test('two leads of the services ask for one from outside', () => {
    expect(noticesFrom({ ...fine, safeguardingLeads: { named: 2, outside: 0 } })).toEqual([
      { kind: 'outside-lead' },
    ])
  })

  test('a period that is still open two days after its end says that nothing closes it', () => {
    expect(noticesFrom({ ...fine, today: '2026-07-02' })).toEqual([])
    expect(noticesFrom({ ...fine, today: '2026-07-03' })).toEqual([
      { kind: 'jobs-not-running', closedOn: '2026-07-01' },
    ])
  })
})
