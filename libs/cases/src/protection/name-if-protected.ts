import type { AuditTrail } from '#audit';
import type { StaffActor } from '#kernel';
import type { ClockPort, Tx } from '#platform';

/**
 * Names somebody in a protected case, so that a person given work in it can open it; elsewhere nothing happens. Choosing
 * them is the giving: it is written down like any other.
 */
export async function nameIfProtected(
  tx: Tx,
  actor: StaffActor,
  { clock, audit }: { readonly clock: ClockPort; readonly audit: AuditTrail },
  caseId: string,
  staffId: string,
): Promise<void> {
  const given = await tx.query(
    `insert into case_access (case_id, staff_id, given_at, given_by)
     select c.id, $2::uuid, $3, $4::uuid from case_file c where c.id = $1 and c.protected
     on conflict do nothing returning staff_id`,
    [caseId, staffId, clock.now().toString(), actor.staffId],
  );
  if (given.length > 0) await audit.record(tx, actor, 'AccessGiven', { caseId, subjectId: staffId });
}
