/**
 * Longest texts of an instrument, in characters. They are the same in both languages, and set so that the Welsh, which
 * is often a fifth longer than the English, still fits a phone: a question in six lines, an answer in two.
 */
export const limits = { title: 80, text: 240, hint: 240, option: 90, anchor: 60, short: 50, alt: 90 } as const

export type Limited = keyof typeof limits

/** How much of a limit English should leave to the Welsh. */
const ROOM = 0.83

/** Whether an English text is so long that its Welsh will hardly fit. */
export const leavesLittleRoom = (of: Limited, english: string): boolean => english.length > limits[of] * ROOM
