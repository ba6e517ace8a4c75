import { randomUUID } from 'node:crypto'
import { cleanText } from '~/core/instrument'
import { dayOf } from '~/core/journey/days'
import { isOld } from '~/core/safeguarding/help-age'
import { inPartnership } from '~/store/pools'
import {
  appendEntry,
  findHelpContent,
  insertConfirmation,
  listConfirmations,
  namesOf,
  saveHelpContent,
} from '~/store/safeguarding'
import type { Lead } from './lead'

export interface HelpView {
  hoursCy: string
  hoursEn: string
  phone: string
  confirmed: { by: string; on: Date } | null
  /** It was confirmed so long ago, or never, that it has to be looked at again. */
  old: boolean
  /** What was confirmed before, the latest first. */
  history: { by: string; at: Date; hoursCy: string; hoursEn: string; phone: string }[]
}

/** How many confirmations the page shows. */
const SHOWN = 12

/** What people who answer are told about hours and phone, and who confirmed it when. Empty while there is none. */
export async function readHelpContent({ lead, now }: { lead: Lead; now: Date }): Promise<HelpView> {
  return inPartnership('safeguarding', lead.partnershipId, async tx => {
    const row = await findHelpContent(tx)
    if (!row) return { hoursCy: '', hoursEn: '', phone: '', confirmed: null, old: true, history: [] }
    const confirmations = await listConfirmations(tx, SHOWN)
    const names = await namesOf(tx, [row.confirmedBy, ...confirmations.map(each => each.confirmedBy)])
    const { hoursCy, hoursEn, phone, confirmedOn, confirmedBy } = row
    const confirmed =
      confirmedOn && confirmedBy ? { by: names.get(confirmedBy) ?? '', on: confirmedOn } : null
    const history = confirmations.map(({ confirmedBy: by, confirmedAt: at, ...said }) => ({
      ...said,
      by: names.get(by) ?? '',
      at,
    }))
    return { hoursCy, hoursEn, phone, confirmed, old: isOld(confirmedOn, now), history }
  })
}

/** Saves what people who answer are told, as confirmed by this lead today. The fields were checked by the form. */
export async function confirmHelpContent({
  lead,
  content,
  now,
}: {
  lead: Lead
  content: { hoursCy: string; hoursEn: string; phone: string }
  now: Date
}): Promise<void> {
  const { memberId, partnershipId } = lead
  const clean = {
    hoursCy: cleanText(content.hoursCy).text,
    hoursEn: cleanText(content.hoursEn).text,
    phone: cleanText(content.phone).text,
  }
  await inPartnership('safeguarding', partnershipId, async tx => {
    const confirmedOn = new Date(`${dayOf(now)}T00:00:00Z`)
    await saveHelpContent(tx, partnershipId, { ...clean, confirmedOn, confirmedBy: memberId })
    await insertConfirmation(tx, randomUUID(), partnershipId, {
      ...clean,
      confirmedBy: memberId,
      confirmedAt: now,
    })
    await appendEntry(tx, {
      partnershipId,
      at: now,
      actor: memberId,
      action: 'help-confirmed',
      subject: partnershipId,
    })
  })
}
