import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { API_ROLE, LOGIN_ROLES, type LoginRole } from '../../db/prepare.js';
import { API_READS } from './api-reads.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';
/**
 * Who may read (r), add (a), change (c) and delete (d) rows of which table; in brackets the only columns that may be
 * changed. What is missing is not allowed. The migrator works as the owner only after saying so; by itself it has nothing.
 */
const MAY: Readonly<Record<string, Partial<Record<LoginRole | typeof API_ROLE, string>>>> = {
  absence: { desk: 'r a d', worker: 'r' },
  admin_change: { desk: 'r a' },
  api_answer: { api: 'r a', worker: 'r d' },
  api_client: { desk: 'r a c(ended_at,ended_by)' },
  api_pace: { desk: 'r a c(began_at,requests)' },
  app_session: { portal: 'r a c d', desk: 'r a c d', worker: 'r a c d' },
  audit_alias: { portal: 'r a' },
  audit_chain: { worker: 'r a c(event_id,hash,place)' },
  audit_event: { portal: 'r a', desk: 'r a', worker: 'r a', api: 'a' },
  audit_head: { desk: 'r', worker: 'r a' },
  audit_link: { desk: 'r', worker: 'r a' },
  audit_sealer: { worker: 'r a c(floor_id,sealed_id,sealed_transaction)' },
  case_access: { desk: 'r a d', worker: 'r' },
  breach: { desk: 'r a c(closed_at)', worker: 'r' },
  breach_step: { desk: 'r a', worker: 'r' },
  calendar_feed: { desk: 'r a c(revoked_at)' },
  case_file: {
    portal: 'r a c(changed_at,changed_by,lead_due,lead_nominal,lead_paused,state,version)',
    desk: 'r a c',
    worker: 'r c(lead_due,lead_nominal,lead_paused,named_home,named_municipality_id,unopened_warned_at)',
    api: 'r a',
  },
  case_join: { portal: 'r', desk: 'r a', worker: 'r' },
  case_message: { portal: 'r a', desk: 'r a c(read_at,read_by)' },
  case_series: { portal: 'r a c(last)', desk: 'r a c(last)', api: 'r a c(last)' },
  case_standing: { desk: 'r' },
  claim: { portal: 'r a c(due,nominal,paused)', desk: 'r a c', worker: 'r c(due,nominal)', api: 'r a' },
  claim_act: { portal: 'r a', desk: 'r a', worker: 'r', api: 'a' },
  claim_answered: { desk: 'r' },
  catalogue_use: { portal: 'r', desk: 'r a', worker: 'r' },
  catalogue_version: { portal: 'r', desk: 'r a', worker: 'r a' },
  clock_event: { portal: 'r a', desk: 'r a', worker: 'r', api: 'r a' },
  connected_source: { desk: 'r', worker: 'r a c d' },
  clock_moved: { desk: 'r', worker: 'r a' },
  clock_warning: { portal: 'r', desk: 'r', worker: 'r a' },
  decision: { portal: 'r', desk: 'r a c', worker: 'r' },
  default_handler: { desk: 'r a c(staff_id) d' },
  delivery: { portal: 'r a', desk: 'r a c', worker: 'r a c', api: 'a' },
  connected_channel: { desk: 'r', worker: 'r a c d' },
  delivery_event: { portal: 'r a', desk: 'r a', worker: 'r a' },
  delivery_letter: { portal: 'r', desk: 'r a', worker: 'r a' },
  diary_name: { desk: 'r' },
  diary_word: { desk: 'r' },
  disclosure: { portal: 'r', desk: 'r a', worker: 'r' },
  inspection: { desk: 'r a' },
  draft: { portal: 'r a c d', worker: 'r d' },
  erasure: { desk: 'r', worker: 'r' },
  fee: {
    desk: 'r a c(answer,answer_recorded_by,answer_way,answered_on,decided_at,decided_by,decision_letter_id)',
  },
  feedback: {
    portal: 'a',
    desk: 'r c(answer,answered_at,answered_by,mail_state)',
    worker: 'r c(mail_state)',
  },
  feedback_extension: { desk: 'r a', worker: 'r' },
  file_scanner: { desk: 'r', worker: 'r a c(answered_at,asked_at,fault,is_set)' },
  follow_ask: { portal: 'a', worker: 'r c(case_id,code_hash) d' },
  entry_draft: { desk: 'r a c d', worker: 'r d' },
  identity_check: { desk: 'r a', worker: 'r' },
  legal_hold: { desk: 'r a c(lifted_at,lifted_by)', worker: 'r' },
  letter: { portal: 'r', desk: 'r a', worker: 'r' },
  letter_of_task: { desk: 'r a' },
  letter_sending: { portal: 'r', desk: 'r a', worker: 'r' },
  look: { portal: 'r', desk: 'r a' },
  logo: { desk: 'r a c(alt,bytes,type) d' },
  outbox: { portal: 'a', desk: 'a', worker: 'r a c', api: 'a' },
  person_news: { portal: 'r a', desk: 'r a d', worker: 'r' },
  post_pace: { portal: 'r a c(began_at,posts)', worker: 'r d' },
  post_batch: { desk: 'r a c(posted_at,posted_by,posted_on)' },
  proof_check: { desk: 'r a' },
  protected_receiver: { desk: 'r a d', worker: 'r' },
  protection_event: { portal: 'r a', desk: 'r a', worker: 'r' },
  question: { portal: 'r', desk: 'r a c(undone_at,undone_because,undone_by)', worker: 'r' },
  question_answer: { portal: 'r a', desk: 'r a', worker: 'r' },
  record_authority: { desk: 'r', worker: 'r a c(told_at) d' },
  record_export: { desk: 'r', worker: 'r c(delivered_at,error_code,folder,sha256,state)' },
  representation: { portal: 'r a', desk: 'r a', worker: 'r', api: 'a' },
  request: { portal: 'r a', desk: 'r a', worker: 'r c(home,municipality_id)', api: 'r a' },
  request_name_key: { portal: 'r a', desk: 'r a', api: 'a' },
  review: { portal: 'r', desk: 'r a c(closed_at,closed_by,outcome,outcome_on)', worker: 'r' },
  role_proposal: { desk: 'r a c(confirmed,ended_at,ended_by)' },
  routing_changed: { desk: 'r', worker: 'r a' },
  sign_in_attempt: { portal: 'r a c(answer,expires_at,ticket,used_at) d', worker: 'r d' },
  rule_set: { worker: 'r a c(cases_up_to,claims_up_to,done_at)' },
  schema_step: { portal: 'r', desk: 'r', worker: 'r' },
  service_consent: { portal: 'r a', desk: 'r a', worker: 'r', api: 'a' },
  setting: { portal: 'r', desk: 'r a c(value) d', worker: 'r' },
  staff: {
    portal: 'r',
    desk: 'r a c(active,approves,email,name,roles,sign_in_roles,title,unit)',
    worker: 'r',
  },
  standing_text: { desk: 'r a' },
  stored_file: {
    portal: 'r a',
    desk: 'r a c(publicity,replaced_by,secrecy_ground,third_party)',
    worker: 'r a c(finding,quarantine,scanned_at)',
    api: 'r a',
  },
  suomifi_incoming: { worker: 'r a' },
  suomifi_password: { worker: 'r a c(password,since_at) d' },
  suomifi_position: { worker: 'r a c(continuation_token,read_at)' },
  system_setting: { desk: 'r a c', worker: 'r' },
  task: { desk: 'r a c', worker: 'r c(content,state,version)', api: 'r' },
  task_reminder: { desk: 'r a' },
  task_event: { desk: 'r a', worker: 'r a' },
  to_erase: { desk: 'r', worker: 'r' },
  transfer: { portal: 'r', desk: 'r a', worker: 'r' },
  unit: { desk: 'r a c(deputy_id,lead_id) d', worker: 'r' },
  withdrawal: { portal: 'r a', desk: 'r a', worker: 'r' },
};

