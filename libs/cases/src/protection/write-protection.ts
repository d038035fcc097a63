import type { AuditTrail } from '#audit';
import { type Actor, newId } from '#kernel';
import type { ClockPort, Tx } from '#platform';
import type { ProtectionSource } from './protection.js';

/** That a request is protected, or no longer, and on whose word. */
export interface Protection {
  readonly requestId: string;
  readonly caseId?: string;
  readonly protected: boolean;
  readonly source: ProtectionSource;
}

/** Writes down that a request is protected or no longer; the database carries it to the cases of the request. */
export async function writeProtection(
  tx: Tx,
  actor: Actor,
  { clock, audit }: { readonly clock: ClockPort; readonly audit: AuditTrail },
  { requestId, caseId, protected: isProtected, source }: Protection,
): Promise<void> {
  const id = newId();
  const by = actor.kind === 'staff' ? actor.staffId : null;
  await tx.query(
    `insert into protection_event (id, request_id, protected, source, at, recorded_by) values ($1, $2, $3, $4, $5, $6)`,
    [id, requestId, isProtected, source, clock.now().toString(), by],
  );
  const subject = { requestId, subjectId: id, ...(caseId ? { caseId } : {}) };
  await audit.record(tx, actor, isProtected ? 'ProtectionSet' : 'ProtectionLifted', subject);
}
