import type { Language } from '#kernel';
import type { Right } from '#rights';
import type { Behalf } from '../domain/behalf.js';
import type { Answer } from '../domain/person.js';
import type { Publicity, SecrecyGround } from '../domain/publicity.js';
import type { CaseState } from '../domain/transitions.js';

/** The case and its request, as a record of it needs them: a name, no identity code, no way to reach the person. */
export interface RecordHead {
  readonly caseNumber: string;
  readonly authorityId: string;
  readonly registerId: string | null;
  readonly state: CaseState;
  readonly subject: string | null;
  readonly receivedOn: string;
  readonly openedAt: string;
  readonly requestId: string;
  readonly channel: string;
  readonly enteredAt: string;
  readonly enteredBy: string | null;
  readonly language: Language;
  readonly answerBy: string;
  readonly handler: string | null;
  readonly isProtected: boolean;
  readonly personName: string;
  readonly behalf: Pick<Behalf, 'speaker' | 'principal'> | null;
  readonly answers: readonly Answer[];
}

export interface RecordFile {
  readonly fileId: string;
  readonly type: string;
  readonly sha256: string;
  readonly publicity: Publicity;
  readonly ground: SecrecyGround | null;
  readonly storedAt: string;
}

export interface RecordLetter extends RecordFile {
  readonly id: string;
  readonly claimId: string | null;
  readonly kind: string;
  readonly title: string;
  readonly language: Language;
  readonly toPerson: boolean;
  readonly pages: number;
  readonly issuedAt: string;
  readonly issuedBy: string;
  readonly sentOn: string | null;
  readonly sentBy: string | null;
  readonly sentWay: string | null;
  /** The person could read it in the portal from then on. */
  readonly availableAt: string | null;
}

export interface RecordClaim {
  readonly id: string;
  readonly right: Right;
  readonly regime: string;
  readonly scope: unknown;
  readonly dataIds: readonly string[];
  readonly origin: string;
  readonly stage: string;
  readonly outcome: string | null;
  readonly due: string;
  readonly closedAt: string | null;
}

export interface RecordClockEvent {
  readonly claimId: string;
  readonly type: string;
  readonly on: string;
  readonly recordedAt: string;
  readonly isUndone: boolean;
}

export interface RecordDecision {
  readonly claimId: string;
  readonly outcome: string;
  readonly groundId: string;
  readonly content: unknown;
  readonly writtenBy: string;
  readonly approvedBy: string | null;
  readonly issuedAt: string;
}

export interface RecordTask {
  readonly kind: string;
  readonly systemId: string | null;
  readonly outcome: string | null;
  readonly state: string;
  readonly signedAt: string | null;
  readonly signedBy: string | null;
}

export interface RecordTransfer {
  readonly toAuthorityId: string;
  readonly kind: 'transfer' | 'forwarding' | 'redirect';
  readonly rights: readonly string[];
  readonly sentOn: string;
  readonly sentBy: string;
}

export interface RecordReview {
  readonly claimId: string | null;
  readonly kind: string;
  readonly body: string;
  readonly cameOn: string;
  readonly outcome: string | null;
  readonly outcomeOn: string | null;
}

export interface RecordDelivery {
  readonly channel: string;
  readonly state: string;
  /** This is the way that serves the letters. */
  readonly serves: boolean;
  readonly letterIds: readonly string[];
  /** What became known of it on its way: fetched, read, receipt confirmed, came back. */
  readonly events: readonly { readonly type: string; readonly at: string }[];
}

/** All that a record of a closed case is made from, opened. What was found and given stays out of it. */
export interface RecordSource {
  readonly caseId: string;
  readonly closing: number;
  readonly closedAt: string;
  readonly head: RecordHead;
  readonly claims: readonly RecordClaim[];
  readonly clockEvents: readonly RecordClockEvent[];
  readonly decisions: readonly RecordDecision[];
  readonly letters: readonly RecordLetter[];
  readonly attachments: readonly RecordFile[];
  readonly deliveries: readonly RecordDelivery[];
  readonly disclosures: readonly object[];
  readonly identityChecks: readonly object[];
  readonly tasks: readonly RecordTask[];
  readonly transfers: readonly RecordTransfer[];
  readonly joins: readonly { readonly into: string; readonly joined: string; readonly at: string }[];
  readonly withdrawals: readonly { readonly claimId: string; readonly way: string; readonly on: string }[];
  readonly reviews: readonly RecordReview[];
  readonly steps: readonly {
    readonly at: string;
    readonly what: string;
    readonly actorKind: string;
    readonly who: string | null;
  }[];
}
