-- "You said, we did" for a whole partnership (docs/decisions/0029). A heard thing has a change_id and revisions; the one
-- marked `latest` counts. Texts stand in both languages. What is published can be read without signing in.

-- CreateEnum
CREATE TYPE "assessment"."change_source" AS ENUM ('release', 'shared', 'forum', 'peer-group', 'consultation', 'advocacy', 'evaluation', 'other');
CREATE TYPE "assessment"."heard_state" AS ENUM ('heard', 'doing', 'already-done', 'not-doing', 'done');

-- AlterTable: what was planned is being done.
ALTER TABLE "assessment"."change" ALTER COLUMN "state" TYPE "assessment"."heard_state"
  USING (CASE state::text WHEN 'planned' THEN 'doing' ELSE state::text END)::"assessment"."heard_state";
DROP TYPE "assessment"."change_state";
ALTER TYPE "assessment"."heard_state" RENAME TO "change_state";

DROP INDEX "assessment"."change_partnership_id_decided_on_idx";
ALTER TABLE "assessment"."change" RENAME COLUMN "recorded_by" TO "saved_by";
ALTER TABLE "assessment"."change" RENAME COLUMN "recorded_at" TO "saved_at";
ALTER TABLE "assessment"."change" ALTER COLUMN "decided_on" DROP NOT NULL;
ALTER TABLE "assessment"."change"
  ADD COLUMN "change_id" UUID,
  ADD COLUMN "revision" INTEGER NOT NULL DEFAULT 1,
  ADD COLUMN "latest" BOOLEAN NOT NULL DEFAULT true,
  ADD COLUMN "heard_cy" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "heard_en" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "heard_on" DATE,
  ADD COLUMN "source" "assessment"."change_source" NOT NULL DEFAULT 'other',
  ADD COLUMN "decided_cy" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "decided_en" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "lead" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "done_on" DATE,
  ADD COLUMN "published" BOOLEAN NOT NULL DEFAULT false;

-- What was recorded so far is carried over, each row as a heard thing of its own, published to nobody. When it was heard
-- was not asked: the day of the decision stands in. Those who own a table are bound by its walls, too, so these open here.
ALTER TABLE "assessment"."change" NO FORCE ROW LEVEL SECURITY;
UPDATE "assessment"."change" SET
  "change_id" = "id",
  "heard_cy" = CASE "language" WHEN 'cy' THEN "heard" ELSE '' END,
  "heard_en" = CASE "language" WHEN 'en' THEN "heard" ELSE '' END,
  "decided_cy" = CASE "language" WHEN 'cy' THEN "decided" ELSE '' END,
  "decided_en" = CASE "language" WHEN 'en' THEN "decided" ELSE '' END,
  "heard_on" = "decided_on",
  "done_on" = CASE "state" WHEN 'done' THEN "decided_on" END;
ALTER TABLE "assessment"."change" FORCE ROW LEVEL SECURITY;

ALTER TABLE "assessment"."change"
  ALTER COLUMN "change_id" SET NOT NULL,
  ALTER COLUMN "heard_on" SET NOT NULL,
  ALTER COLUMN "revision" DROP DEFAULT,
  ALTER COLUMN "heard_cy" DROP DEFAULT,
  ALTER COLUMN "heard_en" DROP DEFAULT,
  ALTER COLUMN "source" DROP DEFAULT,
  ALTER COLUMN "decided_cy" DROP DEFAULT,
  ALTER COLUMN "decided_en" DROP DEFAULT,
  ALTER COLUMN "lead" DROP DEFAULT,
  DROP COLUMN "heard",
  DROP COLUMN "decided",
  DROP COLUMN "language";

-- CreateIndex
CREATE UNIQUE INDEX "change_partnership_id_change_id_revision_key" ON "assessment"."change"("partnership_id", "change_id", "revision");
CREATE INDEX "change_partnership_id_heard_on_idx" ON "assessment"."change"("partnership_id", "heard_on");
-- Of two who save at the same moment one has the latest revision.
CREATE UNIQUE INDEX change_one_latest ON assessment.change (partnership_id, change_id) WHERE latest;

ALTER TABLE assessment.change ADD CONSTRAINT change_revision CHECK (revision >= 1);
ALTER TABLE assessment.change ADD CONSTRAINT change_days CHECK (decided_on >= heard_on AND done_on >= decided_on);
ALTER TABLE assessment.change ADD CONSTRAINT change_decision CHECK (
  state = 'heard' OR (decided_on IS NOT NULL AND (decided_cy <> '' OR decided_en <> '')));
ALTER TABLE assessment.change ADD CONSTRAINT change_done CHECK ((state = 'done') = (done_on IS NOT NULL));
ALTER TABLE assessment.change ADD CONSTRAINT change_published CHECK (
  NOT published OR (state <> 'heard' AND heard_cy <> '' AND heard_en <> '' AND decided_cy <> '' AND decided_en <> ''));

-- Rows are only added; one that another follows is no longer the latest, and what is removed is hidden.
GRANT UPDATE (latest) ON assessment.change TO clywed_lead;
REVOKE SELECT ON assessment.change FROM clywed_jobs;
GRANT SELECT (heard_on, removed_at) ON assessment.change TO clywed_jobs;

