import type { Because, Text } from '#kernel';
import type { Temporal } from 'temporal-polyfill';
import type { LegalBasis } from './legal-basis.js';
import type { Right } from './right.js';

export type Availability = 'available' | 'not-available' | 'judgement';

/** A question a person must answer before the right can be decided. */
export interface RightQuestion {
  readonly id: string;
  readonly text: Text;
}

export interface RightAnswer {
  readonly answer: Availability;
  /** The provision the answer rests on, e.g. `GDPR 17(3)(b)`; null when none decides. */
  readonly article: string | null;
  readonly questions: readonly RightQuestion[];
  readonly because: readonly Because[];
}

export interface PurposeRights {
  readonly purpose: string;
  readonly legalBasis: LegalBasis;
  readonly subjects: readonly string[];
  readonly rights: Readonly<Record<Right, RightAnswer>>;
}

export interface RightsAnswer {
  readonly register: string;
  readonly on: Temporal.PlainDate;
  readonly purposes: readonly PurposeRights[];
}
