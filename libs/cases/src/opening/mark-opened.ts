import type { StaffActor } from '#kernel';
import type { Tx } from '#platform';
import type { Temporal } from 'temporal-polyfill';

/** Notes that somebody of the registry has seen the request, the first time only: from then on nobody is warned. */
export async function markOpened(
  tx: Tx,
  actor: StaffActor,
  caseId: string,
  now: Temporal.Instant,
): Promise<void> {
  if (!actor.roles.includes('registrar')) return;
  await tx.query('update case_file set first_opened_at = $2 where id = $1 and first_opened_at is null', [
    caseId,
    now.toString(),
  ]);
}
