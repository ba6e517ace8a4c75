/** How e-mail leaves: through a mail server, into the demo's outbox page, or not at all. */
export type Mail = { kind: 'smtp'; url: string; from: string } | { kind: 'outbox' } | { kind: 'none' }

/** A mail setting that cannot work. Its message says what to do and never holds the password. */
export class MailSettingsError extends Error {
  override name = 'MailSettingsError'
}

type Environment = Readonly<Record<string, string | undefined>>

/**
 * Reads SMTP_URL, MAIL_FROM and DEMO. A mail server that is set is used, in the demo too.
 *
 * throws  MailSettingsError when SMTP_URL is no smtp:// or smtps:// address, or MAIL_FROM is missing beside it
 */
export function mailSettings(env: Environment = process.env): Mail {
  const url = env.SMTP_URL
  if (!url) return env.DEMO === '1' ? { kind: 'outbox' } : { kind: 'none' }
  const { protocol } = URL.canParse(url) ? new URL(url) : { protocol: '' }
  if (protocol !== 'smtp:' && protocol !== 'smtps:') {
    throw new MailSettingsError(
      'SMTP_URL is not an address of a mail server. It looks like smtps://user:password@host:465.',
    )
  }
  const from = env.MAIL_FROM
  if (!from || !/@/.test(from)) {
    throw new MailSettingsError(
      'SMTP_URL is set, so MAIL_FROM must be set too: the address that e-mails come from.',
    )
  }
  return { kind: 'smtp', url, from }
}

/** Whether the pages may offer e-mail at all. A mail server that is set up wrongly is the jobs process's matter. */
export const mailIsOffered = (env: Environment = process.env): boolean =>
  Boolean(env.SMTP_URL) || env.DEMO === '1'
