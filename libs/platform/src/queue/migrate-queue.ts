import { runMigrations } from 'bullmq';

/** One session of node-postgres. */
export interface QueueMigrator {
  query<Row>(sql: string, parameters?: readonly unknown[]): Promise<{ rows: Row[] }>;
}

const SCHEMA = 'bullmq';

/**
 * Brings the queue's own tables in schema `bullmq` up to date and lets the worker use them. Repeatable.
 *
 * The worker cannot do this itself: it owns no table, and `create schema if not exists` wants CREATE on the
 * database even where the schema is there.
 *
 * @param session one connection (not a pool), as the owner of the tables and the database, outside a transaction
 */
export async function migrateQueue(session: QueueMigrator): Promise<void> {
  await runMigrations(session, SCHEMA);
  // The queue makes a sequence for each of its queues when the first job comes.
  await session.query(`grant usage, create on schema ${SCHEMA} to worker`);
  await session.query(`grant select, insert, update, delete on all tables in schema ${SCHEMA} to worker`);
  await session.query(`grant usage, select, update on all sequences in schema ${SCHEMA} to worker`);
  await session.query(`grant execute on all functions in schema ${SCHEMA} to worker`);
}
