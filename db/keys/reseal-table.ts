import type pg from 'pg';
import type { Sealer } from '../../libs/platform/src/crypto/sealer.js';
import { listed, quoted } from '../backup/catalog.js';
import type { KeyedTable } from './sealed-columns.js';

const BATCH = 200;

/** What was done with the rows of a table. */
export interface ResealedTable {
  readonly table: string;
  readonly resealed: number;
  /** Rows that somebody wrote meanwhile: what they wrote stays. */
  readonly changedMeanwhile: number;
}

type Row = Readonly<Record<string, string | null>>;

/**
 * Seals everything in a table with the current key that another key sealed. Row by row, each a transaction of its own that
 * holds one lock for a moment and changes a value only if it is still the one that was read: what runs meanwhile waits for
 * nothing and loses nothing. Broken off, it goes on where it was: what is resealed is not found again.
 */
export async function resealTable(
  client: pg.Client,
  sealer: Sealer,
  table: KeyedTable,
): Promise<ResealedTable> {
  let [resealed, changedMeanwhile] = [0, 0];
  let after: Row | null = null;
  for (;;) {
    const rows: Row[] = await oldRows(client, sealer, table, after);
    for (const row of rows) {
      if (await resealRow(client, sealer, table, row)) resealed += 1;
      else changedMeanwhile += 1;
    }
    const last = rows.at(-1);
    if (rows.length < BATCH || !last) return { table: table.name, resealed, changedMeanwhile };
    after = last;
  }
}

/** The next rows, by primary key, in which an older key sealed something. */
async function oldRows(
  client: pg.Client,
  sealer: Sealer,
  { name, key, texts }: KeyedTable,
  after: Row | null,
): Promise<Row[]> {
  const old = texts.map((text) => `${listed([text])} ~ $1`).join(' or ');
  const names = key.map((column) => `"${column}"`);
  const casts = await typesOf(client, name, key);
  const place = key.map((_, at) => `$${at + 2}::text::${casts[at]}`);
  const { rows } = await client.query<Row>(
    `select ${names.map((column) => `${column}::text as "key ${column.slice(1)}`).join(', ')}, ${listed(texts)}
     from ${quoted(name)} where (${old}) ${after ? `and (${names.join(', ')}) > (${place.join(', ')})` : ''}
     order by ${names.join(', ')} limit ${BATCH}`,
    [oldForm(sealer), ...(after ? key.map((column) => after[`key ${column}`]) : [])],
  );
  return rows;
}

async function resealRow(
  client: pg.Client,
  sealer: Sealer,
  { name, key, texts }: KeyedTable,
  row: Row,
): Promise<boolean> {
  const old = new RegExp(oldForm(sealer));
  const changes = texts.flatMap((column) => {
    const value = row[column];
    return value && old.test(value) ? [{ column, value, fresh: sealer.seal(sealer.open(value)) }] : [];
  });
  const casts = await typesOf(client, name, key);
  const parameters: unknown[] = [];
  const next = (value: unknown): string => `$${parameters.push(value)}`;
  const sets = changes.map(({ column, fresh }) => `${listed([column])} = ${next(fresh)}`);
  const same = changes.map(({ column, value }) => `${listed([column])} = ${next(value)}`);
  const itself = key.map((column, at) => `"${column}" = ${next(row[`key ${column}`])}::text::${casts[at]}`);
  const { rowCount } = await client.query(
    `update ${quoted(name)} set ${sets.join(', ')} where ${[...itself, ...same].join(' and ')}`,
    parameters,
  );
  return rowCount === 1;
}

/** A text that one of the other configured keys sealed. */
function oldForm(sealer: Sealer): string {
  return `^(${sealer.otherKeyIds.join('|')}):[A-Za-z0-9+/]{38,}={0,2}$`;
}

const known = new Map<string, Promise<string[]>>();

/** The types of the columns of a primary key, as they are cast to. */
function typesOf(client: pg.Client, name: string, key: readonly string[]): Promise<string[]> {
  const found =
    known.get(name) ??
    client
      .query<{ column: string; type: string }>(
        `select attname as column, format_type(atttypid, atttypmod) as type from pg_attribute
         where attrelid = $1::regclass and attname = any ($2)`,
        [quoted(name), key],
      )
      .then(({ rows }) => key.map((column) => rows.find((row) => row.column === column)!.type));
  known.set(name, found);
  return found;
}
