import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { listed, quoted, type Table, tablesOf } from './catalog.js';
import type { Manifest } from './manifest.js';

/**
 * Loads every table and sets the sequences, in the transaction of the caller. Foreign keys and checks hold for each row
 * as it comes; the triggers rest, since what they once did is in the rows already.
 *
 * @throws when a row breaks a constraint, or a table does not get as many rows as the manifest says
 */
export async function restoreTables(client: pg.Client, folder: string, manifest: Manifest): Promise<void> {
  const tables = await tablesOf(client);
  const from = new Map(manifest.tables.map((table) => [table.name, table]));
  for (const { name } of tables) await client.query(`alter table ${quoted(name)} disable trigger user`);
  const late = await lateKeys(client, tables);
  for (const { table, key } of late)
    await client.query(
      `alter table ${quoted(table)} alter constraint "${key}" deferrable initially deferred`,
    );
  for (const { name } of tables) {
    const { columns, rows } = from.get(name)!;
    const loading = client.query(copyFrom(`copy ${quoted(name)} (${listed(columns)}) from stdin`));
    await pipeline(createReadStream(join(folder, 'tables', `${name}.copy`)), loading);
    if (loading.rowCount !== rows) throw new Error(`${name}: ${loading.rowCount} rows instead of ${rows}`);
  }
  await client.query('set constraints all immediate');
  for (const { table, key } of late)
    await client.query(`alter table ${quoted(table)} alter constraint "${key}" not deferrable`);
  for (const { name } of tables) await client.query(`alter table ${quoted(name)} enable trigger user`);
  for (const { name, last, called } of manifest.sequences)
    await client.query('select setval($1::regclass, $2, $3)', [quoted(name), last, called]);
}

/** Foreign keys to a table that is loaded later: they hold at the end instead of at each row. */
async function lateKeys(
  client: pg.Client,
  tables: readonly Table[],
): Promise<{ table: string; key: string }[]> {
  const { rows } = await client.query<{ table: string; key: string; to: string }>(
    `select c.relname as table, k.conname as key, t.relname as to
       from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_class t on t.oid = k.confrelid
      where k.connamespace = 'public'::regnamespace and k.contype = 'f'`,
  );
  const place = new Map(tables.map(({ name }, index) => [name, index]));
  return rows.filter(({ table, to }) => place.get(to)! > place.get(table)!);
}
