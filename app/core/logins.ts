/** Logins of the database, each a part of the web or of the jobs process (docs/decisions/0003). */
export const logins = {
  respondent: 'web',
  staff: 'web',
  worker: 'web',
  lead: 'web',
  safeguarding: 'web',
  moderator: 'web',
  partner: 'web',
  api: 'web',
  publisher: 'jobs',
  opener: 'jobs',
  jobs: 'jobs',
} as const

export type Login = keyof typeof logins

export const allLogins = Object.keys(logins) as Login[]
