import type { Because, Text } from '#kernel';
import type { Period } from '#rights';

/**
 * A role that an authority fills for a person: found by the place and the day, or a fixed authority by its id.
 */
export const PARTY_ROLES = [
  'te-office',
  'municipality',
  'social-provider',
  'wellbeing-county',
  'employment-authority',
  'pilot-municipality',
] as const;

export type PartyRole = (typeof PARTY_ROLES)[number];
export type Party = PartyRole | string;

/** Which home municipality finds the authority: that of the day the data were stored, of receipt, or of a fixed day. */
export type PlaceRule = 'storage' | 'receipt' | 'transfer-of-2025';

/** Who answers for data on the days of receipt of this period. */
export interface ResponsibilityPeriod extends Period {
  readonly decides: Party;
  /** Joint controllers named to the person, who answer nothing here. */
  readonly joint: readonly Party[];
  /** Who carries out erasure by statute. */
  readonly erases?: Party;
  /** `shared` between joint controllers, `own` after a transfer. */
  readonly clock: 'shared' | 'own';
  readonly placeBy: PlaceRule;
  /** The provision or notice that makes it controller in this period. */
  readonly basis: string;
  readonly because: readonly Because[];
}

/** Data that one kind of authority stored. */
export interface StorageLine {
  readonly id: string;
  /** Who stored the data, for requests that name it. */
  readonly storers: readonly Party[];
  /** When they stored it. */
  readonly stored: Period;
  /** Only for places with an employment pilot. */
  readonly onlyInPilot: boolean;
  readonly periods: readonly ResponsibilityPeriod[];
}

/** The rules of one statutory register: who answers for it, by who stored and by day of receipt. */
export interface Arrangement {
  readonly id: string;
  readonly name: Text;
  readonly lines: readonly StorageLine[];
}

/** What a person asks for by naming a service: the arrangements behind it and the data in them. */
export interface ServiceRule {
  readonly service: string;
  readonly holdings: readonly ServiceHolding[];
}

export interface ServiceHolding {
  readonly arrangement: string;
  readonly data: readonly string[];
  /** Reached only by a request that names the data, not by one for everything. */
  readonly onlyWhenNamed: boolean;
}
