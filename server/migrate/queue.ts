import { Logger, runMigrations } from 'graphile-worker'
import pg from 'pg'
import type { SetUpKeys } from '../../app/store/keyring'
import { withLogin } from '../../app/store/url'
import { loginOf } from './logins'

/** What other logins may put into the queue. The queue's own process takes care of everything else by the clock. */
export const ENQUEUED_TASKS = ['send-email', 'open-words', 'alert-leads'] as const

/** The logins that may do so: those that invite, answer, sign members in and ask for an opening. */
const ENQUEUERS = (['respondent', 'worker', 'staff', 'safeguarding'] as const).map(loginOf)

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
 * The one way into the queue for other logins. It runs with the rights of its owner, so its search path is fixed
 * and every name in it is written out; jobs keep their payload for 72 hours at most (privacy model, section 3).
 */
const ENQUEUE = `
CREATE SCHEMA IF NOT EXISTS jobs;
REVOKE ALL ON SCHEMA jobs FROM PUBLIC;

CREATE OR REPLACE FUNCTION jobs.enqueue(task text, payload jsonb) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF task IS NULL OR task NOT IN (${ENQUEUED_TASKS.map(task => `'${task}'`).join(', ')}) THEN
    RAISE EXCEPTION 'task % may not be enqueued', task USING ERRCODE = 'insufficient_privilege';
  END IF;
  -- Many texts within minutes are one e-mail: leads would stop reading them, and each would tell when one was sent.
  IF payload->>'urgency' = 'soon' THEN
    PERFORM graphile_worker.add_job(task, payload::json, run_at := now() + interval '5 minutes',
      job_key := 'soon ' || md5(payload::text), job_key_mode := 'preserve_run_at');
  ELSE
    PERFORM graphile_worker.add_job(task, payload::json);
  END IF;
END $$;

REVOKE ALL ON FUNCTION jobs.enqueue(text, jsonb) FROM PUBLIC;
GRANT USAGE ON SCHEMA jobs TO ${ENQUEUERS.join(', ')};
GRANT EXECUTE ON FUNCTION jobs.enqueue(text, jsonb) TO ${ENQUEUERS.join(', ')};
`
