/** Why a database cannot be set up or used. The message says what to do about it, and never holds a password. */
export class MigrateProblem extends Error {
  override name = 'MigrateProblem'
}
