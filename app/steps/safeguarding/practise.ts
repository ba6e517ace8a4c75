import { randomUUID } from 'node:crypto'
import { sealConcern } from '~/core/answer/envelope'
import { nobodyOf, scenarios } from '~/core/safeguarding/training'
import { translator } from '~/i18n'
import { webKeys } from '~/store/keyring'
import { deleteInvented, insertInvented } from '~/store/training'
import { asLead, type Lead } from './lead'

/** Makes the invented concerns anew, in the language of the page, in place of any that are left. Nobody is told. */
export async function startPractice({
  lead,
  language,
  now,
}: {
  lead: Lead
  language: 'cy' | 'en'
  now: Date
}): Promise<void> {
  const { safeguarding } = webKeys()
  const t = translator(language)
  await asLead({ ...lead, training: true }, async tx => {
    await deleteInvented(tx, now)
    for (const scenario of scenarios) {
      const id = randomUUID()
      const sealed = await sealConcern(safeguarding.public, {
        respondentId: nobodyOf(scenario),
        invitationId: id,
        language,
        message: t(`safeguarding:training.said.${scenario.key}.message`),
        contact: t(`safeguarding:training.said.${scenario.key}.contact`),
      })
      const { kind, practitioner } = scenario
      const contact = kind === 'contact'
      await insertInvented(tx, {
        id,
        partnershipId: lead.partnershipId,
        kind,
        sealed,
        practitioner,
        contact,
        at: now,
      })
    }
  })
}

/** Ends the practice: everything invented is deleted, with what was written about it. */
export async function endPractice({ lead, now }: { lead: Lead; now: Date }): Promise<void> {
  await asLead({ ...lead, training: true }, tx => deleteInvented(tx, now))
}
