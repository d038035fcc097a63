import type { Temporal } from 'temporal-polyfill';
import type { Regime } from './regime.js';

/** What may happen to a running clock. */
export const CLOCK_EVENT_TYPES = [
  'identity-asked',
  'identity-confirmed',
  'clarification-asked',
  'clarification-given',
  'extended',
] as const;
export type ClockEventType = (typeof CLOCK_EVENT_TYPES)[number];

export interface ClockEvent {
  readonly type: ClockEventType;
  /** Calendar day in Europe/Helsinki. */
  readonly on: Temporal.PlainDate;
}

/** How a decision reached the person: decides the day its appeal period starts from. */
export const SERVICE_MANNERS = ['letter', 'certificate', 'e-service'] as const;
export type ServiceManner = (typeof SERVICE_MANNERS)[number];

export interface Service {
  readonly by: ServiceManner;
  /** The letter was posted, the certificate signed, or the message fetched on this day. */
  readonly on: Temporal.PlainDate;
}

/** A notice of more time that does not hold: it moves nothing, and the working tells of it. */
export interface UndoneExtension {
  readonly on: Temporal.PlainDate;
  readonly undoneOn: Temporal.PlainDate;
}

/** The facts a clock is computed from: exactly one of `receivedOn` and `service`; events in any order. */
export interface ClockInput {
  readonly regime: Regime;
  /** The day the request reached the authority, on any official channel; in `appeal` the day of service. */
  readonly receivedOn?: Temporal.PlainDate;
  /** Only in `appeal`, instead of `receivedOn`. */
  readonly service?: Service;
  /** Count the days of an unanswered question up to this day. Without it they count only once it is answered. */
  readonly asOf?: Temporal.PlainDate;
  readonly events: readonly ClockEvent[];
  readonly undoneExtensions?: readonly UndoneExtension[];
}
