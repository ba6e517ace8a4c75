import { describe, expect } from 'vitest'
import { grantsByLogin, policiesByTable, SCHEMAS, schemasByLogin } from '../support/catalogue'
import { test } from '../support/database'

/**
 * What each login may do, as it was meant. It was written by hand, and a change here is a change of the privacy
 * model (docs/decisions/0003).
 */
const COLLEAGUE = 'SELECT (id, partnership_id, name, title_cy, title_en, outside, active)'
/** The same, with who is there for concerns about somebody who works here. */
const LEAD_COLLEAGUE = 'SELECT (id, partnership_id, name, title_cy, title_en, outside, active, officer)'
/** What was published of a partnership's own questionnaires: drafts, and who wrote and approved, are the editors'. */
const PUBLISHED =
  'SELECT (id, partnership_id, key, version, body, title_cy, title_en, practice, audiences, stages, items, published_at, tried_at, retired_at)'
/** What both read who are not of the service: what was released, and what the partnership says of itself. */
const READS_WITH_LEADS = {
  'assessment.component_record': 'SELECT',
  'assessment.sign_off': 'SELECT',
  'instrument.version': PUBLISHED,
  'release.quotes': 'SELECT',
  'release.release': 'SELECT',
  'staff.partnership': 'SELECT',
  'staff.service': 'SELECT',
}
const MAY: Record<string, Record<string, string>> = {
  // Puts answers in, takes them back by their receipt, reads none. Reads what a first screen shows.
  clywed_respondent: {
    // Published and the latest: the policy sees to that.
    'assessment.change':
      'SELECT (partnership_id, state, decided_on, heard_cy, heard_en, heard_on, decided_cy, decided_en, done_on)',
    'door.draft': 'INSERT, SELECT, UPDATE',
    'door.invitation': 'SELECT',
    'door.respondent_secret': 'SELECT',
    'instrument.recording': 'SELECT (sha256, type, content)',
    'instrument.version': PUBLISHED,
    'journey.shared_answer':
      'DELETE, INSERT, SELECT (partnership_id, respondent_id, reply, reply_language, replied_on)',
    'release.block': 'SELECT',
    'room.envelope': 'DELETE, INSERT',
    'room.nullifier': 'INSERT',
    'room.response': 'DELETE',
    'safeguarding.concern': 'INSERT',
    'safeguarding.contact_request': 'INSERT',
    'safeguarding.help_content': 'SELECT',
    'safeguarding.watch': 'SELECT (partnership_id, hours, closed_days)',
    'staff.member': LEAD_COLLEAGUE,
    'staff.member_role': 'SELECT',
    'staff.partnership': 'SELECT',
    'staff.service': 'SELECT',
    // Of its policy: what public pages say.
    'staff.statement': 'SELECT (partnership_id, document, revision, body)',
    'words.words': 'DELETE, INSERT',
  },
  // Signs in and administers.
  clywed_staff: {
    'assessment.agency': 'SELECT',
    // Who did what, without what would say when somebody answered.
    'audit.entry':
      'SELECT (partnership_id, position, at, actor, action, subject, detail_hash, previous_hash, hash)',
    'instrument.history': 'INSERT, SELECT, UPDATE (revision, body, at)',
    'instrument.recording': 'INSERT, SELECT',
    'instrument.version': 'INSERT, SELECT, UPDATE',
    'public._prisma_migrations': 'SELECT (finished_at, migration_name, rolled_back_at)',
    'safeguarding.help_content': 'INSERT, SELECT',
    'staff.api_key':
      'INSERT, SELECT (id, partnership_id, label, scopes, created_by, created_at, expires_on, revoked_at, last_used_on), UPDATE (revoked_at)',
    'staff.member': 'INSERT, SELECT, UPDATE',
    'staff.member_role': 'DELETE, INSERT, SELECT, UPDATE',
    'staff.member_service': 'DELETE, INSERT, SELECT',
    'staff.partnership': 'INSERT, SELECT, UPDATE',
    'staff.password_link': 'DELETE, INSERT, SELECT, UPDATE',
    'staff.rate_limit': 'DELETE, INSERT, SELECT, UPDATE',
    'staff.recovery_code': 'DELETE, INSERT, SELECT',
    'staff.second_factor': 'DELETE, INSERT, SELECT, UPDATE (confirmed_at, last_step)',
    'staff.service': 'INSERT, SELECT, UPDATE',
    'staff.session': 'DELETE, INSERT, SELECT, UPDATE',
    'staff.statement': 'INSERT, SELECT',
  },
  // Asks; sees what was sent, and of what came back only what was shared. What is kept together with a family can be
  // added to, and nothing of it changed or taken away.
  clywed_worker: {
    'audit.entry': 'SELECT (partnership_id, position, at, actor, action, subject, detail)',
    'delivery.outbox_message': 'SELECT',
    'door.invitation': 'INSERT, SELECT, UPDATE (cancelled_at)',
    'door.respondent_secret': 'INSERT',
    'instrument.version': PUBLISHED,
    'journey.asked_again': 'INSERT, SELECT',
    'journey.goal': 'INSERT, SELECT',
    'journey.goal_change': 'INSERT, SELECT',
    'journey.goal_note': 'INSERT, SELECT',
    'journey.goal_score': 'INSERT, SELECT',
    'journey.hold': 'SELECT (journey_id)',
    // Taken away only by a transaction that names it: the policy sees to that.
    'journey.journey': 'DELETE, INSERT, SELECT, UPDATE',
    'journey.respondent': 'INSERT, SELECT, UPDATE',
    'journey.shared_answer': 'SELECT, UPDATE (reply, reply_language, replied_by, replied_on)',
    'journey.what_matters': 'INSERT, SELECT',
    'release.block': 'SELECT',
    'staff.member': COLLEAGUE,
    'staff.member_role': 'SELECT',
    'staff.partnership': 'SELECT',
    'staff.service': 'SELECT',
  },
  // Gives a partner agency's own rating, with the evidence that leads see before it, but for files. Nothing of answers.
  clywed_partner: {
    ...READS_WITH_LEADS,
    'assessment.activity': 'SELECT',
    'assessment.agency': 'SELECT',
    'assessment.agency_rating': 'INSERT, SELECT',
    'release.block': 'SELECT',
    'release.offered': 'SELECT',
    'staff.member': 'SELECT (id, partnership_id, name, active)',
  },
  // Gives other systems what a key is for. Nothing of answers, and no names of people.
  clywed_api: {
    ...READS_WITH_LEADS,
    'staff.api_key':
      'SELECT (id, partnership_id, scopes, expires_on, revoked_at, last_used_on), UPDATE (last_used_on)',
  },
  // Sees releases, keeps the assessment. Nothing of door, room, words or journey.
  clywed_lead: {
    'assessment.action': 'INSERT, SELECT',
    'assessment.aaa_report': 'INSERT, SELECT',
    'assessment.activity': 'INSERT, SELECT, UPDATE (removed_at)',
    'assessment.agency': 'INSERT, SELECT, UPDATE (name_cy, name_en, active)',
    'assessment.attachment': 'DELETE, INSERT, SELECT',
    'assessment.change': 'INSERT, SELECT, UPDATE (removed_at, latest)',
    'assessment.agency_rating': 'INSERT, SELECT',
    'assessment.component_record': 'INSERT, SELECT',
    'assessment.sign_off': 'INSERT, SELECT',
    'assessment.stakeholder': 'INSERT, SELECT, UPDATE (removed_at)',
    'instrument.version': PUBLISHED,
    'release.block': 'SELECT',
    'release.offered': 'SELECT',
    'release.quotes': 'SELECT',
    'release.release': 'SELECT',
    'staff.member': 'SELECT (id, partnership_id, name, active)',
    'staff.partnership': 'SELECT',
    'staff.service': 'SELECT',
  },
  // Reads words and concerns; who wrote words stays sealed.
  clywed_safeguarding: {
    'instrument.version': PUBLISHED,
    'journey.hold': 'DELETE, INSERT, SELECT',
    'journey.journey': 'SELECT',
    'journey.respondent': 'SELECT',
    'safeguarding.audit_entry': 'INSERT, SELECT',
    // Adding and deleting is for what is invented alone: the policies see to that.
    'safeguarding.concern':
      'DELETE, INSERT, SELECT, UPDATE (state, note, changed_by, changed_at, outcome, priority, taken_by)',
    'safeguarding.contact_request': 'INSERT, SELECT, UPDATE (state, attempts, changed_by, changed_at)',
    'safeguarding.escalation': 'SELECT',
    'safeguarding.help_confirmation': 'INSERT, SELECT',
    'safeguarding.help_content': 'INSERT, SELECT, UPDATE',
    'safeguarding.opening':
      'INSERT, SELECT, UPDATE (state, approved_by, approved_at, reviewed_by, reviewed_at)',
    'safeguarding.route_entry': 'INSERT, SELECT',
    'safeguarding.watch': 'INSERT, SELECT, UPDATE',
    'safeguarding.words_reading': 'INSERT, SELECT',
    'staff.member': LEAD_COLLEAGUE,
    'staff.member_role': 'SELECT',
    'staff.partnership': 'SELECT',
    'staff.service': 'SELECT',
    'words.words': 'SELECT (id, partnership_id, block_id, sealed)',
  },
  // Reads words that may be quoted and makes quotes of them. Who wrote them stays sealed, and so does what waits.
  clywed_moderator: {
    'instrument.version': PUBLISHED,
    'staff.member': 'SELECT (id, partnership_id, name, outside, active)',
    'staff.member_service': 'SELECT',
    'staff.partnership': 'SELECT',
    'staff.service': 'SELECT',
    'words.moderation':
      'INSERT, SELECT, UPDATE (at, revision, first_by, second_by, translated_by, checked_by, sealed)',
    'words.quote': 'DELETE, INSERT, SELECT (words_id, partnership_id)',
    'words.words': 'SELECT (id, partnership_id, sealed)',
  },
  // Closes blocks and publishes. Of words it sees sealed quotes that wait, never what was written. Of invitations it sees how many, not whose.
  clywed_publisher: {
    'door.invitation': 'SELECT (partnership_id, service_id, instrument, channel, sent_by, sent_at)',
    'instrument.version': PUBLISHED,
    'release.block': 'INSERT, SELECT, UPDATE',
    'release.offered': 'INSERT, SELECT',
    'release.quotes': 'DELETE, INSERT, SELECT',
    'release.release': 'INSERT, SELECT',
    'room.block_key': 'DELETE, INSERT, SELECT',
    'room.certificate': 'DELETE, INSERT, SELECT',
    'room.distance': 'DELETE, INSERT, SELECT',
    'room.envelope': 'DELETE, INSERT, SELECT',
    'room.response': 'DELETE, INSERT, SELECT',
    'staff.partnership': 'SELECT',
    'staff.service': 'SELECT',
    'words.moderation': 'SELECT (words_id, partnership_id, at), UPDATE (at, sealed)',
    'words.quote': 'DELETE, SELECT',
    'words.words': 'DELETE',
  },
  // Finds out who wrote something, once two people have said so; forgets it once the words were read, and takes away
  // what safeguarding leads have finished with.
  clywed_opener: {
    // Checks both logs.
    'audit.entry': 'SELECT',
    'safeguarding.audit_entry': 'INSERT, SELECT',
    'safeguarding.concern':
      'DELETE, SELECT (id, partnership_id, kind, addressed_to, raised_at, state, changed_at, practitioner, priority, taken_by, training)',
    'safeguarding.escalation': 'INSERT, SELECT',
    'safeguarding.help_content': 'SELECT (partnership_id, confirmed_on, reminded_on), UPDATE (reminded_on)',
    'safeguarding.route_entry': 'INSERT, SELECT',
    'safeguarding.watch': 'SELECT (partnership_id, hours, closed_days, urgent_minutes, ordinary_minutes)',
    'safeguarding.opening': 'DELETE, SELECT, UPDATE (state, result, opened_at)',
    'safeguarding.words_reading': 'DELETE, SELECT (words_id, partnership_id, read_at)',
    'staff.partnership': 'SELECT',
    'words.words': 'SELECT (id, partnership_id, opening), UPDATE (opening)',
  },
  // Sees the numbers given for goals, and neither words nor references. No login: the publisher asks it.
  clywed_distance: {
    'journey.goal': 'SELECT (id, partnership_id, respondent_id, place)',
    'journey.goal_change': 'SELECT (partnership_id, goal_id, revision, state)',
    'journey.goal_score':
      'SELECT (partnership_id, goal_id, voice, stage, revision, score, scored_by, scored_on)',
    'journey.journey': 'SELECT (id, partnership_id, service_id, worker_id)',
    'journey.respondent': 'SELECT (id, partnership_id, journey_id, audience, language)',
  },
  // Counts what was heard, answered and changed, and sees no text of it. No login: the respondent's asks it.
  clywed_told_back: {
    'assessment.change': 'SELECT (partnership_id, state, removed_at, latest, heard_on)',
  },
  // Adds to the log what was done about a safeguarding lead, and sees where the log ends. No login: see LOG.
  clywed_log: {
    'safeguarding.audit_entry': 'INSERT, SELECT (partnership_id, position, hash)',
  },
  // Adds to the log of who did what, and takes its beginning away when its time is over. No login: see AUDIT.
  clywed_audit: {
    'audit.entry': 'DELETE, INSERT, SELECT (partnership_id, position, at, hash)',
  },
  // Sends, reminds leads of dates in their plan, and clears away what has expired. What is planned it cannot read.
  clywed_jobs: {
    'assessment.action': 'DELETE, SELECT (partnership_id, action_id, revision, by_when, state, review_on)',
    'assessment.aaa_report': 'DELETE, SELECT (period_from)',
    'assessment.activity': 'DELETE, SELECT (happened_on, removed_at)',
    'assessment.change': 'DELETE, SELECT (removed_at, heard_on)',
    'assessment.agency_rating': 'DELETE, SELECT (period_from)',
    'assessment.component_record': 'DELETE, SELECT (period_from)',
    'assessment.plan_reminder': 'INSERT, SELECT, UPDATE (week_from)',
    'assessment.sign_off': 'DELETE, SELECT (period_from)',
    'assessment.stakeholder': 'DELETE, SELECT (period_from, removed_at)',
    'delivery.outbox_message': 'DELETE, INSERT, SELECT',
    'door.draft': 'DELETE, SELECT (expires_on)',
    'journey.hold': 'SELECT (journey_id)',
    'journey.journey': 'DELETE, SELECT (opened_on, closed_on)',
    'public._prisma_migrations': 'SELECT (finished_at, migration_name, rolled_back_at)',
    'safeguarding.help_content': 'SELECT (partnership_id, hours_cy, hours_en)',
    'safeguarding.watch': 'SELECT (partnership_id, contact_email, contact_language)',
    'staff.api_key': 'DELETE, SELECT (expires_on, revoked_at)',
    'staff.member': 'SELECT (id, partnership_id, email, language, outside, active, officer)',
    'staff.member_role': 'SELECT',
    'staff.partnership': 'SELECT',
    'staff.password_link': 'DELETE, SELECT (expires_at)',
    'staff.rate_limit': 'DELETE, SELECT (expire)',
    'staff.session': 'DELETE, SELECT (expires_at)',
  },
}
const ROLES = Object.keys(MAY)
/** Nobody can be this one: it owns the function through which the staff login adds to the log, and nothing else. */
const LOG = 'clywed_log'
/** Nor this one: it owns the function through which the publisher reads the numbers of goals. */
const DISTANCE = 'clywed_distance'
/** Nor this one: it owns the function through which the public page has its three numbers. */
const TOLD_BACK = 'clywed_told_back'
/** Nor this one: it owns the functions through which every part writes who did what. */
const AUDIT = 'clywed_audit'
const LOGINS = ROLES.filter(role => ![LOG, DISTANCE, TOLD_BACK, AUDIT].includes(role))

