import { readManifest, type ManifestLine } from '#collection';
import type { Language, Text } from '#kernel';
import type { Tx } from '#platform';
import { findRegister } from '#registers';
import type { Right } from '#rights';
import type { CaseRecord } from '../read-models/case-record.js';
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
  /** What a new draft begins with, in the language of the letter; the handler changes it. */
  readonly proposed: { readonly given: string; readonly recipients: string };
}

/** Reads it: five statements. */
export async function readAnswerDesk(
  tx: Tx,
  context: ReadContext,
  record: CaseRecord,
  claim: { readonly id: string; readonly right: Right },
): Promise<AnswerDesk> {
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
    findings: await readFindings(tx, context.sealer, record.id, claim.id),
    proposed: {
      given: overviews(searches, record.language),
      recipients: register && claim.right === 'access' ? possibleRecipients(register, record.language) : '',
    },
  };
}

/** What was found, system by system, where whoever searched gave an overview. */
function overviews(searches: readonly SearchOfClaim[], language: Language): string {
  return searches
    .filter(({ outcome, words }) => outcome === 'overview' && words !== '')
    .map(({ system, words }) => `${system[language]}: ${words}`)
    .join('\n\n');
}