let database: TestDatabase;
let admin: pg.Client;
const columns = new Map<string, string[]>();
beforeAll(async () => {
  database = await createTestDatabase();
  admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();
  const { rows } = await admin.query<{ table_name: string; column_name: string }>(
    `select table_name, column_name from information_schema.columns join information_schema.tables using (table_schema, table_name)
     where table_schema = 'public' and table_type = 'BASE TABLE' order by 1, 2`,
  );
  for (const row of rows)
    columns.set(row.table_name, [...(columns.get(row.table_name) ?? []), row.column_name]);
});
afterAll(async () => {
  await admin.end();
  await database.drop();
});

async function asRole<T>(role: LoginRole, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: database.url(role) });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Is the statement let in? It changes nothing: it is undone, and what it fails at later does not matter here. */
async function letsIn(client: pg.Client, sql: string): Promise<boolean> {
  await client.query('begin');
  try {
    await client.query(sql);
    return true;
  } catch (error) {
    return !/^permission denied/.test((error as Error).message);
  } finally {
    await client.query('rollback');
  }
}

/** What a role may do with a table, found by trying, in the words of the list above. */
async function tried(client: pg.Client, table: string): Promise<string> {
  const found: string[] = [];
  if (await letsIn(client, `select 1 from ${table} limit 0`)) found.push('r');
  if (await letsIn(client, `insert into ${table} default values`)) found.push('a');
  const changeable: string[] = [];
  for (const column of columns.get(table) ?? []) {
    if (await letsIn(client, `update ${table} set "${column}" = default where false`))
      changeable.push(column);
  }
  if (changeable.length === columns.get(table)?.length) found.push('c');
  else if (changeable.length > 0) found.push(`c(${changeable.join(',')})`);
  if (await letsIn(client, `delete from ${table} where false`)) found.push('d');
  if (await letsIn(client, `truncate ${table}`)) found.push('truncate');
  return found.join(' ');
}