describe('logins', () => {
  test('are nobody special: no owner, no superuser, no member of another role', async ({ db }) => {
    const { rows } = await db.owner.query(
      `SELECT rolname, rolsuper, rolcreaterole, rolcreatedb, rolbypassrls, rolreplication, rolinherit, rolcanlogin,
              EXISTS (SELECT FROM pg_auth_members m WHERE m.member = r.oid) AS member,
              EXISTS (SELECT FROM pg_database d WHERE d.datdba = r.oid) AS owns_database
       FROM pg_roles r WHERE rolname LIKE 'clywed\\_%' AND rolname <> 'clywed_owner' ORDER BY rolname`,
    )
    expect(rows.map(row => row.rolname)).toEqual([...ROLES].sort())
    for (const { rolname, rolcanlogin, ...special } of rows) {
      expect(rolcanlogin).toBe(LOGINS.includes(rolname))
      expect(Object.values(special)).toEqual(Object.values(special).map(() => false))
    }
  })

  test('own nothing but the job queue', async ({ db }) => {
    const { rows } = await db.owner.query(
      `SELECT n.nspname, pg_get_userbyid(c.relowner) AS owner FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE pg_get_userbyid(c.relowner) = ANY($1) GROUP BY 1, 2
       UNION SELECT nspname, pg_get_userbyid(nspowner) FROM pg_namespace WHERE pg_get_userbyid(nspowner) = ANY($1)
       ORDER BY 1`,
      [ROLES],
    )
    expect(rows.filter(({ nspname }) => !nspname.startsWith('pg_toast'))).toEqual([
      { nspname: 'graphile_worker', owner: 'clywed_jobs' },
      { nspname: 'jobs', owner: 'clywed_jobs' },
    ])
  })

  test('may do exactly this with tables', async ({ db }) => {
    const lines = (tables: Record<string, string>) =>
      Object.entries(tables)
        .map(([table, rights]) => `${table}: ${rights}`)
        .sort()
    const meant = Object.fromEntries(Object.entries(MAY).map(([login, tables]) => [login, lines(tables)]))
    expect(await grantsByLogin(db.owner)).toEqual(meant)
  })

  test('may enter exactly these schemas, and make nothing in any', async ({ db }) => {
    expect(await schemasByLogin(db.owner)).toEqual({
      clywed_api: 'about, assessment, instrument, release, staff',
      clywed_audit: 'about, audit',
      clywed_distance: 'about, journey, release',
      clywed_jobs: 'about, assessment, audit, delivery, door, journey, public, safeguarding, staff',
      clywed_lead: 'about, assessment, audit, instrument, release, staff',
      clywed_log: 'about, safeguarding',
      clywed_moderator: 'about, instrument, staff, words',
      clywed_opener: 'about, audit, jobs, safeguarding, staff, words',
      clywed_publisher: 'about, audit, door, instrument, release, room, staff, words',
      clywed_respondent:
        'about, assessment, door, instrument, jobs, journey, release, room, safeguarding, staff, words',
      clywed_safeguarding: 'about, instrument, jobs, journey, safeguarding, staff, words',
      clywed_partner: 'about, assessment, instrument, release, staff',
      clywed_told_back: 'about, assessment',
      clywed_staff: 'about, assessment, audit, instrument, jobs, public, safeguarding, staff',
      clywed_worker: 'about, audit, delivery, door, instrument, jobs, journey, release, staff',
    })
    const { rows } = await db.owner.query(
      `SELECT login FROM unnest($1::text[]) AS login
       WHERE has_database_privilege(login, current_database(), 'CREATE') OR has_database_privilege(login, current_database(), 'TEMPORARY')
          OR NOT has_database_privilege(login, current_database(), 'CONNECT')`,
      [LOGINS],
    )
    expect(rows).toEqual([])
  })

  test('run no function with the rights of another but the ways into the queue and the log, and to the numbers of goals and of what was told back', async ({
    db,
  }) => {
    const { rows } = await db.owner.query(
      `SELECT p.oid::regprocedure::text AS name, array_to_string(p.proconfig, '; ') AS config, pg_get_userbyid(proowner) AS owner,
              array(SELECT login FROM unnest($1::text[]) AS login WHERE has_function_privilege(login, p.oid, 'EXECUTE') ORDER BY 1) AS may
       FROM pg_proc p JOIN pg_namespace n ON n.oid = pronamespace
       WHERE prosecdef AND nspname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1`,
      [LOGINS],
    )
    expect(rows).toEqual([
      {
        name: 'assessment.told_back_rates(date)',
        config: 'search_path=pg_catalog, pg_temp',
        owner: TOLD_BACK,
        may: ['clywed_respondent'],
      },
      {
        name: 'audit.record(timestamp with time zone,uuid,text,text,text)',
        config: 'search_path=pg_catalog, pg_temp',
        owner: AUDIT,
        may: ['clywed_jobs', 'clywed_lead', 'clywed_publisher', 'clywed_staff', 'clywed_worker'],
      },
      {
        name: 'audit.shorten(timestamp with time zone,timestamp with time zone)',
        config: 'search_path=pg_catalog, pg_temp',
        owner: AUDIT,
        may: ['clywed_jobs'],
      },
      {
        name: 'jobs.enqueue(text,jsonb)',
        config: 'search_path=pg_catalog, pg_temp',
        owner: 'clywed_jobs',
        may: [
          'clywed_jobs',
          'clywed_opener',
          'clywed_respondent',
          'clywed_safeguarding',
          'clywed_staff',
          'clywed_worker',
        ],
      },
      {
        name: 'release.goal_numbers(date,date)',
        config: 'search_path=pg_catalog, pg_temp',
        owner: DISTANCE,
        may: ['clywed_publisher'],
      },
      {
        name: 'safeguarding.log_lead(timestamp with time zone,uuid,text,uuid)',
        config: 'search_path=pg_catalog, pg_temp',
        owner: LOG,
        may: ['clywed_staff'],
      },
    ])
  })

  test('read the numbers of goals as nobody but their function, within one partnership', async ({ db }) => {
    const policies = await policiesByTable(db.owner)
    const ways = Object.entries(policies).flatMap(([table, all]) =>
      all.filter(policy => policy.includes(DISTANCE)).map(policy => `${table} ${policy}`),
    )
    expect(ways).toEqual(
      ['goal', 'goal_change', 'goal_score', 'journey', 'respondent'].map(
        table =>
          `journey.${table} for_releases SELECT to clywed_distance: (partnership_id = about.partnership())`,
      ),
    )
    expect(policies['room.distance']).toEqual([
      'own_partnership ALL to clywed_publisher: (partnership_id = about.partnership())',
    ])
    const { rows } = await db.owner.query(
      `SELECT FROM pg_auth_members WHERE roleid = $1::regrole AND (set_option OR inherit_option)`,
      [DISTANCE],
    )
    expect(rows).toEqual([])
  })

  test('add to the log of safeguarding from outside only what was done about a lead', async ({ db }) => {
    const policies = (await policiesByTable(db.owner))['safeguarding.audit_entry'] ?? []
    expect(policies.filter(policy => policy.includes(LOG))).toEqual([
      `about_leads INSERT to clywed_log:  / ((partnership_id = about.partnership()) AND (action = ANY (ARRAY['lead-named'::text, 'lead-removed'::text, 'lead-changed'::text, 'lead-link'::text])))`,
      'end_of_chain SELECT to clywed_log: (partnership_id = about.partnership())',
    ])
    const { rows } = await db.owner.query(
      `SELECT FROM pg_auth_members WHERE roleid = $1::regrole AND (set_option OR inherit_option)`,
      [LOG],
    )
    expect(rows).toEqual([])
  })
})

