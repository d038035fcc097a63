import type { EntityManager } from 'typeorm';

/** One open transaction. Holding it is the permission to read and write as its actor. */
export interface Tx {
  readonly manager: EntityManager;
  /** Runs one statement with `$1` parameters and gives its rows. */
  query<Row>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
}
