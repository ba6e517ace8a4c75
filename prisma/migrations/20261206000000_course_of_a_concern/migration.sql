-- The whole course of a concern (docs/decisions/0032): who has taken it on, how it ended, the contact that was asked
-- for, who is told when nobody looks, concerns about somebody who works here, and invented ones to practise with.

-- CreateEnum
CREATE TYPE "safeguarding"."priority" AS ENUM ('urgent', 'ordinary');

-- CreateEnum
CREATE TYPE "safeguarding"."contact_state" AS ENUM ('open', 'done', 'not-wanted');

-- AlterTable
ALTER TABLE "staff"."member" ADD COLUMN "officer" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "safeguarding"."concern" ADD COLUMN "outcome" TEXT,
ADD COLUMN "practitioner" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN "priority" "safeguarding"."priority",
ADD COLUMN "taken_by" UUID,
ADD COLUMN "training" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "safeguarding"."help_content" ADD COLUMN "reminded_on" DATE;

-- CreateTable
CREATE TABLE "safeguarding"."contact_request" (
    "concern_id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "state" "safeguarding"."contact_state" NOT NULL DEFAULT 'open',
    "attempts" TEXT,
    "changed_by" UUID,
    "changed_at" TIMESTAMPTZ,
    "training" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "contact_request_pkey" PRIMARY KEY ("concern_id")
);

-- CreateTable
CREATE TABLE "safeguarding"."escalation" (
    "concern_id" UUID NOT NULL,
    "step" SMALLINT NOT NULL,
    "partnership_id" UUID NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "escalation_pkey" PRIMARY KEY ("concern_id","step")
);

-- CreateTable
CREATE TABLE "safeguarding"."watch" (
    "partnership_id" UUID NOT NULL,
    "hours" JSONB NOT NULL,
    "closed_days" DATE[],
    "urgent_minutes" INTEGER NOT NULL,
    "ordinary_minutes" INTEGER NOT NULL,
    "contact_email" TEXT,
    "contact_language" "staff"."language" NOT NULL DEFAULT 'cy',
    "changed_by" UUID NOT NULL,
    "changed_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "watch_pkey" PRIMARY KEY ("partnership_id")
);

-- CreateTable
CREATE TABLE "safeguarding"."route_entry" (
    "partnership_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,
    "actor" UUID,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "previous_hash" BYTEA NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "route_entry_pkey" PRIMARY KEY ("partnership_id","position")
);

