/** An audit row as it stands in the database, every value as text that no later migration writes differently. */
export interface AuditRow {
  readonly id: string;
  /** The transaction that wrote it. */
  readonly transaction: string;
  /** Hexadecimal; null for rows written before rows were stamped. */
  readonly stamp: string | null;
  /** Microseconds since 1970, as digits. */
  readonly at: string;
  readonly authorityId: string | null;
  readonly actorKind: string;
  readonly actor: string | null;
  readonly role: string | null;
  readonly action: string;
  readonly requestId: string | null;
  readonly caseId: string | null;
  readonly subjectId: string | null;
  readonly rowCount: number | null;
}

/** What was done, without what the database adds to it. */
export type AuditContent = Omit<AuditRow, 'id' | 'transaction' | 'stamp'>;

/** The columns of `audit_event e` in these words. */
export const AUDIT_ROW = `e.id::text as id, e.transaction_id::text as transaction, encode(e.stamp, 'hex') as stamp,
  (extract(epoch from e.at) * 1000000)::bigint::text as at, e.authority_id as "authorityId", e.actor_kind as "actorKind",
  e.actor, e.role, e.action, e.request_id::text as "requestId", e.case_id::text as "caseId",
  e.subject_id::text as "subjectId", e.row_count as "rowCount"`;

/** The chain of the rows that belong to no authority, such as a look at one's own list of cases. */
export const NO_AUTHORITY = 'no-authority';

/** In a fixed order: the names of columns may change, this list may not. */
export function valuesOf(content: AuditContent): readonly (string | number | null)[] {
  const { at, authorityId, actorKind, actor, role, action, requestId, caseId, subjectId, rowCount } = content;
  return [at, authorityId, actorKind, actor, role, action, requestId, caseId, subjectId, rowCount];
}
