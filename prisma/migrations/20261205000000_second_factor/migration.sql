-- A second factor for staff, and what a session says of how it began (docs/decisions/0031).

-- AlterTable
ALTER TABLE "staff"."partnership" ADD COLUMN "second_factor_roles" "staff"."role"[]
  DEFAULT ARRAY['safeguarding_lead', 'administrator', 'moderator', 'evaluator']::"staff"."role"[];
-- Nobody in an invented partnership is real, and whoever tries it has no app for them.
UPDATE staff.partnership SET second_factor_roles = '{}' WHERE invented;

-- AlterTable
ALTER TABLE "staff"."session"
  ADD COLUMN "id" UUID NOT NULL DEFAULT gen_random_uuid(),
  ADD COLUMN "method" TEXT NOT NULL DEFAULT 'password',
  ADD COLUMN "authenticated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
  ADD COLUMN "second_factor" TEXT NOT NULL DEFAULT 'none',
  ADD COLUMN "browser" TEXT NOT NULL DEFAULT 'other';
UPDATE staff.session SET authenticated_at = created_at;
ALTER TABLE staff.session ADD CONSTRAINT session_second_factor
  CHECK (second_factor IN ('none', 'pending', 'due', 'app', 'recovery'));
ALTER TABLE staff.session ADD CONSTRAINT session_browser
  CHECK (browser IN ('firefox', 'edge', 'chrome', 'safari', 'other'));

-- CreateTable
CREATE TABLE "staff"."second_factor" (
    "member_id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "secret" BYTEA NOT NULL,
    "confirmed_at" TIMESTAMPTZ,
    "last_step" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "second_factor_pkey" PRIMARY KEY ("member_id")
);

-- CreateTable
CREATE TABLE "staff"."recovery_code" (
    "code_hash" BYTEA NOT NULL,
    "member_id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,

    CONSTRAINT "recovery_code_pkey" PRIMARY KEY ("code_hash")
);

-- CreateIndex
CREATE INDEX "recovery_code_member_id_idx" ON "staff"."recovery_code"("member_id");

-- AddForeignKey
ALTER TABLE "staff"."second_factor" ADD CONSTRAINT "second_factor_member_id_fkey"
  FOREIGN KEY ("member_id") REFERENCES "staff"."member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff"."recovery_code" ADD CONSTRAINT "recovery_code_member_id_fkey"
  FOREIGN KEY ("member_id") REFERENCES "staff"."member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Walls
ALTER TABLE staff.second_factor ENABLE ROW LEVEL SECURITY;
ALTER TABLE staff.second_factor FORCE ROW LEVEL SECURITY;
ALTER TABLE staff.recovery_code ENABLE ROW LEVEL SECURITY;
ALTER TABLE staff.recovery_code FORCE ROW LEVEL SECURITY;
CREATE POLICY own_partnership ON staff.second_factor TO clywed_staff
  USING (partnership_id = about.partnership()) WITH CHECK (partnership_id = about.partnership());
CREATE POLICY own_partnership ON staff.recovery_code TO clywed_staff
  USING (partnership_id = about.partnership()) WITH CHECK (partnership_id = about.partnership());

GRANT SELECT, INSERT, DELETE, UPDATE (confirmed_at, last_step) ON staff.second_factor TO clywed_staff;
GRANT SELECT, INSERT, DELETE ON staff.recovery_code TO clywed_staff;
