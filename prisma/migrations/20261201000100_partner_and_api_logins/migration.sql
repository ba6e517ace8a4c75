-- Two logins for people and systems outside the service (docs/decisions/0026): what a partner agency reads and writes, and
-- what the API gives to other systems. Both read what leads read of releases and of the assessment, and nothing else.

-- CreateTable
CREATE TABLE "assessment"."agency" (
    "id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "name_cy" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "agency_pkey" PRIMARY KEY ("id")
);

-- AlterTable
ALTER TABLE "staff"."member" ADD COLUMN "agency_id" UUID;

-- CreateIndex
CREATE INDEX "agency_partnership_id_idx" ON "assessment"."agency"("partnership_id");

-- AddForeignKey
ALTER TABLE "staff"."member" ADD CONSTRAINT "member_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "assessment"."agency"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Somebody of a partner agency is nothing else here: the form refuses it first.
CREATE FUNCTION staff.partner_alone() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM staff.member_role WHERE member_id = NEW.member_id AND role <> NEW.role
             AND (role = 'partner' OR NEW.role = 'partner')) THEN
    RAISE EXCEPTION 'a member of a partner agency has no other role' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER partner_alone AFTER INSERT OR UPDATE ON staff.member_role
  FOR EACH ROW EXECUTE FUNCTION staff.partner_alone();

-- They can do nothing here; the set-up gives each its password and LOGIN.
DO $$
DECLARE login text;
BEGIN
  FOREACH login IN ARRAY ARRAY['clywed_partner', 'clywed_api'] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = login) THEN
      EXECUTE format('CREATE ROLE %I NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOINHERIT NOBYPASSRLS', login);
    END IF;
  END LOOP;
END $$;

-- Walls
ALTER TABLE assessment.agency ENABLE ROW LEVEL SECURITY;
ALTER TABLE assessment.agency FORCE ROW LEVEL SECURITY;
CREATE POLICY own_partnership ON assessment.agency TO clywed_lead, clywed_staff
  USING (partnership_id = about.partnership()) WITH CHECK (partnership_id = about.partnership());
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['release.block', 'release.release', 'release.offered', 'release.quotes', 'staff.service',
    'assessment.agency', 'assessment.component_record', 'assessment.activity', 'assessment.change'] LOOP
    EXECUTE format('CREATE POLICY reads_with_leads ON %s FOR SELECT TO clywed_partner, clywed_api
      USING (partnership_id = about.partnership())', t);
  END LOOP;
END $$;
CREATE POLICY partner_reads ON staff.member FOR SELECT TO clywed_partner USING (partnership_id = about.partnership());
CREATE POLICY reads_with_leads ON instrument.version FOR SELECT TO clywed_partner, clywed_api
  USING (partnership_id = about.partnership() AND published_at IS NOT NULL);

GRANT USAGE ON SCHEMA about, staff, instrument, release, assessment TO clywed_partner, clywed_api;
GRANT SELECT ON staff.partnership, staff.service, release.block, release.release, release.offered, release.quotes,
  assessment.agency, assessment.component_record, assessment.activity, assessment.change TO clywed_partner, clywed_api;
GRANT SELECT (id, partnership_id, name, active) ON staff.member TO clywed_partner;
GRANT SELECT (id, partnership_id, key, version, body, title_cy, title_en, practice, audiences, stages, items,
              published_at, tried_at, retired_at) ON instrument.version TO clywed_partner, clywed_api;

-- The list of agencies is kept by leads; whoever adds a member of staff chooses from it.
GRANT SELECT, INSERT, UPDATE (name_cy, name_en, active) ON assessment.agency TO clywed_lead;
GRANT USAGE ON SCHEMA assessment TO clywed_staff;
GRANT SELECT ON assessment.agency TO clywed_staff;
