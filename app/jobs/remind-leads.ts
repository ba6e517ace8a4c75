import type { Task } from 'graphile-worker'
import { remindLeads as remind } from '~/steps/assessment/remind-leads'
import { baseUrl } from './base-url'

/** Reminds leads of what is due in their plan. Throwing makes graphile-worker try again; nobody is reminded twice. */
export const remindLeads: Task = async () => {
  await remind({ baseUrl: baseUrl(), now: new Date() })
}
