/**
 * What has to be so before an administrator or a keeper takes a copy of everything away, or erases it: they have shown
 * a moment ago that it is them. THE ONE PLACE where a fresh sign-in is asked for before export and erasure: when
 * `requireRecent` of signing in is there, it is called here, with the page to come back to.
 *
 * throws  nothing yet: a live session is enough for now (docs/decisions/0033)
 */
export async function beforeTaking(_request: Request): Promise<void> {}
