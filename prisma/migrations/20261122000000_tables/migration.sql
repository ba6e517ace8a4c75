-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "assessment";

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "delivery";

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "door";

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "journey";

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "release";

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "room";

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "safeguarding";

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "staff";

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "words";

-- CreateEnum
CREATE TYPE "staff"."role" AS ENUM ('worker', 'lead', 'safeguarding_lead', 'administrator');

-- CreateEnum
CREATE TYPE "staff"."language" AS ENUM ('cy', 'en');

-- CreateEnum
CREATE TYPE "journey"."audience" AS ENUM ('child', 'young-person', 'parent-carer', 'adult');

-- CreateEnum
CREATE TYPE "journey"."stage" AS ENUM ('beginning', 'midpoint', 'end', 'after');

-- CreateEnum
CREATE TYPE "door"."channel" AS ENUM ('link', 'email', 'phone');

-- CreateEnum
CREATE TYPE "safeguarding"."concern_kind" AS ENUM ('unsafe', 'contact');

-- CreateEnum
CREATE TYPE "safeguarding"."concern_state" AS ENUM ('waiting', 'seen', 'closed');

-- CreateEnum
CREATE TYPE "safeguarding"."opening_state" AS ENUM ('requested', 'approved', 'opened', 'refused');

-- CreateEnum
CREATE TYPE "release"."grain" AS ENUM ('quarter', 'half-year', 'year');

-- CreateEnum
CREATE TYPE "assessment"."people_band" AS ENUM ('under-10', '10-24', '25-49', '50-plus', 'unknown');

-- CreateEnum
CREATE TYPE "assessment"."change_state" AS ENUM ('planned', 'done', 'not-doing');

-- CreateTable
CREATE TABLE "staff"."partnership" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name_cy" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "invented" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "partnership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff"."service" (
    "id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "name_cy" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "service_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff"."member" (
    "id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "title_cy" TEXT NOT NULL DEFAULT '',
    "title_en" TEXT NOT NULL DEFAULT '',
    "language" "staff"."language" NOT NULL DEFAULT 'cy',
    "outside" BOOLEAN NOT NULL DEFAULT false,
    "password_hash" TEXT NOT NULL DEFAULT '',
    "active" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff"."member_role" (
    "member_id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "role" "staff"."role" NOT NULL,

    CONSTRAINT "member_role_pkey" PRIMARY KEY ("member_id","role")
);

