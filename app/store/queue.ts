import type { Tx } from './pools'

/** What the jobs process can be asked to do; the database refuses any other, and each login all but its own. */
export type Task = 'send-email' | 'open-words' | 'alert-leads' | 'open-blocks'

/** What a job is about: references only, or sealed. */
export type Payload = Readonly<Record<string, string>>

/**
 * Puts a job into the queue within a transaction: it runs if the transaction commits, and never otherwise.
 * Every login that may ask for jobs goes through the same function of the database (server/migrate/queue.ts), which
 * knows which login may ask for which, what goes ahead of the rest, and what is not to be there twice.
 */
export async function enqueue(tx: Tx, task: Task, payload: Payload): Promise<void> {
  await tx.$executeRaw`SELECT jobs.enqueue(${task}::text, ${JSON.stringify(payload)}::jsonb)`
}

/** The same for the login of the jobs process, which owns the queue: an e-mail that is its own doing. */
export async function enqueueOwn(tx: Tx, task: 'send-email', payload: Payload): Promise<void> {
  await tx.$executeRaw`SELECT graphile_worker.add_job(${task}::text, ${JSON.stringify(payload)}::json)`
}
