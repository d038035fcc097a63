import type { PersonIdentity } from '../domain/person.js';
import type { CaseRecord } from '../read-models/case-record.js';
import { readAddress } from './read-address.js';
import { type ReachablePerson, waysToPerson } from './ways-to-person.js';

export type ReachFacts = Pick<CaseRecord, 'answer_by' | 'signed_in' | 'consents' | 'protected' | 'channels'>;

/** What is known of the person of a case when letters go out. */
export function reachable(record: ReachFacts, person: PersonIdentity): ReachablePerson {
  return {
    wish: record.answer_by as ReachablePerson['wish'],
    signedIn: record.signed_in,
    consents: record.consents,
    hasIdentityCode: person.hetu !== null,
    hasAddress: readAddress(person.address) !== null,
    protected: record.protected,
    connected: record.channels,
  };
}

/** How a decision says that it is served: by the way it takes first. */
export function serviceMethod(
  record: ReachFacts,
  person: PersonIdentity,
): 'e-service' | 'mailbox' | 'counter' | 'letter' {
  const [{ channel }] = waysToPerson(reachable(record, person), { served: true });
  if (channel === 'citizens-page') return 'e-service';
  if (channel === 'suomifi-electronic' || channel === 'suomifi-multichannel') return 'mailbox';
  return channel === 'counter' ? 'counter' : 'letter';
}
