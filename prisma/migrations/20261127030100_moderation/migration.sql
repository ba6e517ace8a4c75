-- Words made safe to share (docs/decisions/0023): who works where, how far two people are with each text, quotes that
-- wait, and quotes that are released.

-- CreateEnum
CREATE TYPE "words"."moderation_state" AS ENUM ('first', 'second', 'agree', 'translate', 'check', 'ready', 'aside', 'done');

-- CreateTable
CREATE TABLE "staff"."member_service" (
    "member_id" UUID NOT NULL,
    "service_id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,

    CONSTRAINT "member_service_pkey" PRIMARY KEY ("member_id","service_id")
);

-- CreateTable
CREATE TABLE "words"."moderation" (
    "words_id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "at" "words"."moderation_state" NOT NULL,
    "revision" INTEGER NOT NULL,
    "first_by" UUID,
    "second_by" UUID,
    "translated_by" UUID,
    "checked_by" UUID,
    "sealed" BYTEA NOT NULL,

    CONSTRAINT "moderation_pkey" PRIMARY KEY ("words_id")
);

-- CreateTable
CREATE TABLE "words"."quote" (
    "words_id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "sealed" BYTEA NOT NULL,

    CONSTRAINT "quote_pkey" PRIMARY KEY ("words_id")
);

-- CreateTable
CREATE TABLE "release"."quotes" (
    "id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "period_from" DATE NOT NULL,
    "period_to" DATE NOT NULL,
    "body" TEXT NOT NULL,
    "content_hash" BYTEA NOT NULL,

    CONSTRAINT "quotes_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "moderation_partnership_id_at_idx" ON "words"."moderation"("partnership_id", "at");

-- CreateIndex
CREATE INDEX "quote_partnership_id_idx" ON "words"."quote"("partnership_id");

-- CreateIndex
CREATE UNIQUE INDEX "quotes_partnership_id_period_from_key" ON "release"."quotes"("partnership_id", "period_from");

-- AddForeignKey
ALTER TABLE "staff"."member_service" ADD CONSTRAINT "member_service_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "staff"."member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff"."member_service" ADD CONSTRAINT "member_service_service_id_fkey" FOREIGN KEY ("service_id") REFERENCES "staff"."service"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "words"."moderation" ADD CONSTRAINT "moderation_words_id_fkey" FOREIGN KEY ("words_id") REFERENCES "words"."words"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "words"."quote" ADD CONSTRAINT "quote_words_id_fkey" FOREIGN KEY ("words_id") REFERENCES "words"."words"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The product asks first (core/words/moderation/state.ts); this holds even if it forgets.
ALTER TABLE words.moderation ADD CONSTRAINT moderation_two_look CHECK (second_by IS NULL OR second_by <> first_by);
ALTER TABLE words.moderation ADD CONSTRAINT moderation_both_looked
  CHECK (at IN ('first', 'second', 'done') OR (first_by IS NOT NULL AND second_by IS NOT NULL));
ALTER TABLE words.moderation ADD CONSTRAINT moderation_checked_by_another
  CHECK (at <> 'ready' OR (translated_by IS NOT NULL AND checked_by IS NOT NULL AND translated_by <> checked_by));
-- Who sees released quotes never sees what is behind them: nobody is a lead and a moderator at once.
CREATE UNIQUE INDEX member_role_lead_or_moderator ON staff.member_role (member_id) WHERE role IN ('lead', 'moderator');

-- The login of the moderators. It can do nothing here; the set-up gives it its password and LOGIN.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'clywed_moderator') THEN
    CREATE ROLE clywed_moderator NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOINHERIT NOBYPASSRLS;
  END IF;
END $$;

-- Walls
ALTER TABLE staff.member_service ENABLE ROW LEVEL SECURITY;
ALTER TABLE staff.member_service FORCE ROW LEVEL SECURITY;
ALTER TABLE words.moderation ENABLE ROW LEVEL SECURITY;
ALTER TABLE words.moderation FORCE ROW LEVEL SECURITY;
ALTER TABLE words.quote ENABLE ROW LEVEL SECURITY;
ALTER TABLE words.quote FORCE ROW LEVEL SECURITY;
ALTER TABLE release.quotes ENABLE ROW LEVEL SECURITY;
ALTER TABLE release.quotes FORCE ROW LEVEL SECURITY;
CREATE POLICY own_partnership ON staff.member_service TO clywed_staff, clywed_moderator
  USING (partnership_id = about.partnership()) WITH CHECK (partnership_id = about.partnership());
CREATE POLICY own_partnership ON words.moderation TO clywed_moderator, clywed_publisher
  USING (partnership_id = about.partnership()) WITH CHECK (partnership_id = about.partnership());
CREATE POLICY own_partnership ON words.quote TO clywed_moderator, clywed_publisher
  USING (partnership_id = about.partnership()) WITH CHECK (partnership_id = about.partnership());
CREATE POLICY own_partnership ON release.quotes TO clywed_lead, clywed_publisher
  USING (partnership_id = about.partnership()) WITH CHECK (partnership_id = about.partnership());
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['staff.service', 'staff.member', 'words.words'] LOOP
    EXECUTE format('CREATE POLICY moderator_reads ON %s FOR SELECT TO clywed_moderator USING (partnership_id = about.partnership())', t);
  END LOOP;
END $$;
CREATE POLICY moderator_reads ON instrument.version FOR SELECT TO clywed_moderator
  USING (partnership_id = about.partnership() AND published_at IS NOT NULL);

GRANT SELECT, INSERT, DELETE ON staff.member_service TO clywed_staff;

-- Moderators see what was written and not who wrote it: neither `opening` nor the hash of the receipt, and of what
-- waits for a batch only that it does.
GRANT USAGE ON SCHEMA about, staff, instrument, words TO clywed_moderator;
GRANT SELECT ON staff.partnership, staff.service, staff.member_service TO clywed_moderator;
GRANT SELECT (id, partnership_id, name, outside, active) ON staff.member TO clywed_moderator;
GRANT SELECT (id, partnership_id, key, version, body, title_cy, title_en, practice, audiences, stages, items,
              published_at, tried_at, retired_at) ON instrument.version TO clywed_moderator;
GRANT SELECT (id, partnership_id, sealed) ON words.words TO clywed_moderator;
GRANT SELECT, INSERT, UPDATE (at, revision, first_by, second_by, translated_by, checked_by, sealed)
  ON words.moderation TO clywed_moderator;
GRANT SELECT (words_id, partnership_id), INSERT, DELETE ON words.quote TO clywed_moderator;

-- The publisher takes what waits, and wipes what led to it: afterwards nothing ties a released quote to its words.
GRANT USAGE ON SCHEMA words TO clywed_publisher;
GRANT SELECT, DELETE ON words.quote TO clywed_publisher;
GRANT SELECT (words_id, partnership_id, at), UPDATE (at, sealed) ON words.moderation TO clywed_publisher;
GRANT SELECT, INSERT ON release.quotes TO clywed_publisher;

GRANT SELECT ON release.quotes TO clywed_lead;
