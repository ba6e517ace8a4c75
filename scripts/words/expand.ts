import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

interface Affix {
  strip: string
  add: string
  condition: RegExp
}
interface Affixes {
  prefix: boolean
  rules: Affix[]
}

/**
 * Every form in a Hunspell dictionary with one flag a letter: each stem with each ending, beginning, and both.
 * Continued affixes and compounds are left out.
 *
 * name  an npm package with index.aff and index.dic
 */
export function expandDictionary(name: string): Set<string> {
  const folder = path.dirname(createRequire(import.meta.url).resolve(name))
  const affixes = readAffixes(readFileSync(path.join(folder, 'index.aff'), 'utf8'))
  const forms = new Set<string>()
  for (const line of readFileSync(path.join(folder, 'index.dic'), 'utf8').split('\n').slice(1)) {
    const [stem = '', flags = ''] = (line.split(/\s/)[0] ?? '').split('/')
    if (stem) for (const form of formsOf(stem, flags, affixes)) forms.add(form)
  }
  return forms
}

function readAffixes(text: string): Map<string, Affixes> {
  const found = new Map<string, Affixes>()
  for (const line of text.split('\n')) {
    const [type = '', flag = '', strip = '', add = '', condition] = line.trim().split(/\s+/)
    if (type !== 'PFX' && type !== 'SFX') continue
    const prefix = type === 'PFX'
    if (!found.has(flag)) found.set(flag, { prefix, rules: [] })
    else {
      const source = condition ?? '.'
      found.get(flag)?.rules.push({
        strip: strip === '0' ? '' : strip,
        add: (add.split('/')[0] ?? '').replace(/^0$/, ''),
        condition: new RegExp(prefix ? `^(?:${source})` : `(?:${source})$`, 'u'),
      })
    }
  }
  return found
}

function formsOf(stem: string, flags: string, affixes: Map<string, Affixes>): string[] {
  const given = [...flags].flatMap(flag => affixes.get(flag) ?? [])
  const ended = [
    stem,
    ...given.filter(({ prefix }) => !prefix).flatMap(({ rules }) => withEnding(stem, rules)),
  ]
  const begun = given.filter(({ prefix }) => prefix)
  return [...ended, ...begun.flatMap(({ rules }) => ended.flatMap(form => withBeginning(form, rules)))]
}

function withEnding(stem: string, rules: readonly Affix[]): string[] {
  return rules
    .filter(({ strip, condition }) => stem.endsWith(strip) && condition.test(stem))
    .map(({ strip, add }) => stem.slice(0, stem.length - strip.length) + add)
}

function withBeginning(form: string, rules: readonly Affix[]): string[] {
  return rules
    .filter(({ strip, condition }) => form.startsWith(strip) && condition.test(form))
    .map(({ strip, add }) => add + form.slice(strip.length))
}
