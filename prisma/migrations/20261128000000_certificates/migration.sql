-- What is kept of the attack on a release that failed: databases that tell the same (docs/decisions/0022). Who could be
-- told apart is in it, so it stands where answers stand, and the publisher alone reads it.

-- CreateTable
CREATE TABLE "room"."certificate" (
    "partnership_id" UUID NOT NULL,
    "instrument" TEXT NOT NULL,
    "content_hash" BYTEA NOT NULL,
    "body" BYTEA NOT NULL,

    CONSTRAINT "certificate_pkey" PRIMARY KEY ("partnership_id","content_hash")
);

-- CreateIndex
CREATE INDEX "certificate_partnership_id_instrument_idx" ON "room"."certificate"("partnership_id", "instrument");

-- Walls
ALTER TABLE room.certificate ENABLE ROW LEVEL SECURITY;
ALTER TABLE room.certificate FORCE ROW LEVEL SECURITY;
CREATE POLICY own_partnership ON room.certificate TO clywed_publisher
  USING (partnership_id = about.partnership()) WITH CHECK (partnership_id = about.partnership());
GRANT SELECT, INSERT ON room.certificate TO clywed_publisher;