-- CreateTable
CREATE TABLE "safeguarding"."help_confirmation" (
    "id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "hours_cy" TEXT NOT NULL,
    "hours_en" TEXT NOT NULL,
    "phone" TEXT NOT NULL,
    "confirmed_by" UUID NOT NULL,
    "confirmed_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "help_confirmation_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "contact_request_partnership_id_idx" ON "safeguarding"."contact_request"("partnership_id");

-- CreateIndex
CREATE INDEX "escalation_partnership_id_idx" ON "safeguarding"."escalation"("partnership_id");

-- CreateIndex
CREATE INDEX "help_confirmation_partnership_id_idx" ON "safeguarding"."help_confirmation"("partnership_id");

-- AddForeignKey
ALTER TABLE "safeguarding"."contact_request" ADD CONSTRAINT "contact_request_concern_id_fkey" FOREIGN KEY ("concern_id") REFERENCES "safeguarding"."concern"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "safeguarding"."escalation" ADD CONSTRAINT "escalation_concern_id_fkey" FOREIGN KEY ("concern_id") REFERENCES "safeguarding"."concern"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Whoever sees concerns about somebody who works here works for none of the services.
ALTER TABLE staff.member ADD CONSTRAINT member_officer_outside CHECK (NOT officer OR outside);
ALTER TABLE safeguarding.escalation ADD CONSTRAINT escalation_step CHECK (step IN (1, 2));
ALTER TABLE safeguarding.watch ADD CONSTRAINT watch_minutes
  CHECK (urgent_minutes BETWEEN 5 AND 1440 AND ordinary_minutes BETWEEN 30 AND 4800);

-- Walls
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['contact_request', 'escalation', 'watch', 'route_entry', 'help_confirmation'] LOOP
    EXECUTE format('ALTER TABLE safeguarding.%I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE safeguarding.%I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY own_partnership ON safeguarding.%I
      TO clywed_safeguarding, clywed_opener, clywed_jobs
      USING (partnership_id = about.partnership()) WITH CHECK (partnership_id = about.partnership())', t);
  END LOOP;
END $$;
CREATE POLICY respondent_adds ON safeguarding.contact_request FOR INSERT TO clywed_respondent
  WITH CHECK (partnership_id = about.partnership());
CREATE POLICY respondent_reads ON safeguarding.watch FOR SELECT TO clywed_respondent
  USING (partnership_id = about.partnership());

-- Practising: a transaction sees either what is real or what is invented, never both, whatever the product asks for.
CREATE FUNCTION about.training() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT COALESCE(current_setting('clywed.training', true), '') = 'yes' $$;
CREATE POLICY real_or_invented ON safeguarding.concern AS RESTRICTIVE
  USING (partnership_id = about.partnership() AND training = about.training())
  WITH CHECK (partnership_id = about.partnership() AND training = about.training());
CREATE POLICY real_or_invented ON safeguarding.contact_request AS RESTRICTIVE
  USING (partnership_id = about.partnership() AND training = about.training())
  WITH CHECK (partnership_id = about.partnership() AND training = about.training());
-- Leads make and delete what is invented, and never what is real.
CREATE POLICY leads_invent ON safeguarding.concern AS RESTRICTIVE FOR INSERT TO clywed_safeguarding
  WITH CHECK (partnership_id = about.partnership() AND training);
CREATE POLICY leads_end_invented ON safeguarding.concern AS RESTRICTIVE FOR DELETE TO clywed_safeguarding
  USING (partnership_id = about.partnership() AND training);
CREATE POLICY leads_invent ON safeguarding.contact_request AS RESTRICTIVE FOR INSERT TO clywed_safeguarding
  WITH CHECK (partnership_id = about.partnership() AND training);
DROP POLICY closed_alone ON safeguarding.concern;
CREATE POLICY closed_alone ON safeguarding.concern AS RESTRICTIVE FOR DELETE TO clywed_opener
  USING (partnership_id = about.partnership() AND (state = 'closed' OR training));

-- Somebody who answers adds, and reads when somebody looks.
GRANT INSERT ON safeguarding.contact_request TO clywed_respondent;
GRANT SELECT (partnership_id, hours, closed_days) ON safeguarding.watch TO clywed_respondent;
GRANT SELECT (officer) ON staff.member TO clywed_respondent, clywed_safeguarding;

-- Safeguarding leads.
GRANT INSERT, DELETE ON safeguarding.concern TO clywed_safeguarding;
GRANT UPDATE (priority, taken_by, outcome) ON safeguarding.concern TO clywed_safeguarding;
GRANT SELECT, INSERT ON safeguarding.contact_request, safeguarding.route_entry, safeguarding.help_confirmation
  TO clywed_safeguarding;
GRANT UPDATE (state, attempts, changed_by, changed_at) ON safeguarding.contact_request TO clywed_safeguarding;
GRANT SELECT ON safeguarding.escalation TO clywed_safeguarding;
GRANT SELECT, INSERT, UPDATE ON safeguarding.watch TO clywed_safeguarding;

-- The jobs process: what waits for how long, and nothing of what it says; where to tell whom.
GRANT SELECT (id, kind, priority, raised_at, addressed_to, practitioner, taken_by, training) ON safeguarding.concern
  TO clywed_opener;
GRANT SELECT, INSERT ON safeguarding.escalation, safeguarding.route_entry TO clywed_opener;
GRANT SELECT (partnership_id, hours, closed_days, urgent_minutes, ordinary_minutes) ON safeguarding.watch TO clywed_opener;
GRANT SELECT (partnership_id, confirmed_on, reminded_on), UPDATE (reminded_on) ON safeguarding.help_content TO clywed_opener;
GRANT SELECT (outside, officer) ON staff.member TO clywed_jobs;
GRANT SELECT (partnership_id, contact_email, contact_language) ON safeguarding.watch TO clywed_jobs;

-- What a link shows, with when somebody looks at messages.
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
      'partnership', jsonb_build_object('nameCy', p.name_cy, 'nameEn', p.name_en, 'invented', p.invented),
      'service', jsonb_build_object('nameCy', s.name_cy, 'nameEn', s.name_en),
      'help', (SELECT jsonb_build_object('hoursCy', h.hours_cy, 'hoursEn', h.hours_en, 'phone', h.phone)
               FROM safeguarding.help_content h WHERE h.partnership_id = p.id),
      'watch', (SELECT jsonb_build_object('hours', w.hours, 'closedDays', to_jsonb(w.closed_days))
                FROM safeguarding.watch w WHERE w.partnership_id = p.id))
    FROM staff.partnership p JOIN staff.service s ON s.id = invitation.service_id
    WHERE p.id = invitation.partnership_id);
END $$;
