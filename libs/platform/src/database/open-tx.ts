import type { Writable } from 'node:stream';
import type { EntityManager } from 'typeorm';
import type pg from 'pg';
import type { Made, Tx } from './tx.js';

/** A transaction that has begun, and what was sent without waiting for it. */
export interface OpenTx {
  readonly tx: Tx;
  /** Waits for every write. @throws the error of the first that failed */
  written(): Promise<void>;
}

/** @param client the connection of the transaction: it sends what it is given at once, in the order given */
export function openTx(manager: EntityManager, client: pg.ClientBase): OpenTx {
  const writes: Promise<unknown>[] = [];
  const send = together(client);
  const planned = (text: string, values: readonly unknown[] = []) =>
    send({ name: nameOf(text), text, values: [...values] });
  const write = (text: string, values?: readonly unknown[]): void => {
    const sent = planned(text, values);
    // Told by `written`; until then its failure is nobody's.
    sent.catch(() => undefined);
    writes.push(sent);
  };
  return {
    tx: {
      manager,
      query: async (text, values = []) => (await send({ text, values: [...values] })).rows,
      planned: async (text, values) => (await planned(text, values)).rows,
      write,
      add: (entity, row, made = {}) => write(...insertOf(manager, entity, row, made)),
    },
    written: async () => {
      const failed = (await Promise.allSettled(writes)).find(({ status }) => status === 'rejected');
      if (failed?.status === 'rejected') throw failed.reason;
    },
  };
}

/** Sends statements; those that come before anybody waits for one go to the server in one piece. */
function together(client: pg.ClientBase): (config: pg.QueryConfig) => Promise<pg.QueryResult> {
  // The connection's stream has no place in the types of the driver.
  const { stream } = (client as unknown as { connection: { stream: Writable } }).connection;
  let held = false;
  return (config) => {
    if (!held) {
      held = true;
      stream.cork();
      process.nextTick(() => {
        held = false;
        stream.uncork();
      });
    }
    return client.query(config);
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
  made: Made<Row>,
): [string, unknown[]] {
  const { tableName, columns } = dataSource.getMetadata(entity);
  const values: unknown[] = [];
  const place = (value: unknown): string => `$${values.push(value)}`;
  const given = columns.flatMap((column) => {
    const name = `"${column.databaseName}"`;
    const call = made[column.propertyName as keyof Row];
    if (call) return [[name, `${call.by}(${call.from.map(place).join(', ')})`]];
    const value: unknown = column.getEntityValue(row);
    if (value === undefined) return [];
    return [[name, place(dataSource.driver.preparePersistentValue(value, column))]];
  });
  const names = given.map(([name]) => name).join(', ');
  return [
    `insert into "${tableName}" (${names}) values (${given.map(([, made]) => made).join(', ')})`,
    values,
  ];
}
