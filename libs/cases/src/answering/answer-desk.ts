import { readManifest, type ManifestLine } from '#collection';
import type { Language, Text } from '#kernel';
import type { Tx } from '#platform';
import { findRegister, type Register } from '#registers';
import type { Right } from '#rights';
import { type CaseRecord, readStoredClaim } from '../read-models/case-record.js';
import type { ReadContext } from '../read-models/read-context.js';
import { type Finding, readFindings } from './findings.js';
import { type CheckedIdentity, readCheckedIdentity } from './identity-of-case.js';
import { possibleRecipients } from './processing-information.js';
import { systemText } from './searched-lines.js';

/** A search for a claim, as whoever writes the answer sees it. */
export interface SearchOfClaim extends Pick<ManifestLine, 'taskId' | 'standing' | 'outcome'> {
  readonly system: Text;
  /** What was found, in the words of whoever searched; '' while it is open. */
  readonly words: string;
}

/** What an answer is made from: where it was looked, what came, and whether the person's identity is checked. */
export interface AnswerDesk {
  readonly identity: CheckedIdentity | null;
  readonly searches: readonly SearchOfClaim[];
  readonly findings: readonly Finding[];
  /** May an activation plan be what is rectified (189/2001 § 12)? And did the request name it? */
  readonly planPossible: boolean;
  readonly planNamed: boolean;
  /** What a new draft begins with, in the language of the letter; the handler changes it. */
  readonly proposed: { readonly given: string; readonly recipients: string };
}

/** Reads it: six statements. */
export async function readAnswerDesk(
  tx: Tx,
  context: ReadContext,
  record: CaseRecord,
  claim: { readonly id: string; readonly right: Right },
): Promise<AnswerDesk> {
  const stored = await readStoredClaim(tx, record.id, claim.id);
  const asked = stored?.data_ids ?? [];
  const { lines } = await readManifest(tx, context.sealer, record.id, claim.id);
  const register = record.register_id ? findRegister(context.catalogue, record.register_id) : undefined;
  const searches = lines.map((line) => ({
    taskId: line.taskId,
    standing: line.standing,
    outcome: line.outcome,
    system: systemText(line, context.catalogue),
    words: line.answer?.words ?? '',
  }));
  return {
    identity: await readCheckedIdentity(tx, record),
    searches,
    planPossible: claim.right === 'rectification' && mayConcernPlan(asked, register),
    planNamed: asked.includes(PLAN),
    findings: await readFindings(tx, context.sealer, record.id, claim.id),
    proposed: {
      given: overviews(searches, record.language),
      recipients: register && claim.right === 'access' ? possibleRecipients(register, record.language) : '',
    },
  };
}

const PLAN = 'activation-plan';

/** The request names the plan; or it names nothing, and the register holds plans or is not known. */
function mayConcernPlan(asked: readonly string[], register: Register | undefined): boolean {
  if (asked.length > 0) return asked.includes(PLAN);
  return register?.systems.some(({ holdings }) => holdings.some(({ data }) => data.includes(PLAN))) ?? true;
}

/** What was found, system by system, where whoever searched gave an overview. */
function overviews(searches: readonly SearchOfClaim[], language: Language): string {
  return searches
    .filter(({ outcome, words }) => outcome === 'overview' && words !== '')
    .map(({ system, words }) => `${system[language]}: ${words}`)
    .join('\n\n');
}
