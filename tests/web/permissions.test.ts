import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type Permission, permissions } from '~/core/staff/permissions'

/** What each folder of staff pages is for, by the table of permissions. */
const folders: Readonly<Record<string, Permission>> = {
  journeys: 'keep-journeys',
  distance: 'keep-journeys',
  paper: 'keep-journeys',
  afterwards: 'keep-journeys',
  safeguarding: 'read-concerns',
  moderation: 'moderate',
  assessment: 'assess',
  changes: 'assess',
  agencies: 'assess',
  partner: 'give-agency-rating',
  'assessment/reports': 'assess',
  evaluation: 'read-releases',
  admin: 'manage-members',
  account: 'read-log',
  instruments: 'read-instruments',
  editor: 'edit-instruments',
  'data-map': 'read-data-map',
}

/** What says nothing about anybody and may be read by all. */
const OPEN = ['instruments/schema.tsx']

const routes = new URL('../../app/routes/', import.meta.url)

/** The roles each way into a page asks for; 'nobody' for one that asks for none. */
function rolesAsked(code: string): string[] {
  const ways = code.match(/export (?:async )?(?:function|const) (?:loader|action)\b[\s\S]*?\n\}/g) ?? []
  return ways.flatMap((way): string[] => {
    const [, role, permission] =
      /requireMember\(request, (?:'(\w+)'|permissions\['([\w-]+)'\])\)/.exec(way) ?? []
    if (permission) return [...permissions[permission as Permission]]
    return [role ?? 'nobody']
  })
}

describe.each(Object.entries(folders))('the pages under %s', (folder, permission) => {
  const pages = readdirSync(new URL(folder, routes)).filter(
    name => name.endsWith('.tsx') && !OPEN.includes(`${folder}/${name}`),
  )
  const asked = pages.flatMap(page => {
    const code = readFileSync(new URL(`${folder}/${page}`, routes), 'utf8')
    return rolesAsked(code).map(role => ({ page, role }))
  })

  test('are opened, read and written, by the roles of the table alone', () => {
    expect(asked.length).toBeGreaterThan(0)
    expect(
      asked.filter(({ role }) => !(permissions[permission] as readonly string[]).includes(role)),
    ).toEqual([])
  })
})

test('a page that asks nobody is noticed', () => {
  expect(rolesAsked('export async function loader() {\n  return null\n}\n')).toEqual(['nobody'])
  expect(
    rolesAsked("export async function action({ request }) {\n  await requireMember(request, 'lead')\n}\n"),
  ).toEqual(['lead'])
})
