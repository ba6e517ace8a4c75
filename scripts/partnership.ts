import { randomBytes } from 'node:crypto'
import { parseArgs } from 'node:util'
import { partnershipSchema } from '../app/core/staff/forms'
import { createPartnership } from '../app/steps/create-partnership'
import { linkByEmail } from '../app/steps/new-password-link'
import { closePools } from '../app/store/pools'
import { settings } from '../app/web/env'
import { reachDatabase } from './partnership-database'

/** `npm run partnership -- create …` and `npm run partnership -- link …`: what no page can do yet, or any more. */
const HELP = `
npm run partnership -- create --slug <short-name> --cy <Welsh name> --en <English name>
    --service <Welsh name>=<English name>   (as often as there are services)
    --admin-email <address> --admin-name <name> --admin-language cy|en
    [--invented]                            every page says that nobody in it is real

    Makes a partnership, its services and its first administrator, and prints the one-time link with which
    the administrator chooses a password.

npm run partnership -- link --email <address>

    Prints a new one-time link for somebody who can sign in, such as a sole administrator without a password.

Both need DATABASE_URL and CLYWED_KEYS (web.json), or EMBEDDED=1 and DATA_DIR; and BASE_URL for the link.
`

const options = {
  slug: { type: 'string' },
  cy: { type: 'string' },
  en: { type: 'string' },
  service: { type: 'string', multiple: true, default: [] as string[] },
  'admin-email': { type: 'string' },
  'admin-name': { type: 'string' },
  'admin-language': { type: 'string' },
  invented: { type: 'boolean', default: false },
  email: { type: 'string' },
} as const

type Values = ReturnType<typeof read>['values']

try {
  const { positionals, values } = read()
  const work = { create, link }[positionals[0] ?? '']
  if (work) await onDatabase(() => work(values))
  else fail(HELP)
} catch (error) {
  fail(error instanceof Error ? error.message : String(error))
}

async function onDatabase(work: () => Promise<void>): Promise<void> {
  const leave = await reachDatabase(settings())
  try {
    await work()
  } finally {
    await closePools()
    await leave()
  }
}

function read() {
  return parseArgs({ args: process.argv.slice(2), options, allowPositionals: true })
}

async function create(values: Values): Promise<void> {
  const asked = partnershipSchema.safeParse({
    slug: values.slug,
    nameCy: values.cy,
    nameEn: values.en,
    invented: values.invented,
    services: values.service.map(pair => {
      const [nameCy, ...rest] = pair.split('=')
      return { nameCy, nameEn: rest.join('=') }
    }),
    administrator: {
      email: values['admin-email'],
      name: values['admin-name'],
      language: values['admin-language'],
    },
  })
  if (!asked.success) {
    const problems = asked.error.issues.map(issue => `  ${issue.path.join('.')}: ${issue.message}`)
    return fail(`This needs a look:\n${problems.join('\n')}\n${HELP}`)
  }
  const made = await createPartnership({
    ...asked.data,
    baseUrl: settings().baseUrl,
    now: new Date(),
    randomBytes,
  })
  if (made.kind === 'slug-taken')
    return fail(`There is a partnership with the slug ${asked.data.slug} already.`)
  if (made.kind === 'email-taken')
    return fail('This e-mail address signs in already; use another one for the administrator.')
  print(asked.data.administrator.email, made.link)
}

async function link({ email }: Values): Promise<void> {
  if (!email) return fail(HELP)
  const made = await linkByEmail({
    email: email.trim().toLowerCase(),
    baseUrl: settings().baseUrl,
    now: new Date(),
    randomBytes,
  })
  if (!made) return fail('Nobody who may sign in has this e-mail address.')
  print(email, made)
}

function print(email: string, { url, expiresAt }: { url: string; expiresAt: Date }): void {
  console.log(
    `${email} chooses a password with this link. It works once, until ${expiresAt.toISOString()}:\n\n  ${url}\n`,
  )
}

function fail(message: string): void {
  console.error(message)
  process.exitCode = 1
}
