-- What is kept ends (docs/decisions/0024). The rights to take it away, for the logins of the jobs process, table by table;
-- which day is due is decided by app/core/retention/policy.ts.

-- A block whose answers were given up: in two years too few people had answered. Nothing was told of it and nothing
-- ever is.
ALTER TABLE "release"."block" ADD COLUMN "given_up" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE release.block ADD CONSTRAINT block_given_up CHECK (NOT given_up OR closed_on IS NOT NULL);

-- Journeys with all that hangs on them, the self-assessment: in whichever partnership, by their days alone.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['journey.journey', 'assessment.component_record', 'assessment.activity', 'assessment.change'] LOOP
    EXECUTE format('CREATE POLICY expiring ON %s FOR SELECT TO clywed_jobs USING (true)', t);
    EXECUTE format('CREATE POLICY expired ON %s FOR DELETE TO clywed_jobs USING (true)', t);
  END LOOP;
END $$;
GRANT USAGE ON SCHEMA journey, assessment TO clywed_jobs;
GRANT SELECT (opened_on, closed_on), DELETE ON journey.journey TO clywed_jobs;
GRANT SELECT (period_from), DELETE ON assessment.component_record TO clywed_jobs;
GRANT SELECT (happened_on, removed_at), DELETE ON assessment.activity TO clywed_jobs;
GRANT SELECT (decided_on, removed_at), DELETE ON assessment.change TO clywed_jobs;
GRANT DELETE ON delivery.outbox_message TO clywed_jobs;

-- What closed blocks leave behind. Words go block by block, as an answer is taken back by its receipt: the transaction
-- names the block, so the publisher needs no right to read, and an open block's are not its to delete.
CREATE FUNCTION about.block() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT NULLIF(current_setting('clywed.block', true), '')::uuid $$;
CREATE POLICY of_closed_block ON words.words AS RESTRICTIVE FOR DELETE TO clywed_publisher
  USING (block_id = about.block() AND EXISTS (SELECT FROM release.block b
         WHERE b.id = block_id AND b.partnership_id = about.partnership() AND b.closed_on IS NOT NULL));
GRANT DELETE ON words.words TO clywed_publisher;
GRANT DELETE ON room.distance, room.certificate, release.quotes TO clywed_publisher;

-- Who wrote something, once it was read; what safeguarding leads have finished with. A concern that is not closed stays,
-- however old.
GRANT UPDATE (opening) ON words.words TO clywed_opener;
GRANT SELECT (words_id, partnership_id, read_at), DELETE ON safeguarding.words_reading TO clywed_opener;
GRANT SELECT (partnership_id, state, changed_at), DELETE ON safeguarding.concern TO clywed_opener;
CREATE POLICY closed_alone ON safeguarding.concern AS RESTRICTIVE FOR DELETE TO clywed_opener
  USING (partnership_id = about.partnership() AND state = 'closed');
GRANT DELETE ON safeguarding.opening TO clywed_opener;
