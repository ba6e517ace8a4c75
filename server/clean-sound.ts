import { cleanSound } from '../app/core/recording/clean'

/** Cleans one recording in a process of its own and ends; app/steps/instruments/clean-apart.ts starts it. */
process.once('message', async (bytes: Uint8Array) => {
  process.send?.(await cleanSound(bytes), () => process.disconnect())
})
