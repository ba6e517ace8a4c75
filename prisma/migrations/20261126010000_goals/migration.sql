-- What a worker and a family keep together: what matters, goals, and how far they have come. Append-only: what was
-- said before stays, and the highest revision counts. So the workers' login may read and add, never change or take.

-- CreateEnum
CREATE TYPE "journey"."goal_area" AS ENUM ('family', 'learning', 'home', 'friends', 'feelings', 'health', 'enjoyment', 'safety', 'other');

-- CreateEnum
CREATE TYPE "journey"."goal_state" AS ENUM ('open', 'reached', 'stuck', 'changed', 'no_longer_wanted', 'unsafe');

-- CreateEnum
CREATE TYPE "journey"."voice" AS ENUM ('person', 'parent_carer', 'worker');

-- CreateTable
CREATE TABLE "journey"."what_matters" (
    "id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "respondent_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "matters" TEXT NOT NULL,
    "helps" TEXT NOT NULL,
    "different" TEXT NOT NULL,
    "language" "staff"."language" NOT NULL,
    "written_by" UUID NOT NULL,
    "written_on" DATE NOT NULL,

    CONSTRAINT "what_matters_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "journey"."goal" (
    "id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "respondent_id" UUID NOT NULL,
    "place" INTEGER NOT NULL,
    "area" "journey"."goal_area" NOT NULL,
    "text" TEXT NOT NULL,
    "zero" TEXT NOT NULL,
    "ten" TEXT NOT NULL,
    "language" "staff"."language" NOT NULL,
    "chosen_by" UUID NOT NULL,
    "chosen_on" DATE NOT NULL,

    CONSTRAINT "goal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "journey"."goal_change" (
    "id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "goal_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "state" "journey"."goal_state" NOT NULL,
    "reason" TEXT NOT NULL,
    "language" "staff"."language" NOT NULL,
    "replaced_by" UUID,
    "changed_by" UUID NOT NULL,
    "changed_on" DATE NOT NULL,

    CONSTRAINT "goal_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "journey"."goal_score" (
    "id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "goal_id" UUID NOT NULL,
    "voice" "journey"."voice" NOT NULL,
    "stage" "journey"."stage" NOT NULL,
    "revision" INTEGER NOT NULL,
    "score" INTEGER,
    "scored_by" UUID NOT NULL,
    "scored_on" DATE NOT NULL,

    CONSTRAINT "goal_score_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "journey"."goal_note" (
    "id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "goal_id" UUID NOT NULL,
    "stage" "journey"."stage" NOT NULL,
    "revision" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "language" "staff"."language" NOT NULL,
    "written_by" UUID NOT NULL,
    "written_on" DATE NOT NULL,

    CONSTRAINT "goal_note_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "what_matters_respondent_id_revision_key" ON "journey"."what_matters"("respondent_id", "revision");

-- CreateIndex
CREATE UNIQUE INDEX "goal_respondent_id_place_key" ON "journey"."goal"("respondent_id", "place");

-- CreateIndex
CREATE UNIQUE INDEX "goal_change_goal_id_revision_key" ON "journey"."goal_change"("goal_id", "revision");

-- CreateIndex
CREATE INDEX "goal_change_replaced_by_idx" ON "journey"."goal_change"("replaced_by");

-- CreateIndex
CREATE UNIQUE INDEX "goal_score_goal_id_voice_stage_revision_key" ON "journey"."goal_score"("goal_id", "voice", "stage", "revision");

-- CreateIndex
CREATE UNIQUE INDEX "goal_note_goal_id_stage_revision_key" ON "journey"."goal_note"("goal_id", "stage", "revision");

-- AddForeignKey
ALTER TABLE "journey"."what_matters" ADD CONSTRAINT "what_matters_respondent_id_fkey" FOREIGN KEY ("respondent_id") REFERENCES "journey"."respondent"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "journey"."goal" ADD CONSTRAINT "goal_respondent_id_fkey" FOREIGN KEY ("respondent_id") REFERENCES "journey"."respondent"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "journey"."goal_change" ADD CONSTRAINT "goal_change_goal_id_fkey" FOREIGN KEY ("goal_id") REFERENCES "journey"."goal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "journey"."goal_change" ADD CONSTRAINT "goal_change_replaced_by_fkey" FOREIGN KEY ("replaced_by") REFERENCES "journey"."goal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "journey"."goal_score" ADD CONSTRAINT "goal_score_goal_id_fkey" FOREIGN KEY ("goal_id") REFERENCES "journey"."goal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "journey"."goal_note" ADD CONSTRAINT "goal_note_goal_id_fkey" FOREIGN KEY ("goal_id") REFERENCES "journey"."goal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- CHECKs. The lengths are those of core/distance/forms.ts, in characters.
ALTER TABLE journey.what_matters ADD CONSTRAINT what_matters_revision CHECK (revision >= 1);
ALTER TABLE journey.what_matters ADD CONSTRAINT what_matters_written CHECK (matters <> '' OR helps <> '' OR different <> '');
ALTER TABLE journey.what_matters ADD CONSTRAINT what_matters_length
  CHECK (char_length(matters) <= 2000 AND char_length(helps) <= 2000 AND char_length(different) <= 2000);
ALTER TABLE journey.goal ADD CONSTRAINT goal_place CHECK (place >= 1);
ALTER TABLE journey.goal ADD CONSTRAINT goal_length
  CHECK (char_length(text) BETWEEN 1 AND 300 AND char_length(zero) <= 200 AND char_length(ten) <= 200);
ALTER TABLE journey.goal_change ADD CONSTRAINT goal_change_revision CHECK (revision >= 1);
ALTER TABLE journey.goal_change ADD CONSTRAINT goal_change_length CHECK (char_length(reason) BETWEEN 1 AND 1000);
-- A goal that was put differently points to the one in its place, and to another than itself; no other does.
ALTER TABLE journey.goal_change ADD CONSTRAINT goal_change_replaced
  CHECK ((state = 'changed') = (replaced_by IS NOT NULL) AND replaced_by IS DISTINCT FROM goal_id);
ALTER TABLE journey.goal_score ADD CONSTRAINT goal_score_revision CHECK (revision >= 1);
ALTER TABLE journey.goal_score ADD CONSTRAINT goal_score_range CHECK (score BETWEEN 0 AND 10);
ALTER TABLE journey.goal_score ADD CONSTRAINT goal_score_stage CHECK (stage <> 'after');
ALTER TABLE journey.goal_note ADD CONSTRAINT goal_note_revision CHECK (revision >= 1);
ALTER TABLE journey.goal_note ADD CONSTRAINT goal_note_length CHECK (char_length(text) <= 1000);
ALTER TABLE journey.goal_note ADD CONSTRAINT goal_note_stage CHECK (stage <> 'after');

-- Walls: the workers' login alone, within its partnership.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['what_matters', 'goal', 'goal_change', 'goal_score', 'goal_note'] LOOP
    EXECUTE format('ALTER TABLE journey.%I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE journey.%I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY own_partnership ON journey.%I TO clywed_worker
      USING (partnership_id = about.partnership()) WITH CHECK (partnership_id = about.partnership())', t);
    EXECUTE format('GRANT SELECT, INSERT ON journey.%I TO clywed_worker', t);
  END LOOP;
END $$;
