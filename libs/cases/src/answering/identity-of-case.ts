import type { Tx } from '#platform';
import { Temporal } from 'temporal-polyfill';
import type { IdentityMethod } from '../domain/question.js';
import type { CaseRecord } from '../read-models/case-record.js';

/** How the identity of the person behind a case was checked: by which means, when, and by whom of the staff. */
export interface CheckedIdentity {
  readonly method: IdentityMethod | 'shown-on-visit';
  readonly on: Temporal.PlainDate;
  /** Null when no member of staff checked it: the person signed in. */
  readonly by: string | null;
}

/**
 * The check that counts, the latest first: one written down by staff, an answer to a question that was asked for it,
 * the strong sign-in or the visit by which the request came. Null: nobody has checked, and no data are given out.
 */
export async function readCheckedIdentity(tx: Tx, record: CaseRecord): Promise<CheckedIdentity | null> {
  const [row] = await tx.query<{ method: IdentityMethod; on_day: string; by: string | null }>(
    `select c.method, c.checked_on as on_day, s.name as by, c.checked_at as at
     from identity_check c join staff s on s.id = c.checked_by where c.request_id = $1
     union all
     select a.identity_method, a.arrived_on, s.name, a.recorded_at
     from question_answer a join question q on q.id = a.question_id left join staff s on s.id = a.recorded_by
     where a.case_id = $2 and a.identity_method is not null and q.undone_at is null
     order by at desc limit 1`,
    [record.request_id, record.id],
  );
  if (row) return { method: row.method, on: Temporal.PlainDate.from(row.on_day), by: row.by };
  const on = Temporal.PlainDate.from(record.request_received_on);
  if (record.identity_check === 'strong') return { method: 'strong-sign-in', on, by: null };
  if (record.identity_check === 'id-shown') return { method: 'shown-on-visit', on, by: null };
  return null;
}
