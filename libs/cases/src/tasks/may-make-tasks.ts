import type { CaseRecord } from '../read-models/case-record.js';
import { isEnded } from '../domain/transitions.js';

/** Tasks are made of a case that has been routed and is not over, by whoever handles it. */
export function mayMakeTasks(record: CaseRecord): boolean {
  return record.triaged && record.handler_id !== null && record.state !== 'decided' && !isEnded(record.state);
}
