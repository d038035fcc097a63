import { revisionClaimUntil, type Service } from '#deadlines';
import type { Tx } from '#platform';
import type { GdprRemedy } from '#registers';
import type { Temporal } from 'temporal-polyfill';
import { readClock } from '../clocks/read-clock.js';
import { type DecisionOfRefusal, DECISIONS_OF_REFUSAL } from '../domain/letter-of-refusal.js';
import { type LetterProof, readLetterProofs } from './letter-ways.js';
import type { ReadContext } from './read-context.js';

/** Until when the decision of a claim can be challenged, and how. */
export interface AppealTime {
  readonly claimId: string;
  readonly letterId: string;
  /** As the letter itself told the person: what the setting of the authority was when it was issued. */
  readonly remedy: GdprRemedy;
  /** Null: not served yet, so that the time has not begun: not sent, or made available and not fetched (13/2003 § 18). */
  readonly until: Temporal.PlainDate | null;
}

const OTHER_DECISIONS = ['identity-not-established', 'openness-decision', 'kin-answer'] as const;

interface Row {
  readonly claim_id: string;
  readonly letter_id: string;
  readonly kind: DecisionOfRefusal | (typeof OTHER_DECISIONS)[number];
  readonly content: string;
}

/**
 * The appeal times of a case's issued decisions: 30 days from service to the court (808/2019 § 13), 14 days for a claim
 * for a revised decision (410/2015 § 138) where the letter gave that remedy. `serviceOf` says when a letter was served.
 */
export async function readAppealTimes(tx: Tx, context: ReadContext, caseId: string): Promise<AppealTime[]> {
  const rows = await tx.query<Row>(
    `select distinct on (l.claim_id) l.claim_id, l.id as letter_id, l.kind, l.content
     from letter l where l.case_id = $1 and l.claim_id is not null and l.to_person and l.kind = any ($2)
     order by l.claim_id, l.issued_at, l.id`,
    [caseId, [...DECISIONS_OF_REFUSAL, ...OTHER_DECISIONS]],
  );
  const proofs = rows.length > 0 ? await readLetterProofs(tx, caseId) : new Map<string, LetterProof>();
  return rows.flatMap((row) => {
    const remedy = remedyGiven(row, context);
    if (!remedy) return [];
    const until = untilOf(proofs.get(row.letter_id)?.service ?? null, remedy, context);
    return { claimId: row.claim_id, letterId: row.letter_id, remedy, until };
  });
}

/**
 * A decision on a document goes to the court (621/1999 § 33), a refused request where its letter says; undefined when
 * all was given, for there is nothing to appeal.
 */
function remedyGiven({ kind, content }: Row, { sealer }: ReadContext): GdprRemedy | undefined {
  if (kind === 'openness-decision') return 'hallintovalitus';
  const { context } = JSON.parse(sealer.open(content)) as {
    context: { remedy?: { kind: GdprRemedy }; court?: object };
  };
  if (kind === 'kin-answer') return context.court && 'hallintovalitus';
  return context.remedy?.kind;
}

function untilOf(
  service: Service | null,
  remedy: GdprRemedy,
  { catalogue }: ReadContext,
): Temporal.PlainDate | null {
  if (!service) return null;
  if (remedy === 'oikaisuvaatimus') return revisionClaimUntil(service, catalogue.calendar);
  return readClock({ regime: 'appeal', service, events: [] }, catalogue).due;
}
