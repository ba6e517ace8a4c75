-- Who may find out who wrote something is decided by who is a safeguarding lead. So since when somebody is one is
-- kept, and what an administrator does about a lead stands in the log that the leads read (docs/decisions/0008).

-- AlterTable
ALTER TABLE "staff"."member_role" ADD COLUMN "since" TIMESTAMPTZ NOT NULL DEFAULT 'epoch';
-- Whoever holds a role already has held it for ever; from here on it counts.
ALTER TABLE "staff"."member_role" ALTER COLUMN "since" SET DEFAULT CURRENT_TIMESTAMP;

-- The staff login adds such entries through one function and can do nothing else with the log. The function runs as
-- a role that nobody can be: it sees where the chain ends and adds to it, and the policy below knows four actions.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'clywed_log') THEN
    CREATE ROLE clywed_log NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOINHERIT NOBYPASSRLS;
  END IF;
END $$;

GRANT USAGE ON SCHEMA about, safeguarding TO clywed_log;
GRANT SELECT (partnership_id, position, hash), INSERT ON safeguarding.audit_entry TO clywed_log;
CREATE POLICY end_of_chain ON safeguarding.audit_entry FOR SELECT TO clywed_log
  USING (partnership_id = about.partnership());
CREATE POLICY about_leads ON safeguarding.audit_entry FOR INSERT TO clywed_log
  WITH CHECK (partnership_id = about.partnership()
    AND action IN ('lead-named', 'lead-removed', 'lead-changed', 'lead-link'));

-- Adds to the log of the partnership that the transaction is about. The lock and the hash are those of appendEntry
-- and core/safeguarding/audit.ts; a test reads a chain that both have written.
--
-- happened  kept in whole milliseconds, as the hash has it
-- doer      a member's id; null for the command line
-- subject   the lead's id
CREATE FUNCTION safeguarding.log_lead(happened timestamptz, doer uuid, what text, lead uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  partnership uuid := about.partnership();
  moment timestamptz := date_trunc('milliseconds', happened);
  place integer;
  previous bytea;
  part bytea;
  content bytea;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('audit ' || partnership::text, 0));
  SELECT e.position, e.hash INTO place, previous FROM safeguarding.audit_entry e
    WHERE e.partnership_id = partnership ORDER BY e.position DESC LIMIT 1;
  place := coalesce(place, 0) + 1;
  previous := coalesce(previous, decode(repeat('00', 32), 'hex'));
  content := int4send(length(previous)) || previous;
  FOREACH part IN ARRAY ARRAY[
    convert_to(partnership::text, 'UTF8'), convert_to(place::text, 'UTF8'),
    convert_to(to_char(moment AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'UTF8'),
    convert_to(coalesce(doer::text, ''), 'UTF8'), convert_to(what, 'UTF8'), convert_to(lead::text, 'UTF8')]
  LOOP
    content := content || int4send(length(part)) || part;
  END LOOP;
  INSERT INTO safeguarding.audit_entry (partnership_id, position, at, actor, action, subject, previous_hash, hash)
    VALUES (partnership, place, moment, doer, what, lead::text, previous, sha256(content));
END $$;

REVOKE ALL ON FUNCTION safeguarding.log_lead(timestamptz, uuid, text, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION safeguarding.log_lead(timestamptz, uuid, text, uuid) TO clywed_staff;

-- Handing it over takes being able to be its new owner, who must be able to make things there: both are lent.
GRANT CREATE ON SCHEMA safeguarding TO clywed_log;
DO $$
DECLARE lent boolean := NOT pg_has_role(current_user, 'clywed_log', 'SET');
BEGIN
  IF lent AND NOT pg_has_role(current_user, 'clywed_log', 'MEMBER WITH ADMIN OPTION') THEN
    RAISE EXCEPTION 'The role clywed_log exists on this server already and was made by another owner. Clywed needs a PostgreSQL server to itself: use the owner who made it, or another server.';
  END IF;
  IF lent THEN EXECUTE format('GRANT clywed_log TO %I WITH INHERIT FALSE, SET TRUE', current_user); END IF;
  ALTER FUNCTION safeguarding.log_lead(timestamptz, uuid, text, uuid) OWNER TO clywed_log;
  IF lent THEN EXECUTE format('REVOKE clywed_log FROM %I', current_user); END IF;
END $$;
REVOKE CREATE ON SCHEMA safeguarding FROM clywed_log;
