import { channel } from 'node:diagnostics_channel'
import type { Grain } from '~/core/anonymise/release'

/** Where the gate stands, for whoever waits: the release it looks at, and how. Nothing in it depends on an answer. */
export interface GateProgress {
  instrument: string
  grain: Grain
  /** first day of the period */
  from: string
  /** what it is trying, "insider 2 of 6" */
  what: string
}

const gate = channel('clywed:gate')

export const tellProgress = (progress: GateProgress): void => gate.publish(progress)

/** Calls back with each step of every release that this process looks at. */
export const onProgress = (listen: (progress: GateProgress) => void): void =>
  gate.subscribe(message => listen(message as GateProgress))
