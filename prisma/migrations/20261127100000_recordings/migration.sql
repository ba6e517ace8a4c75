-- Recordings of a partnership's own questions (docs/decisions/0020), cleaned: kept by what they are, so that an address
-- says nothing about who asks whom. Nothing is changed or taken away, since a version that was sent may need it.

-- CreateTable
CREATE TABLE "instrument"."recording" (
    "partnership_id" UUID NOT NULL,
    "sha256" BYTEA NOT NULL,
    "type" TEXT NOT NULL,
    "content" BYTEA NOT NULL,
    "milliseconds" INTEGER NOT NULL,
    "by" UUID NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "recording_pkey" PRIMARY KEY ("sha256","partnership_id")
);

-- Sound is compressed already.
ALTER TABLE instrument.recording ALTER COLUMN content SET STORAGE EXTERNAL;

-- CHECKs
ALTER TABLE instrument.recording ADD CONSTRAINT recording_is_what_it_says CHECK (sha256 = sha256(content));
ALTER TABLE instrument.recording ADD CONSTRAINT recording_kind CHECK (type IN ('mp3', 'm4a'));
ALTER TABLE instrument.recording ADD CONSTRAINT recording_size
  CHECK (octet_length(content) BETWEEN 1 AND 1000000 AND milliseconds BETWEEN 1 AND 60000);

-- A wording that is spoken in one language alone, or a recording of words that have changed since: such a version is
-- not published, as one with a text missing is not.
CREATE FUNCTION instrument.lacks_a_recording(body jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
  SET search_path = pg_catalog
  AS $$ SELECT EXISTS (
          SELECT FROM jsonb_path_query(body, '$.items[*]') AS item, jsonb_path_query(item, '$.recordings[*]') AS one
          WHERE one ->> 'of' IS DISTINCT FROM
                encode(sha256(convert_to(item #>> ARRAY['text', one ->> 'wording', one ->> 'language'], 'UTF8')), 'hex')
             OR 1 IS DISTINCT FROM (
                SELECT count(*) FROM jsonb_path_query(item, '$.recordings[*]') AS other
                WHERE other ->> 'wording' = one ->> 'wording' AND other ->> 'language' <> one ->> 'language'
                  AND other ->> 'language' IN ('cy', 'en'))
        ) $$;
ALTER TABLE instrument.version ADD CONSTRAINT version_spoken_in_both
  CHECK (published_at IS NULL OR NOT instrument.lacks_a_recording(body));

-- Walls. Editors add; whoever knows what a recording is hears it, through the login of the pages without sign-in.
ALTER TABLE instrument.recording ENABLE ROW LEVEL SECURITY;
ALTER TABLE instrument.recording FORCE ROW LEVEL SECURITY;
CREATE POLICY own_partnership ON instrument.recording TO clywed_staff
  USING (partnership_id = about.partnership()) WITH CHECK (partnership_id = about.partnership());
CREATE POLICY by_sound ON instrument.recording FOR SELECT TO clywed_respondent
  USING (sha256 = about.secret('sound'));

GRANT SELECT, INSERT ON instrument.recording TO clywed_staff;
GRANT SELECT (sha256, type, content) ON instrument.recording TO clywed_respondent;
