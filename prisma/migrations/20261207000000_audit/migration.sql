-- Who did what, when: a log of each partnership that is only ever added to (docs/decisions/0033). Each entry's hash covers
-- the one before it, as in the log of the safeguarding leads, which stays as it is.

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "audit";

-- CreateTable
CREATE TABLE "audit"."entry" (
    "partnership_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,
    "actor" UUID,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "detail" TEXT NOT NULL,
    "salt" BYTEA NOT NULL,
    "detail_hash" BYTEA NOT NULL,
    "previous_hash" BYTEA NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "entry_pkey" PRIMARY KEY ("partnership_id", "position")
);

-- CreateIndex
CREATE INDEX "entry_partnership_id_subject_idx" ON "audit"."entry"("partnership_id", "subject");

ALTER TABLE audit.entry ADD CONSTRAINT entry_position CHECK (position >= 1);

-- The roles that write. Nobody can be either: each owns a function and may do what that function does.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'clywed_audit') THEN
    CREATE ROLE clywed_audit NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOINHERIT NOBYPASSRLS;
  END IF;
END $$;

ALTER TABLE audit.entry ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit.entry FORCE ROW LEVEL SECURITY;
-- An administrator reads who did what, and not the finer detail: it could say when somebody answered. The hash over it
-- is enough to check the chain. Workers read what was done with journeys; their pages ask for their own.
CREATE POLICY own_partnership ON audit.entry FOR SELECT TO clywed_staff, clywed_opener, clywed_audit
  USING (partnership_id = about.partnership());
CREATE POLICY of_journeys ON audit.entry FOR SELECT TO clywed_worker
  USING (partnership_id = about.partnership() AND (action LIKE 'journey-%' OR action LIKE 'check-in-%'));
CREATE POLICY added ON audit.entry FOR INSERT TO clywed_audit WITH CHECK (partnership_id = about.partnership());
CREATE POLICY shortened ON audit.entry FOR DELETE TO clywed_audit USING (partnership_id = about.partnership());

GRANT USAGE ON SCHEMA audit TO clywed_staff, clywed_worker, clywed_lead, clywed_publisher, clywed_opener, clywed_jobs, clywed_audit;
GRANT USAGE ON SCHEMA about TO clywed_audit;
GRANT SELECT (partnership_id, position, at, actor, action, subject, detail_hash, previous_hash, hash) ON audit.entry TO clywed_staff;
GRANT SELECT (partnership_id, position, at, actor, action, subject, detail) ON audit.entry TO clywed_worker;
GRANT SELECT ON audit.entry TO clywed_opener;
GRANT SELECT (partnership_id, position, at, hash), INSERT, DELETE ON audit.entry TO clywed_audit;

-- Nothing of it is changed, whoever asks; its beginning goes when its time is over, through audit.shorten alone.
CREATE FUNCTION audit.refuse() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF TG_OP = 'DELETE' AND current_user = 'clywed_audit' THEN RETURN OLD; END IF;
  RAISE EXCEPTION 'The log is only ever added to.' USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER only_added BEFORE UPDATE OR DELETE ON audit.entry FOR EACH ROW EXECUTE FUNCTION audit.refuse();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON audit.entry FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse();

