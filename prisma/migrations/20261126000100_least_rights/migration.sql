-- The login that is open to anybody with a link counts nothing, so the counters of signing in are not its to change.
REVOKE ALL ON staff.rate_limit FROM clywed_respondent;
ALTER POLICY counters ON staff.rate_limit TO clywed_staff;
