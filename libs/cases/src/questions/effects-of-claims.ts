import type { Tx } from '#platform';
import type { ClaimView } from '../domain/claim.js';
import type { QuestionKind } from '../domain/question.js';
import type { ReadContext } from '../read-models/read-context.js';
import { readClaims, readStoredEvents } from '../read-models/read-claims.js';
import { questionEffect, type QuestionEffect } from './question-effect.js';

/** An open claim and what a question asked today would do to its clock. */
export interface ClaimInQuestion {
  readonly claim: ClaimView;
  readonly effect: QuestionEffect;
}

/** Every open claim of a case with the effect of a question asked today. Three statements. */
export async function effectsOfClaims(
  tx: Tx,
  context: ReadContext,
  caseId: string,
  kind: QuestionKind,
): Promise<ClaimInQuestion[]> {
  const claims = (await readClaims(tx, context, [caseId])).get(caseId) ?? [];
  const open = claims.filter((claim) => claim.outcome === null);
  const events = await readStoredEvents(tx, open);
  return open.map((claim) => {
    const facts = { regime: claim.clock.regime, events: events.get(claim.id) ?? [] };
    return { claim, effect: questionEffect(facts, kind, context.today, context.catalogue) };
  });
}
