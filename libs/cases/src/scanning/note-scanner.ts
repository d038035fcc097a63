import type { ScanFault, Tx } from '#platform';
import type { Temporal } from 'temporal-polyfill';

/** Writes down, for people to see, that the scanner answered, or what was wrong with it; `none`: there is none. */
export async function noteScanner(tx: Tx, fault: ScanFault | null, now: Temporal.Instant): Promise<void> {
  const isSet = fault !== 'none';
  await tx.query(
    `insert into file_scanner (name, is_set, asked_at, answered_at, fault) values ('clamd', $1, $2, $3, $4)
     on conflict (name) do update set is_set = excluded.is_set, asked_at = excluded.asked_at, fault = excluded.fault,
       answered_at = coalesce(excluded.answered_at, file_scanner.answered_at)`,
    [isSet, now.toString(), fault === null ? now.toString() : null, isSet ? fault : null],
  );
}