describe('tables', () => {
  test('stand in the schemas that were meant', async ({ db }) => {
    const { rows } = await db.owner.query(
      `SELECT DISTINCT schemaname FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1`,
    )
    expect(rows.map(row => row.schemaname)).toEqual([...SCHEMAS, 'graphile_worker', 'public'].sort())
  })

  test('each have row-level security that binds the owner too, and a policy', async ({ db }) => {
    const { rows } = await db.owner.query(
      `SELECT n.nspname || '.' || c.relname AS name, relrowsecurity AND relforcerowsecurity AS forced
       FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE relkind IN ('r', 'p') AND nspname = ANY($1)`,
      [SCHEMAS],
    )
    const policies = await policiesByTable(db.owner)
    expect(rows.length).toBeGreaterThan(25)
    expect(rows.filter(row => !row.forced || !policies[row.name]?.length)).toEqual([])
  })

  test('let a login delete or read without a partnership only where the row itself was shown', async ({
    db,
  }) => {
    const open = Object.entries(await policiesByTable(db.owner)).flatMap(([table, policies]) =>
      policies.filter(policy => !policy.includes('about.partnership()')).map(policy => `${table}: ${policy}`),
    )
    expect(open).toEqual([
      ...[
        'aaa_report',
        'action',
        'activity',
        'agency_rating',
        'change',
        'component_record',
        'sign_off',
        'stakeholder',
      ].flatMap(table => [
        `assessment.${table}: expired DELETE to clywed_jobs: true`,
        `assessment.${table}: expiring SELECT to clywed_jobs: true`,
      ]),
      "door.draft: by_secrets ALL to clywed_respondent: (draft_hash = about.secret('draft'::text))",
      'door.draft: expired DELETE to clywed_jobs: true',
      'door.draft: expiring SELECT to clywed_jobs: true',
      "door.invitation: by_token SELECT to clywed_respondent: (token_hash = about.secret('token'::text))",
      "instrument.recording: by_sound SELECT to clywed_respondent: (sha256 = about.secret('sound'::text))",
      // Which journeys are held, by id alone: the grant sees to that.
      'journey.hold: keeps SELECT to clywed_jobs, clywed_worker: (journey_id IS NOT NULL)',
      'journey.journey: expired DELETE to clywed_jobs: true',
      'journey.journey: expiring SELECT to clywed_jobs: true',
      // Restrictive: what it lets through another policy has to let through as well.
      'journey.journey: not_held ALL to clywed_jobs: (NOT (EXISTS ( SELECT\n   FROM journey.hold h\n  WHERE (h.journey_id = journey.id))))',
      "journey.shared_answer: by_receipt DELETE to clywed_respondent: (receipt_hash = about.secret('receipt_shared'::text))",
      "room.envelope: by_receipt DELETE to clywed_respondent: (receipt_hash = about.secret('receipt_envelope'::text))",
      "room.response: by_receipt DELETE to clywed_respondent: (receipt_hash = about.secret('receipt_response'::text))",
      "staff.api_key: by_key SELECT to clywed_api: (token_hash = about.secret('api_key'::text))",
      "staff.api_key: by_key_used UPDATE to clywed_api: (token_hash = about.secret('api_key'::text))",
      'staff.api_key: expired DELETE to clywed_jobs: true',
      'staff.api_key: expiring SELECT to clywed_jobs: true',
      'staff.member: by_email SELECT to clywed_staff: (email = about.email())',
      'staff.partnership: by_slug SELECT to clywed_respondent: (slug = about.slug())',
      'staff.partnership: every_partnership SELECT to clywed_jobs, clywed_opener, clywed_publisher: true',
      "staff.password_link: by_link ALL to clywed_staff: (token_hash = about.secret('link'::text))",
      'staff.password_link: expired DELETE to clywed_jobs: true',
      'staff.password_link: expiring SELECT to clywed_jobs: true',
      'staff.rate_limit: counters ALL to clywed_staff: true',
      'staff.rate_limit: expired DELETE to clywed_jobs: true',
      'staff.rate_limit: expiring SELECT to clywed_jobs: true',
      "staff.session: by_session ALL to clywed_staff: (token_hash = about.secret('session'::text))",
      'staff.session: expired DELETE to clywed_jobs: true',
      'staff.session: expiring SELECT to clywed_jobs: true',
      "words.words: by_receipt DELETE to clywed_respondent: (receipt_hash = about.secret('receipt_words'::text))",
    ])
  })

  test('hold no time finer than a day in room and words, and nothing that counts arrivals anywhere', async ({
    db,
  }) => {
    const { rows: times } = await db.owner.query(
      `SELECT table_schema, table_name, column_name FROM information_schema.columns
       WHERE table_schema IN ('room', 'words') AND (data_type LIKE 'time%' OR data_type IN ('interval', 'date'))`,
    )
    expect(times).toEqual([])
    const { rows: counters } = await db.owner.query(
      `SELECT n.nspname, c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE relkind = 'S' AND nspname = ANY($1)
       UNION SELECT table_schema, table_name FROM information_schema.columns WHERE table_schema = ANY($1) AND is_identity = 'YES'`,
      [SCHEMAS],
    )
    expect(counters).toEqual([])
  })
})
