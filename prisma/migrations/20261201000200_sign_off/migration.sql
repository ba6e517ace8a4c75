-- Signing off what a partnership says of a component for a year (docs/decisions/0026). While the latest entry says
-- 'signed', the database itself takes no new rating, reasons or partners for that component and year, whoever asks.

-- CreateEnum
CREATE TYPE "assessment"."sign_off_kind" AS ENUM ('signed', 'reopened');

-- CreateTable
CREATE TABLE "assessment"."sign_off" (
    "id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "component" TEXT NOT NULL,
    "period_from" DATE NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" "assessment"."sign_off_kind" NOT NULL,
    "record_revision" INTEGER,
    "body" TEXT,
    "content_hash" BYTEA,
    "reason" TEXT NOT NULL,
    "language" "staff"."language" NOT NULL,
    "done_by" UUID NOT NULL,
    "done_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "sign_off_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "sign_off_partnership_id_component_period_from_number_key" ON "assessment"."sign_off"("partnership_id", "component", "period_from", "number");

ALTER TABLE assessment.sign_off ADD CONSTRAINT sign_off_whole CHECK (
  (kind = 'signed') = (record_revision IS NOT NULL AND body IS NOT NULL AND content_hash IS NOT NULL));
ALTER TABLE assessment.sign_off ADD CONSTRAINT sign_off_number CHECK (number >= 1);

ALTER TABLE assessment.sign_off ENABLE ROW LEVEL SECURITY;
ALTER TABLE assessment.sign_off FORCE ROW LEVEL SECURITY;
CREATE POLICY own_partnership ON assessment.sign_off TO clywed_lead
  USING (partnership_id = about.partnership()) WITH CHECK (partnership_id = about.partnership());
CREATE POLICY reads_with_leads ON assessment.sign_off FOR SELECT TO clywed_partner, clywed_api
  USING (partnership_id = about.partnership());
CREATE POLICY expiring ON assessment.sign_off FOR SELECT TO clywed_jobs USING (true);
CREATE POLICY expired ON assessment.sign_off FOR DELETE TO clywed_jobs USING (true);
GRANT SELECT, INSERT ON assessment.sign_off TO clywed_lead;
GRANT SELECT ON assessment.sign_off TO clywed_partner, clywed_api;
GRANT SELECT (period_from), DELETE ON assessment.sign_off TO clywed_jobs;

-- For every table with partnership_id, component and period_from that a signature freezes. Whoever signs and whoever
-- saves take the same lock, so that nothing slips in between. SQLSTATE CL001 is told from every other refusal.
CREATE FUNCTION assessment.refuse_signed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(NEW.partnership_id::text || NEW.component || NEW.period_from::text, 0));
  IF (SELECT kind FROM assessment.sign_off s
      WHERE s.partnership_id = NEW.partnership_id AND s.component = NEW.component AND s.period_from = NEW.period_from
      ORDER BY number DESC LIMIT 1) = 'signed' THEN
    RAISE EXCEPTION 'signed off' USING ERRCODE = 'CL001';
  END IF;
  RETURN NEW;
END $$;
CREATE FUNCTION assessment.lock_signing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(NEW.partnership_id::text || NEW.component || NEW.period_from::text, 0));
  RETURN NEW;
END $$;
CREATE TRIGGER refuse_signed BEFORE INSERT OR UPDATE ON assessment.component_record
  FOR EACH ROW EXECUTE FUNCTION assessment.refuse_signed();
CREATE TRIGGER lock_signing BEFORE INSERT ON assessment.sign_off
  FOR EACH ROW EXECUTE FUNCTION assessment.lock_signing();
