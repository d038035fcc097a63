import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { laySeeds, type Seeds } from './rows-seed.js';

export type Row = Readonly<Record<string, unknown>>;

interface Column {
  readonly table: string;
  readonly name: string;
  readonly type: string;
  readonly needed: boolean;
  readonly key: boolean;
  /** The table that it points at. */
  readonly points: string | null;
}

/**
 * A row of Lahti in every table that can have one: what the seeds bring, and else one that fits the columns alone. Checks,
 * references and keys do not matter here and are taken off; who may see and change a row does, and stands.
 */
export async function layRows(adminUrl: string): Promise<{ seeds: Seeds; tables: string[] }> {
  const seeds = await laySeeds(adminUrl);
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  await admin.query('set session_replication_role = replica');
  await dropChecks(admin);
  const columns = await columnsOf(admin);
  const tables = [...new Set(columns.map(({ table }) => table))];
  const known: Record<string, string> = {
    request: seeds.lahti.requestId,
    case_file: seeds.lahti.caseId,
    claim: seeds.lahti.claimId,
    delivery: seeds.lahti.deliveryId,
    staff: seeds.lahti.staffId,
  };
  for (const table of tables) {
    const mine = columns.filter((column) => column.table === table);
    const { rows } = await admin.query<{ row: Row }>(`select to_jsonb(t) as row from ${table} t`);
    const own = rows.find(({ row }) => isOfLahti(row, seeds));
    const id = own ? String(own.row['id'] ?? '') : await fill(admin, table, mine, known, seeds);
    if (id) known[table] ??= id;
  }
  await admin.query(
    `insert into staff (id, subject, authority_id, unit, name, email, title, roles)
     values ($1, 'expert', 'lahti', 'another unit', 'x', 'x', 'x', '{expert}')`,
    [EXPERT],
  );
  await dropKeys(admin);
  await admin.end();
  return { seeds, tables };
}

/** Somebody in Lahti whose only role is expert, of a unit that has no task. */
export const EXPERT = '0b9c1a9e-0000-4000-8000-0000000000ee';

/** Does a row belong to the request, its case or its tasks? */
export function isOfCase(row: Row, { lahti }: Seeds): boolean {
  const { requestId, caseId, claimId, spareClaimId, deliveryId } = lahti;
  return [requestId, caseId, claimId, spareClaimId, deliveryId].some((id) =>
    JSON.stringify(row).includes(id),
  );
}

/** Does a row belong to the case, the person or the authority whose door is tried? */
export function isOfLahti(row: Row, { lahti }: Seeds): boolean {
  const { requestId, caseId, claimId, spareClaimId, deliveryId, staffId, draftId } = lahti;
  const ids = [requestId, caseId, claimId, spareClaimId, deliveryId, staffId, draftId];
  return [...ids, '"lahti"', 'key of Eero'].some((mark) => JSON.stringify(row).includes(mark));
}

async function fill(
  admin: pg.Client,
  table: string,
  columns: readonly Column[],
  known: Readonly<Record<string, string>>,
  { lahti }: Seeds,
): Promise<string> {
  const id = randomUUID();
  const row: Record<string, unknown> = {};
  for (const { name, type, needed, key, points } of columns) {
    if (points && known[points]) row[name] = known[points];
    else if (/authority_id$|^chain$/.test(name)) row[name] = 'lahti';
    else if (name === 'person_key') row[name] = 'key of Eero';
    else if (/_by$|^staff_id$/.test(name) && type === 'uuid') row[name] = lahti.staffId;
    else if (needed) row[name] = key && type === 'uuid' ? id : VALUES[type];
  }
  const names = Object.keys(row)
    .map((name) => `"${name}"`)
    .join(', ');
  await admin.query(
    `insert into ${table} (${names}) select ${names} from jsonb_populate_record(null::${table}, $1)`,
    [JSON.stringify(row)],
  );
  return String(row['id'] ?? '');
}

const VALUES: Readonly<Record<string, unknown>> = {
  uuid: '0b9c1a9e-0000-4000-8000-0000000000cc',
  text: 'x',
  bool: false,
  int2: 1,
  int4: 1,
  int8: 1,
  date: '2026-11-22',
  timestamptz: '2026-11-22T10:00:00Z',
  jsonb: {},
  bytea: '\\x00',
  _text: [],
  _uuid: [],
  numeric: 1,
  xid8: '1',
};

async function dropChecks(admin: pg.Client): Promise<void> {
  const { rows } = await admin.query<{ table: string; name: string }>(
    `select conrelid::regclass::text as table, conname as name from pg_constraint
     where contype = 'c' and connamespace = 'public'::regnamespace`,
  );
  for (const { table, name } of rows) await admin.query(`alter table ${table} drop constraint "${name}"`);
}

/** Nothing but policies stands in the way of a change that is tried. */
async function dropKeys(admin: pg.Client): Promise<void> {
  const keys = await admin.query<{ table: string; name: string }>(
    `select conrelid::regclass::text as table, conname as name from pg_constraint
     where contype in ('f', 'p', 'u') and connamespace = 'public'::regnamespace order by contype = 'f' desc`,
  );
  for (const { table, name } of keys.rows)
    await admin.query(`alter table ${table} drop constraint "${name}"`);
  const indexes = await admin.query<{ name: string }>(
    `select format('%I', c.relname) as name from pg_index i join pg_class c on c.oid = i.indexrelid
     where i.indisunique and c.relnamespace = 'public'::regnamespace`,
  );
  for (const { name } of indexes.rows) await admin.query(`drop index ${name}`);
}

async function columnsOf(admin: pg.Client): Promise<Column[]> {
  const { rows } = await admin.query<Column>(
    `select c.relname as table, a.attname as name, t.typname as type,
       a.attnotnull and not a.atthasdef and a.attidentity = '' as needed,
       exists (select 1 from pg_index i where i.indrelid = c.oid and i.indisprimary and a.attnum = any (i.indkey)) as key,
       (select f.confrelid::regclass::text from pg_constraint f
        where f.contype = 'f' and f.conrelid = c.oid and f.conkey = array[a.attnum]) as points
     from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
       join pg_type t on t.oid = a.atttypid
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' order by 1, a.attnum`,
  );
  return rows;
}
