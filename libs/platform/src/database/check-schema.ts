import type { Database } from './database.js';

/** The database was prepared by another release than this one. The message tells the administrator what to do. */
export class OtherSchema extends Error {}

const NO_RIGHT = '42501';

/**
 * Compares the schema with what this release was made for, before it serves anyone.
 *
 * @param known ids of the steps of this release
 * @throws OtherSchema when the database has a step more, or lacks one
 */
export async function checkSchema(database: Database, known: readonly string[]): Promise<void> {
  const done = await stepsOf(database);
  const newer = done.filter((step) => !known.includes(step));
  if (newer.length > 0)
    throw new OtherSchema(`the database is of a newer release (${newer.join(', ')}). Start that release.`);
  const older = known.filter((step) => !done.includes(step));
  if (older.length > 0)
    throw new OtherSchema(`the database is of an older release (no ${older.join(', ')}). Prepare it first.`);
}

async function stepsOf(database: Database): Promise<string[]> {
  try {
    const rows = await database.transaction({ kind: 'system', job: 'platform.check-schema' }, (tx) =>
      tx.query<{ id: string }>('select id from schema_step'),
    );
    return rows.map(({ id }) => id);
  } catch (error) {
    // From before the apps might look.
    if ((error as { code?: string }).code === NO_RIGHT) return [];
    throw error;
  }
}
