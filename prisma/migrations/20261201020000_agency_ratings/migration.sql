-- What each partner agency says of a component for a year, before anything is agreed (docs/decisions/0026). A person of
-- an agency adds and sees its own; a lead sees all, and types in what an agency said.

-- CreateTable
CREATE TABLE "assessment"."agency_rating" (
    "id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "component" TEXT NOT NULL,
    "period_from" DATE NOT NULL,
    "revision" INTEGER NOT NULL,
    "rating" INTEGER NOT NULL,
    "progress_stage" INTEGER,
    "reasons" TEXT NOT NULL,
    "language" "staff"."language" NOT NULL,
    "typed_by_lead" BOOLEAN NOT NULL,
    "saved_by" UUID NOT NULL,
    "saved_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "agency_rating_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "agency_rating_partnership_id_component_period_from_idx" ON "assessment"."agency_rating"("partnership_id", "component", "period_from");

-- CreateIndex
CREATE UNIQUE INDEX "agency_rating_agency_id_component_period_from_revision_key" ON "assessment"."agency_rating"("agency_id", "component", "period_from", "revision");

-- AddForeignKey
ALTER TABLE "assessment"."agency_rating" ADD CONSTRAINT "agency_rating_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "assessment"."agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE assessment.agency_rating ADD CONSTRAINT agency_rating_revision CHECK (revision >= 1);
ALTER TABLE assessment.agency_rating ADD CONSTRAINT agency_rating_rating CHECK (rating >= 1);
ALTER TABLE assessment.agency_rating ADD CONSTRAINT agency_rating_progress CHECK (progress_stage >= 1);

-- Which agency a transaction speaks for; unset matches no row.
CREATE FUNCTION about.agency() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT NULLIF(current_setting('clywed.agency', true), '')::uuid $$;

-- Walls. That an agency belongs to the partnership is asked of the table itself, which shows each login its own.
ALTER TABLE assessment.agency_rating ENABLE ROW LEVEL SECURITY;
ALTER TABLE assessment.agency_rating FORCE ROW LEVEL SECURITY;
CREATE POLICY reads_all ON assessment.agency_rating FOR SELECT TO clywed_lead
  USING (partnership_id = about.partnership());
CREATE POLICY types_in ON assessment.agency_rating FOR INSERT TO clywed_lead
  WITH CHECK (partnership_id = about.partnership() AND typed_by_lead
              AND agency_id IN (SELECT id FROM assessment.agency));
CREATE POLICY reads_own ON assessment.agency_rating FOR SELECT TO clywed_partner
  USING (partnership_id = about.partnership() AND agency_id = about.agency());
CREATE POLICY adds_own ON assessment.agency_rating FOR INSERT TO clywed_partner
  WITH CHECK (partnership_id = about.partnership() AND agency_id = about.agency() AND NOT typed_by_lead
              AND agency_id IN (SELECT id FROM assessment.agency));
CREATE POLICY expiring ON assessment.agency_rating FOR SELECT TO clywed_jobs USING (true);
CREATE POLICY expired ON assessment.agency_rating FOR DELETE TO clywed_jobs USING (true);

GRANT SELECT, INSERT ON assessment.agency_rating TO clywed_lead, clywed_partner;
GRANT SELECT (period_from), DELETE ON assessment.agency_rating TO clywed_jobs;

-- The lock that whoever signs takes before reading what is signed: the same one that saving and signing take, so that
-- nothing can be saved between the reading and the signature.
CREATE FUNCTION assessment.lock_component(partnership uuid, component text, period_from date) RETURNS void
LANGUAGE sql AS $$
  SELECT pg_advisory_xact_lock(hashtextextended(partnership::text || component || period_from::text, 0))
$$;
CREATE TRIGGER refuse_signed BEFORE INSERT OR UPDATE ON assessment.agency_rating
  FOR EACH ROW EXECUTE FUNCTION assessment.refuse_signed();
CREATE OR REPLACE FUNCTION assessment.refuse_signed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM assessment.lock_component(NEW.partnership_id, NEW.component, NEW.period_from);
  IF (SELECT kind FROM assessment.sign_off s
      WHERE s.partnership_id = NEW.partnership_id AND s.component = NEW.component AND s.period_from = NEW.period_from
      ORDER BY number DESC LIMIT 1) = 'signed' THEN
    RAISE EXCEPTION 'signed off' USING ERRCODE = 'CL001';
  END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE FUNCTION assessment.lock_signing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM assessment.lock_component(NEW.partnership_id, NEW.component, NEW.period_from);
  RETURN NEW;
END $$;
