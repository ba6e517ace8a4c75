/** What a member of staff may be. A member may hold several; spelled as the database spells them. */
export const roles = [
  'worker',
  'lead',
  'safeguarding_lead',
  'moderator',
  'evaluator',
  'partner',
  'editor',
  'administrator',
] as const

export type Role = (typeof roles)[number]

export const isRole = (value: unknown): value is Role => (roles as readonly unknown[]).includes(value)
