import { fileURLToPath } from 'node:url'
import { build, transform } from 'esbuild'
import { compile } from 'sass'

const root = new URL('../../', import.meta.url)

/** A file of this repository. */
export const fileIn = (path: string): string => fileURLToPath(new URL(path, root))

/** What the build makes of a side's stylesheet. */
export async function stylesheet(side: 'respondent' | 'staff'): Promise<string> {
  const { css } = compile(fileIn(`app/styles/${side}.scss`), {
    loadPaths: [fileIn('node_modules')],
    quietDeps: true,
  })
  const target = ['es2020', 'safari14', 'chrome87', 'firefox78']
  return (await transform(css, { loader: 'css', minify: true, target })).code
}

/** What the build makes of a side's enhancement script. */
export async function script(side: 'respondent' | 'staff'): Promise<string> {
  const entryPoints = [fileIn(`app/enhance/${side}.ts`)]
  const made = await build({
    entryPoints,
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2017',
  })
  return made.outputFiles[0]?.text ?? ''
}