-- Adds to the log of the partnership that the transaction is about. The hash is that of core/audit/log.ts; a test reads a
-- chain with it. Which login may say what is asked of session_user, so a page of one part cannot write as another.
--
-- happened  kept in whole milliseconds, as the hash has it; NULL for now
-- doer      a member's id; NULL when it was nobody who is signed in
-- thing     an id, or ''
-- fine      what an administrator is not told, or ''
CREATE FUNCTION audit.record(happened timestamptz, doer uuid, what text, thing text, fine text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  partnership uuid := about.partnership();
  moment timestamptz := date_trunc('milliseconds', coalesce(happened, clock_timestamp()));
  grain bytea := uuid_send(gen_random_uuid());
  fine_hash bytea;
  place integer;
  previous bytea;
  part bytea;
  content bytea;
BEGIN
  IF partnership IS NULL THEN RAISE EXCEPTION 'An entry needs a partnership.'; END IF;
  IF NOT (CASE session_user
    WHEN 'clywed_worker' THEN what LIKE 'journey-%' OR what LIKE 'check-in-%'
    WHEN 'clywed_lead' THEN what IN ('component-signed', 'component-opened-again')
    WHEN 'clywed_publisher' THEN what = 'release-published'
    WHEN 'clywed_jobs' THEN what IN ('retention-run', 'log-shortened')
    WHEN 'clywed_staff' THEN what NOT IN ('release-published', 'retention-run', 'log-shortened')
      AND what NOT LIKE 'component-%' AND what NOT LIKE 'check-in-%' AND what NOT LIKE 'journey-%'
    ELSE false END)
  THEN
    RAISE EXCEPTION 'This login does not write % in the log.', what USING ERRCODE = 'insufficient_privilege';
  END IF;
  PERFORM pg_advisory_xact_lock(hashtextextended('audit entry ' || partnership::text, 0));
  SELECT e.position, e.hash INTO place, previous FROM audit.entry e
    WHERE e.partnership_id = partnership ORDER BY e.position DESC LIMIT 1;
  place := coalesce(place, 0) + 1;
  previous := coalesce(previous, decode(repeat('00', 32), 'hex'));
  part := convert_to(fine, 'UTF8');
  fine_hash := sha256(int4send(length(grain)) || grain || int4send(length(part)) || part);
  content := int4send(length(previous)) || previous;
  FOREACH part IN ARRAY ARRAY[
    convert_to(partnership::text, 'UTF8'), convert_to(place::text, 'UTF8'),
    convert_to(to_char(moment AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'UTF8'),
    convert_to(coalesce(doer::text, ''), 'UTF8'), convert_to(what, 'UTF8'), convert_to(thing, 'UTF8'),
    convert_to(encode(fine_hash, 'hex'), 'UTF8')]
  LOOP
    content := content || int4send(length(part)) || part;
  END LOOP;
  INSERT INTO audit.entry (partnership_id, position, at, actor, action, subject, detail, salt, detail_hash, previous_hash, hash)
    VALUES (partnership, place, moment, doer, what, thing, fine, grain, fine_hash, previous, sha256(content));
END $$;

-- Takes away the beginning of the log: what happened by then, up to the first entry that is younger. What stands after it
-- says in the chain itself which entry was the last to go, so that a beginning cut off by anybody else is found. The last
-- five years before the newest entry are never taken, whatever is asked.
--
-- returns  whether anything went
CREATE FUNCTION audit.shorten(happened timestamptz, until timestamptz) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  partnership uuid := about.partnership();
  latest timestamptz;
  place integer;
  last_gone bytea;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('audit entry ' || partnership::text, 0));
  SELECT e.at INTO latest FROM audit.entry e WHERE e.partnership_id = partnership ORDER BY e.position DESC LIMIT 1;
  SELECT min(e.position) - 1 INTO place FROM audit.entry e
    WHERE e.partnership_id = partnership AND e.at > least(until, latest - interval '5 years');
  SELECT e.hash INTO last_gone FROM audit.entry e WHERE e.partnership_id = partnership AND e.position = place;
  IF last_gone IS NULL THEN RETURN false; END IF;
  DELETE FROM audit.entry e WHERE e.partnership_id = partnership AND e.position <= place;
  PERFORM audit.record(happened, NULL, 'log-shortened', place::text || ':' || encode(last_gone, 'hex'), '');
  RETURN true;
END $$;

REVOKE ALL ON FUNCTION audit.refuse(), audit.record(timestamptz, uuid, text, text, text),
  audit.shorten(timestamptz, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION audit.record(timestamptz, uuid, text, text, text)
  TO clywed_staff, clywed_worker, clywed_lead, clywed_publisher, clywed_jobs, clywed_audit;
GRANT EXECUTE ON FUNCTION audit.shorten(timestamptz, timestamptz) TO clywed_jobs;

-- As in 20261126000200: handing a function over takes being able to be its new owner, who must be able to make things there.
GRANT CREATE ON SCHEMA audit TO clywed_audit;
DO $$
DECLARE lent boolean := NOT pg_has_role(current_user, 'clywed_audit', 'SET');
BEGIN
  IF lent AND NOT pg_has_role(current_user, 'clywed_audit', 'MEMBER WITH ADMIN OPTION') THEN
    RAISE EXCEPTION 'The role clywed_audit exists on this server already and was made by another owner. Clywed needs a PostgreSQL server to itself: use the owner who made it, or another server.';
  END IF;
  IF lent THEN EXECUTE format('GRANT clywed_audit TO %I WITH INHERIT FALSE, SET TRUE', current_user); END IF;
  ALTER FUNCTION audit.record(timestamptz, uuid, text, text, text) OWNER TO clywed_audit;
  ALTER FUNCTION audit.shorten(timestamptz, timestamptz) OWNER TO clywed_audit;
  IF lent THEN EXECUTE format('REVOKE clywed_audit FROM %I', current_user); END IF;
END $$;
REVOKE CREATE ON SCHEMA audit FROM clywed_audit;
