import { isDue, weekToRemind } from '~/core/assessment/plan'
import { dayOf } from '~/core/journey/days'
import { translator } from '~/i18n'
import { sealedMail } from '~/steps/sealed-mail'
import { type LeadAddress, listLeadAddresses } from '~/store/alerts'
import { listPlanDates, markReminded } from '~/store/plan'
import { about, inPartnership } from '~/store/pools'
import { enqueueOwn } from '~/store/queue'

export interface RemindLeads {
  /** the public address, without a slash at the end */
  baseUrl: string
  now: Date
}

/**
 * Queues an e-mail to each lead of every partnership in whose plan something is due, once a week at the most: that there
 * is something to review, and where. Nothing of what is planned, and not how much of it. Runs in the jobs process, which
 * sees dates and states alone.
 *
 * returns  how many partnerships were reminded
 * throws   AggregateError with the faults, after every other partnership was reminded
 */
export async function remindLeads({ baseUrl, now }: RemindLeads): Promise<number> {
  const week = weekToRemind(now)
  if (week === null) return 0
  const today = dayOf(now)
  const dates = await about('jobs', {}, listPlanDates)
  const due = new Set(dates.filter(each => isDue(each, today)).map(({ partnershipId }) => partnershipId))
  const faults: unknown[] = []
  let reminded = 0
  for (const partnershipId of due) {
    try {
      if (await remind(partnershipId, week, { baseUrl, now })) reminded += 1
    } catch (fault) {
      faults.push(fault)
    }
  }
  if (faults.length > 0) throw new AggregateError(faults, 'some leads could not be reminded')
  return reminded
}

/** In one transaction, so that whoever is noted as reminded has an e-mail in the queue, and no second one. */
function remind(partnershipId: string, week: string, { baseUrl, now }: RemindLeads): Promise<boolean> {
  return inPartnership('jobs', partnershipId, async tx => {
    const leads = await listLeadAddresses(tx, 'lead')
    if (leads.length === 0 || !(await markReminded(tx, partnershipId, week))) return false
    for (const lead of leads) {
      const payload = await sealedMail({ ...messageTo(lead, baseUrl), partnershipId }, now)
      await enqueueOwn(tx, 'send-email', payload)
    }
    return true
  })
}

function messageTo({ email: to, language }: LeadAddress, baseUrl: string) {
  const t = translator(language)
  const body = t('plan:mail.body', { link: `${baseUrl}/${language}/assessment/plan` })
  return { to, subject: t('plan:mail.subject'), body, language }
}
