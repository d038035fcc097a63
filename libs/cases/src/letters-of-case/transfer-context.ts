import type { Because, Language, Text } from '#kernel';
import type { TransferContext } from '#letters';
import {
  authorityName,
  type Catalogue,
  DATA_NAMES,
  type DataCategory,
  findAuthority,
  findRegister,
  type Register,
} from '#registers';
import { type Right, RIGHT_TITLES } from '#rights';
import type { Temporal } from 'temporal-polyfill';
import type { ClaimView } from '../domain/claim.js';
import type { PersonIdentity } from '../domain/person.js';
import type { CaseRecord } from '../read-models/case-record.js';
import type { StaffName } from './refusal-context.js';
import { becauseLine } from './because-line.js';
import { channelName } from './channel-name.js';
import { letterHead } from './letter-head.js';
import type { SpokenFor } from './requester.js';
import { scopeOfClaims } from './scope-lines.js';
import { addressLines, contactLines } from './sender.js';

export interface TransferFacts {
  readonly record: CaseRecord;
  readonly person: PersonIdentity;
  readonly spokenFor: SpokenFor | null;
  readonly claims: readonly ClaimView[];
  readonly toAuthorityId: string;
  readonly clock: 'shared' | 'own';
  readonly because: readonly Because[];
  readonly rights: readonly Right[];
  readonly data: readonly string[];
  readonly systems: readonly string[];
  readonly signer: StaffName;
  readonly today: Temporal.PlainDate;
}

/** The context of the letter to an authority that answers a part of the request and is not worked here. */
export function transferContext(
  facts: TransferFacts,
  catalogue: Catalogue,
  language: Language,
): TransferContext {
  const { record, person, signer, today } = facts;
  const own = findAuthority(catalogue, record.authority_id);
  const receiver = findAuthority(catalogue, facts.toAuthorityId);
  if (!own || !receiver) throw new Error('The catalogue lacks an authority of the transfer');
  const claims = facts.claims.filter((claim) => facts.rights.includes(claim.right));
  const register = record.register_id ? findRegister(catalogue, record.register_id) : undefined;
  const due = claims.map((claim) => claim.clock.due.toString()).sort()[0];
  const recipient = {
    name: authorityName(receiver, today)[language],
    addressLines: addressLines(receiver.contact?.post[language]),
  };
  return {
    ...letterHead(facts, { authority: own, unit: signer.unit }, recipient, language),
    requesterContactLines: [
      ...(record.protected ? [] : addressLines(person.address)),
      person.email,
      person.phone,
    ].filter((line): line is string => Boolean(line)),
    request: {
      receivedOn: record.request_received_on,
      channel: channelName(record.channel)[language],
      rights: claims.map((claim) => RIGHT_TITLES[claim.right][language]),
      scope: scopeOfClaims(claims, language),
    },
    shares: sharesOf(facts, register, authorityName(receiver, today), language),
    because: facts.because.map((because) => becauseLine(because, language)),
    clock: facts.clock,
    ...(facts.clock === 'shared' && due ? { dueOn: due } : {}),
    // Whoever signed in reads it on the page of the case; the registry office tells the others.
    ...(record.signed_in
      ? { toldRequester: { on: today.toString(), channel: channelName('portal')[language] } }
      : {}),
    signedBy: { name: signer.name, title: signer.title },
    contact: { name: signer.name, title: signer.title, lines: contactLines(own, language) },
    annexes: [],
  };
}

/** Which part goes over: the register, its systems and the kinds of data, a line each. */
function sharesOf(
  facts: TransferFacts,
  register: Register | undefined,
  receiver: Text,
  language: Language,
): string[] {
  const systems = (register?.systems ?? []).filter((system) => facts.systems.includes(system.id));
  const names = systems.map((system) => system.name[language]);
  const data = facts.data.map((id) => DATA_NAMES[id as DataCategory]?.[language] ?? id);
  return [
    (register?.name ?? receiver)[language],
    ...(names.length > 0 ? [`${WORDS.systems[language]}: ${names.join(', ')}`] : []),
    ...(data.length > 0 ? [`${WORDS.data[language]}: ${data.join(', ')}`] : []),
  ];
}

const WORDS = {
  systems: { fi: 'Järjestelmät', sv: 'System', en: 'Systems' },
  data: { fi: 'Tiedot', sv: 'Uppgifter', en: 'Data' },
};