-- The public page asks by the name in its address, through the login of those who answer. What is not published, not the
-- latest or removed is not there for it, and who saw to it, who saved it and where it was heard is not for it to read.
CREATE FUNCTION about.slug() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT NULLIF(current_setting('clywed.slug', true), '') $$;
CREATE POLICY by_slug ON staff.partnership FOR SELECT TO clywed_respondent USING (slug = about.slug());
CREATE POLICY told_back ON assessment.change FOR SELECT TO clywed_respondent
  USING (partnership_id = about.partnership() AND published AND latest AND removed_at IS NULL);
GRANT USAGE ON SCHEMA assessment TO clywed_respondent;
GRANT SELECT (partnership_id, heard_cy, heard_en, heard_on, state, decided_cy, decided_en, decided_on, done_on)
  ON assessment.change TO clywed_respondent;

-- How much was heard, answered and changed counts what is not published, too. So three numbers, and only from five heard
-- things on, come from a function with the rights of a role that nobody can be and that may see no text.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'clywed_told_back') THEN
    CREATE ROLE clywed_told_back NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOINHERIT NOBYPASSRLS;
  END IF;
END $$;
GRANT USAGE ON SCHEMA about, assessment TO clywed_told_back;
GRANT SELECT (partnership_id, heard_on, state, latest, removed_at) ON assessment.change TO clywed_told_back;
CREATE POLICY for_rates ON assessment.change FOR SELECT TO clywed_told_back USING (partnership_id = about.partnership());

-- since  the first day of hearing that counts
CREATE FUNCTION assessment.told_back_rates(since date) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT CASE WHEN count(*) >= 5 THEN jsonb_build_object(
    'heard', count(*),
    'answered', count(*) FILTER (WHERE state <> 'heard'),
    'changed', count(*) FILTER (WHERE state IN ('already-done', 'done'))) END
  FROM assessment.change
  WHERE partnership_id = about.partnership() AND latest AND removed_at IS NULL AND heard_on >= since
$$;
REVOKE ALL ON FUNCTION assessment.told_back_rates(date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION assessment.told_back_rates(date) TO clywed_respondent;
-- As in 20261127000000: handing it over takes being able to be its new owner, who must be able to make things there.
GRANT CREATE ON SCHEMA assessment TO clywed_told_back;
DO $$
DECLARE lent boolean := NOT pg_has_role(current_user, 'clywed_told_back', 'SET');
BEGIN
  IF lent AND NOT pg_has_role(current_user, 'clywed_told_back', 'MEMBER WITH ADMIN OPTION') THEN
    RAISE EXCEPTION 'The role clywed_told_back exists on this server already and was made by another owner. Clywed needs a PostgreSQL server to itself: use the owner who made it, or another server.';
  END IF;
  IF lent THEN EXECUTE format('GRANT clywed_told_back TO %I WITH INHERIT FALSE, SET TRUE', current_user); END IF;
  ALTER FUNCTION assessment.told_back_rates(date) OWNER TO clywed_told_back;
  IF lent THEN EXECUTE format('REVOKE clywed_told_back FROM %I', current_user); END IF;
END $$;
REVOKE CREATE ON SCHEMA assessment FROM clywed_told_back;

-- The public page of the partnership with this name, in one round trip; null when there is none. Both functions below run
-- with the caller's own rights.
CREATE FUNCTION assessment.told_back(asked text, since date) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE found_one staff.partnership;
BEGIN
  PERFORM set_config('clywed.slug', asked, true);
  SELECT * INTO found_one FROM staff.partnership p WHERE p.slug = asked;
  IF NOT FOUND THEN RETURN NULL; END IF;
  PERFORM set_config('clywed.partnership', found_one.id::text, true);
  RETURN jsonb_build_object(
    'partnership', jsonb_build_object('nameCy', found_one.name_cy, 'nameEn', found_one.name_en, 'invented', found_one.invented),
    'rates', assessment.told_back_rates(since),
    'changes', (SELECT coalesce(jsonb_agg(jsonb_build_object(
        'heard', jsonb_build_object('cy', c.heard_cy, 'en', c.heard_en), 'heardOn', c.heard_on, 'state', c.state,
        'decided', jsonb_build_object('cy', c.decided_cy, 'en', c.decided_en), 'decidedOn', c.decided_on, 'doneOn', c.done_on)
        ORDER BY coalesce(c.done_on, c.decided_on) DESC, c.heard_on DESC, c.heard_cy), '[]')
      FROM assessment.change c WHERE coalesce(c.done_on, c.decided_on) >= since));
END $$;

-- What a link opens (20261122000200), and with it the latest that was told back: the same for everybody of a partnership.
CREATE FUNCTION door.visit_told(token bytea, draft bytea, since date) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE visit jsonb := door.visit(token, draft);
BEGIN
  RETURN visit || jsonb_build_object('told', (
    SELECT jsonb_build_object('slug', p.slug, 'heard', jsonb_build_object('cy', c.heard_cy, 'en', c.heard_en), 'state', c.state,
        'decided', jsonb_build_object('cy', c.decided_cy, 'en', c.decided_en))
    FROM assessment.change c JOIN staff.partnership p ON p.id = c.partnership_id
    WHERE c.partnership_id = about.partnership() AND coalesce(c.done_on, c.decided_on) >= since
    ORDER BY coalesce(c.done_on, c.decided_on) DESC, c.heard_on DESC, c.heard_cy LIMIT 1));
END $$;
REVOKE ALL ON FUNCTION assessment.told_back(text, date), door.visit_told(bytea, bytea, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION assessment.told_back(text, date), door.visit_told(bytea, bytea, date) TO clywed_respondent;
