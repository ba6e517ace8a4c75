import { z } from 'zod'
import { cleanText, lengthOf } from '~/core/instrument/text'
import { aaaParts } from './aaa'

/** Longest text of each part, in characters. */
export const aaaLimit = 4_000

const text = z
  .string()
  .optional()
  .transform(raw => cleanText(raw ?? '').text)
  .refine(clean => lengthOf(clean) <= aaaLimit, 'reports:problem.text-long')

/** What the form of an AAA report takes: one of the three texts at least. Messages are keys of the namespace reports. */
export const aaaForm = z
  .object({
    alerts: text,
    assurance: text,
    achievements: text,
    /** `language` is the name of the page's language button. */
    writtenIn: z.enum(['cy', 'en'], 'assessment:problem.language'),
    /** The revision the form was filled in on; 0 before the first. */
    basedOn: z.coerce.number().int().min(0).catch(0),
  })
  .refine(report => aaaParts.some(part => report[part] !== ''), {
    path: ['alerts'],
    message: 'reports:problem.empty',
  })
