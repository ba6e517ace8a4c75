-- Whoever reads what was written has no business with the figures, and the other way round (docs/decisions/0025). The form
-- refuses every other role beside evaluator as well.
CREATE UNIQUE INDEX member_role_evaluator_or_moderator ON staff.member_role (member_id) WHERE role IN ('evaluator', 'moderator');
