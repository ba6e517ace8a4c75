import { findLibraryData } from '~/core/instrument'
import { langs } from '~/core/instrument/editing'
import { approveLanguage, markLanguageReady } from '~/steps/instruments/approve-version'
import { saveDetails } from '~/steps/instruments/edit-item'
import { publishVersion } from '~/steps/instruments/publish-version'
import { startCopy, startVersion } from '~/steps/instruments/start-draft'
import { openMissingBlocks } from '~/steps/open-block'
import type { CastPartnership } from './cast'
import { Chance } from './chance'
import type { Stage } from './stage'

const DAY = 86_400_000

/**
 * What an administrator has written lately: a questionnaire of the partnership's own that can be sent, and its own
 * version of the check-in, of which the Welsh is ready and the English is not.
 */
export async function writeQuestionnaires(
  { members }: CastPartnership,
  stage: Stage,
  now: Date,
  seed: number,
) {
  const at = members.findIndex(({ roles }) => roles.includes('administrator'))
  const editor = { memberId: stage.members[at] ?? '', partnershipId: stage.partnershipId }
  const randomBytes = new Chance(seed).bytes
  const lately = (days: number) => ({ editor, now: new Date(now.getTime() - days * DAY), randomBytes })

  const title = { cy: 'Ein grŵp gyda’r nos', en: 'Our evening group' }
  const group = await startCopy({ ...lately(20), from: { key: 'satisfaction', version: 1 }, title })
  const source = findLibraryData('satisfaction', 1)
  if (!group || !source) throw new Error('nothing to copy')
  const { audiences, practice } = source
  const details = { title, practice, audiences, stages: ['midpoint' as const, 'end' as const] }
  await saveDetails({ ...lately(19), ...group, details, seen: '' })
  for (const lang of langs) await markLanguageReady({ ...lately(18), ...group, lang })
  for (const lang of langs) await approveLanguage({ ...lately(17), ...group, lang })
  const published = await publishVersion({ ...lately(16), ...group })
  if (published.kind !== 'published') throw new Error(`questionnaire: ${published.kind}`)

  const own = await startVersion({ ...lately(3), from: { key: 'check-in', version: 2 } })
  if (own) await markLanguageReady({ ...lately(2), ...own, lang: 'cy' })
  await openMissingBlocks({ now, randomBytes })
}
