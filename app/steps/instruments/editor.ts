/** Somebody who may write, approve and publish: an editor or an administrator. */
export interface Editor {
  memberId: string
  partnershipId: string
}

/** Which version, as its address names it. */
export interface Which {
  editor: Editor
  key: string
  version: number
}
