-- A partnership's own questionnaires: rows from draft to retired (docs/decisions/0019). What the product promises of
-- them holds here even where a step forgets it: nothing is published with a language missing or stale, and what is
-- published never changes.

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "instrument";

-- AlterEnum
ALTER TYPE "staff"."role" ADD VALUE 'editor' BEFORE 'administrator';

-- CreateEnum
CREATE TYPE "instrument"."language_state" AS ENUM ('writing', 'to-check', 'ready', 'approved');

-- CreateEnum
CREATE TYPE "instrument"."event" AS ENUM ('created', 'edited', 'cy-ready', 'en-ready', 'cy-approved', 'en-approved', 'published', 'tried', 'retired', 'brought-back', 'discarded');

-- CreateTable
CREATE TABLE "instrument"."version" (
    "id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "body" JSONB NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "title_cy" TEXT NOT NULL,
    "title_en" TEXT NOT NULL,
    "practice" TEXT NOT NULL,
    "audiences" TEXT[],
    "stages" TEXT[],
    "items" INTEGER NOT NULL,
    "cy_state" "instrument"."language_state" NOT NULL DEFAULT 'writing',
    "cy_by" UUID,
    "cy_at" TIMESTAMPTZ,
    "cy_revision" INTEGER,
    "en_state" "instrument"."language_state" NOT NULL DEFAULT 'writing',
    "en_by" UUID,
    "en_at" TIMESTAMPTZ,
    "en_revision" INTEGER,
    "changed_by" UUID NOT NULL,
    "changed_at" TIMESTAMPTZ NOT NULL,
    "published_by" UUID,
    "published_at" TIMESTAMPTZ,
    "tried_at" TIMESTAMPTZ,
    "retired_by" UUID,
    "retired_at" TIMESTAMPTZ,
    "discarded_at" TIMESTAMPTZ,

    CONSTRAINT "version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "instrument"."history" (
    "version_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "partnership_id" UUID NOT NULL,
    "event" "instrument"."event" NOT NULL,
    "revision" INTEGER NOT NULL,
    "body" JSONB,
    "by" UUID NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "history_pkey" PRIMARY KEY ("version_id","position")
);

-- CreateIndex
CREATE UNIQUE INDEX "version_partnership_id_key_version_key" ON "instrument"."version"("partnership_id", "key", "version");

-- AddForeignKey
ALTER TABLE "instrument"."history" ADD CONSTRAINT "history_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "instrument"."version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One version of a questionnaire is written at a time.
CREATE UNIQUE INDEX version_one_draft ON instrument.version (partnership_id, key)
  WHERE published_at IS NULL AND discarded_at IS NULL;

-- CHECKs
ALTER TABLE instrument.version ADD CONSTRAINT version_number CHECK (version >= 1 AND revision >= 1 AND items >= 0);
-- A text missing in one language anywhere in the body: an empty one, or a pair with one half.
CREATE FUNCTION instrument.lacks_a_text(body jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
  SET search_path = pg_catalog
  AS $$ SELECT jsonb_path_exists(body, 'strict $.** ? (exists(@.cy) || exists(@.en))
                 ? (!exists(@.cy) || !exists(@.en) || @.cy like_regex "^\\s*$" || @.en like_regex "^\\s*$")', silent => true) $$;
ALTER TABLE instrument.version ADD CONSTRAINT version_published_whole CHECK (
  published_at IS NULL OR (
    published_by IS NOT NULL AND discarded_at IS NULL AND items >= 1
    AND cy_state = 'approved' AND en_state = 'approved'
    AND cy_by IS NOT NULL AND en_by IS NOT NULL AND cy_at IS NOT NULL AND en_at IS NOT NULL
    AND cy_revision = revision AND en_revision = revision AND cy_revision IS NOT NULL AND en_revision IS NOT NULL
    AND NOT instrument.lacks_a_text(body)
  )
);
ALTER TABLE instrument.version ADD CONSTRAINT version_tried_after CHECK (tried_at IS NULL OR published_at IS NOT NULL);
ALTER TABLE instrument.version ADD CONSTRAINT version_retired_after
  CHECK ((retired_at IS NULL) = (retired_by IS NULL) AND (retired_at IS NULL OR published_at IS NOT NULL));
-- What history keeps a body of, and of nothing else.
ALTER TABLE instrument.history ADD CONSTRAINT history_body CHECK ((body IS NOT NULL) = (event IN ('created', 'edited')));

-- Published is for good; and no change of the body goes uncounted, so that no approval can outlive what it was for.
CREATE FUNCTION instrument.keep_published() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  IF (NEW.id, NEW.partnership_id, NEW.key, NEW.version) IS DISTINCT FROM (OLD.id, OLD.partnership_id, OLD.key, OLD.version) THEN
    RAISE EXCEPTION 'a version keeps its name';
  END IF;
  IF OLD.published_at IS NOT NULL AND
     (to_jsonb(NEW) - ARRAY['tried_at', 'retired_by', 'retired_at']) IS DISTINCT FROM
     (to_jsonb(OLD) - ARRAY['tried_at', 'retired_by', 'retired_at']) THEN
    RAISE EXCEPTION 'a published version never changes';
  END IF;
  IF NEW.body IS DISTINCT FROM OLD.body AND NEW.revision <= OLD.revision THEN
    RAISE EXCEPTION 'a changed body is a new revision';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_published BEFORE UPDATE ON instrument.version
  FOR EACH ROW EXECUTE FUNCTION instrument.keep_published();

-- Walls. Administrators and editors write; everybody else meets what was published, within the partnership.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['version', 'history'] LOOP
    EXECUTE format('ALTER TABLE instrument.%I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE instrument.%I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY own_partnership ON instrument.%I TO clywed_staff
      USING (partnership_id = about.partnership()) WITH CHECK (partnership_id = about.partnership())', t);
  END LOOP;
END $$;
CREATE POLICY published ON instrument.version FOR SELECT
  TO clywed_respondent, clywed_worker, clywed_lead, clywed_safeguarding, clywed_publisher
  USING (partnership_id = about.partnership() AND published_at IS NOT NULL);

GRANT USAGE ON SCHEMA instrument TO clywed_staff, clywed_respondent, clywed_worker, clywed_lead, clywed_safeguarding, clywed_publisher;
GRANT SELECT, INSERT, UPDATE ON instrument.version TO clywed_staff;
GRANT SELECT, INSERT ON instrument.history TO clywed_staff;
GRANT UPDATE (revision, body, at) ON instrument.history TO clywed_staff;
GRANT SELECT (id, partnership_id, key, version, body, title_cy, title_en, practice, audiences, stages, items, published_at, tried_at, retired_at)
  ON instrument.version TO clywed_respondent, clywed_worker, clywed_lead, clywed_safeguarding, clywed_publisher;
