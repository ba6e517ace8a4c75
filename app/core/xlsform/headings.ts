/** What a heading of a column says: what stands below it and, where it tells, in which language. */
export interface Heading {
  /** as XLSForm calls it today, in small letters */
  readonly field: string
  /** as it is written, "Cymraeg (cy)"; null when the heading names none */
  readonly language: string | null
}

/** What may be written in several languages. */
const translated = new Set([
  ...['label', 'hint', 'guidance_hint', 'constraint_message', 'required_message'],
  ...['image', 'big-image', 'audio', 'video'],
])

/** Other spellings that ODK and KoBo understand. */
const aliases: ReadonlyMap<string, string> = new Map([
  ['caption', 'label'],
  ['command', 'type'],
  ['tag', 'name'],
  ['value', 'name'],
  ['listname', 'list_name'],
  ['relevance', 'relevant'],
  ['readonly', 'read_only'],
  ['calculate', 'calculation'],
  ['constraining_message', 'constraint_message'],
  ['jr:constraintmsg', 'constraint_message'],
  ['requiredmsg', 'required_message'],
  ['jr:requiredmsg', 'required_message'],
  ['count', 'repeat_count'],
  ['jr:count', 'repeat_count'],
  ['set_form_title', 'form_title'],
  ['title', 'form_title'],
  ['set_form_id', 'form_id'],
  ['id_string', 'form_id'],
])

const prefixes = new Set(['bind', 'control', 'body', 'media'])

/**
 * Reads a heading: `label::English (en)`, `Label : Cymraeg`, `media::image::cy`, `bind::relevant`, `constraint message`.
 */
export function readHeading(written: string): Heading {
  const steps = written.includes('::') ? written.split('::') : oldSteps(written)
  const [first = '', ...rest] = steps.map(step => step.replace(/\s+/g, ' ').trim())
  const prefix = fieldName(first)
  if (prefixes.has(prefix) && rest[0]) {
    const known = canonical(fieldName(rest[0]))
    const isKnown = translated.has(known) || known !== fieldName(rest[0]) || plainBinds.has(known)
    return withLanguage(isKnown ? known : `${prefix}::${rest[0]}`, rest.slice(1))
  }
  return withLanguage(canonical(prefix), rest)
}

/** Fields of `bind::` and `control::` that have a column of the same name. */
const plainBinds = new Set(['relevant', 'required', 'constraint', 'appearance', 'calculation'])

/** One colon divided field and language once; elsewhere it belongs to the name, as in jr:count. */
function oldSteps(written: string): string[] {
  const steps = written.split(':')
  const first = fieldName(steps[0]?.trim() ?? '')
  return prefixes.has(first) || translated.has(canonical(first)) ? steps : [written]
}

function withLanguage(field: string, rest: readonly string[]): Heading {
  const language = rest.join('::').trim()
  if (language === '') return { field, language: null }
  return translated.has(field) ? { field, language } : { field: `${field}::${language}`, language: null }
}

const fieldName = (step: string) => step.toLowerCase().replace(/ /g, '_')
const canonical = (field: string) => aliases.get(field) ?? field
