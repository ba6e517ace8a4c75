-- Whether, how and when somebody wants to be asked again after the journey was closed (docs/decisions/0018).
-- Append-only: what was said before stays, and the highest revision counts. No address is kept with it.

-- CreateEnum
CREATE TYPE "journey"."way_again" AS ENUM ('no', 'worker', 'email', 'post');

-- CreateTable
CREATE TABLE "journey"."asked_again" (
    "id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "respondent_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "way" "journey"."way_again" NOT NULL,
    "months" INTEGER,
    "recorded_by" UUID NOT NULL,
    "recorded_on" DATE NOT NULL,

    CONSTRAINT "asked_again_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "asked_again_respondent_id_revision_key" ON "journey"."asked_again"("respondent_id", "revision");

-- AddForeignKey
ALTER TABLE "journey"."asked_again" ADD CONSTRAINT "asked_again_respondent_id_fkey" FOREIGN KEY ("respondent_id") REFERENCES "journey"."respondent"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- CHECKs. The months are those of core/journey/timing.ts.
ALTER TABLE journey.asked_again ADD CONSTRAINT asked_again_revision CHECK (revision >= 1);
ALTER TABLE journey.asked_again ADD CONSTRAINT asked_again_months CHECK (months IN (3, 6));
ALTER TABLE journey.asked_again ADD CONSTRAINT asked_again_no CHECK ((way = 'no') = (months IS NULL));

-- Walls: the workers' login alone, within its partnership.
ALTER TABLE journey.asked_again ENABLE ROW LEVEL SECURITY;
ALTER TABLE journey.asked_again FORCE ROW LEVEL SECURITY;
CREATE POLICY own_partnership ON journey.asked_again TO clywed_worker
  USING (partnership_id = about.partnership()) WITH CHECK (partnership_id = about.partnership());
GRANT SELECT, INSERT ON journey.asked_again TO clywed_worker;
