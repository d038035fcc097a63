import { LOOKS } from '#audit';
import { HELSINKI } from '#kernel';
import type { Tx } from '#platform';
import { Temporal } from 'temporal-polyfill';
import type { LookReason } from '../domain/look.js';
import type { AuditQuestion } from './audit-question.js';
import type { AskedCase } from './cases-asked.js';

/** One row of the audit trail, with the words that ids stand for. */
export interface AuditLine {
  /** Digits; greater: written later. */
  readonly id: string;
  readonly at: Temporal.Instant;
  readonly actorKind: 'citizen' | 'staff' | 'client' | 'system';
  /** Id of the member of staff or the program, name of the job, alias of the person; null: nobody signed in. */
  readonly actor: string | null;
  /** Name of the member of staff; null for anybody else. */
  readonly who: string | null;
  readonly unit: string | null;
  readonly role: string | null;
  readonly action: string;
  /** Why a data-protection officer opened the case; null for every other act. */
  readonly reason: LookReason | null;
  readonly caseId: string | null;
  readonly requestId: string | null;
  readonly subjectId: string | null;
  readonly rowCount: number | null;
  readonly sealed: boolean;
}

/** What to show of these cases: newest first, rows before the id `before`, at most `limit`. */
export interface Window {
  readonly before: string | null;
  readonly limit: number;
}

const OF_CASES = `select * from audit_event where case_id = any ($1::uuid[])
  union all select * from audit_event where case_id is null and request_id = any ($2::uuid[])`;

/** The rows of the own authority about these cases, and about their requests before they had one. */
export async function readAuditLines(
  tx: Tx,
  cases: readonly AskedCase[],
  { show, from, to }: Pick<AuditQuestion, 'show' | 'from' | 'to'>,
  { before, limit }: Window,
): Promise<AuditLine[]> {
  const rows = await tx.query<Omit<AuditLine, 'at'> & { at: string }>(
    `select e.id::text as id, e.at, e.actor_kind as "actorKind", e.actor, s.name as who, s.unit, e.role, e.action, l.reason,
       e.case_id as "caseId", e.request_id as "requestId", e.subject_id as "subjectId", e.row_count as "rowCount",
       exists (select 1 from audit_link k where k.event_id = e.id) as sealed
     from (${OF_CASES}) e left join staff s on e.actor_kind = 'staff' and s.id::text = e.actor
       left join look l on e.action = 'CaseLooked' and l.id = e.subject_id
     where ($3::bigint is null or e.id < $3) and ($4::timestamptz is null or e.at >= $4) and ($5::timestamptz is null or e.at < $5)
       and ($6 = 'all' or (e.action = any ($7::text[])) = ($6 = 'looks'))
     order by e.id desc limit $8`,
    [
      cases.map(({ id }) => id),
      [...new Set(cases.map(({ requestId }) => requestId))],
      before,
      startOf(from),
      startOf(to?.add({ days: 1 }) ?? null),
      show,
      LOOKS,
      limit,
    ],
  );
  return rows.map((row) => ({ ...row, at: Temporal.Instant.from(row.at) }));
}

function startOf(day: Temporal.PlainDate | null): string | null {
  return day?.toZonedDateTime(HELSINKI).toInstant().toString() ?? null;
}
