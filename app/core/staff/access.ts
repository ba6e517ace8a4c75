import { type Permission, permissions } from './permissions'
import { type Role, roles } from './roles'

/**
 * Who may open an address: everybody, whoever holds the link or code in it, everybody who is signed in, or whoever has
 * a permission. Every address of remix.config.js has its line here, or stands below one that has (a test compares
 * both); docs/access.md is written from it.
 */
export type Access = 'anybody' | 'link' | 'member' | Permission

/** By the beginning of an address; the longest that fits counts. */
const access: Readonly<Record<string, Access>> = {
  '/': 'anybody',
  '*': 'anybody',
  'c/:token': 'link',
  'e/:token': 'link',
  ':lang/answer/:token': 'link',
  ':lang/withdraw': 'link',
  ':lang/password/:token': 'link',
  'recordings/:recording': 'anybody',
  ':lang/help': 'anybody',
  ':lang/how-we-protect-people': 'anybody',
  ':lang/you-said-we-did/:partnership': 'anybody',
  ':lang/privacy/:partnership': 'anybody',
  ':lang/accessibility/:partnership': 'anybody',
  ':lang/cookies': 'anybody',
  ':lang/sign-in': 'anybody',
  ':lang/sign-out': 'anybody',
  ':lang/instruments/schema.json': 'anybody',

  ':lang/staff': 'member',
  ':lang/hand-over': 'member',
  ':lang/outbox': 'member',

  ':lang/journeys': 'keep-journeys',
  ':lang/instruments': 'read-instruments',
  ':lang/editor': 'edit-instruments',
  ':lang/safeguarding': 'read-concerns',
  ':lang/moderation': 'moderate',
  ':lang/assessment': 'assess',
  ':lang/partner': 'give-agency-rating',
  ':lang/evaluation': 'read-releases',
  ':lang/admin': 'manage-members',
  ':lang/admin/log': 'read-log',
  ':lang/admin/journeys': 'copy-journey',
  ':lang/admin/journeys/:journey/erase': 'erase-journey',
  ':lang/admin/notices': 'fill-in-statements',
  ':lang/admin/impact-assessment': 'fill-in-statements',
  ':lang/data-map': 'read-data-map',
}

/** Who may open an address as remix.config.js writes it; null for one that has no line. */
export function accessTo(path: string): Access | null {
  const parts = path.split('/')
  for (let length = parts.length; length > 0; length--) {
    const found = access[parts.slice(0, length).join('/') || '/']
    if (found) return found
  }
  return null
}

/** The roles that open an address; null for one that asks for no role. */
export const rolesFor = (given: Access): readonly Role[] | null =>
  given === 'anybody' || given === 'link' ? null : given === 'member' ? roles : permissions[given]
