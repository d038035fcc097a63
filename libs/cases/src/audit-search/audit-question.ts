import type { Temporal } from 'temporal-polyfill';

/** Looks alone answer "who has seen it", changes alone "who changed it". */
export const AUDIT_SHOWS = ['all', 'looks', 'changes'] as const;
export type AuditShow = (typeof AUDIT_SHOWS)[number];

/** Whose trail is asked for: the cases of a person here, or one case, or that case of that person. */
export interface AuditQuestion {
  /** Identity code as typed; '' when not asked by it. Only its keyed hash is compared. */
  readonly hetu: string;
  /** Case number as typed; '' when not asked by it. */
  readonly number: string;
  readonly show: AuditShow;
  /** Days in Helsinki, both included; null: open. */
  readonly from: Temporal.PlainDate | null;
  readonly to: Temporal.PlainDate | null;
}

/** Why there is no answer. */
export type AuditRefusal = 'audit.missing-question' | 'audit.bad-hetu';
