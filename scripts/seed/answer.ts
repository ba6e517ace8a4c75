import { emptyDraft } from '~/core/answer/draft'
import { newDevice } from '~/core/answer/secrets'
import { type Item, isWords, libraryInstrument, optionsFor, resumeAt } from '~/core/instrument'
import { raiseConcern } from '~/steps/answer/raise-concern'
import { saveAnswer } from '~/steps/answer/save-answer'
import { sendResponse } from '~/steps/answer/send-response'
import { visit } from '~/steps/answer/visit'
import { withdrawResponse } from '~/steps/answer/withdraw-response'
import type { Chance } from './chance'
import type { Person } from './people'
import { different, helped } from './words'

/**
 * An invented person answers on an invented phone, one question after the other, through the very steps a real
 * one would take.
 */
export async function answer(token: string, person: Person, chance: Chance, now: Date): Promise<void> {
  const found = await visit({ token, device: null, now })
  if (found.kind !== 'open') return
  const { invitation } = found
  const holder = { token, device: newDevice(chance.bytes) }
  const asked = libraryInstrument(invitation.instrument, invitation.version)

  let draft = emptyDraft
  for (
    let item = resumeAt(asked, invitation, draft.answers);
    item;
    item = resumeAt(asked, invitation, draft.answers)
  ) {
    const value = isWords(item) ? text(item.key, person, chance) : code(item, person, chance)
    draft = await saveAnswer({
      invitation,
      holder,
      draft,
      item: item.key,
      answer: value,
      random: chance.bytes,
    })
  }
  const share = invitation.stage !== 'after' && chance.happens(0.35)
  const quote = chance.happens(0.6)
  const sent = await sendResponse({
    invitation,
    holder,
    draft,
    language: person.language,
    share,
    quote,
    now,
    random: chance.bytes,
  })
  if (sent.kind === 'sent' && chance.happens(0.01)) await withdrawResponse(sent.receipt)
}

/** Somebody who does not feel safe, or wants to be called back. */
export async function signal(
  token: string,
  kind: 'unsafe' | 'contact',
  person: Person,
  now: Date,
): Promise<void> {
  const found = await visit({ token, device: null, now })
  if (found.kind !== 'open') return
  const words = {
    unsafe: { cy: 'Dydw i ddim eisiau mynd adref heno.', en: 'I do not want to go home tonight.' },
    contact: {
      cy: 'Hoffwn i siarad â rhywun am yr ysgol.',
      en: 'I would like to talk to somebody about school.',
    },
  }
  const message = words[kind][person.language]
  const contact = '01632 960 555'
  await raiseConcern({
    invitation: found.invitation,
    kind,
    message,
    contact,
    addressedTo: null,
    language: person.language,
    now,
  })
}

function code(item: Item, person: Person, chance: Chance): string | null {
  if (chance.happens(0.04)) return null
  const { scale, apart } = optionsFor(item, person.audience)
  if (chance.happens(0.05)) return chance.pick(apart).code
  if (item.type === 'several-of') {
    const ticked = scale.filter(() => chance.happens(0.3)).map(option => option.code)
    return ticked.length > 0 ? ticked.join(' ') : null
  }
  // A little better or worse than the person feels on the whole; the scale runs from agreeing to not.
  const worse = Math.min(0.999, Math.max(0, 1 - person.content + (chance.next() - 0.5) * 0.5))
  const felt = item.type === 'zero-to-ten' ? 0.999 - worse : worse
  return (scale[Math.floor(felt * scale.length)] ?? scale[0])?.code ?? null
}

/** The items that ask what was good. */
const PRAISE = ['helped', 'best', 'still-helps-how']

function text(item: string, person: Person, chance: Chance): string | null {
  const good = PRAISE.includes(item)
  if (!chance.happens(good ? 0.4 : 0.25)) return null
  return chance.pick((good ? helped : different)[person.language])
}
