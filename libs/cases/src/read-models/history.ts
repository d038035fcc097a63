import type { Tx } from '#platform';
import { Temporal } from 'temporal-polyfill';
import type { LookReason } from '../domain/look.js';

/** One act or look: when, who, in which role, what. */
export interface HistoryRow {
  readonly at: Temporal.Instant;
  /** Name of the member of staff; empty for the person and for background work. */
  readonly who: string;
  readonly actorKind: 'citizen' | 'staff' | 'client' | 'system';
  readonly role: string;
  readonly action: string;
  /** Why a data-protection officer opened the case; null for every other act. */
  readonly reason: LookReason | null;
  /** What the letter is called that was issued; null for every other act. */
  readonly letter: string | null;
}

/** The history of a case as its authority sees it, newest first, at most 200 rows. */
export async function readHistory(tx: Tx, caseId: string): Promise<HistoryRow[]> {
  const rows = await tx.query<{
    at: string;
    who: string | null;
    actor_kind: HistoryRow['actorKind'];
    role: string | null;
    action: string;
    reason: LookReason | null;
    letter: string | null;
  }>(
    `select a.at, s.name as who, a.actor_kind, a.role, a.action, l.reason, trim(replace(t.title, c.case_number, '')) as letter
     from audit_event a left join staff s on a.actor_kind = 'staff' and s.id::text = a.actor
       left join look l on a.action = 'CaseLooked' and l.id = a.subject_id
       join case_file c on c.id = a.case_id left join letter t on a.action = 'LetterIssued' and t.id = a.subject_id
     where a.case_id = $1 order by a.id desc limit 200`,
    [caseId],
  );
  return rows.map((row) => ({
    at: Temporal.Instant.from(row.at),
    who: row.who ?? '',
    actorKind: row.actor_kind,
    role: row.role ?? '',
    action: row.action,
    reason: row.reason,
    letter: row.letter,
  }));
}