-- CreateTable
CREATE TABLE "staff"."session" (
    "token_hash" BYTEA NOT NULL,
    "member_id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "expires_at" TIMESTAMPTZ NOT NULL,
    "locked_at" TIMESTAMPTZ,

    CONSTRAINT "session_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "staff"."password_link" (
    "token_hash" BYTEA NOT NULL,
    "member_id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "expires_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "password_link_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "staff"."rate_limit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "journey"."journey" (
    "id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "service_id" UUID NOT NULL,
    "worker_id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "opened_on" DATE NOT NULL,
    "closed_on" DATE,

    CONSTRAINT "journey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "journey"."respondent" (
    "id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "journey_id" UUID NOT NULL,
    "audience" "journey"."audience" NOT NULL,
    "language" "staff"."language" NOT NULL,

    CONSTRAINT "respondent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "journey"."shared_answer" (
    "id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "respondent_id" UUID NOT NULL,
    "instrument" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "stage" "journey"."stage" NOT NULL,
    "round" INTEGER NOT NULL,
    "language" "staff"."language" NOT NULL,
    "answers" JSONB NOT NULL,
    "receipt_hash" BYTEA NOT NULL,
    "shared_on" DATE NOT NULL,
    "reply" TEXT,
    "reply_language" "staff"."language",
    "replied_by" UUID,
    "replied_on" DATE,

    CONSTRAINT "shared_answer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "door"."respondent_secret" (
    "respondent_id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "wrapped" BYTEA NOT NULL,

    CONSTRAINT "respondent_secret_pkey" PRIMARY KEY ("respondent_id")
);

-- CreateTable
CREATE TABLE "door"."invitation" (
    "id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "respondent_id" UUID NOT NULL,
    "journey_id" UUID NOT NULL,
    "service_id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "instrument" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "stage" "journey"."stage" NOT NULL,
    "round" INTEGER NOT NULL,
    "audience" "journey"."audience" NOT NULL,
    "language" "staff"."language" NOT NULL,
    "channel" "door"."channel" NOT NULL,
    "sent_by" UUID NOT NULL,
    "sent_at" TIMESTAMPTZ NOT NULL,
    "expires_at" TIMESTAMPTZ NOT NULL,
    "cancelled_at" TIMESTAMPTZ,

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "door"."draft" (
    "draft_hash" BYTEA NOT NULL,
    "ciphertext" BYTEA NOT NULL,
    "expires_on" DATE NOT NULL,

    CONSTRAINT "draft_pkey" PRIMARY KEY ("draft_hash")
);

-- CreateTable
CREATE TABLE "room"."block_key" (
    "block_id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "wrapped" BYTEA NOT NULL,

    CONSTRAINT "block_key_pkey" PRIMARY KEY ("block_id")
);

-- CreateTable
CREATE TABLE "room"."envelope" (
    "id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "block_id" UUID NOT NULL,
    "receipt_hash" BYTEA NOT NULL,
    "sealed" BYTEA NOT NULL,

    CONSTRAINT "envelope_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "room"."response" (
    "id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "block_id" UUID NOT NULL,
    "person" BYTEA NOT NULL,
    "receipt_hash" BYTEA NOT NULL,
    "instrument" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "stage" "journey"."stage" NOT NULL,
    "round" INTEGER NOT NULL,
    "audience" "journey"."audience" NOT NULL,
    "language" "staff"."language" NOT NULL,
    "service_id" UUID NOT NULL,
    "answers" JSONB NOT NULL,
    "shared" BOOLEAN NOT NULL,

    CONSTRAINT "response_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "room"."nullifier" (
    "value" BYTEA NOT NULL,
    "partnership_id" UUID NOT NULL,

    CONSTRAINT "nullifier_pkey" PRIMARY KEY ("value")
);

-- CreateTable
CREATE TABLE "words"."words" (
    "id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "block_id" UUID NOT NULL,
    "receipt_hash" BYTEA NOT NULL,
    "sealed" BYTEA NOT NULL,
    "opening" BYTEA NOT NULL,

    CONSTRAINT "words_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "safeguarding"."concern" (
    "id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "kind" "safeguarding"."concern_kind" NOT NULL,
    "sealed" BYTEA NOT NULL,
    "addressed_to" UUID,
    "raised_at" TIMESTAMPTZ NOT NULL,
    "state" "safeguarding"."concern_state" NOT NULL DEFAULT 'waiting',
    "note" TEXT,
    "changed_by" UUID,
    "changed_at" TIMESTAMPTZ,

    CONSTRAINT "concern_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "safeguarding"."words_reading" (
    "words_id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "read_by" UUID NOT NULL,
    "read_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "words_reading_pkey" PRIMARY KEY ("words_id")
);

-- CreateTable
CREATE TABLE "safeguarding"."opening" (
    "id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "words_id" UUID NOT NULL,
    "state" "safeguarding"."opening_state" NOT NULL DEFAULT 'requested',
    "reason" TEXT NOT NULL,
    "immediate" BOOLEAN NOT NULL DEFAULT false,
    "requested_by" UUID NOT NULL,
    "requested_at" TIMESTAMPTZ NOT NULL,
    "approved_by" UUID,
    "approved_at" TIMESTAMPTZ,
    "reviewed_by" UUID,
    "reviewed_at" TIMESTAMPTZ,
    "result" BYTEA,
    "opened_at" TIMESTAMPTZ,

    CONSTRAINT "opening_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "safeguarding"."audit_entry" (
    "partnership_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,
    "actor" UUID,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "previous_hash" BYTEA NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("partnership_id","position")
);

-- CreateTable
CREATE TABLE "safeguarding"."help_content" (
    "partnership_id" UUID NOT NULL,
    "hours_cy" TEXT NOT NULL,
    "hours_en" TEXT NOT NULL,
    "phone" TEXT NOT NULL,
    "confirmed_on" DATE,
    "confirmed_by" UUID,

    CONSTRAINT "help_content_pkey" PRIMARY KEY ("partnership_id")
);

-- CreateTable
CREATE TABLE "release"."block" (
    "id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "instrument" TEXT NOT NULL,
    "public_key" BYTEA NOT NULL,
    "opens_on" DATE NOT NULL,
    "closes_on" DATE NOT NULL,
    "closed_on" DATE,

    CONSTRAINT "block_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "release"."release" (
    "id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "instrument" TEXT NOT NULL,
    "grain" "release"."grain" NOT NULL,
    "period_from" DATE NOT NULL,
    "period_to" DATE NOT NULL,
    "released_on" DATE NOT NULL,
    "body" TEXT NOT NULL,
    "content_hash" BYTEA NOT NULL,

    CONSTRAINT "release_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "release"."offered" (
    "partnership_id" UUID NOT NULL,
    "instrument" TEXT NOT NULL,
    "quarter_from" DATE NOT NULL,
    "rounded" INTEGER NOT NULL,

    CONSTRAINT "offered_pkey" PRIMARY KEY ("partnership_id","instrument","quarter_from")
);

-- CreateTable
CREATE TABLE "assessment"."component_record" (
    "id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "component" TEXT NOT NULL,
    "period_from" DATE NOT NULL,
    "revision" INTEGER NOT NULL,
    "rating" INTEGER,
    "progress_stage" INTEGER,
    "narrative" TEXT NOT NULL,
    "narrative_language" "staff"."language" NOT NULL,
    "lead_name" TEXT NOT NULL,
    "saved_by" UUID NOT NULL,
    "saved_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "component_record_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assessment"."activity" (
    "id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "practice" TEXT NOT NULL,
    "happened_on" DATE NOT NULL,
    "people" "assessment"."people_band" NOT NULL,
    "what" TEXT NOT NULL,
    "heard" TEXT NOT NULL,
    "changed" TEXT NOT NULL,
    "language" "staff"."language" NOT NULL,
    "recorded_by" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ NOT NULL,
    "removed_at" TIMESTAMPTZ,

    CONSTRAINT "activity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assessment"."change" (
    "id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "heard" TEXT NOT NULL,
    "decided" TEXT NOT NULL,
    "state" "assessment"."change_state" NOT NULL,
    "language" "staff"."language" NOT NULL,
    "decided_on" DATE NOT NULL,
    "recorded_by" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ NOT NULL,
    "removed_at" TIMESTAMPTZ,

    CONSTRAINT "change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "delivery"."outbox_message" (
    "id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "recipient" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "language" "staff"."language" NOT NULL,
    "written_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "outbox_message_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "partnership_slug_key" ON "staff"."partnership"("slug");

-- CreateIndex
CREATE INDEX "service_partnership_id_idx" ON "staff"."service"("partnership_id");

-- CreateIndex
CREATE UNIQUE INDEX "member_email_key" ON "staff"."member"("email");

-- CreateIndex
CREATE INDEX "member_partnership_id_idx" ON "staff"."member"("partnership_id");

-- CreateIndex
CREATE INDEX "member_role_partnership_id_role_idx" ON "staff"."member_role"("partnership_id", "role");

-- CreateIndex
CREATE INDEX "session_member_id_idx" ON "staff"."session"("member_id");

-- CreateIndex
CREATE INDEX "session_expires_at_idx" ON "staff"."session"("expires_at");

-- CreateIndex
CREATE INDEX "password_link_member_id_idx" ON "staff"."password_link"("member_id");

-- CreateIndex
CREATE INDEX "rate_limit_expire_idx" ON "staff"."rate_limit"("expire");

-- CreateIndex
CREATE INDEX "journey_partnership_id_worker_id_idx" ON "journey"."journey"("partnership_id", "worker_id");

-- CreateIndex
CREATE UNIQUE INDEX "journey_partnership_id_reference_key" ON "journey"."journey"("partnership_id", "reference");

-- CreateIndex
CREATE INDEX "respondent_journey_id_idx" ON "journey"."respondent"("journey_id");

-- CreateIndex
CREATE UNIQUE INDEX "shared_answer_receipt_hash_key" ON "journey"."shared_answer"("receipt_hash");

-- CreateIndex
CREATE INDEX "shared_answer_respondent_id_idx" ON "journey"."shared_answer"("respondent_id");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_token_hash_key" ON "door"."invitation"("token_hash");

-- CreateIndex
CREATE INDEX "invitation_respondent_id_idx" ON "door"."invitation"("respondent_id");

-- CreateIndex
CREATE INDEX "invitation_journey_id_idx" ON "door"."invitation"("journey_id");

-- CreateIndex
CREATE INDEX "invitation_partnership_id_sent_at_idx" ON "door"."invitation"("partnership_id", "sent_at");

-- CreateIndex
CREATE INDEX "draft_expires_on_idx" ON "door"."draft"("expires_on");

-- CreateIndex
CREATE UNIQUE INDEX "envelope_receipt_hash_key" ON "room"."envelope"("receipt_hash");

-- CreateIndex
CREATE INDEX "envelope_block_id_idx" ON "room"."envelope"("block_id");

-- CreateIndex
CREATE UNIQUE INDEX "response_receipt_hash_key" ON "room"."response"("receipt_hash");

-- CreateIndex
CREATE INDEX "response_partnership_id_instrument_block_id_idx" ON "room"."response"("partnership_id", "instrument", "block_id");

-- CreateIndex
CREATE UNIQUE INDEX "words_receipt_hash_key" ON "words"."words"("receipt_hash");

-- CreateIndex
CREATE INDEX "words_partnership_id_idx" ON "words"."words"("partnership_id");

-- CreateIndex
CREATE INDEX "concern_partnership_id_state_idx" ON "safeguarding"."concern"("partnership_id", "state");

-- CreateIndex
CREATE INDEX "opening_partnership_id_state_idx" ON "safeguarding"."opening"("partnership_id", "state");

-- CreateIndex
CREATE INDEX "block_partnership_id_instrument_idx" ON "release"."block"("partnership_id", "instrument");

-- CreateIndex
CREATE UNIQUE INDEX "release_partnership_id_instrument_grain_period_from_key" ON "release"."release"("partnership_id", "instrument", "grain", "period_from");

-- CreateIndex
CREATE UNIQUE INDEX "component_record_partnership_id_component_period_from_revis_key" ON "assessment"."component_record"("partnership_id", "component", "period_from", "revision");

-- CreateIndex
CREATE INDEX "activity_partnership_id_happened_on_idx" ON "assessment"."activity"("partnership_id", "happened_on");

-- CreateIndex
CREATE INDEX "change_partnership_id_decided_on_idx" ON "assessment"."change"("partnership_id", "decided_on");

-- CreateIndex
CREATE INDEX "outbox_message_partnership_id_idx" ON "delivery"."outbox_message"("partnership_id");

-- AddForeignKey
ALTER TABLE "staff"."service" ADD CONSTRAINT "service_partnership_id_fkey" FOREIGN KEY ("partnership_id") REFERENCES "staff"."partnership"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff"."member" ADD CONSTRAINT "member_partnership_id_fkey" FOREIGN KEY ("partnership_id") REFERENCES "staff"."partnership"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff"."member_role" ADD CONSTRAINT "member_role_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "staff"."member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff"."session" ADD CONSTRAINT "session_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "staff"."member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff"."password_link" ADD CONSTRAINT "password_link_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "staff"."member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "journey"."journey" ADD CONSTRAINT "journey_service_id_fkey" FOREIGN KEY ("service_id") REFERENCES "staff"."service"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "journey"."journey" ADD CONSTRAINT "journey_worker_id_fkey" FOREIGN KEY ("worker_id") REFERENCES "staff"."member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "journey"."respondent" ADD CONSTRAINT "respondent_journey_id_fkey" FOREIGN KEY ("journey_id") REFERENCES "journey"."journey"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "journey"."shared_answer" ADD CONSTRAINT "shared_answer_respondent_id_fkey" FOREIGN KEY ("respondent_id") REFERENCES "journey"."respondent"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "door"."respondent_secret" ADD CONSTRAINT "respondent_secret_respondent_id_fkey" FOREIGN KEY ("respondent_id") REFERENCES "journey"."respondent"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "door"."invitation" ADD CONSTRAINT "invitation_respondent_id_fkey" FOREIGN KEY ("respondent_id") REFERENCES "journey"."respondent"("id") ON DELETE CASCADE ON UPDATE CASCADE;
