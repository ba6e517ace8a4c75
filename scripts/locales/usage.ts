import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { baseKey } from './parity'
import { type Problem, problem, type Text } from './strings'

/** The words in quotation marks of one source file. */
export interface Source {
  file: string
  literals: string[]
  /** Template literals with each `${…}` as one gap. */
  templates: RegExp[]
}

/** Reads the sources that may name a text: app, server and scripts, TypeScript only. */
export function readSources(root: string): Source[] {
  return ['app', 'server', 'scripts'].flatMap(folder => {
    const at = path.join(root, folder)
    return list(at)
      .filter(name => /\.tsx?$/.test(name) && !/generated\/|^(locales|welsh)\/|^check-/.test(name))
      .map(name => toSource(`${folder}/${name}`, readFileSync(path.join(at, name), 'utf8')))
  })
}

/** Finds every quoted text of a file; exported for tests. */
export function toSource(file: string, code: string): Source {
  const literals: string[] = []
  const templates: RegExp[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) literals.push(node.text)
    // The one way to the respondent's two namespaces other than by name (app/i18n/instance.ts).
    if (ts.isIdentifier(node) && node.text === 'respondentNamespace') literals.push('respondent-ti')
    if (ts.isTemplateExpression(node)) {
      const parts = [node.head.text, ...node.templateSpans.map(span => span.literal.text)]
      // A gap alone would match every key: something of the key must be written out.
      if (parts.some(part => /[a-z]\.|\.[a-z]|[a-z]-/.test(part))) {
        templates.push(
          new RegExp(`^${parts.map(part => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('[\\w-]+')}$`),
        )
      }
    }
    ts.forEachChild(node, visit)
  }
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
  ts.forEachChild(ts.createSourceFile(file, code, ts.ScriptTarget.Latest, false, kind), visit)
  return { file, literals, templates }
}

/**
 * Texts that no source names, and names (`namespace:key`) without a text. A bare key counts for the namespaces
 * its file mentions, and for all when it mentions none. (Keys passed to `t` are also typed; this finds the ones
 * that travel as values, such as the messages of a form's schema.)
 */
export function checkUsage(texts: readonly Text[], sources: readonly Source[]): Problem[] {
  const english = texts.filter(one => one.lang === 'en')
  const namespaces = new Set(english.map(one => one.namespace))
  const known = new Set(english.map(one => `${one.namespace}:${baseKey(one.key)}`))
  return [...unused(english, namespaces, sources), ...unknown(namespaces, known, sources)]
}

function unused(
  english: readonly Text[],
  namespaces: ReadonlySet<string>,
  sources: readonly Source[],
): Problem[] {
  const uses = sources.map(source => {
    const literals = new Set(source.literals)
    return { source, literals, mentions: mentioned(literals, namespaces) }
  })
  const seen = new Set<string>()
  return english.flatMap(one => {
    const key = baseKey(one.key)
    const full = `${one.namespace}:${key}`
    if (seen.has(full)) return []
    seen.add(full)
    const used = uses.some(({ source, literals, mentions }) => {
      if (literals.has(full) || source.templates.some(template => template.test(full))) return true
      if (mentions.size > 0 && !mentions.has(one.namespace)) return false
      return literals.has(key) || source.templates.some(template => template.test(key))
    })
    return used ? [] : [problem({ ...one, key }, 'is used nowhere')]
  })
}

function unknown(
  namespaces: ReadonlySet<string>,
  known: ReadonlySet<string>,
  sources: readonly Source[],
): Problem[] {
  return sources.flatMap(source =>
    source.literals.flatMap(literal => {
      const [, namespace, key] = /^([a-z-]+):([\w.-]+)$/.exec(literal) ?? []
      if (!namespace || !key || !namespaces.has(namespace) || known.has(literal)) return []
      return [problem({ file: source.file, key: literal, text: '' }, 'names a text that does not exist')]
    }),
  )
}

function mentioned(literals: ReadonlySet<string>, namespaces: ReadonlySet<string>): Set<string> {
  const found = new Set([...namespaces].filter(namespace => literals.has(namespace)))
  if (found.has('respondent-ti') || found.has('respondent-chi'))
    found.add('respondent-ti').add('respondent-chi')
  return found
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(name =>
      name.split(path.sep).join('/'),
    )
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}