describe('the tables', () => {
  it('are all in the list of who may do what', () => {
    expect([...columns.keys()].sort()).toEqual(Object.keys(MAY).sort());
  });

  it.each([...LOGIN_ROLES])('let the %s do what the list says and nothing else', async (role) => {
    const found = await asRole(role, async (client) => {
      const results: Record<string, string> = {};
      for (const table of Object.keys(MAY)) results[table] = await tried(client, table);
      return results;
    });
    expect(found).toEqual(
      Object.fromEntries(Object.entries(MAY).map(([table, may]) => [table, may[role] ?? ''])),
    );
  });

  it('let the role that the desk takes on for programs do what the list says and read only the columns named', async () => {
    const found = await asRole('desk', async (client) => {
      await client.query(`set role ${API_ROLE}`);
      const may: Record<string, string> = {};
      const reads: Record<string, string> = {};
      for (const table of Object.keys(MAY)) {
        may[table] = await tried(client, table);
        const readable: string[] = [];
        for (const column of columns.get(table) ?? [])
          if (await letsIn(client, `select "${column}" from ${table} limit 0`)) readable.push(column);
        if (readable.length > 0) reads[table] = readable.sort().join(' ');
      }
      return { may, reads };
    });
    expect(found.may).toEqual(
      Object.fromEntries(Object.entries(MAY).map(([table, may]) => [table, may[API_ROLE] ?? ''])),
    );
    expect(found.reads).toEqual(API_READS);
  });

  it('let only the desk take that role on', async () => {
    const became = await Promise.all(
      LOGIN_ROLES.map((role) => asRole(role, (client) => letsIn(client, `set role ${API_ROLE}`))),
    );
    expect(LOGIN_ROLES.filter((_, index) => became[index])).toEqual(['desk']);
  });

  it('let only the migrator become their owner', async () => {
    const became = await Promise.all(
      LOGIN_ROLES.map((role) => asRole(role, (client) => letsIn(client, 'set role tietopyynto_owner'))),
    );
    expect(LOGIN_ROLES.filter((_, index) => became[index])).toEqual(['migrator']);
  });

  it('lie in a schema where no role of an app can make anything', async () => {
    const { rows } = await admin.query<{ role: string }>(
      `select role from unnest($1::text[]) role where has_schema_privilege(role, 'public', 'create')`,
      [LOGIN_ROLES],
    );
    expect(rows).toEqual([]);
  });
});

describe('the schema of the queue', () => {
  it('is open to the worker alone', async () => {
    const { rows } = await admin.query<{ role: string }>(
      `select role from unnest($1::text[]) role where has_schema_privilege(role, 'bullmq', 'usage')`,
      [LOGIN_ROLES],
    );
    expect(rows.map(({ role }) => role)).toEqual(['worker']);
  });
});
