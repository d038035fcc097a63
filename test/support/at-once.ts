import type { CaseWorld } from './case-world.js';

/**
 * Runs acts that truly overlap: holds what they must write in `table` until every one of them waits for a lock in the
 * database, then lets all go on. Started side by side alone, the first can be done before the second begins.
 *
 * @param table written by each act, after it has read what it decides by
 */
export async function atOnce<T>(
  world: CaseWorld,
  table: string,
  acts: readonly (() => Promise<T>)[],
): Promise<PromiseSettledResult<T>[]> {
  await world.owner.query('begin');
  await world.owner.query(`lock table ${table} in share row exclusive mode`);
  const results = Promise.allSettled(acts.map((act) => act()));
  for (let waiting = 0; waiting < acts.length;) {
    // Else the list of backends stays as this transaction saw it first.
    await world.owner.query('select pg_stat_clear_snapshot()');
    const { rows } = await world.owner.query<{ n: number }>(
      `select count(distinct pid)::int as n, pg_sleep(0.01)
       from pg_locks where not granted and pid in (select pid from pg_stat_activity where datname = current_database())`,
    );
    waiting = rows[0]?.n ?? 0;
  }
  await world.owner.query('commit');
  return results;
}
