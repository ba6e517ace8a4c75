-- What a partnership writes for a board about a quarter, a half-year or a year: alerts, assurance, achievements
-- (docs/decisions/0028). Saving adds a revision; the lead's login changes and deletes none.

-- CreateTable
CREATE TABLE "assessment"."aaa_report" (
    "id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "period_from" DATE NOT NULL,
    "period_to" DATE NOT NULL,
    "revision" INTEGER NOT NULL,
    "language" "staff"."language" NOT NULL,
    "alerts" TEXT NOT NULL,
    "assurance" TEXT NOT NULL,
    "achievements" TEXT NOT NULL,
    "saved_by" UUID NOT NULL,
    "saved_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "aaa_report_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "aaa_report_partnership_id_period_from_period_to_revision_key" ON "assessment"."aaa_report"("partnership_id", "period_from", "period_to", "revision");

ALTER TABLE assessment.aaa_report ADD CONSTRAINT aaa_report_period CHECK (period_from < period_to);
ALTER TABLE assessment.aaa_report ADD CONSTRAINT aaa_report_revision CHECK (revision >= 1);

-- Walls
ALTER TABLE assessment.aaa_report ENABLE ROW LEVEL SECURITY;
ALTER TABLE assessment.aaa_report FORCE ROW LEVEL SECURITY;
CREATE POLICY own_partnership ON assessment.aaa_report TO clywed_lead
  USING (partnership_id = about.partnership()) WITH CHECK (partnership_id = about.partnership());
CREATE POLICY expiring ON assessment.aaa_report FOR SELECT TO clywed_jobs USING (true);
CREATE POLICY expired ON assessment.aaa_report FOR DELETE TO clywed_jobs USING (true);
GRANT SELECT, INSERT ON assessment.aaa_report TO clywed_lead;
GRANT SELECT (period_from), DELETE ON assessment.aaa_report TO clywed_jobs;
