/** The forms of a page as React drew them: well-formed, with every attribute in double quotes. */

export interface Field {
  name: string
  /** hidden, text, date, radio, checkbox, textarea, select, submit … */
  type: string
  /** what it would send, or each of the values it may send */
  values: string[]
}

export interface Form {
  /** the address it is sent to */
  action: string
  upload: boolean
  fields: Field[]
}

const text = (html: string) =>
  html
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#x27;/g, "'")
    .replace(/&amp;/g, '&')

const attribute = (tag: string, name: string) => {
  const found = new RegExp(` ${name}="([^"]*)"`).exec(tag)
  return found ? text(found[1] ?? '') : undefined
}

/** Every form of a page that is sent by POST. */
export function formsOf(html: string, address: string): Form[] {
  return [...html.matchAll(/<form\b[^>]*>[\s\S]*?<\/form>/g)].flatMap(([form]) => {
    const open = form.slice(0, form.indexOf('>') + 1)
    if (attribute(open, 'method')?.toLowerCase() !== 'post') return []
    const fields = new Map<string, Field>()
    const add = (name: string | undefined, type: string, ...values: string[]) => {
      if (!name) return
      const known = fields.get(name)
      if (known) known.values.push(...values)
      else fields.set(name, { name, type, values })
    }
    for (const [tag] of form.matchAll(/<(?:input|button)\b[^>]*>/g))
      add(
        attribute(tag, 'name'),
        attribute(tag, 'type') ?? (tag.startsWith('<button') ? 'submit' : 'text'),
        attribute(tag, 'value') ?? '',
      )
    for (const [, tag = '', inside = ''] of form.matchAll(/(<textarea\b[^>]*>)([\s\S]*?)<\/textarea>/g))
      add(attribute(tag, 'name'), 'textarea', text(inside))
    for (const [, tag = '', inside = ''] of form.matchAll(/(<select\b[^>]*>)([\s\S]*?)<\/select>/g))
      add(
        attribute(tag, 'name'),
        'select',
        ...[...inside.matchAll(/<option\b[^>]*>/g)].map(([one]) => attribute(one, 'value') ?? ''),
      )
    const action = new URL(attribute(open, 'action') ?? '', `http://localhost${address}`)
    return [
      {
        action: action.pathname + action.search,
        upload: attribute(open, 'enctype') === 'multipart/form-data',
        fields: [...fields.values()],
      },
    ]
  })
}
