export type ProblemKind =
  | 'no-binaries'
  | 'missing-libraries'
  | 'no-account'
  | 'unreachable'
  | 'other-user'
  | 'not-writable'
  | 'already-running'
  | 'broken-folder'
  | 'other-version'
  | 'port-in-use'

/** Why the embedded PostgreSQL cannot run here. The message says what is wrong and what to do about it. */
export class EmbeddedProblem extends Error {
  override name = 'EmbeddedProblem'

  constructor(
    readonly kind: ProblemKind,
    message: string,
  ) {
    super(message)
  }
}
