import { no, ok, type Result, type StaffActor } from '#kernel';
import type { CaseState } from '../domain/transitions.js';
import type { CaseRecord } from '../read-models/case-record.js';

export type ClaimChangeRefusalCode = 'case.not-yours' | 'case.ended';

const OPEN: readonly CaseState[] = ['received', 'in-handling', 'awaiting-person', 'awaiting-approval'];

/** A case whose claims may still change: nothing of it is over. */
export function isWorked(state: CaseState): boolean {
  return OPEN.includes(state);
}

/** The claims of an open case are changed by the registry office, or by the one who handles the case. */
export function mayChangeClaims(
  actor: StaffActor,
  record: Pick<CaseRecord, 'state' | 'handler_id'>,
): Result<null, ClaimChangeRefusalCode> {
  if (!isWorked(record.state)) return no('case.ended');
  const may = actor.roles.includes('registrar') || record.handler_id === actor.staffId;
  return may ? ok(null) : no('case.not-yours');
}
