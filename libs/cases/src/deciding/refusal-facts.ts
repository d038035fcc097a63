import type { Tx } from '#platform';
import type { DecisionContent } from '../domain/decision.js';
import { identityGround } from '../domain/identity-ground.js';
import type { PersonIdentity } from '../domain/person.js';
import type { RefusalFacts } from '../letters-of-case/refusal-context.js';
import { readSpokenFor } from '../letters-of-case/requester.js';
import { readStaffName } from '../letters-of-case/staff-name.js';
import { readIdentityAsked } from '../questions/read-identity-asked.js';
import { readCaseRecord } from '../read-models/case-record.js';
import { readClaims } from '../read-models/read-claims.js';
import type { ReadContext } from '../read-models/read-context.js';

/** What stands in the letter besides the case: the ground, the handler's words, who wrote and who decides. */
export interface RefusalWords {
  readonly groundId: string;
  readonly content: DecisionContent;
  readonly writerId: string;
  readonly deciderId: string;
  readonly portalUrl: string;
}

/** Gathers the facts of a refusal certificate; undefined when the case or claim is not of the actor's authority. */
export async function readRefusalFacts(
  tx: Tx,
  context: ReadContext,
  caseId: string,
  claimId: string,
  words: RefusalWords,
): Promise<RefusalFacts | undefined> {
  const record = await readCaseRecord(tx, caseId);
  if (!record) return undefined;
  const claims = (await readClaims(tx, context, [caseId])).get(caseId) ?? [];
  const claim = claims.find((each) => each.id === claimId);
  if (!claim) return undefined;
  const [receipt] = await tx.query<{ on_day: string }>(
    `select on_day from clock_event where claim_id = $1 and type = 'received' order by recorded_at limit 1`,
    [claimId],
  );
  return {
    record,
    claim,
    person: JSON.parse(context.sealer.open(record.identity)) as PersonIdentity,
    spokenFor: await readSpokenFor(tx, context.sealer, record.request_id),
    groundId: words.groundId,
    content: words.content,
    writer: await readStaffName(tx, words.writerId),
    decider: words.deciderId ? await readStaffName(tx, words.deciderId) : { name: '', title: '', unit: '' },
    today: context.today,
    askedOn: receipt?.on_day ?? record.request_received_on,
    identityAsked: identityGround(words.groundId)
      ? await readIdentityAsked(tx, context.sealer, caseId)
      : null,
    portalUrl: words.portalUrl,
  };
}
