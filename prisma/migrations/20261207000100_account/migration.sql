-- Taking away what hangs on a journey when somebody asks for it, and holding it when it must not go (docs/decisions/0033);
-- what a partnership fills in of its privacy notices and its data protection impact assessment.

-- CreateTable
CREATE TABLE "journey"."hold" (
    "journey_id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "held_by" UUID NOT NULL,
    "held_on" DATE NOT NULL,

    CONSTRAINT "hold_pkey" PRIMARY KEY ("journey_id")
);
ALTER TABLE "journey"."hold" ADD CONSTRAINT "hold_journey_id_fkey"
  FOREIGN KEY ("journey_id") REFERENCES "journey"."journey"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- CreateTable
CREATE TABLE "staff"."statement" (
    "partnership_id" UUID NOT NULL,
    "document" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "body" JSONB NOT NULL,
    "signed" BOOLEAN NOT NULL DEFAULT false,
    "saved_by" UUID NOT NULL,
    "saved_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "statement_pkey" PRIMARY KEY ("partnership_id", "document", "revision")
);
ALTER TABLE staff.statement ADD CONSTRAINT statement_document CHECK (document IN ('notices', 'dpia'));
ALTER TABLE staff.statement ADD CONSTRAINT statement_revision CHECK (revision >= 1);

-- Walls
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['journey.hold', 'staff.statement'] LOOP
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', t);
  END LOOP;
END $$;

-- Only safeguarding leads hold a journey and see which are held. The other logins see of it what keeps a row from going.
CREATE POLICY own_partnership ON journey.hold TO clywed_safeguarding
  USING (partnership_id = about.partnership()) WITH CHECK (partnership_id = about.partnership());
CREATE POLICY keeps ON journey.hold FOR SELECT TO clywed_worker, clywed_jobs USING (journey_id IS NOT NULL);
GRANT SELECT, INSERT, DELETE ON journey.hold TO clywed_safeguarding;
GRANT SELECT (journey_id) ON journey.hold TO clywed_worker, clywed_jobs;

-- A journey is erased by a transaction that names it, and never while it is held; nor does its time end then.
CREATE FUNCTION about.journey() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT NULLIF(current_setting('clywed.journey', true), '')::uuid $$;
CREATE POLICY named_alone ON journey.journey AS RESTRICTIVE FOR DELETE TO clywed_worker
  USING (id = about.journey() AND partnership_id = about.partnership()
    AND NOT EXISTS (SELECT FROM journey.hold h WHERE h.journey_id = id));
GRANT DELETE ON journey.journey TO clywed_worker;
CREATE POLICY not_held ON journey.journey AS RESTRICTIVE TO clywed_jobs
  USING (NOT EXISTS (SELECT FROM journey.hold h WHERE h.journey_id = id));

-- The scores of one person, named by J, which only whoever holds s and the keys can make. The login deletes and cannot read,
-- and a DELETE without WHERE says of no row whether it was there.
CREATE POLICY by_person ON room.response FOR DELETE TO clywed_respondent
  USING (partnership_id = about.partnership() AND person = about.secret('person'));

-- Saving adds a revision; the latest counts. Anybody may read what public pages say.
CREATE POLICY own_partnership ON staff.statement TO clywed_staff
  USING (partnership_id = about.partnership()) WITH CHECK (partnership_id = about.partnership());
CREATE POLICY public_notices ON staff.statement FOR SELECT TO clywed_respondent
  USING (partnership_id = about.partnership() AND document = 'notices');
GRANT SELECT, INSERT ON staff.statement TO clywed_staff;
GRANT SELECT (partnership_id, document, revision, body) ON staff.statement TO clywed_respondent;

-- What public pages of a partnership say of it, in one round trip; null when there is none. With the caller's own rights.
CREATE FUNCTION staff.public_notices(asked text) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE found_one staff.partnership;
BEGIN
  PERFORM set_config('clywed.slug', asked, true);
  SELECT * INTO found_one FROM staff.partnership p WHERE p.slug = asked;
  IF NOT FOUND THEN RETURN NULL; END IF;
  PERFORM set_config('clywed.partnership', found_one.id::text, true);
  RETURN jsonb_build_object(
    'partnership', jsonb_build_object('slug', found_one.slug, 'nameCy', found_one.name_cy, 'nameEn', found_one.name_en,
      'invented', found_one.invented),
    'body', (SELECT s.body FROM staff.statement s WHERE s.partnership_id = found_one.id AND s.document = 'notices'
      ORDER BY s.revision DESC LIMIT 1));
END $$;
REVOKE ALL ON FUNCTION staff.public_notices(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION staff.public_notices(text) TO clywed_respondent;

-- What a link opens (20261122000200), now with the partnership's name in addresses: the first screen leads to its notices.
CREATE OR REPLACE FUNCTION door.visit(token bytea, draft bytea) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  invitation door.invitation;
  found_draft bytea;
BEGIN
  PERFORM set_config('clywed.token', encode(token, 'hex'), true);
  SELECT * INTO invitation FROM door.invitation i WHERE i.token_hash = token;
  IF NOT FOUND THEN RETURN NULL; END IF;
  PERFORM set_config('clywed.partnership', invitation.partnership_id::text, true);
  IF draft IS NOT NULL THEN
    PERFORM set_config('clywed.draft', encode(draft, 'hex'), true);
    SELECT d.ciphertext INTO found_draft FROM door.draft d WHERE d.draft_hash = draft;
  END IF;
  RETURN (SELECT jsonb_build_object(
      'invitation', to_jsonb(invitation) - 'token_hash',
      'draft', encode(found_draft, 'base64'),
      'partnership', jsonb_build_object('slug', p.slug, 'nameCy', p.name_cy, 'nameEn', p.name_en, 'invented', p.invented),
      'service', jsonb_build_object('nameCy', s.name_cy, 'nameEn', s.name_en),
      'help', (SELECT jsonb_build_object('hoursCy', h.hours_cy, 'hoursEn', h.hours_en, 'phone', h.phone)
               FROM safeguarding.help_content h WHERE h.partnership_id = p.id),
      'watch', (SELECT jsonb_build_object('hours', w.hours, 'closedDays', to_jsonb(w.closed_days))
                FROM safeguarding.watch w WHERE w.partnership_id = p.id))
    FROM staff.partnership p JOIN staff.service s ON s.id = invitation.service_id
    WHERE p.id = invitation.partnership_id);
END $$;
