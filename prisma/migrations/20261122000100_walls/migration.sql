-- The walls of docs/decisions/0003: one login a pool, the least each one needs, and row-level security by
-- partnership that binds the owner too. Prisma sees none of this; tests/store/catalogue.test.ts reads it back.

-- Logins belong to the whole cluster. Here they can do nothing; the set-up gives each its password and LOGIN.
DO $$
DECLARE login text;
BEGIN
  FOREACH login IN ARRAY ARRAY['clywed_respondent', 'clywed_staff', 'clywed_worker', 'clywed_lead',
    'clywed_safeguarding', 'clywed_publisher', 'clywed_opener', 'clywed_jobs']
  LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = login) THEN
      EXECUTE format('CREATE ROLE %I NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOINHERIT NOBYPASSRLS', login);
    END IF;
  END LOOP;
END $$;

REVOKE ALL ON SCHEMA public FROM PUBLIC;

-- What a transaction says it is about. Unset reads as NULL, and NULL matches no row.
CREATE SCHEMA IF NOT EXISTS about;
GRANT USAGE ON SCHEMA about TO clywed_respondent, clywed_staff, clywed_worker, clywed_lead, clywed_safeguarding,
  clywed_publisher, clywed_opener, clywed_jobs;

CREATE FUNCTION about.partnership() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT NULLIF(current_setting('clywed.partnership', true), '')::uuid $$;
CREATE FUNCTION about.respondent() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT NULLIF(current_setting('clywed.respondent', true), '')::uuid $$;
CREATE FUNCTION about.secret(name text) RETURNS bytea LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT decode(NULLIF(current_setting('clywed.' || name, true), ''), 'hex') $$;
CREATE FUNCTION about.email() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT NULLIF(current_setting('clywed.email', true), '') $$;

-- CHECKs
ALTER TABLE staff.member ADD CONSTRAINT member_email_lower CHECK (email = lower(email));
ALTER TABLE door.invitation ADD CONSTRAINT invitation_round CHECK (round >= 1);
ALTER TABLE release.block ADD CONSTRAINT block_days CHECK (closes_on > opens_on);
ALTER TABLE release.offered ADD CONSTRAINT offered_rounded CHECK (rounded >= 0 AND rounded % 5 = 0);
ALTER TABLE assessment.component_record ADD CONSTRAINT component_rating CHECK (rating BETWEEN 1 AND 4);
ALTER TABLE assessment.component_record ADD CONSTRAINT component_progress CHECK (progress_stage BETWEEN 1 AND 4);
CREATE UNIQUE INDEX block_one_open ON release.block (partnership_id, instrument) WHERE closed_on IS NULL;

-- Row-level security: on and forced for every table, then one policy for each way in.
DO $$
DECLARE t record;
BEGIN
  FOR t IN SELECT schemaname, tablename FROM pg_tables
    WHERE schemaname IN ('staff','journey','door','room','words','safeguarding','release','assessment','delivery')
  LOOP
    EXECUTE format('ALTER TABLE %I.%I ENABLE ROW LEVEL SECURITY', t.schemaname, t.tablename);
    EXECUTE format('ALTER TABLE %I.%I FORCE ROW LEVEL SECURITY', t.schemaname, t.tablename);
    IF EXISTS (SELECT FROM information_schema.columns c WHERE c.table_schema = t.schemaname
               AND c.table_name = t.tablename AND c.column_name = 'partnership_id') THEN
      EXECUTE format('CREATE POLICY own_partnership ON %I.%I
        TO clywed_staff, clywed_worker, clywed_lead, clywed_safeguarding, clywed_publisher, clywed_opener, clywed_jobs
        USING (partnership_id = about.partnership()) WITH CHECK (partnership_id = about.partnership())',
        t.schemaname, t.tablename);
    END IF;
  END LOOP;
END $$;

