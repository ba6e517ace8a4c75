-- Keys with which other systems read what was released and recorded (docs/decisions/0027). The key itself is never stored.

-- CreateTable
CREATE TABLE "staff"."api_key" (
    "id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "label" TEXT NOT NULL,
    "scopes" TEXT[],
    "token_hash" BYTEA NOT NULL,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "expires_on" DATE NOT NULL,
    "revoked_at" TIMESTAMPTZ,
    "last_used_on" DATE,

    CONSTRAINT "api_key_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "api_key_token_hash_key" ON "staff"."api_key"("token_hash");

-- CreateIndex
CREATE INDEX "api_key_partnership_id_idx" ON "staff"."api_key"("partnership_id");

ALTER TABLE staff.api_key ADD CONSTRAINT api_key_scopes CHECK (
  cardinality(scopes) >= 1 AND scopes <@ ARRAY['releases:read', 'records:read', 'quotes:read']);

-- Walls
ALTER TABLE staff.api_key ENABLE ROW LEVEL SECURITY;
ALTER TABLE staff.api_key FORCE ROW LEVEL SECURITY;
CREATE POLICY own_partnership ON staff.api_key TO clywed_staff
  USING (partnership_id = about.partnership()) WITH CHECK (partnership_id = about.partnership());
-- Whoever asks has shown a key: this one row is there for them, and no other of any partnership.
CREATE POLICY by_key ON staff.api_key FOR SELECT TO clywed_api USING (token_hash = about.secret('api_key'));
CREATE POLICY by_key_used ON staff.api_key FOR UPDATE TO clywed_api
  USING (token_hash = about.secret('api_key')) WITH CHECK (token_hash = about.secret('api_key'));
CREATE POLICY expiring ON staff.api_key FOR SELECT TO clywed_jobs USING (true);
CREATE POLICY expired ON staff.api_key FOR DELETE TO clywed_jobs USING (true);

-- Nobody reads a hash. An administrator makes keys and ends them; what a key may do never changes.
GRANT SELECT (id, partnership_id, label, scopes, created_by, created_at, expires_on, revoked_at, last_used_on),
  INSERT, UPDATE (revoked_at) ON staff.api_key TO clywed_staff;
GRANT SELECT (id, partnership_id, scopes, expires_on, revoked_at, last_used_on), UPDATE (last_used_on)
  ON staff.api_key TO clywed_api;
GRANT SELECT (expires_on, revoked_at), DELETE ON staff.api_key TO clywed_jobs;
