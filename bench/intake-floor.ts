import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { CLIENT } from './intake-house.js';
import { AUTHORITY } from './lists-data.js';

/** The tables a filed request writes to, in the order of their foreign keys; its case number comes from its series. */
const TABLES = [
  'request',
  'request_name_key',
  'case_file',
  'claim',
  'clock_event',
  'delivery',
  'outbox',
  'audit_event',
  'api_answer',
] as const;
/** What the database makes of them by itself, on both sides. */
const BY_TRIGGERS = ['case_series', 'diary_name', 'case_standing'];

type Values = Readonly<Record<string, unknown>>;
export type WrittenRows = ReadonlyMap<string, readonly Values[]>;

/** The rows that one transaction wrote: those with the transaction id of the request filed last. */
export async function rowsOfLastRequest(admin: string): Promise<WrittenRows> {
  const client = new pg.Client({ connectionString: admin });
  await client.connect();
  try {
    const { rows: tables } = await client.query<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`,
    );
    const written = new Map<string, Values[]>();
    for (const { name } of tables) {
      const { rows } = await client.query<{ row: Values }>(
        `select to_jsonb(t) as row from ${name} t where xmin = (select xmin from request order by entered_at desc limit 1)`,
      );
      if (rows.length > 0)
        written.set(
          name,
          rows.map(({ row }) => row),
        );
    }
    const others = [...written.keys()].filter((name) => ![...TABLES, ...BY_TRIGGERS].includes(name));
    if (others.length > 0) throw new Error(`A filed request wrote to ${others.join(', ')} too`);
    return written;
  } finally {
    await client.end();
  }
}

/** Made by the database when the row is written. */
const GIVEN = new Set(['audit_event.id', 'audit_event.transaction_id', 'delivery.number']);
const UUID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/**
 * Writes the same rows again with new ids, as the desk's role for programs, in one transaction: one prepared statement
 * a table with all of its rows, the number of the case as late as it can be taken.
 */
export async function openFloor(address: string, written: WrittenRows) {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  const statements = TABLES.map((table) => statementOf(table, written.get(table) ?? []));
  const kept = new Set([CLIENT, ...staffOf(written)]);
  const write = async (): Promise<void> => {
    const ids = new Map<string, string>();
    const renewed = (text: string): string =>
      text.replaceAll(UUID, (id) => {
        if (kept.has(id)) return id;
        const next = ids.get(id) ?? randomUUID();
        ids.set(id, next);
        return next;
      });
    const mark = randomUUID();
    await client.query('begin');
    await client.query(SCOPE);
    await client.query('set local role api');
    for (const { name, text, values } of statements) {
      const own = values.map((value) => (typeof value === 'string' ? renewed(value) : value));
      if (name === 'case_file') {
        const { rows } = await client.query<{ last: number }>(SERIES);
        own[own.indexOf(NUMBER)] = `BENCH/${rows[0]?.last}`;
      }
      for (const [place, value] of own.entries()) if (value === KEY) own[place] = mark;
      await client.query({ name, text, values: own });
    }
    await client.query('commit');
  };
  return { write, close: () => client.end() };
}

const NUMBER = 'the number of the case';
const KEY = 'a keyed hash of its own';
const SERIES = {
  name: 'series',
  text: `insert into case_series (authority_id, year, last) values ('${AUTHORITY}', 1, 1)
    on conflict (authority_id, year) do update set last = case_series.last + 1 returning last`,
};
const SCOPE = {
  name: 'scope',
  text: `select set_config('app.authority', '${AUTHORITY}', true), set_config('app.actor', 'client', true),
    set_config('app.client', '${CLIENT}', true), set_config('app.scopes', 'requests:write,cases:read,clocks:read', true)`,
};

function staffOf(written: WrittenRows): string[] {
  return (written.get('case_file') ?? []).flatMap(({ handler_id }) =>
    handler_id ? [String(handler_id)] : [],
  );
}

interface Statement {
  readonly name: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

function statementOf(table: string, rows: readonly Values[]): Statement {
  const [first] = rows;
  if (!first) throw new Error(`A filed request wrote nothing to ${table}`);
  const columns = Object.keys(first).filter(
    (column) => !GIVEN.has(`${table}.${column}`) && rows.some((row) => row[column] !== null),
  );
  const values: unknown[] = [];
  const tuples = rows.map((row) => {
    const places = columns.map((column) => `$${values.push(valueOf(table, column, row[column]))}`);
    return `(${places.join(', ')})`;
  });
  const names = columns.map((column) => `"${column}"`).join(', ');
  const text = `insert into ${table} (${names}) values ${tuples.join(', ')}${table === 'outbox' ? ' on conflict do nothing' : ''}`;
  return { name: table, text, values };
}

function valueOf(table: string, column: string, value: unknown): unknown {
  if (table === 'case_file' && column === 'case_number') return NUMBER;
  if (['key_hash', 'hetu_key', 'person_key'].includes(column)) return KEY;
  if (table === 'outbox' && column === 'payload') return JSON.stringify(value);
  return value;
}
