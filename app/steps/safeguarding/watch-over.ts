import { dayOf } from '~/core/journey/days'
import { chainOf } from '~/core/safeguarding/audit'
import { stepDue, usualDeadlines } from '~/core/safeguarding/escalation'
import { reminderDue } from '~/core/safeguarding/help-age'
import { inPartnership, type Tx } from '~/store/pools'
import { listPartnershipIds } from '~/store/publisher'
import { appendEntry } from '~/store/safeguarding'
import { findDeadlines, findHelpAge, listUnseen, saveReminded, takeStep } from '~/store/watch'
import { type Alert, alertLeads } from './alert-leads'

/**
 * Looks, in every partnership, for concerns that nobody has looked at in time and for help content that has grown old,
 * and has somebody told. What was told is recorded in the same transaction as the job that tells it: after a crash
 * either both stand or neither, and nothing is told twice. A fault in one partnership keeps no other from being seen to.
 *
 * throws  AggregateError with the faults, after everything else is done
 */
export async function watchOver({ now }: { now: Date }): Promise<void> {
  const faults: unknown[] = []
  for (const partnershipId of await listPartnershipIds()) {
    try {
      await inPartnership('opener', partnershipId, tx => escalate(tx, partnershipId, now))
      await inPartnership('opener', partnershipId, tx => remind(tx, partnershipId, now))
    } catch (fault) {
      faults.push(fault)
    }
  }
  if (faults.length > 0) throw new AggregateError(faults, 'some partnerships could not be watched over')
}

async function escalate(tx: Tx, partnershipId: string, now: Date): Promise<void> {
  const unseen = await listUnseen(tx)
  if (unseen.length === 0) return
  const watch = await findDeadlines(tx)
  // One e-mail says "look" as well as five do, and does not tell how many wait.
  const alerts = new Map<string, [Alert, { route: boolean }]>()
  for (const concern of unseen) {
    const step = stepDue(concern, watch, watch ?? usualDeadlines, now)
    if (!step || !(await takeStep(tx, partnershipId, concern.id, step, now))) continue
    await appendEntry(
      tx,
      { partnershipId, at: now, actor: null, action: 'concern-escalated', subject: concern.id },
      chainOf(concern),
    )
    const kind = step === 1 ? 'unseen' : 'still-unseen'
    alerts.set(`${kind} ${concern.practitioner}`, [kind, { route: concern.practitioner }])
  }
  for (const [kind, whom] of alerts.values()) await alertLeads(tx, partnershipId, kind, whom)
}

async function remind(tx: Tx, partnershipId: string, now: Date): Promise<void> {
  const help = await findHelpAge(tx)
  if (!help || !reminderDue(help.confirmedOn, help.remindedOn, now)) return
  if (await saveReminded(tx, help.remindedOn, new Date(`${dayOf(now)}T00:00:00Z`)))
    await alertLeads(tx, partnershipId, 'help-old')
}
