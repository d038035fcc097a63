import { HELSINKI } from '#kernel';
import type { Tx } from '#platform';
import { Temporal } from 'temporal-polyfill';
import { readClock } from '../clocks/read-clock.js';
import type { ReadContext } from './read-context.js';

/** Until when the decision of a claim can be appealed to the administrative court. */
export interface AppealTime {
  readonly claimId: string;
  readonly letterId: string;
  /** Null: made available in the service and not fetched yet, so that the time has not begun (13/2003 § 18). */
  readonly until: Temporal.PlainDate | null;
}

interface Row {
  readonly claim_id: string;
  readonly letter_id: string;
  readonly issued_at: string;
  readonly by_service: boolean;
  readonly fetched_at: string | null;
}

/**
 * The appeal times of a case's issued decisions: 30 days from service (808/2019 § 13). A letter is deemed received on
 * the seventh day after it was sent (434/2003 § 59); in the service a decision is served when it is fetched.
 */
export async function readAppealTimes(tx: Tx, context: ReadContext, caseId: string): Promise<AppealTime[]> {
  const rows = await tx.query<Row>(
    `select distinct on (l.claim_id) l.claim_id, l.id as letter_id, l.issued_at, r.answer_by = 'portal' as by_service,
       (select min(a.at) from audit_event a where a.case_id = l.case_id and a.subject_id = l.id
          and a.action = 'LetterRead' and a.actor_kind = 'citizen') as fetched_at
     from letter l join case_file c on c.id = l.case_id join request r on r.id = c.request_id
     where l.case_id = $1 and l.claim_id is not null and l.to_person
       and l.kind in ('refusal-certificate', 'openness-decision')
     order by l.claim_id, l.issued_at, l.id`,
    [caseId],
  );
  return rows.map((row) => ({
    claimId: row.claim_id,
    letterId: row.letter_id,
    until: untilOf(row, context),
  }));
}

function untilOf(row: Row, { catalogue }: ReadContext): Temporal.PlainDate | null {
  const at = row.by_service ? row.fetched_at : row.issued_at;
  if (at === null) return null;
  const on = Temporal.Instant.from(at).toZonedDateTimeISO(HELSINKI).toPlainDate();
  const service = { by: row.by_service ? 'e-service' : 'letter', on } as const;
  return readClock({ regime: 'appeal', service, events: [] }, catalogue).due;
}