-- The respondent's login is open to anybody with a link, so each of its ways in is written out. Above all its
-- DELETE never follows from the partnership, only from a receipt.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['staff.service', 'staff.member', 'staff.member_role', 'safeguarding.help_content', 'release.block'] LOOP
    EXECUTE format('CREATE POLICY respondent_reads ON %s FOR SELECT TO clywed_respondent USING (partnership_id = about.partnership())', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['room.envelope', 'room.nullifier', 'words.words', 'journey.shared_answer', 'safeguarding.concern'] LOOP
    EXECUTE format('CREATE POLICY respondent_adds ON %s FOR INSERT TO clywed_respondent WITH CHECK (partnership_id = about.partnership())', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['door.respondent_secret', 'journey.shared_answer'] LOOP
    EXECUTE format('CREATE POLICY own_respondent ON %s FOR SELECT TO clywed_respondent
      USING (partnership_id = about.partnership() AND respondent_id = about.respondent())', t);
  END LOOP;
END $$;

CREATE POLICY own_partnership ON staff.partnership USING (id = about.partnership()) WITH CHECK (id = about.partnership());
CREATE POLICY every_partnership ON staff.partnership FOR SELECT TO clywed_publisher, clywed_opener, clywed_jobs USING (true);
-- Signing in: the row that bears the e-mail address, the cookie or the one-time link that was shown.
CREATE POLICY by_email ON staff.member FOR SELECT TO clywed_staff USING (email = about.email());
CREATE POLICY by_session ON staff.session TO clywed_staff USING (token_hash = about.secret('session'));
CREATE POLICY by_link ON staff.password_link TO clywed_staff USING (token_hash = about.secret('link'));
CREATE POLICY counters ON staff.rate_limit TO clywed_staff, clywed_respondent USING (true) WITH CHECK (true);
-- Opening a link: the invitation whose token was shown, the draft whose two secrets were shown.
CREATE POLICY by_token ON door.invitation FOR SELECT TO clywed_respondent USING (token_hash = about.secret('token'));
CREATE POLICY by_secrets ON door.draft TO clywed_respondent
  USING (draft_hash = about.secret('draft')) WITH CHECK (draft_hash = about.secret('draft'));
-- Taking answers back: the receipt alone, under a key of its own for each table. DELETE needs no SELECT this way.
CREATE POLICY by_receipt ON room.envelope FOR DELETE TO clywed_respondent USING (receipt_hash = about.secret('receipt_envelope'));
CREATE POLICY by_receipt ON room.response FOR DELETE TO clywed_respondent USING (receipt_hash = about.secret('receipt_response'));
CREATE POLICY by_receipt ON words.words FOR DELETE TO clywed_respondent USING (receipt_hash = about.secret('receipt_words'));
CREATE POLICY by_receipt ON journey.shared_answer FOR DELETE TO clywed_respondent USING (receipt_hash = about.secret('receipt_shared'));

-- What has expired goes, in whichever partnership. A DELETE with a WHERE also needs to see the rows; the grants
-- below let the job see when a row expires and nothing else of it.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['staff.session', 'staff.password_link', 'staff.rate_limit', 'door.draft'] LOOP
    EXECUTE format('CREATE POLICY expiring ON %s FOR SELECT TO clywed_jobs USING (true)', t);
    EXECUTE format('CREATE POLICY expired ON %s FOR DELETE TO clywed_jobs USING (true)', t);
  END LOOP;
END $$;

-- Grants. The respondent's login may put answers in and may not read them.
GRANT USAGE ON SCHEMA staff, journey, door, room, words, safeguarding, release TO clywed_respondent;
GRANT SELECT ON staff.partnership, staff.service TO clywed_respondent;
GRANT SELECT (id, partnership_id, name, title_cy, title_en, outside, active) ON staff.member TO clywed_respondent;
GRANT SELECT ON staff.member_role TO clywed_respondent;
GRANT SELECT, INSERT, UPDATE, DELETE ON staff.rate_limit TO clywed_respondent;
GRANT SELECT (respondent_id, partnership_id, reply, reply_language, replied_on) ON journey.shared_answer TO clywed_respondent;
GRANT INSERT, DELETE ON journey.shared_answer TO clywed_respondent;
GRANT SELECT ON door.invitation, door.respondent_secret TO clywed_respondent;
GRANT SELECT, INSERT, UPDATE ON door.draft TO clywed_respondent;
GRANT INSERT, DELETE ON room.envelope TO clywed_respondent;
GRANT DELETE ON room.response TO clywed_respondent;
GRANT INSERT ON room.nullifier TO clywed_respondent;
GRANT INSERT, DELETE ON words.words TO clywed_respondent;
GRANT INSERT ON safeguarding.concern TO clywed_respondent;
GRANT SELECT ON safeguarding.help_content TO clywed_respondent;
GRANT SELECT ON release.block TO clywed_respondent;

-- Sign-in and administration.
GRANT USAGE ON SCHEMA staff, safeguarding TO clywed_staff;
GRANT SELECT, INSERT, UPDATE ON staff.partnership, staff.service, staff.member TO clywed_staff;
GRANT SELECT, INSERT, UPDATE, DELETE ON staff.member_role, staff.session, staff.password_link, staff.rate_limit TO clywed_staff;
GRANT SELECT, INSERT ON safeguarding.help_content TO clywed_staff;

-- Workers: journeys and what was sent; never what came back, but for what was shared.
GRANT USAGE ON SCHEMA staff, journey, door, release, delivery TO clywed_worker;
GRANT SELECT ON staff.partnership, staff.service, staff.member_role TO clywed_worker;
GRANT SELECT (id, partnership_id, name, title_cy, title_en, outside, active) ON staff.member TO clywed_worker;
GRANT SELECT, INSERT, UPDATE ON journey.journey, journey.respondent TO clywed_worker;
GRANT SELECT ON journey.shared_answer TO clywed_worker;
GRANT UPDATE (reply, reply_language, replied_by, replied_on) ON journey.shared_answer TO clywed_worker;
GRANT SELECT, INSERT ON door.invitation TO clywed_worker;
GRANT UPDATE (cancelled_at) ON door.invitation TO clywed_worker;
GRANT INSERT ON door.respondent_secret TO clywed_worker;
GRANT SELECT ON release.block TO clywed_worker;
GRANT SELECT ON delivery.outbox_message TO clywed_worker;

-- Leads: releases and the assessment. Door, room, words and journey answer "permission denied".
GRANT USAGE ON SCHEMA staff, release, assessment TO clywed_lead;
GRANT SELECT ON staff.partnership, staff.service TO clywed_lead;
GRANT SELECT (id, partnership_id, name, active) ON staff.member TO clywed_lead;
GRANT SELECT ON release.block, release.release, release.offered TO clywed_lead;
GRANT SELECT, INSERT ON assessment.component_record, assessment.activity, assessment.change TO clywed_lead;
GRANT UPDATE (removed_at) ON assessment.activity, assessment.change TO clywed_lead;

-- Safeguarding leads.
GRANT USAGE ON SCHEMA staff, journey, words, safeguarding TO clywed_safeguarding;
GRANT SELECT ON staff.partnership, staff.service, staff.member_role TO clywed_safeguarding;
GRANT SELECT (id, partnership_id, name, title_cy, title_en, outside, active) ON staff.member TO clywed_safeguarding;
GRANT SELECT ON journey.journey, journey.respondent TO clywed_safeguarding;
-- Not `opening`, which says who wrote them, and not the hash of the receipt.
GRANT SELECT (id, partnership_id, block_id, sealed) ON words.words TO clywed_safeguarding;
GRANT SELECT, INSERT, UPDATE ON safeguarding.help_content TO clywed_safeguarding;
GRANT SELECT ON safeguarding.concern, safeguarding.opening, safeguarding.words_reading, safeguarding.audit_entry TO clywed_safeguarding;
GRANT UPDATE (state, note, changed_by, changed_at) ON safeguarding.concern TO clywed_safeguarding;
GRANT INSERT ON safeguarding.words_reading, safeguarding.opening, safeguarding.audit_entry TO clywed_safeguarding;
GRANT UPDATE (state, approved_by, approved_at, reviewed_by, reviewed_at) ON safeguarding.opening TO clywed_safeguarding;

-- The jobs process: closing and publishing, opening, sending. Each with its own login.
GRANT USAGE ON SCHEMA staff, door, room, release TO clywed_publisher;
GRANT SELECT ON staff.partnership, staff.service TO clywed_publisher;
GRANT SELECT, INSERT, DELETE ON room.block_key, room.envelope, room.response TO clywed_publisher;
GRANT SELECT, INSERT, UPDATE ON release.block TO clywed_publisher;
GRANT SELECT, INSERT ON release.release, release.offered TO clywed_publisher;
-- How many check-ins were offered, and by how many workers, without who was asked.
GRANT SELECT (partnership_id, service_id, instrument, sent_by, sent_at, channel) ON door.invitation TO clywed_publisher;

GRANT USAGE ON SCHEMA staff, words, safeguarding TO clywed_opener;
GRANT SELECT ON staff.partnership TO clywed_opener;
GRANT SELECT (id, partnership_id, opening) ON words.words TO clywed_opener;
GRANT SELECT ON safeguarding.opening, safeguarding.audit_entry TO clywed_opener;
GRANT UPDATE (state, result, opened_at) ON safeguarding.opening TO clywed_opener;
GRANT INSERT ON safeguarding.audit_entry TO clywed_opener;

GRANT USAGE ON SCHEMA staff, door, delivery TO clywed_jobs;
GRANT SELECT ON staff.partnership TO clywed_jobs;
GRANT SELECT (expires_at), DELETE ON staff.session, staff.password_link TO clywed_jobs;
GRANT SELECT (expire), DELETE ON staff.rate_limit TO clywed_jobs;
GRANT SELECT (expires_on), DELETE ON door.draft TO clywed_jobs;
GRANT SELECT, INSERT ON delivery.outbox_message TO clywed_jobs;

-- Telling safeguarding leads that something waits: where to write to them and the hours respondents were told.
GRANT SELECT (id, partnership_id, email, language, active) ON staff.member TO clywed_jobs;
GRANT SELECT ON staff.member_role TO clywed_jobs;
GRANT USAGE ON SCHEMA safeguarding TO clywed_jobs;
GRANT SELECT (partnership_id, hours_cy, hours_en) ON safeguarding.help_content TO clywed_jobs;

-- Finding out who wrote something: two people, or one in immediate danger whose decision another one reviews.
-- The product asks first (core/safeguarding/opening.ts); this holds even if it forgets.
ALTER TABLE safeguarding.opening ADD CONSTRAINT opening_two_people
  CHECK (approved_by IS NULL OR approved_by <> requested_by OR immediate);
ALTER TABLE safeguarding.opening ADD CONSTRAINT opening_was_approved
  CHECK (state IN ('requested', 'refused') OR approved_by IS NOT NULL);
ALTER TABLE safeguarding.opening ADD CONSTRAINT opening_reviewed_by_another
  CHECK (reviewed_by IS NULL OR reviewed_by <> requested_by);
