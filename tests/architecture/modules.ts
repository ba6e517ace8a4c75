import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'

/** One import of a module: a package or built-in as it is named, or a file as its path from the repository's root. */
export interface Import {
  from: string
  /** Erased by the compiler: `import type`, or only types between the braces. */
  typesOnly: boolean
}

/** A source file, by its path from the repository's root. */
export interface Module {
  file: string
  /** 'routes', 'core' …; 'app' for files directly in app/ */
  layer: string
  code: string
  imports: Import[]
}

export const root = path.join(import.meta.dirname, '..', '..')

/** Every TypeScript module of app, without what is generated. */
export function readModules(): Module[] {
  const app = path.join(root, 'app')
  return readdirSync(app, { recursive: true, encoding: 'utf8' })
    .map(name => name.split(path.sep).join('/'))
    .filter(name => /\.tsx?$/.test(name) && !name.endsWith('.d.ts') && !name.startsWith('store/generated/'))
    .sort()
    .map(name => toModule(`app/${name}`, readFileSync(path.join(app, name), 'utf8')))
}

/** Finds what a module imports, however it does: import, export from, import(). */
export function toModule(file: string, code: string): Module {
  const imports: Import[] = []
  const add = (specifier: ts.Node | undefined, typesOnly: boolean) => {
    if (specifier && ts.isStringLiteralLike(specifier))
      imports.push({ from: resolve(file, specifier.text), typesOnly })
  }
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypesOnly(node.importClause))
    if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly)
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], false)
    ts.forEachChild(node, visit)
  }
  visit(parse(file, code))
  const [, second = '', third] = file.split('/')
  return { file, layer: third === undefined ? 'app' : second, code, imports }
}

export function parse(file: string, code: string): ts.SourceFile {
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
  return ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true, kind)
}

/** Everything a module pulls in when it runs, itself first; types are not followed. */
export function reachableFrom(start: string, modules: readonly Module[]): Set<string> {
  const byFile = new Map(modules.map(module => [module.file, module]))
  const reached = new Set<string>()
  const visit = (file: string): void => {
    if (reached.has(file)) return
    reached.add(file)
    for (const { from, typesOnly } of byFile.get(file)?.imports ?? []) if (!typesOnly) visit(from)
  }
  visit(start)
  return reached
}

function isTypesOnly(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false
  if (clause.isTypeOnly) return true
  const named = clause.namedBindings
  if (clause.name || !named || !ts.isNamedImports(named)) return false
  return named.elements.length > 0 && named.elements.every(element => element.isTypeOnly)
}

function resolve(file: string, specifier: string): string {
  const plain = specifier.replace(/\?.*$/, '')
  const isLocal = plain.startsWith('.') || plain.startsWith('~/')
  if (!isLocal) return plain
  const at = plain.startsWith('~/')
    ? `app/${plain.slice(2)}`
    : path.posix.join(path.posix.dirname(file), plain)
  const candidates = [at, `${at}.ts`, `${at}.tsx`, `${at}/index.ts`, `${at}/index.tsx`]
  return candidates.find(one => /\.\w+$/.test(one) && existsSync(path.join(root, one))) ?? at
}
