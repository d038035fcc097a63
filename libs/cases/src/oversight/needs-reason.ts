import type { StaffActor } from '#kernel';
import type { Tx } from '#platform';
import type { Temporal } from 'temporal-polyfill';
import { onlyOversees } from '../domain/look.js';

/** Must this person first say why they open the case? An officer is asked once per case and day. */
export async function needsReason(
  tx: Tx,
  actor: StaffActor,
  caseId: string,
  today: Temporal.PlainDate,
): Promise<boolean> {
  if (!onlyOversees(actor)) return actor.roles.includes('dpo') && isShut(tx, 'id', caseId);
  const given = await tx.query('select 1 from look where case_id = $1 and staff_id = $2 and looked_on = $3', [
    caseId,
    actor.staffId,
    today.toString(),
  ]);
  return given.length === 0;
}

/** Is the case protected and the actor neither named nor has said why today? Whoever else works cases is asked too. */
async function isShut(tx: Tx, of: 'id' | 'request_id', id: string): Promise<boolean> {
  const shut = await tx.query(
    `select 1 from case_file where ${of} = $1 and protected having bool_and(not opens_case(id))`,
    [id],
  );
  return shut.length > 0;
}

/**
 * The case whose reason is missing before what was sent with a request may be opened; null when none is. A request may
 * have several cases here: a reason for one of them is enough.
 */
export async function needsReasonForRequest(
  tx: Tx,
  actor: StaffActor,
  requestId: string,
  today: Temporal.PlainDate,
): Promise<string | null> {
  if (!onlyOversees(actor) && !(actor.roles.includes('dpo') && (await isShut(tx, 'request_id', requestId))))
    return null;
  const cases = await tx.query<{ id: string; looked: boolean }>(
    `select c.id, exists (select 1 from look l
       where l.case_id = c.id and l.staff_id = $2 and l.looked_on = $3) as looked
     from case_file c where c.request_id = $1 order by c.opened_at, c.id`,
    [requestId, actor.staffId, today.toString()],
  );
  return cases.some(({ looked }) => looked) ? null : (cases[0]?.id ?? null);
}
