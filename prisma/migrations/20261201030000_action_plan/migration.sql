-- The action plan, the stakeholder partners and the review points of Table 1 (docs/decisions/0026). An action is saved in
-- revisions and goes on after a signature; who the partners of a year were is frozen with that year.

-- CreateEnum
CREATE TYPE "assessment"."action_kind" AS ENUM ('implement', 'improve', 'sustain');

-- CreateEnum
CREATE TYPE "assessment"."action_horizon" AS ENUM ('strategic', 'operational');

-- CreateEnum
CREATE TYPE "assessment"."action_state" AS ENUM ('not-started', 'in-progress', 'finished', 'stopped');

-- CreateTable
CREATE TABLE "assessment"."action" (
    "id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "action_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "component" TEXT NOT NULL,
    "kind" "assessment"."action_kind" NOT NULL,
    "horizon" "assessment"."action_horizon" NOT NULL,
    "what" TEXT NOT NULL,
    "who" TEXT NOT NULL,
    "language" "staff"."language" NOT NULL,
    "by_when" DATE NOT NULL,
    "state" "assessment"."action_state" NOT NULL,
    "review_on" DATE,
    "note" TEXT NOT NULL,
    "note_language" "staff"."language" NOT NULL,
    "saved_by" UUID NOT NULL,
    "saved_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "action_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assessment"."stakeholder" (
    "id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "component" TEXT NOT NULL,
    "period_from" DATE NOT NULL,
    "agency_id" UUID,
    "name" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "outcomes" TEXT NOT NULL,
    "language" "staff"."language" NOT NULL,
    "recorded_by" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ NOT NULL,
    "removed_at" TIMESTAMPTZ,

    CONSTRAINT "stakeholder_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assessment"."plan_reminder" (
    "partnership_id" UUID NOT NULL,
    "week_from" DATE NOT NULL,

    CONSTRAINT "plan_reminder_pkey" PRIMARY KEY ("partnership_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "action_partnership_id_action_id_revision_key" ON "assessment"."action"("partnership_id", "action_id", "revision");

-- CreateIndex
CREATE INDEX "stakeholder_partnership_id_component_period_from_idx" ON "assessment"."stakeholder"("partnership_id", "component", "period_from");

-- AddForeignKey
ALTER TABLE "assessment"."stakeholder" ADD CONSTRAINT "stakeholder_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "assessment"."agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE assessment.action ADD CONSTRAINT action_revision CHECK (revision >= 1);
-- An agency of the list, or a name: one of the two.
ALTER TABLE assessment.stakeholder ADD CONSTRAINT stakeholder_named CHECK ((agency_id IS NULL) = (name <> ''));
ALTER TABLE assessment.plan_reminder ADD CONSTRAINT plan_reminder_monday CHECK (extract(isodow FROM week_from) = 1);

-- Walls
ALTER TABLE assessment.action ENABLE ROW LEVEL SECURITY;
ALTER TABLE assessment.action FORCE ROW LEVEL SECURITY;
ALTER TABLE assessment.stakeholder ENABLE ROW LEVEL SECURITY;
ALTER TABLE assessment.stakeholder FORCE ROW LEVEL SECURITY;
ALTER TABLE assessment.plan_reminder ENABLE ROW LEVEL SECURITY;
ALTER TABLE assessment.plan_reminder FORCE ROW LEVEL SECURITY;
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['assessment.action', 'assessment.stakeholder'] LOOP
    EXECUTE format('CREATE POLICY own_partnership ON %s TO clywed_lead
      USING (partnership_id = about.partnership()) WITH CHECK (partnership_id = about.partnership())', t);
    EXECUTE format('CREATE POLICY reads_with_leads ON %s FOR SELECT TO clywed_partner, clywed_api
      USING (partnership_id = about.partnership())', t);
    EXECUTE format('CREATE POLICY expiring ON %s FOR SELECT TO clywed_jobs USING (true)', t);
    EXECUTE format('CREATE POLICY expired ON %s FOR DELETE TO clywed_jobs USING (true)', t);
  END LOOP;
END $$;
CREATE POLICY own_partnership ON assessment.plan_reminder TO clywed_jobs
  USING (partnership_id = about.partnership()) WITH CHECK (partnership_id = about.partnership());

GRANT SELECT, INSERT ON assessment.action TO clywed_lead;
GRANT SELECT, INSERT, UPDATE (removed_at) ON assessment.stakeholder TO clywed_lead;
GRANT SELECT ON assessment.action, assessment.stakeholder TO clywed_partner, clywed_api;
-- The jobs process sees dates and states, of which partnership: never what is planned.
GRANT SELECT (partnership_id, action_id, revision, by_when, state, review_on), DELETE ON assessment.action TO clywed_jobs;
GRANT SELECT (period_from, removed_at), DELETE ON assessment.stakeholder TO clywed_jobs;
GRANT SELECT, INSERT, UPDATE (week_from) ON assessment.plan_reminder TO clywed_jobs;

CREATE TRIGGER refuse_signed BEFORE INSERT OR UPDATE ON assessment.stakeholder
  FOR EACH ROW EXECUTE FUNCTION assessment.refuse_signed();
