/** Longest key or code (core/instrument/schema). */
const LONGEST = 60

/**
 * A name of the form as a key of an item: small letters, hyphens, its first part letters only.
 * "Q1_name" → "q-1-name"; "12" → "q-12"; '' when nothing of it can be used.
 */
export function toKey(name: string): string {
  const code = toCode(name)
  if (code === '') return ''
  const apart = /^[a-z]+(?=\d)/.test(code) ? code.replace(/^([a-z]+)/, '$1-') : code
  return cut(/^[a-z]/.test(apart) ? apart : `q-${apart}`)
}

/** A name of the form as a code: small letters, digits and hyphens. "Very_Good!" → "very-good". */
export function toCode(name: string): string {
  const plain = name.slice(0, 200).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return cut(plain.replace(/[^a-z0-9]+/g, '-'))
}

/** Makes a name different from those taken, and takes it: "good", then "good-2". */
export function takeName(wanted: string, taken: Set<string>): string {
  let name = wanted
  for (let number = 2; taken.has(name); number++) {
    const ending = `-${number}`
    name = cut(wanted, LONGEST - ending.length) + ending
  }
  taken.add(name)
  return name
}

const cut = (name: string, length = LONGEST) => name.slice(0, length).replace(/^-+|-+$/g, '')
