import { z } from 'zod'
import { roles } from './roles'

/** The staff's forms: one schema each, whose messages are keys of the texts. */

// Control characters and marks that turn the direction of text hide what a name says.
const HIDDEN = /[\p{Cc}\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/u

const tidy = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim()

// Refined rather than piped: Conform reads an empty text anywhere in a schema as nothing typed.
const optionalLine = (max = 100) =>
  z
    .string()
    .optional()
    .transform(text => tidy(text ?? ''))
    .refine(text => text.length <= max, { error: 'admin:problem.too-long' })
    .refine(text => !HIDDEN.test(text), { error: 'admin:problem.hidden-characters' })

/** One line of text: normalised, spaces made single, at most `max` characters. */
export const line = (missing: string, max = 100) =>
  z
    .string({ error: missing })
    .transform(tidy)
    .refine(text => text !== '', { error: missing })
    .refine(text => text.length <= max, { error: 'admin:problem.too-long' })
    .refine(text => !HIDDEN.test(text), { error: 'admin:problem.hidden-characters' })

const email = (missing: string, wrong: string) =>
  z
    .string({ error: missing })
    .transform(text => text.trim().toLowerCase())
    .pipe(z.email({ error: wrong }).max(254, { error: wrong }))

const yes = z
  .literal('yes')
  .optional()
  .transform(value => value === 'yes')

/** E-mail and password, as typed. Nothing is said about what a password looks like here. */
export const signInSchema = z.object({
  email: email('sign-in:problem.email-missing', 'sign-in:problem.email-wrong'),
  password: z
    .string({ error: 'sign-in:problem.password-missing' })
    .max(1000, { error: 'sign-in:problem.refused' }),
})

/** What any number of boxes of one name send. */
export const listed = <T extends z.ZodType>(list: z.ZodArray<T>) =>
  z.preprocess(value => (value === undefined ? [] : Array.isArray(value) ? value : [value]), list)

/** Adding a member and changing one. A safeguarding lead is picked by a respondent, who reads the title. */
export const memberSchema = z
  .object({
    email: email('admin:problem.email-missing', 'admin:problem.email-wrong'),
    name: line('admin:problem.name-missing'),
    titleCy: optionalLine(),
    titleEn: optionalLine(),
    language: z.enum(['cy', 'en'], { error: 'admin:problem.language-missing' }),
    roles: listed(
      z
        .array(z.enum(roles, { error: 'admin:problem.role-missing' }))
        .min(1, { error: 'admin:problem.role-missing' }),
    ),
    outside: yes,
    officer: yes,
    services: listed(z.array(z.uuid())),
    agencyId: z
      .uuid({ error: 'admin:problem.agency-unknown' })
      .optional()
      .transform(id => id ?? null),
  })
  .superRefine((member, context) => {
    const moderates = member.roles.includes('moderator')
    if (moderates && member.roles.some(role => role === 'lead' || role === 'worker')) {
      context.addIssue({ code: 'custom', path: ['roles'], message: 'admin:problem.moderator-and' })
    }
    if (member.roles.includes('evaluator') && member.roles.length > 1) {
      context.addIssue({ code: 'custom', path: ['roles'], message: 'admin:problem.evaluator-and' })
    }
    if (member.roles.includes('partner') && member.roles.length > 1) {
      context.addIssue({ code: 'custom', path: ['roles'], message: 'admin:problem.partner-and' })
    }
    if (member.roles.includes('partner') && member.agencyId === null) {
      context.addIssue({ code: 'custom', path: ['agencyId'], message: 'admin:problem.agency-missing' })
    }
    if (!member.roles.includes('partner') && member.agencyId !== null) {
      context.addIssue({ code: 'custom', path: ['agencyId'], message: 'admin:problem.agency-not-partner' })
    }
    if (moderates && !member.outside && member.services.length === 0) {
      context.addIssue({ code: 'custom', path: ['services'], message: 'admin:problem.services-missing' })
    }
    if (member.outside && member.services.length > 0) {
      context.addIssue({ code: 'custom', path: ['services'], message: 'admin:problem.services-and-outside' })
    }
    if (member.officer && !(member.outside && member.roles.includes('safeguarding_lead'))) {
      context.addIssue({ code: 'custom', path: ['officer'], message: 'admin:problem.officer-not-lead' })
    }
    const needed =
      member.roles.includes('safeguarding_lead') || member.titleCy !== '' || member.titleEn !== ''
    for (const field of ['titleCy', 'titleEn'] as const) {
      if (needed && member[field] === '') {
        context.addIssue({
          code: 'custom',
          path: [field],
          message: `admin:problem.${field === 'titleCy' ? 'title-cy' : 'title-en'}-missing`,
        })
      }
    }
  })

export const serviceSchema = z.object({
  nameCy: line('admin:problem.service-cy-missing'),
  nameEn: line('admin:problem.service-en-missing'),
})

/** What `npm run partnership -- create` is told. */
export const partnershipSchema = z.object({
  slug: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a short name of lower-case letters, digits and hyphens')
    .max(60),
  nameCy: line('the Welsh name is missing'),
  nameEn: line('the English name is missing'),
  invented: z.boolean().default(false),
  services: z
    .array(z.object({ nameCy: line('a Welsh name is missing'), nameEn: line('an English name is missing') }))
    .min(1, 'at least one service'),
  administrator: z.object({
    email: email('the e-mail address is missing', 'not an e-mail address'),
    name: line('the name is missing'),
    language: z.enum(['cy', 'en'], { error: 'cy or en' }),
  }),
})
