-- What people of partner agencies and other systems have no page or endpoint for, their logins do not read either
-- (docs/decisions/0003, 0026).
REVOKE SELECT ON assessment.action, assessment.stakeholder, assessment.change FROM clywed_partner, clywed_api;
REVOKE SELECT ON assessment.agency, assessment.activity, release.block, release.offered FROM clywed_api;

DROP POLICY reads_with_leads ON assessment.action;
DROP POLICY reads_with_leads ON assessment.stakeholder;
DROP POLICY reads_with_leads ON assessment.change;
ALTER POLICY reads_with_leads ON assessment.agency TO clywed_partner;
ALTER POLICY reads_with_leads ON assessment.activity TO clywed_partner;
ALTER POLICY reads_with_leads ON release.block TO clywed_partner;
ALTER POLICY reads_with_leads ON release.offered TO clywed_partner;
