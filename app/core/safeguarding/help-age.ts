import { addDays, addMonths, dayOf } from '~/core/journey/days'

/** Months after which the help content has to be confirmed again: numbers and hours change without anybody saying so. */
export const HELP_MONTHS = 3

/** Days until leads are told again while nobody confirms it. */
export const REMIND_DAYS = 14

/** Whether what was confirmed on a day is too old, or was never confirmed. */
export const isOld = (confirmedOn: Date | null, now: Date): boolean =>
  confirmedOn === null || addMonths(confirmedOn.toISOString().slice(0, 10), HELP_MONTHS) <= dayOf(now)

/** Whether leads are to be told today: it is old, and they were not told in the last days. */
export function reminderDue(confirmedOn: Date | null, remindedOn: Date | null, now: Date): boolean {
  if (!isOld(confirmedOn, now)) return false
  return remindedOn === null || addDays(remindedOn.toISOString().slice(0, 10), REMIND_DAYS) <= dayOf(now)
}
