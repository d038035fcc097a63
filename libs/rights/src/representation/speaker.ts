import type { Because } from '#kernel';
import type { Temporal } from 'temporal-polyfill';
import type { Right } from '../right.js';
import type { Proof } from './proof.js';

/** The person themselves, or on which ground someone speaks for them. */
export type Speaker =
  | { readonly as: 'self' }
  | { readonly as: 'guardian'; readonly jointCustody: boolean; readonly otherGuardianConsents: boolean }
  | { readonly as: 'court-guardian'; readonly personalMatters: boolean }
  | { readonly as: 'attorney'; readonly scope: readonly Right[]; readonly expires?: Temporal.PlainDate }
  | { readonly as: 'mandate'; readonly confirmed: boolean; readonly scope: readonly Right[] }
  /** Kin of a person who has died, or another whose right the matter concerns. */
  | { readonly as: 'kin' };

/** The person the data are about, as far as known. */
export interface Subject {
  readonly deceased: boolean;
  /** Full years on the day of the request; undefined when not known. */
  readonly age?: number;
  /** Does an adult understand the matter? Undefined when nobody asked. */
  readonly understands?: boolean;
}

export interface RepresentationFacts {
  readonly speaker: Speaker;
  readonly subject: Subject;
  readonly right: Right;
  readonly on: Temporal.PlainDate;
}

/** May the speaker ask for this right, and what must be shown? `judgement` leaves it to a person. */
export interface Standing {
  readonly answer: 'may' | 'may-not' | 'judgement';
  readonly proofs: readonly Proof[];
  readonly because: readonly Because[];
}
