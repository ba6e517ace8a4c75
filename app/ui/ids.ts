/** The ids a field, its hint and its error share, so that labels, error links and descriptions always agree. */
export function fieldIds(name: string, { hint, error }: { hint?: unknown; error?: unknown }) {
  const id = idOf(name)
  const described = [hint ? `${id}-hint` : null, error ? `${id}-error` : null].filter(Boolean).join(' ')
  return { id, hintId: `${id}-hint`, errorId: `${id}-error`, describedBy: described || undefined }
}

/** A field's id from its name: `goals[0].text` → `goals-0-text`. An error summary links to it. */
export function idOf(name: string): string {
  return name.replace(/[^\w-]+/g, '-').replace(/-+$/, '')
}

/** The id of one choice of a group. The first bears the group's own, so that an error summary can lead to it. */
export function choiceId(name: string, value: string, index: number): string {
  return index === 0 ? idOf(name) : `${idOf(name)}-${idOf(value)}`
}
