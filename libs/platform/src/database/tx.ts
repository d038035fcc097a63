import type { EntityManager } from 'typeorm';

/** For a property: the function of the database that makes its value, and what it is given. */
export type Made<Row> = Partial<
  Record<keyof Row, { readonly by: string; readonly from: readonly unknown[] }>
>;

/** One open transaction. Holding it is the permission to read and write as its actor. */
export interface Tx {
  readonly manager: EntityManager;
  /** Runs one statement with `$1` parameters and gives its rows. */
  query<Row>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
  /**
   * Runs a statement that is planned once a connection, whatever its values: for one that is run often and finds its
   * rows by the same index each time. Row-level security makes planning dearer than running.
   */
  planned<Row>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
  /**
   * Sends one statement that only writes, and waits for nothing: what follows is sent right behind it. When it fails,
   * the transaction fails with its error, at the latest where it would commit.
   */
  write(sql: string, parameters?: readonly unknown[]): void;
  /**
   * Adds a row of an entity, as {@link write} does; a property left out takes the default of its column.
   *
   * @param made properties whose value a function of the database makes
   */
  add<Row extends object>(entity: new () => Row, row: Partial<Row>, made?: Made<Row>): void;
}
