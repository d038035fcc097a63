import type { SystemActor } from '#kernel';
import type { Database, Tx } from '#platform';
import { type Page, pageOf, type Place } from '../domain/page-place.js';

const BATCH = 100;

/** What a sweep looks for, and how one of it goes. */
export interface Sweep<One> {
  /** What is due and comes after a place, at most `limit`: those first that ended first, of one day by id. */
  due(tx: Tx, after: Place | null, limit: number): Promise<readonly One[]>;
  placeOf(one: One): Place;
  /** @returns whether it is gone: somebody may have held it back meanwhile */
  erase(tx: Tx, one: One): Promise<boolean>;
}

/**
 * Goes on until nothing is due: what ended in one day goes in one hour, however much it is. What cannot go is passed by.
 * Each goes in a transaction of its own.
 *
 * @returns how many are gone
 */
export async function eraseAllDue<One>(
  database: Database,
  actor: SystemActor,
  { due, placeOf, erase }: Sweep<One>,
): Promise<number> {
  let erased = 0;
  let after: Place | null = null;
  do {
    const place: Place | null = after;
    const found = await database.transaction(actor, (tx) => due(tx, place, BATCH + 1));
    const page: Page<One> = pageOf(found, placeOf, BATCH);
    for (const one of page.rows) if (await database.transaction(actor, (tx) => erase(tx, one))) erased += 1;
    after = page.next;
  } while (after);
  return erased;
}
