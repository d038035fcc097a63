import { revisionClaimUntil, type Service } from '#deadlines';
import { helsinkiDay } from '#kernel';
import type { Tx } from '#platform';
import type { GdprRemedy } from '#registers';
import { Temporal } from 'temporal-polyfill';
import { readClock } from '../clocks/read-clock.js';
import { type DecisionOfRefusal, DECISIONS_OF_REFUSAL } from '../domain/letter-of-refusal.js';
import type { ReadContext } from './read-context.js';

/** Until when the decision of a claim can be challenged, and how. */
export interface AppealTime {
  readonly claimId: string;
  readonly letterId: string;
  /** As the letter itself told the person: what the setting of the authority was when it was issued. */
  readonly remedy: GdprRemedy;
  /** Null: made available in the service and not fetched yet, so that the time has not begun (13/2003 § 18). */
  readonly until: Temporal.PlainDate | null;
}

interface Row {
  readonly claim_id: string;
  readonly letter_id: string;
  readonly kind: DecisionOfRefusal | 'identity-not-established' | 'openness-decision';
  readonly content: string;
  readonly issued_at: string;
  readonly by_service: boolean;
  readonly fetched_at: string | null;
}

/**
 * The appeal times of a case's issued decisions: 30 days from service to the court (808/2019 § 13), 14 days for a claim
 * for a revised decision (410/2015 § 138) where the letter gave that remedy. A letter is deemed received on the seventh
 * day after it was sent (434/2003 § 59); in the service a decision is served when it is fetched.
 */
export async function readAppealTimes(tx: Tx, context: ReadContext, caseId: string): Promise<AppealTime[]> {
  const rows = await tx.query<Row>(
    `select distinct on (l.claim_id) l.claim_id, l.id as letter_id, l.kind, l.content, l.issued_at, r.answer_by = 'portal' as by_service,
       (select min(a.at) from audit_event a where a.case_id = l.case_id and a.subject_id = l.id
          and a.action = 'LetterRead' and a.actor_kind = 'citizen') as fetched_at
     from letter l join case_file c on c.id = l.case_id join request r on r.id = c.request_id
     where l.case_id = $1 and l.claim_id is not null and l.to_person
       and l.kind = any($2)
     order by l.claim_id, l.issued_at, l.id`,
    [caseId, [...DECISIONS_OF_REFUSAL, 'identity-not-established', 'openness-decision']],
  );
  return rows.map((row) => {
    const remedy = remedyGiven(row, context);
    const until = untilOf(row, remedy, context);
    return { claimId: row.claim_id, letterId: row.letter_id, remedy, until };
  });
}

/** A decision on a document goes to the court (621/1999 § 33); a refused request where its letter says. */
function remedyGiven({ kind, content }: Row, { sealer }: ReadContext): GdprRemedy {
  if (kind === 'openness-decision') return 'hallintovalitus';
  const { context } = JSON.parse(sealer.open(content)) as { context: { remedy: { kind: GdprRemedy } } };
  return context.remedy.kind;
}

function untilOf(row: Row, remedy: GdprRemedy, { catalogue }: ReadContext): Temporal.PlainDate | null {
  const at = row.by_service ? row.fetched_at : row.issued_at;
  if (at === null) return null;
  const on = helsinkiDay(Temporal.Instant.from(at));
  const service: Service = { by: row.by_service ? 'e-service' : 'letter', on };
  if (remedy === 'oikaisuvaatimus') return revisionClaimUntil(service, catalogue.calendar);
  return readClock({ regime: 'appeal', service, events: [] }, catalogue).due;
}
