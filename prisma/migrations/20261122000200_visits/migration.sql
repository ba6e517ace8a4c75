-- The two steps that a respondent takes again and again, each in one statement and so one transaction and one
-- round trip. They run with the caller's own rights (SECURITY INVOKER): the walls stand as they are.

-- What the phone that shows this token (and this draft) may see. Null when there is no such invitation.
CREATE FUNCTION door.visit(token bytea, draft bytea) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  invitation door.invitation;
  found_draft bytea;
BEGIN
  PERFORM set_config('clywed.token', encode(token, 'hex'), true);
  SELECT * INTO invitation FROM door.invitation i WHERE i.token_hash = token;
  IF NOT FOUND THEN RETURN NULL; END IF;
  PERFORM set_config('clywed.partnership', invitation.partnership_id::text, true);
  IF draft IS NOT NULL THEN
    PERFORM set_config('clywed.draft', encode(draft, 'hex'), true);
    SELECT d.ciphertext INTO found_draft FROM door.draft d WHERE d.draft_hash = draft;
  END IF;
  RETURN (SELECT jsonb_build_object(
      'invitation', to_jsonb(invitation) - 'token_hash',
      'draft', encode(found_draft, 'base64'),
      'partnership', jsonb_build_object('nameCy', p.name_cy, 'nameEn', p.name_en, 'invented', p.invented),
      'service', jsonb_build_object('nameCy', s.name_cy, 'nameEn', s.name_en),
      'help', (SELECT jsonb_build_object('hoursCy', h.hours_cy, 'hoursEn', h.hours_en, 'phone', h.phone)
               FROM safeguarding.help_content h WHERE h.partnership_id = p.id))
    FROM staff.partnership p JOIN staff.service s ON s.id = invitation.service_id
    WHERE p.id = invitation.partnership_id);
END $$;

-- Keeps a draft, or what stands in its place once it was sent.
CREATE FUNCTION door.keep_draft(draft bytea, content bytea, until date) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('clywed.draft', encode(draft, 'hex'), true);
  INSERT INTO door.draft AS d (draft_hash, ciphertext, expires_on) VALUES (draft, content, until)
    ON CONFLICT (draft_hash) DO UPDATE SET ciphertext = excluded.ciphertext, expires_on = excluded.expires_on;
END $$;

REVOKE ALL ON FUNCTION door.visit(bytea, bytea), door.keep_draft(bytea, bytea, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION door.visit(bytea, bytea), door.keep_draft(bytea, bytea, date) TO clywed_respondent;
