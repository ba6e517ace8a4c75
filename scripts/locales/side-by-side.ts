import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { readJson, type Text } from './strings'

interface Pair {
  key: string
  cy: string
  en: string
}

/**
 * Every text in core's data that keeps both languages side by side as { cy, en }: the instruments (JSON) and the
 * wording of the self-assessment (objects written out in TypeScript).
 */
export function readSideBySide(root: string): Text[] {
  const core = path.join(root, 'app', 'core')
  const names = readdirSync(core, { recursive: true, encoding: 'utf8' })
  return names
    .map(name => name.split(path.sep).join('/'))
    .sort()
    .flatMap(name => {
      const file = `app/core/${name}`
      return pairsIn(path.join(core, name), file).flatMap(pair =>
        (['cy', 'en'] as const).map(lang => ({
          file,
          lang,
          namespace: 'side-by-side',
          key: pair.key,
          text: pair[lang],
        })),
      )
    })
}

function pairsIn(file: string, name: string): Pair[] {
  if (name.endsWith('.json')) return pairsInData(readJson(file, name), [])
  return name.endsWith('.ts') ? pairsInCode(name, readFileSync(file, 'utf8')) : []
}

/** The pairs in data; a part with a `key` or `code` is named by it. */
function pairsInData(value: unknown, path: readonly string[]): Pair[] {
  if (typeof value !== 'object' || value === null) return []
  const { cy, en } = value as { cy?: unknown; en?: unknown }
  if (typeof cy === 'string' && typeof en === 'string') return [{ key: path.join('.'), cy, en }]
  return Object.entries(value).flatMap(([key, part]) => {
    const { key: own, code } = (part ?? {}) as { key?: unknown; code?: unknown }
    const name = own ?? code
    return pairsInData(part, [...path, typeof name === 'string' ? name : key])
  })
}

/** The pairs written out in a module, named by the properties and the constant around them; exported for tests. */
export function pairsInCode(file: string, code: string): Pair[] {
  const found: Pair[] = []
  const visit = (node: ts.Node, path: readonly string[]): void => {
    const named = ts.isPropertyAssignment(node) || ts.isVariableDeclaration(node)
    const here = named ? [...path, nameOf(node.name)] : path
    if (ts.isObjectLiteralExpression(node)) {
      const [cy, en] = [textOf(node, 'cy'), textOf(node, 'en')]
      if (cy !== null && en !== null) found.push({ key: here.join('.'), cy, en })
    }
    ts.forEachChild(node, child => visit(child, here))
  }
  visit(ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true), [])
  return found
}

function textOf(object: ts.ObjectLiteralExpression, name: string): string | null {
  const property = object.properties.find(one => one.name !== undefined && nameOf(one.name) === name)
  if (!property || !ts.isPropertyAssignment(property)) return null
  return ts.isStringLiteralLike(property.initializer) ? property.initializer.text : null
}

const nameOf = (name: ts.PropertyName | ts.BindingName) => name.getText().replace(/^['"]|['"]$/g, '')
