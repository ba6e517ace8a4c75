import { createHash } from 'node:crypto'
import { lookAtFile, MAX_ATTACHMENTS, type NoFile } from '~/core/assessment/attachment'
import { type Activity, findActivity, memberNames } from '~/store/assessment'
import {
  type Attachment,
  addAttachment,
  findAttachment,
  listAttachments,
  removeAttachment,
} from '~/store/attachments'
import { inPartnership } from '~/store/pools'
import type { AssessmentLead } from './read-evidence'

interface Which {
  lead: AssessmentLead
  /** key of the component whose page it is */
  component: string
  /** id of the activity */
  activity: string
}

/** Something recorded by hand with its files; null when it is not there, or belongs to another component. */
export function readActivity({
  lead,
  component,
  activity: id,
}: Which): Promise<(Activity & { by: string; files: Attachment[] }) | null> {
  return inPartnership('lead', lead.partnershipId, async tx => {
    const activity = await findActivity(tx, id)
    if (activity?.component !== component) return null
    const names = await memberNames(tx, [activity.recordedBy])
    const files = await listAttachments(tx, [id])
    return { ...activity, by: names.get(activity.recordedBy) ?? '', files }
  })
}

/**
 * gone  the activity is not there
 * full  it has as many files as it can have
 */
export type Attached =
  | { kind: 'attached' }
  | { kind: 'gone' }
  | { kind: 'full' }
  | { kind: 'refused'; why: NoFile }

/** Keeps a file with what was recorded by hand, if its bytes are of a kind that is taken. */
export async function attachFile({
  lead: { memberId: addedBy, partnershipId },
  component,
  activity: activityId,
  bytes,
  name,
  now,
}: Which & { bytes: Uint8Array; name: string; now: Date }): Promise<Attached> {
  const looked = lookAtFile(bytes, name)
  if (looked.kind === 'refused') return looked
  const sha256 = createHash('sha256').update(bytes).digest()
  return inPartnership('lead', partnershipId, async (tx): Promise<Attached> => {
    if ((await findActivity(tx, activityId))?.component !== component) return { kind: 'gone' }
    const { type, name } = looked
    const added = {
      ...{ partnershipId, activityId, name, type, sha256, addedBy },
      content: bytes,
      addedAt: now,
    }
    return { kind: (await addAttachment(tx, added, MAX_ATTACHMENTS)) ? 'attached' : 'full' }
  })
}

/** Takes a file away for good. Gives false when it is not there. */
export function removeFile({ lead, component, activity, id }: Which & { id: string }): Promise<boolean> {
  return inPartnership('lead', lead.partnershipId, async tx => {
    if ((await findActivity(tx, activity))?.component !== component) return false
    return removeAttachment(tx, id, activity)
  })
}

/** A file to take away; null when it is not there. */
export function readFile({ lead, component, id }: Omit<Which, 'activity'> & { id: string }) {
  return inPartnership('lead', lead.partnershipId, async tx => {
    const file = await findAttachment(tx, id)
    return file?.component === component ? file : null
  })
}
