import type { Problem } from './strings'

/** Prints what was found, file and key first; returns the exit status. */
export function print(what: string, looked: number, problems: readonly Problem[]): 0 | 1 {
  for (const { file, key, text, reason } of problems) {
    console.error(`${file}  ${key}\n  ${text ? `“${text.replace(/\n+/g, ' / ')}”\n  ` : ''}${reason}`)
  }
  if (problems.length === 0) {
    console.log(`${what}: ${looked} texts, nothing to mend`)
    return 0
  }
  console.error(`${what}: ${problems.length} to mend in ${looked} texts`)
  return 1
}
