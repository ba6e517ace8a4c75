-- A worker may open a journey in any service of their partnership: as a moderator they could read what a family of theirs
-- wrote and did not want them to see (docs/decisions/0023).
CREATE UNIQUE INDEX member_role_worker_or_moderator ON staff.member_role (member_id) WHERE role IN ('worker', 'moderator');
