import { periodOf } from '~/core/anonymise/calendar'
import { dayOf } from '~/core/journey/days'
import type { Verdict } from '~/core/words/moderation'
import { actOnText, type WishedAct } from '~/steps/moderation/act-on-text'
import type { Moderator } from '~/steps/moderation/moderator'
import { readQueue } from '~/steps/moderation/read-queue'
import { readText } from '~/steps/moderation/read-text'
import type { CastPartnership } from './cast'
import type { Stage } from './stage'
import { together } from './together'
import { paraphrases, translations } from './words'

/** Two invented moderators, who make quotes of what was written through the steps of the product. */
export class Moderators {
  private readonly people: Moderator[]
  /** What has become a quote in a half-year: there it is not wanted twice. */
  private readonly taken = new Set<string>()

  constructor(partnership: CastPartnership, stage: Stage) {
    this.people = partnership.members.flatMap(({ roles }, at) =>
      roles.includes('moderator')
        ? [{ memberId: stage.members[at] ?? '', partnershipId: stage.partnershipId }]
        : [],
    )
  }

  /** Everything that waits goes its whole way. */
  async workThroughWords(now: Date): Promise<void> {
    const [ann, bob] = this.people
    if (!ann || !bob) return
    const verdicts: { id: string; verdict: Verdict }[] = []
    for (const { id, task } of (await readQueue(ann)).waiting) {
      if (task !== 'look') continue
      verdicts.push({ id, verdict: await this.verdictOn(ann, id, periodOf('half-year', dayOf(now)).from) })
    }
    await together(verdicts, async ({ id, verdict }) => {
      await look(ann, id, verdict)
      await look(bob, id, verdict)
      if (!verdict.usable) return
      await act(bob, id, { kind: 'translate', text: inOther(verdict.text) }, 2)
      await act(ann, id, { kind: 'check' }, 3)
    })
  }

  /** What came in the last days is left half-way, so that there is something to look at. */
  async leaveSomeUndone(): Promise<void> {
    const [ann, bob] = this.people
    if (!ann || !bob) return
    const [first, second, third] = (await readQueue(ann)).waiting.filter(({ task }) => task === 'look')
    for (const [place, one] of [first, second, third].entries()) {
      if (!one) continue
      const verdict = await this.verdictOn(ann, one.id, 'undone')
      if (!verdict.usable) continue
      const shorter = { ...verdict, text: verdict.text.replace(/\.$/, '') }
      await look(ann, one.id, place === 0 ? shorter : verdict)
      await look(bob, one.id, verdict)
      if (place === 2) await act(bob, one.id, { kind: 'translate', text: inOther(verdict.text) }, 2)
    }
  }

  private async verdictOn(moderator: Moderator, id: string, halfYear: string): Promise<Verdict> {
    const text = await readText(moderator, id)
    const fresh = text?.texts.find(each => !this.taken.has(`${halfYear} ${each.text}`))
    if (!text || !fresh) return { usable: false, reason: 'repeats' }
    this.taken.add(`${halfYear} ${fresh.text}`)
    const wording = paraphrases[fresh.text] ?? fresh.text
    return { usable: true, language: text.said.language, text: wording }
  }
}

const look = (moderator: Moderator, id: string, verdict: Verdict) =>
  act(moderator, id, { kind: 'look', verdict }, null)

/** basedOn  how much was done with the text before */
async function act(moderator: Moderator, id: string, wish: WishedAct, basedOn: number | null): Promise<void> {
  const acted = await actOnText(moderator, { id, basedOn, act: wish })
  if (acted.kind !== 'kept') throw new Error(`moderating: ${acted.kind}`)
}

/** The other language of a wording of theirs. */
function inOther(wording: string): string {
  const [written = wording] = Object.entries(paraphrases).find(([, text]) => text === wording) ?? []
  return translations[written] ?? wording
}
