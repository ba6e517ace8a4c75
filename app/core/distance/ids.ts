import { createHash } from 'node:crypto'
import { uuidFrom } from '~/core/journey/uuid'

/**
 * The id of a goal that a form chooses, the same however often that form is sent: an impatient finger chooses one
 * goal. The form's key is drawn by chance when the form is shown, so the id is one of chance, too.
 */
export function goalIdOf({ formKey, respondentId }: { formKey: string; respondentId: string }): string {
  return uuidFrom(createHash('sha256').update(`goal\n${formKey}\n${respondentId}`).digest())
}
