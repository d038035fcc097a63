import type pg from 'pg';
import { listed, quoted, type Table, tablesOf } from '../backup/catalog.js';

/** A table of the product with the columns that name a row. */
export interface KeyedTable extends Table {
  readonly key: readonly string[];
}

/** Every table in whose texts something could be sealed. @throws when one has no primary key: its rows cannot be named */
export async function keyedTablesOf(client: pg.Client): Promise<KeyedTable[]> {
  const { rows } = await client.query<{ name: string; key: string[] }>(
    `select c.relname as name, array_agg(a.attname::text order by array_position(i.indkey::int2[], a.attnum)) as key
     from pg_index i join pg_class c on c.oid = i.indrelid
     join pg_attribute a on a.attrelid = c.oid and a.attnum = any (i.indkey)
     where i.indisprimary and c.relnamespace = 'public'::regnamespace group by c.relname`,
  );
  const keys = new Map(rows.map(({ name, key }) => [name, key]));
  return (await tablesOf(client))
    .filter(({ texts }) => texts.length > 0)
    .map((table) => {
      const key = keys.get(table.name);
      if (!key) throw new Error(`Table ${table.name} has no primary key`);
      return { ...table, key };
    });
}

/** What a key still seals in one column. */
export interface KeyUse {
  readonly table: string;
  readonly column: string;
  readonly key: string;
  readonly rows: number;
}

/** Sealed text: id of the key, colon, base64 of nonce, tag (28 bytes together) and ciphertext. */
const SEALED = '^([a-z0-9]+):[A-Za-z0-9+/]{38,}={0,2}$';

/** Counts what is sealed in a table, by column and key: in every column of type text, by its form alone. */
export async function keyUsesOf(client: pg.Client, { name, texts }: Table): Promise<KeyUse[]> {
  if (texts.length === 0) return [];
  const { rows } = await client.query<{ column: string; key: string; rows: string }>(
    `select v.c as column, substring(v.t from $1) as key, count(*) as rows
     from ${quoted(name)}, unnest(array[${texts.map((text) => `'${text}'`).join(', ')}], array[${listed(texts)}]) v (c, t)
     where v.t ~ $1 group by 1, 2 order by 1, 2`,
    [SEALED],
  );
  return rows.map((row) => ({ ...row, table: name, rows: Number(row.rows) }));
}

/** Columns that are no plain text and hold something of the form of a sealed text: these are not resealed. */
export async function strayColumns(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string; column: string }>(
    `select c.relname as name, a.attname as column from pg_attribute a join pg_class c on c.oid = a.attrelid
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
       and a.atttypid in ('text[]'::regtype, 'jsonb'::regtype, 'varchar'::regtype)`,
  );
  const strays: string[] = [];
  for (const { name, column } of rows) {
    const found = await client.query(
      `select 1 from ${quoted(name)} where ${listed([column])}::text ~ $1 limit 1`,
      ['(^|["{,])[a-z0-9]+:[A-Za-z0-9+/]{38,}={0,2}(["},]|$)'],
    );
    if (found.rowCount) strays.push(`${name}.${column}`);
  }
  return strays;
}
