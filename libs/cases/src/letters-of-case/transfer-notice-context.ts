import type { Language } from '#kernel';
import type { PartElsewhere, TransferNoticeContext } from '#letters';
import { authorityName, type Catalogue, DATA_NAMES, type DataCategory, findAuthority } from '#registers';
import { RIGHT_TITLES } from '#rights';
import type { Temporal } from 'temporal-polyfill';
import type { ClaimView } from '../domain/claim.js';
import type { PersonIdentity } from '../domain/person.js';
import type { CaseRecord } from '../read-models/case-record.js';
import type { SentPart } from '../routing/sent-part.js';
import type { StaffName } from './refusal-context.js';
import { becauseLine } from './because-line.js';
import { headToPerson, toPerson } from './letter-head.js';
import type { SpokenFor } from './requester.js';
import { contactLines } from './sender.js';

export interface TransferNoticeFacts {
  readonly record: CaseRecord;
  readonly person: PersonIdentity;
  readonly spokenFor: SpokenFor | null;
  readonly claims: readonly ClaimView[];
  readonly parts: readonly SentPart[];
  readonly restHere: boolean;
  readonly signer: StaffName;
  readonly today: Temporal.PlainDate;
}

/** The context of the notice to the person of what went where, why, and whose clock runs. */
export function transferNoticeContext(
  facts: TransferNoticeFacts,
  catalogue: Catalogue,
  language: Language,
): TransferNoticeContext {
  const { record, person, signer } = facts;
  const own = findAuthority(catalogue, record.authority_id);
  if (!own) throw new Error(`The catalogue has no authority ${record.authority_id}`);
  return {
    ...headToPerson(
      facts,
      { authority: own, unit: signer.unit },
      toPerson(person, !record.signed_in, record),
      language,
    ),
    receivedOn: record.request_received_on,
    restHere: facts.restHere,
    parts: facts.parts.map((part) => partOf(part, facts, catalogue, language)),
    signedBy: { name: signer.name, title: signer.title },
    contact: { name: signer.name, title: signer.title, lines: contactLines(own, language) },
  };
}

function partOf(
  part: SentPart,
  { claims, today }: TransferNoticeFacts,
  catalogue: Catalogue,
  language: Language,
): PartElsewhere {
  const receiver = findAuthority(catalogue, part.to);
  const dueOn = claims
    .filter((claim) => part.rights.includes(claim.right))
    .map((claim) => claim.clock.due.toString())
    .sort()[0];
  return {
    kind: part.kind,
    receiver: receiver ? authorityName(receiver, today)[language] : part.to,
    contactLines: receiver?.contact ? contactLines(receiver, language) : [],
    rights: part.rights.map((right) => RIGHT_TITLES[right][language]),
    data: part.data.map((id) => DATA_NAMES[id as DataCategory]?.[language] ?? id),
    because: part.because.map((because) => becauseLine(because, language)),
    ...(part.kind === 'forwarding' && dueOn ? { dueOn } : {}),
  };
}
