import { type Role, roles } from './roles'

/**
 * Who may do what, in one table. Reading a row across answers "who can do this?", and nothing is allowed that
 * is not written here. An administrator looks after people and services and sees no
 * answers, but for the copy of a journey that somebody has asked for and has a right to (docs/decisions/0033); a partnership
 * lead sees releases only; words and concerns belong to the safeguarding leads, and to moderators the words that may be
 * quoted. Nobody who is a lead or a worker is a moderator too. An evaluator takes away what was released, and is
 * nothing else. Somebody of a partner agency gives that agency's rating, and is nothing else.
 */
export const permissions = {
  'keep-journeys': ['worker'],
  'send-check-ins': ['worker'],
  'answer-shared': ['worker'],
  'read-instruments': ['worker', 'lead', 'safeguarding_lead', 'moderator', 'editor', 'administrator'],
  'edit-instruments': ['editor', 'administrator'],
  'read-concerns': ['safeguarding_lead'],
  'open-who-wrote': ['safeguarding_lead'],
  'confirm-help': ['safeguarding_lead'],
  moderate: ['moderator'],
  'read-releases': ['lead', 'evaluator'],
  assess: ['lead'],
  'give-agency-rating': ['partner'],
  'manage-members': ['administrator'],
  'manage-services': ['administrator'],
  'read-notices': ['administrator'],
  'read-log': ['administrator'],
  'copy-journey': ['administrator'],
  'erase-journey': ['administrator'],
  'fill-in-statements': ['administrator'],
  'read-data-map': ['lead', 'safeguarding_lead', 'administrator'],
} as const satisfies Record<string, readonly Role[]>

export type Permission = keyof typeof permissions

/** Whether somebody with these roles may do this. No roles: nothing. */
export const may = (held: readonly Role[], permission: Permission): boolean =>
  held.some(role => (permissions[permission] as readonly Role[]).includes(role))

/** The pages of the staff home, each with the permission that opens it, in the order in which they are shown. */
export const areas = [
  { area: 'journeys', path: 'journeys', permission: 'keep-journeys' },
  { area: 'safeguarding', path: 'safeguarding', permission: 'read-concerns' },
  { area: 'help-content', path: 'safeguarding/help-content', permission: 'confirm-help' },
  { area: 'moderation', path: 'moderation', permission: 'moderate' },
  { area: 'assessment', path: 'assessment', permission: 'assess' },
  { area: 'partner', path: 'partner', permission: 'give-agency-rating' },
  { area: 'evaluation', path: 'evaluation', permission: 'read-releases' },
  { area: 'instruments', path: 'instruments', permission: 'read-instruments' },
  { area: 'editor', path: 'editor', permission: 'edit-instruments' },
  { area: 'admin', path: 'admin', permission: 'manage-members' },
  { area: 'data-map', path: 'data-map', permission: 'read-data-map' },
] as const satisfies readonly { area: string; path: string; permission: Permission }[]

export type Area = (typeof areas)[number]['area']

/** The pages somebody with these roles can open, in order. */
export const areasFor = (held: readonly Role[]) => areas.filter(({ permission }) => may(held, permission))

/** Roles in the order of the table of roles, each once, whatever order the database gave. */
export const inOrder = (held: readonly Role[]): Role[] => roles.filter(role => held.includes(role))
