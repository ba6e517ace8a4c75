-- The distance travelled in releases (docs/decisions/0016). Who was counted in which block, and which way: the
-- publisher's alone, as the opened answers are. The label of a person leads nowhere from here: the login that reads it
-- cannot enter the schema it was made from.

-- CreateTable
CREATE TABLE "room"."distance" (
    "partnership_id" UUID NOT NULL,
    "block_id" UUID NOT NULL,
    "person" BYTEA NOT NULL,
    "direction" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "audience" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "service_id" UUID NOT NULL,
    "known_to" BYTEA[],

    CONSTRAINT "distance_pkey" PRIMARY KEY ("block_id","person")
);

-- CHECKs
ALTER TABLE room.distance ADD CONSTRAINT distance_direction CHECK (direction IN ('forward', 'same', 'back'));
ALTER TABLE room.distance ADD CONSTRAINT distance_stage CHECK (stage IN ('midpoint', 'end'));

-- Walls
ALTER TABLE room.distance ENABLE ROW LEVEL SECURITY;
ALTER TABLE room.distance FORCE ROW LEVEL SECURITY;
CREATE POLICY own_partnership ON room.distance TO clywed_publisher
  USING (partnership_id = about.partnership()) WITH CHECK (partnership_id = about.partnership());
GRANT SELECT, INSERT ON room.distance TO clywed_publisher;

-- The publisher reads the numbers through one function and nothing of the schema they stand in. The function runs as
-- a role that nobody can be, which sees neither words nor references.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'clywed_distance') THEN
    CREATE ROLE clywed_distance NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOINHERIT NOBYPASSRLS;
  END IF;
END $$;

GRANT USAGE ON SCHEMA about, journey, release TO clywed_distance;
GRANT SELECT (id, partnership_id, service_id, worker_id) ON journey.journey TO clywed_distance;
GRANT SELECT (id, partnership_id, journey_id, audience, language) ON journey.respondent TO clywed_distance;
GRANT SELECT (id, partnership_id, respondent_id, place) ON journey.goal TO clywed_distance;
GRANT SELECT (partnership_id, goal_id, revision, state) ON journey.goal_change TO clywed_distance;
GRANT SELECT (partnership_id, goal_id, voice, stage, revision, score, scored_by, scored_on) ON journey.goal_score
  TO clywed_distance;
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['journey', 'respondent', 'goal', 'goal_change', 'goal_score'] LOOP
    EXECUTE format('CREATE POLICY for_releases ON journey.%I FOR SELECT TO clywed_distance
      USING (partnership_id = about.partnership())', t);
  END LOOP;
END $$;

-- The person's own numbers that count, of everybody who gave one in a time: a row for each goal and stage. People and
-- the staff who know the numbers are labels that stay the same; goals are numbered as their person chose them.
--
-- since, until  first day, and first day after: a number given later does not count yet
CREATE FUNCTION release.goal_numbers(since date, until date)
RETURNS TABLE (person bytea, audience text, language text, service_id uuid, known_to bytea[], goal integer, state text,
               stage text, score integer, fresh boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  WITH counting AS (
    SELECT DISTINCT ON (s.goal_id, s.stage) s.goal_id, s.stage, s.score, s.scored_on >= since AS fresh
    FROM journey.goal_score s
    WHERE s.voice = 'person' AND s.scored_on < until AND s.partnership_id = about.partnership()
    ORDER BY s.goal_id, s.stage, s.revision DESC
  ), moved AS (
    SELECT DISTINCT g.respondent_id FROM counting c JOIN journey.goal g ON g.id = c.goal_id WHERE c.fresh
  )
  SELECT sha256(convert_to('person ' || r.partnership_id || ' ' || r.id, 'UTF8')), replace(r.audience::text, '-', '_'),
         r.language::text,
         j.service_id,
         ARRAY(SELECT sha256(convert_to('staff ' || r.partnership_id || ' ' || knower.id, 'UTF8'))
               FROM (SELECT j.worker_id AS id
                     UNION SELECT s.scored_by FROM journey.goal_score s JOIN journey.goal o ON o.id = s.goal_id
                     WHERE o.respondent_id = r.id) knower
               ORDER BY 1),
         g.place,
         coalesce((SELECT c.state::text FROM journey.goal_change c WHERE c.goal_id = g.id ORDER BY c.revision DESC LIMIT 1),
                  'open'),
         n.stage::text, n.score, n.fresh
  FROM moved m
  JOIN journey.respondent r ON r.id = m.respondent_id
  JOIN journey.journey j ON j.id = r.journey_id
  JOIN journey.goal g ON g.respondent_id = r.id
  JOIN counting n ON n.goal_id = g.id
$$;

REVOKE ALL ON FUNCTION release.goal_numbers(date, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION release.goal_numbers(date, date) TO clywed_publisher;

-- Handing it over takes being able to be its new owner, who must be able to make things there: both are lent.
GRANT CREATE ON SCHEMA release TO clywed_distance;
DO $$
DECLARE lent boolean := NOT pg_has_role(current_user, 'clywed_distance', 'SET');
BEGIN
  IF lent AND NOT pg_has_role(current_user, 'clywed_distance', 'MEMBER WITH ADMIN OPTION') THEN
    RAISE EXCEPTION 'The role clywed_distance exists on this server already and was made by another owner. Clywed needs a PostgreSQL server to itself: use the owner who made it, or another server.';
  END IF;
  IF lent THEN EXECUTE format('GRANT clywed_distance TO %I WITH INHERIT FALSE, SET TRUE', current_user); END IF;
  ALTER FUNCTION release.goal_numbers(date, date) OWNER TO clywed_distance;
  IF lent THEN EXECUTE format('REVOKE clywed_distance FROM %I', current_user); END IF;
END $$;
REVOKE CREATE ON SCHEMA release FROM clywed_distance;
