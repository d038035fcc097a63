import { type ManifestLine, readManifest } from '#collection';
import type { Tx } from '#platform';
import type { DecidedOutcome } from '#rights';
import type { Temporal } from 'temporal-polyfill';
import { readRefusalFacts, type RefusalWords } from '../deciding/refusal-facts.js';
import type { RefusalFacts } from '../letters-of-case/refusal-context.js';
import type { ReadContext } from '../read-models/read-context.js';
import { readFindings } from './findings.js';
import { type PlanStanding, readPlanStandings } from './plan-standings.js';

/** All that the letters of a decision are made of, whatever its outcome. */
export interface AnswerFacts extends RefusalFacts {
  readonly outcome: DecidedOutcome;
  /** The searches made for the claim, those still open too. */
  readonly searches: readonly ManifestLine[];
  /** The names of the documents that go with the answer, in the order they were chosen. */
  readonly documents: readonly string[];
  /** What came of a rectified activation plan in its homes; empty when none was. */
  readonly planStandings: readonly PlanStanding[];
  /** The day on which what is granted was done or given. */
  readonly doneOn: Temporal.PlainDate;
}

export interface DecisionWords extends RefusalWords {
  readonly outcome: DecidedOutcome;
}

/** Gathers them; undefined when the case or claim is not of the actor's authority. */
export async function readAnswerFacts(
  tx: Tx,
  context: ReadContext,
  caseId: string,
  claimId: string,
  words: DecisionWords,
): Promise<AnswerFacts | undefined> {
  const facts = await readRefusalFacts(tx, context, caseId, claimId, words);
  if (!facts) return undefined;
  const { lines } = await readManifest(tx, context.sealer, caseId, claimId);
  const names = new Map(
    (await readFindings(tx, context.sealer, caseId, claimId)).map(({ id, name }) => [id, name]),
  );
  return {
    ...facts,
    outcome: words.outcome,
    searches: lines.filter(({ standing }) => standing !== 'left-out'),
    documents: words.content.documentIds.flatMap((id) => names.get(id) ?? []),
    planStandings: words.content.ofPlan ? await readPlanStandings(tx, context, facts.record, claimId) : [],
    doneOn: context.today,
  };
}
