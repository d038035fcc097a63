import type { Because } from '#kernel';
import type { DataCategory, Service } from '#registers';
import type { Period, Right } from '#rights';
import type { Temporal } from 'temporal-polyfill';

/** Where the person lived, and when; a missing end is open. */
export interface HomePeriod extends Period {
  readonly municipality: string;
}

/**
 * What is known of a request. Either `register`, or `municipality` with or without `service`.
 * Empty `data` means all. All dates are calendar days in Europe/Helsinki.
 */
export interface RouteFacts {
  readonly receivedOn: Temporal.PlainDate;
  readonly register?: string;
  readonly municipality?: string;
  readonly service?: Service;
  readonly rights: readonly Right[];
  readonly data: readonly DataCategory[];
  /** Narrows to these systems of the register's notice. */
  readonly systems?: readonly string[];
  /** Narrows to data this authority stored. */
  readonly storedBy?: string;
  readonly homeMunicipality?: string | readonly HomePeriod[];
  readonly dataFrom?: Temporal.PlainDate;
  readonly dataTo?: Temporal.PlainDate;
}

export type ShareRole = 'decides' | 'carries-out' | 'joint';
export type ShareClock = 'shared' | 'own';

/** One authority's part of a request. */
export interface Share {
  readonly authority: string;
  readonly role: ShareRole;
  /** The provision or notice that makes it controller on the day of receipt. */
  readonly basis: string;
  readonly clock: ShareClock;
  readonly rights: readonly Right[];
  readonly data: readonly DataCategory[];
  readonly systems: readonly string[];
  readonly hosted: boolean;
  readonly because: readonly Because[];
}

/** Advice to turn elsewhere; no matter is transferred. */
export interface Redirect {
  readonly to: string;
  readonly rights: readonly Right[];
  readonly data: readonly DataCategory[];
  readonly because: readonly Because[];
}

/** Something a person in the registry office must settle. */
export interface RouteWarning {
  readonly code: string;
  readonly rights: readonly Right[];
  readonly data: readonly DataCategory[];
  readonly because: readonly Because[];
}

export interface Routing {
  readonly shares: readonly Share[];
  readonly redirects: readonly Redirect[];
  readonly warnings: readonly RouteWarning[];
}
