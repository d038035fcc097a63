import { AUDIT_ROW, type AuditRow, AuditStamp } from '#audit';
import type { KeyedIndex } from '#platform';
import type pg from 'pg';

/**
 * Gives the audit rows of planted cases the stamp that the use cases would have given them, in the transaction that
 * planted them: a row that is committed without one counts as put in by a stranger.
 */
export async function stampPlanted(owner: pg.Client, index: KeyedIndex): Promise<void> {
  const stamp = new AuditStamp(index);
  const { rows } = await owner.query<AuditRow>(
    `select ${AUDIT_ROW} from audit_event e where transaction_id = pg_current_xact_id() and stamp is null`,
  );
  await owner.query(
    `update audit_event e set stamp = decode(s.stamp, 'hex')
     from unnest($1::bigint[], $2::text[]) s (id, stamp) where e.id = s.id`,
    [rows.map(({ id }) => id), rows.map((row) => stamp.of(row))],
  );
}
