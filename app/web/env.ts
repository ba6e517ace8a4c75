import { z } from 'zod'
import { backupDaysOf, MOST_BACKUP_DAYS } from '~/core/retention/policy'

/** A setting that is missing or makes no sense. The message has a line for each, and no secrets. */
export class SettingsError extends Error {
  override name = 'SettingsError'
}

const empty = (value: unknown) => (value === '' ? undefined : value)
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(empty, schema.optional())
const yes = z.preprocess(empty, z.enum(['0', '1']).default('0')).transform(value => value === '1')

const schema = z
  .object({
    NODE_ENV: z.string().default('development'),
    PORT: z.preprocess(
      empty,
      z.coerce
        .number('must be a number')
        .int('must be a whole number')
        .min(0)
        .max(65_535, 'must be at most 65535')
        .default(3000),
    ),
    HOST: optional(z.string()),
    BASE_URL: optional(
      z.url({ protocol: /^https?$/, error: 'must start with https:// (or http:// on a laptop)' }),
    ),
    DATA_DIR: z.preprocess(empty, z.string().default('.data')),
    DATABASE_URL: optional(z.string()),
    EMBEDDED: yes,
    TRUST_PROXY: z.preprocess(
      empty,
      z.coerce.number('must be the number of proxies in front, 0 to 5').int().min(0).max(5).default(0),
    ),
    LOG_LEVEL: z.preprocess(
      empty,
      z
        .enum(
          ['fatal', 'error', 'warn', 'info', 'debug', 'silent'],
          'must be fatal, error, warn, info, debug or silent',
        )
        .default('info'),
    ),
    SMTP_URL: optional(
      z.url({ protocol: /^smtps?$/, error: 'must look like smtps://user:password@host:465' }),
    ),
    MAIL_FROM: optional(z.string().regex(/@/, 'must hold an e-mail address')),
    BACKUP_DAYS: optional(z.string()).transform((text, problem) => {
      try {
        return backupDaysOf(text)
      } catch {
        problem.addIssue({ code: 'custom', message: `must be a whole number from 1 to ${MOST_BACKUP_DAYS}` })
        return z.NEVER
      }
    }),
    DRAIN_SECONDS: z.preprocess(
      empty,
      z.coerce
        .number('must be a number of seconds, 0 to 60')
        .int()
        .min(0)
        .max(60, 'must be at most 60')
        .default(0),
    ),
    DEMO: yes,
  })
  .transform(env => ({
    production: env.NODE_ENV === 'production',
    /** 0 lets the system choose, for tests */
    port: env.PORT,
    /** undefined: every address of the machine */
    host: env.HOST,
    /** the public address, without a slash at the end; links in e-mails and QR codes start with it */
    baseUrl: (env.BASE_URL ?? `http://localhost:${env.PORT}`).replace(/\/+$/, ''),
    baseUrlGiven: env.BASE_URL !== undefined,
    dataDir: env.DATA_DIR,
    databaseUrl: env.DATABASE_URL,
    embedded: env.EMBEDDED,
    /** proxies whose X-Forwarded headers count; 0 for none */
    trustProxy: env.TRUST_PROXY,
    logLevel: env.LOG_LEVEL,
    /** without it e-mails go to the demo's outbox only */
    smtpUrl: env.SMTP_URL,
    mailFrom: env.MAIL_FROM ?? 'Clywed <clywed@localhost>',
    /** days after which no backup is left that holds what was deleted */
    backupDays: env.BACKUP_DAYS,
    /** seconds for which a process that was asked to stop serves on, while /readyz already says that it will */
    drainSeconds: env.DRAIN_SECONDS,
    demo: env.DEMO,
  }))

export type Settings = z.infer<typeof schema>

/**
 * The settings of this process.
 *
 * throws  SettingsError that names every faulty variable and says what it must be
 */
export function readSettings(env: NodeJS.ProcessEnv = process.env): Settings {
  const parsed = schema.safeParse(env)
  if (parsed.success) return parsed.data
  const lines = parsed.error.issues.map(issue => `${issue.path.join('.')} ${issue.message}`)
  throw new SettingsError(`These settings need a look:\n  ${lines.join('\n  ')}`)
}

let known: Settings | undefined

/** The settings, read once. */
export function settings(): Settings {
  known ??= readSettings()
  return known
}

/** Has them read anew, for a test that changes the environment. */
export function forgetSettings(): void {
  known = undefined
}
