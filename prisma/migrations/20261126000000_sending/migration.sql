-- Sending a response: the whole transaction in one statement and one round trip. It runs with the caller's own
-- rights (SECURITY INVOKER): the respondent's login may insert and not read, so there is no conflict target and no
-- RETURNING.
--
-- words, shared  null when there are none
-- alert          what to tell the safeguarding leads when there are words
-- returns        'sent'; 'already' when this person had answered this round (only the draft and the shared copy change);
--                'block-closed' when the block was closed meanwhile (nothing changes)
CREATE FUNCTION door.send_response(
  partnership uuid, respondent uuid, block uuid, nullifier bytea,
  envelope_receipt bytea, envelope bytea,
  words_receipt bytea, words_sealed bytea, words_opening bytea, alert jsonb,
  shared_receipt bytea, shared jsonb,
  draft bytea, content bytea
) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  is_first boolean;
BEGIN
  PERFORM set_config('clywed.partnership', partnership::text, true),
          set_config('clywed.respondent', respondent::text, true),
          set_config('clywed.draft', encode(draft, 'hex'), true);
  -- Closing takes the same lock alone, so a block cannot close between this look and the commit.
  PERFORM pg_advisory_xact_lock_shared(hashtextextended(block::text, 0));
  PERFORM FROM release.block b WHERE b.id = block AND b.closed_on IS NULL;
  IF NOT FOUND THEN RETURN 'block-closed'; END IF;

  INSERT INTO room.nullifier (value, partnership_id) VALUES (nullifier, partnership) ON CONFLICT DO NOTHING;
  is_first := FOUND;
  UPDATE door.draft d SET ciphertext = content WHERE d.draft_hash = draft;
  -- Also for somebody who had answered: else a worker who opened the link and shared an answer of their own would
  -- learn from its absence that the person had. Sent twice at once, it stands once.
  IF shared IS NOT NULL THEN
    INSERT INTO journey.shared_answer
        (id, partnership_id, respondent_id, instrument, version, stage, round, language, answers, receipt_hash, shared_on)
      VALUES (gen_random_uuid(), partnership, respondent, shared->>'instrument', (shared->>'version')::integer,
        (shared->>'stage')::journey.stage, (shared->>'round')::integer, (shared->>'language')::staff.language,
        shared->'answers', shared_receipt, (shared->>'on')::date)
      ON CONFLICT DO NOTHING;
  END IF;
  IF NOT is_first THEN RETURN 'already'; END IF;

  INSERT INTO room.envelope (id, partnership_id, block_id, receipt_hash, sealed)
    VALUES (gen_random_uuid(), partnership, block, envelope_receipt, envelope);
  IF words_sealed IS NOT NULL THEN
    INSERT INTO words.words (id, partnership_id, block_id, receipt_hash, sealed, opening)
      VALUES (gen_random_uuid(), partnership, block, words_receipt, words_sealed, words_opening);
    -- Last: everybody who sends words within minutes waits for the same row of the queue.
    PERFORM jobs.enqueue('alert-leads', alert);
  END IF;
  RETURN 'sent';
END $$;

REVOKE ALL ON FUNCTION door.send_response(
  uuid, uuid, uuid, bytea, bytea, bytea, bytea, bytea, bytea, jsonb, bytea, jsonb, bytea, bytea) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION door.send_response(
  uuid, uuid, uuid, bytea, bytea, bytea, bytea, bytea, bytea, jsonb, bytea, jsonb, bytea, bytea) TO clywed_respondent;
