-- What was promised of a version holds against every statement, not only against those that a step sends.

-- A half that is no text at all (null, a number) is missing too.
CREATE OR REPLACE FUNCTION instrument.lacks_a_text(body jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
  SET search_path = pg_catalog
  AS $$ SELECT jsonb_path_exists(body, 'strict $.** ? (exists(@.cy) || exists(@.en))
                 ? (!exists(@.cy) || !exists(@.en) || @.cy.type() != "string" || @.en.type() != "string"
                    || @.cy like_regex "^\\s*$" || @.en like_regex "^\\s*$")', silent => true) $$;

-- What lists show of a published version is what it says.
ALTER TABLE instrument.version ADD CONSTRAINT version_shows_its_body CHECK (
  published_at IS NULL OR (
    title_cy IS NOT DISTINCT FROM body #>> '{title,cy}' AND title_en IS NOT DISTINCT FROM body #>> '{title,en}'
    AND key IS NOT DISTINCT FROM body ->> 'key' AND version::text IS NOT DISTINCT FROM body ->> 'version'
    AND practice IS NOT DISTINCT FROM body ->> 'practice'
    AND to_jsonb(audiences) IS NOT DISTINCT FROM body -> 'audiences'
    AND to_jsonb(stages) IS NOT DISTINCT FROM body -> 'stages'
    AND items IS NOT DISTINCT FROM jsonb_array_length(body -> 'items')
  )
);

-- Counting back would give an approval for what was said since; and what has just been changed is approved in neither
-- language.
CREATE OR REPLACE FUNCTION instrument.keep_published() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  IF (NEW.id, NEW.partnership_id, NEW.key, NEW.version) IS DISTINCT FROM (OLD.id, OLD.partnership_id, OLD.key, OLD.version) THEN
    RAISE EXCEPTION 'a version keeps its name';
  END IF;
  IF OLD.published_at IS NOT NULL AND
     (to_jsonb(NEW) - ARRAY['tried_at', 'retired_by', 'retired_at']) IS DISTINCT FROM
     (to_jsonb(OLD) - ARRAY['tried_at', 'retired_by', 'retired_at']) THEN
    RAISE EXCEPTION 'a published version never changes';
  END IF;
  IF NEW.revision < OLD.revision THEN
    RAISE EXCEPTION 'a revision never counts back';
  END IF;
  IF NEW.body IS DISTINCT FROM OLD.body THEN
    IF NEW.revision <= OLD.revision THEN
      RAISE EXCEPTION 'a changed body is a new revision';
    END IF;
    IF NEW.cy_state IN ('ready', 'approved') OR NEW.en_state IN ('ready', 'approved') THEN
      RAISE EXCEPTION 'a changed body is to be checked in both languages';
    END IF;
  END IF;
  RETURN NEW;
END $$;
