import type { EntityManager } from 'typeorm';
import type pg from 'pg';
import type { Tx } from './tx.js';

/** A transaction that has begun, and what was sent without waiting for it. */
export interface OpenTx {
  readonly tx: Tx;
  /** Waits for every write. @throws the error of the first that failed */
  written(): Promise<void>;
}

/** @param client the connection of the transaction: it sends what it is given at once, in the order given */
export function openTx(manager: EntityManager, client: pg.ClientBase): OpenTx {
  const writes: Promise<unknown>[] = [];
  const planned = (text: string, values: readonly unknown[] = []) =>
    client.query({ name: nameOf(text), text, values: [...values] });
  const write = (text: string, values?: readonly unknown[]): void => {
    const sent = planned(text, values);
    // Told by `written`; until then its failure is nobody's.
    sent.catch(() => undefined);
    writes.push(sent);
  };
  return {
    tx: {
      manager,
      query: async (text, values = []) => (await client.query({ text, values: [...values] })).rows,
      planned: async (text, values) => (await planned(text, values)).rows,
      write,
      add: (entity, row) => write(...insertOf(manager, entity, row)),
    },
    written: async () => void (await Promise.all(writes)),
  };
}

/** Of the statements of this program that are planned once: there are as many as stand in the code. */
const names = new Map<string, string>();

function nameOf(text: string): string {
  const name = names.get(text) ?? `planned ${names.size + 1}`;
  names.set(text, name);
  return name;
}

function insertOf<Row extends object>(
  { dataSource }: EntityManager,
  entity: new () => Row,
  row: Partial<Row>,
): [string, unknown[]] {
  const { tableName, columns } = dataSource.getMetadata(entity);
  const given = columns.filter((column) => column.getEntityValue(row) !== undefined);
  const places = given.map((_, place) => `$${place + 1}`);
  const text = `insert into "${tableName}" (${given.map(({ databaseName }) => `"${databaseName}"`).join(', ')})
    values (${places.join(', ')})`;
  return [
    text,
    given.map((column) => dataSource.driver.preparePersistentValue(column.getEntityValue(row), column)),
  ];
}
