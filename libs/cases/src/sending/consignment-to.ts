import type { Consignment, PostalAddress } from '#delivery';
import { type Catalogue, findAuthority } from '#registers';
import type { Language } from '#kernel';
import type { Temporal } from 'temporal-polyfill';
import type { PersonIdentity } from '../domain/person.js';
import { nameOfAuthority } from '../read-models/receipt.js';
import type { OpenedEnvelope } from './open-envelope.js';
import type { Envelope } from './put-on-way.js';
import { readAddress } from './read-address.js';

/** Whose letters, of which case, from whom. */
export interface ConsignmentFacts {
  readonly case_number: string;
  readonly authority_id: string;
  readonly language: Language;
  readonly protected: boolean;
}

/** What a channel is told of sender and receiver; the letters themselves come beside it. */
export function consignmentTo(
  record: ConsignmentFacts,
  person: PersonIdentity,
  { catalogue, today }: { readonly catalogue: Catalogue; readonly today: Temporal.PlainDate },
): Omit<Consignment, 'id' | 'letters'> {
  return {
    language: record.language,
    authority: nameOfAuthority(catalogue, record.authority_id, today),
    caseNumber: record.case_number,
    recipient: { name: person.name, identityCode: person.hetu, address: readAddress(person.address) },
    sender: senderAddress(catalogue, record),
    protected: record.protected,
  };
}

/** The letters of an envelope for the same person again, to be put on another way. */
export function sameLetters(
  opened: OpenedEnvelope,
  context: { readonly catalogue: Catalogue; readonly today: Temporal.PlainDate },
): Envelope {
  const { case_id: caseId, letterIds, reason, person } = opened;
  return { caseId, letterIds, reason, consignment: consignmentTo(opened, person, context) };
}

/** An authority whose address cannot be read is named by itself: the carrier refuses that, and a person looks. */
function senderAddress(catalogue: Catalogue, { authority_id, language }: ConsignmentFacts): PostalAddress {
  const written = findAuthority(catalogue, authority_id)?.contact?.post[language];
  return (
    readAddress(written) ?? {
      streetAddress: written ?? authority_id,
      zipCode: '-',
      city: '-',
      countryCode: 'FI',
    }
  );
}
