-- The record of all twelve components (docs/decisions/0026): by which scale it was rated, what was argued, governance, and
-- which released figures it cites; what was done for any component, with files that show it.

-- AlterTable
ALTER TABLE "assessment"."component_record"
  ADD COLUMN "framework" TEXT NOT NULL DEFAULT 'hm-inspectorate-of-probation',
  ADD COLUMN "argued" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "governance" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "cites" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- A scale may have up to six points.
ALTER TABLE assessment.component_record DROP CONSTRAINT component_rating;
ALTER TABLE assessment.component_record ADD CONSTRAINT component_rating CHECK (rating BETWEEN 1 AND 6);
ALTER TABLE assessment.component_record ADD CONSTRAINT component_cites
  CHECK (cites IS NOT NULL AND array_position(cites, NULL) IS NULL AND cardinality(cites) <= 60);

-- AlterTable: what was recorded so far belongs to the one component that was carried. An UPDATE would see no row, as
-- row-level security binds the owner too.
ALTER TABLE "assessment"."activity" ADD COLUMN "component" TEXT NOT NULL DEFAULT 'collaboration-forums-and-pathways';
ALTER TABLE "assessment"."activity" ALTER COLUMN "component" DROP DEFAULT;
ALTER TABLE "assessment"."activity" ALTER COLUMN "practice" DROP NOT NULL;
ALTER TABLE assessment.activity ADD CONSTRAINT activity_practice
  CHECK ((component = 'collaboration-forums-and-pathways') = (practice IS NOT NULL));

-- CreateTable
CREATE TABLE "assessment"."attachment" (
    "id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "activity_id" UUID NOT NULL,
    "place" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" BYTEA NOT NULL,
    "content" BYTEA NOT NULL,
    "added_by" UUID NOT NULL,
    "added_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "attachment_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "attachment_activity_id_place_key" ON "assessment"."attachment"("activity_id", "place");

-- AddForeignKey
ALTER TABLE "assessment"."attachment" ADD CONSTRAINT "attachment_activity_id_fkey" FOREIGN KEY ("activity_id") REFERENCES "assessment"."activity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Most of these files are compressed already.
ALTER TABLE assessment.attachment ALTER COLUMN content SET STORAGE EXTERNAL;

-- CHECKs. Five places an activity: of two who add the fifth at once one is told.
ALTER TABLE assessment.attachment ADD CONSTRAINT attachment_place CHECK (place BETWEEN 1 AND 5);
ALTER TABLE assessment.attachment ADD CONSTRAINT attachment_is_what_it_says
  CHECK (sha256 = sha256(content) AND size = octet_length(content));
ALTER TABLE assessment.attachment ADD CONSTRAINT attachment_size CHECK (size BETWEEN 1 AND 5000000);
ALTER TABLE assessment.attachment ADD CONSTRAINT attachment_type
  CHECK (type IN ('pdf', 'png', 'jpeg', 'docx', 'xlsx', 'odt', 'csv', 'txt'));

-- Walls. Leads alone: a file may say more than the record does. A file can be taken away for good, since one that should
-- not be here must not wait for the year to end; with the activity it goes too.
ALTER TABLE assessment.attachment ENABLE ROW LEVEL SECURITY;
ALTER TABLE assessment.attachment FORCE ROW LEVEL SECURITY;
-- A key does not look at row-level security: the activity must be one that the login sees.
CREATE POLICY own_partnership ON assessment.attachment TO clywed_lead
  USING (partnership_id = about.partnership())
  WITH CHECK (partnership_id = about.partnership() AND EXISTS (SELECT FROM assessment.activity a WHERE a.id = activity_id));
GRANT SELECT, INSERT, DELETE ON assessment.attachment TO clywed_lead;
