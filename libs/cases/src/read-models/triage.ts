import type { Language, Text } from '#kernel';
import type { Tx } from '#platform';
import { authorityName } from '#registers';
import { route, type RouteFacts, type Routing } from '#routing';
import { Temporal } from 'temporal-polyfill';
import type { ClaimView } from '../domain/claim.js';
import { type Answer, maskedHetu, type PersonIdentity } from '../domain/person.js';
import { readAttachments, type RequestAttachment } from './attachments.js';
import type { BehalfView } from '../behalf/behalf-view.js';
import { readSpecial } from '../behalf/read-special.js';
import type { Needs } from '../domain/needs.js';
import { withoutHome } from '../protection/without-home.js';
import { shownAnswers } from '../protection/shown-answers.js';
import { type CaseRecord, readCaseRecord } from './case-record.js';
import { readClaims } from './read-claims.js';
import { readRelatedCases, type RelatedCase } from './related-cases.js';
import { routeFactsOf } from './route-facts.js';
import type { ReadContext } from './read-context.js';

/** The request beside the proposal of where its parts belong. */
export interface Triage {
  readonly caseId: string;
  readonly caseNumber: string;
  readonly version: number;
  readonly triaged: boolean;
  readonly protected: boolean;
  readonly authorityId: string;
  readonly receivedOn: Temporal.PlainDate;
  readonly enteredOn: Temporal.PlainDate;
  readonly channel: string;
  readonly language: Language;
  readonly personName: string;
  readonly hetuMasked: string;
  readonly identityCheck: 'strong' | 'none' | 'id-shown';
  readonly text: readonly Answer[];
  readonly claims: readonly ClaimView[];
  readonly attachments: readonly RequestAttachment[];
  readonly behalf: BehalfView | null;
  readonly needs: Needs | null;
  readonly facts: RouteFacts;
  readonly proposal: Routing;
  readonly whatIf: { readonly receivedOn: Temporal.PlainDate; readonly routing: Routing } | null;
  readonly registers: readonly { readonly id: string; readonly name: Text }[];
  readonly authorities: readonly { readonly id: string; readonly name: Text; readonly hosted: boolean }[];
  readonly municipalities: readonly { readonly id: string; readonly name: Text }[];
  /** Other cases of the same person here. */
  readonly related: readonly RelatedCase[];
  readonly catalogueVersion: string;
}

export interface TriageQuestion {
  /** "What if it had been received on this day?" */
  readonly receivedOn?: Temporal.PlainDate;
}

/** Everything the registry office needs to route a case; undefined when the case is not its own. */
export async function readTriage(
  tx: Tx,
  context: ReadContext,
  caseId: string,
  question: TriageQuestion,
): Promise<Triage | undefined> {
  const record = await readCaseRecord(tx, caseId);
  if (!record) return undefined;
  const claims = (await readClaims(tx, context, [caseId])).get(caseId) ?? [];
  const facts = routeFactsOf(
    record,
    claims.filter((claim) => claim.outcome === null).map((claim) => claim.right),
    context.sealer,
  );
  const proposed = (asked: RouteFacts): Routing => {
    const routing = route(asked, context.catalogue);
    return record.protected ? withoutHome(routing, asked, context.catalogue) : routing;
  };
  const person = JSON.parse(context.sealer.open(record.identity)) as PersonIdentity;
  return {
    ...headOf(record),
    personName: person.name,
    hetuMasked: maskedHetu(person.hetu),
    text: shownAnswers(JSON.parse(context.sealer.open(record.answers)) as Answer[], record.protected),
    claims,
    attachments: await readAttachments(tx, context.sealer, record.request_id),
    ...(await readSpecial(tx, context.sealer, record, claims)),
    facts,
    proposal: proposed(facts),
    whatIf: question.receivedOn
      ? {
          receivedOn: question.receivedOn,
          routing: proposed({ ...facts, receivedOn: question.receivedOn }),
        }
      : null,
    registers: context.catalogue.registers.map(({ id, name }) => ({ id, name })),
    authorities: context.catalogue.authorities.map((authority) => ({
      id: authority.id,
      name: authorityName(authority, context.today),
      hosted: authority.hosted,
    })),
    municipalities: context.catalogue.municipalities.map(({ id, name }) => ({ id, name })),
    related: (await readRelatedCases(tx, [caseId])).get(caseId) ?? [],
    catalogueVersion: context.catalogue.version,
  };
}

function headOf(record: CaseRecord) {
  return {
    caseId: record.id,
    caseNumber: record.case_number,
    version: record.version,
    triaged: record.triaged,
    protected: record.protected,
    authorityId: record.authority_id,
    receivedOn: Temporal.PlainDate.from(record.received_on),
    enteredOn: Temporal.PlainDate.from(record.entered_on),
    channel: record.channel,
    language: record.language,
    identityCheck: record.identity_check,
  };
}
