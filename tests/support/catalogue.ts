import type pg from 'pg'

/** What PostgreSQL's own catalogue says of the walls, in a form that can be compared with what was meant. */

/** The schemas that hold the application's tables. */
export const SCHEMAS = [
  'staff',
  'instrument',
  'journey',
  'door',
  'room',
  'words',
  'safeguarding',
  'release',
  'assessment',
  'delivery',
  'audit',
]

/**
 * Everything a login may do with tables, one line a table: `room.envelope: DELETE, INSERT`, and for single columns
 * `SELECT (id, sealed)`. Rights that come through PUBLIC are listed under the name `public`.
 */
export async function grantsByLogin(owner: pg.Client): Promise<Record<string, string[]>> {
  const { rows } = await owner.query<{ login: string; line: string }>(
    `WITH right_given AS (
       SELECT c.oid, acl.grantee, acl.privilege_type, NULL::text AS columns
       FROM pg_class c, aclexplode(c.relacl) acl WHERE acl.grantee <> c.relowner
       UNION ALL
       SELECT c.oid, acl.grantee, acl.privilege_type, string_agg(a.attname, ', ' ORDER BY a.attnum)
       FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid, aclexplode(a.attacl) acl
       WHERE acl.grantee <> c.relowner GROUP BY c.oid, acl.grantee, acl.privilege_type
     )
     SELECT CASE WHEN grantee = 0 THEN 'public' ELSE grantee::regrole::text END AS login,
            n.nspname || '.' || c.relname || ': ' ||
              string_agg(privilege_type || COALESCE(' (' || columns || ')', ''), ', ' ORDER BY privilege_type) AS line
     FROM right_given JOIN pg_class c USING (oid) JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast')
     GROUP BY grantee, n.nspname, c.relname ORDER BY 1, 2`,
  )
  const logins: Record<string, string[]> = {}
  for (const { login, line } of rows) {
    logins[login] ??= []
    logins[login].push(line)
  }
  return logins
}

/** Schemas each login may enter. */
export async function schemasByLogin(owner: pg.Client): Promise<Record<string, string>> {
  const { rows } = await owner.query<{ login: string; schemas: string }>(
    `SELECT CASE WHEN grantee = 0 THEN 'public' ELSE grantee::regrole::text END AS login,
            string_agg(nspname || CASE privilege_type WHEN 'USAGE' THEN '' ELSE ' ' || privilege_type END, ', ' ORDER BY nspname) AS schemas
     FROM pg_namespace, aclexplode(nspacl)
     WHERE grantee <> nspowner AND nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast') GROUP BY 1 ORDER BY 1`,
  )
  return Object.fromEntries(rows.map(({ login, schemas }) => [login, schemas]))
}

/** Row-level security: one line a policy, by table. */
export async function policiesByTable(owner: pg.Client): Promise<Record<string, string[]>> {
  const { rows } = await owner.query<{ name: string; policies: string[] }>(
    `SELECT schemaname || '.' || tablename AS name,
            array_agg(policyname || ' ' || cmd || ' to ' || array_to_string(roles, ', ') || ': ' ||
              COALESCE(qual, '') || CASE WHEN with_check IS NULL OR with_check = qual THEN '' ELSE ' / ' || with_check END
              ORDER BY policyname) AS policies
     FROM pg_policies GROUP BY 1 ORDER BY 1`,
  )
  return Object.fromEntries(rows.map(({ name, policies }) => [name, policies]))
}
