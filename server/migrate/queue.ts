import { Logger, runMigrations } from 'graphile-worker'
import pg from 'pg'
import { AHEAD } from '../../app/core/safeguarding/urgency'
import type { SetUpKeys } from '../../app/store/keyring'
import type { Pool } from '../../app/store/pools'
import type { Task } from '../../app/store/queue'
import { withLogin } from '../../app/store/url'
import { loginOf } from './logins'

/**
 * What other logins may put into the queue, each what its own pages lead to and nothing else: whoever has got hold of
 * the login of those who answer can send nobody an e-mail and open nothing. The queue's own process takes care of
 * everything else.
 */
const MAY_ENQUEUE = {
  respondent: ['alert-leads'],
  worker: ['send-email'],
  staff: ['alert-leads', 'open-blocks', 'send-email'],
  safeguarding: ['alert-leads', 'open-words'],
  opener: ['alert-leads'],
} as const satisfies Partial<Record<Pool, readonly Task[]>>

const ENQUEUERS = (Object.keys(MAY_ENQUEUE) as (keyof typeof MAY_ENQUEUE)[]).map(loginOf)

/** The same as rows of SQL: login and task. */
const PAIRS = Object.entries(MAY_ENQUEUE)
  .flatMap(([login, tasks]) => tasks.map(task => `('${loginOf(login as Pool)}', '${task}')`))
  .join(', ')

const OWNER = loginOf('jobs')

/**
 * Sets up the job queue as a schema of the login clywed_jobs: the queue switches on row-level security for its own
 * tables and works only for their owner. Making a schema needs a right on the database, lent for as long as this
 * takes.
 *
 * owner  the owner's connection, whose database this is
 * url    its address
 */
export async function setUpQueue(owner: pg.Client, url: string, keys: SetUpKeys): Promise<void> {
  const database = pg.escapeIdentifier(owner.database ?? '')
  await owner.query(`GRANT CREATE ON DATABASE ${database} TO ${OWNER}`)
  try {
    await asQueueOwner(withLogin(url, OWNER, keys.logins.jobs))
  } finally {
    await owner.query(`REVOKE CREATE ON DATABASE ${database} FROM ${OWNER}`)
  }
}

async function asQueueOwner(connectionString: string): Promise<void> {
  const pool = new pg.Pool({
    connectionString,
    max: 2,
    application_name: 'clywed migrate',
    allowExitOnIdle: true,
  })
  try {
    await runMigrations({ pgPool: pool, schema: 'graphile_worker', logger: quiet })
    await pool.query(ENQUEUE)
  } finally {
    await pool.end()
  }
}

/** The set-up tells what it did itself; errors are thrown, not logged. */
const quiet = new Logger(() => () => {})

/**
 * The one way into the queue for other logins. It runs with the rights of its owner, so its search path is fixed,
 * every name in it is written out, and who asks is the login of the session; jobs keep their payload for 72 hours at
 * most (privacy model, section 3).
 */
const ENQUEUE = `
CREATE SCHEMA IF NOT EXISTS jobs;
REVOKE ALL ON SCHEMA jobs FROM PUBLIC;

CREATE OR REPLACE FUNCTION jobs.enqueue(task text, payload jsonb) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM FROM (VALUES ${PAIRS}) AS allowed (login, job)
    WHERE allowed.login = session_user::text AND allowed.job = task;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'task % may not be enqueued', task USING ERRCODE = 'insufficient_privilege';
  END IF;
  -- Many texts within minutes are one e-mail: leads would stop reading them, and each would tell when one was sent.
  IF task = 'alert-leads' AND payload->>'urgency' = 'soon' THEN
    PERFORM graphile_worker.add_job(task, payload::json, run_at := now() + interval '5 minutes',
      job_key := 'soon ' || md5(payload::text), job_key_mode := 'preserve_run_at', priority := ${AHEAD});
  ELSIF task = 'alert-leads' THEN
    PERFORM graphile_worker.add_job(task, payload::json, priority := ${AHEAD});
  ELSIF task = 'open-words' THEN
    -- Asking again for the same opening never makes a second job; one that was given up begins anew.
    PERFORM graphile_worker.add_job(task, payload::json,
      job_key := 'open ' || (payload->>'openingId'), priority := ${AHEAD});
  ELSE
    PERFORM graphile_worker.add_job(task, payload::json);
  END IF;
END $$;

REVOKE ALL ON FUNCTION jobs.enqueue(text, jsonb) FROM PUBLIC;
GRANT USAGE ON SCHEMA jobs TO ${ENQUEUERS.join(', ')};
GRANT EXECUTE ON FUNCTION jobs.enqueue(text, jsonb) TO ${ENQUEUERS.join(', ')};
`
