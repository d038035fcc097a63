import type { Temporal } from 'temporal-polyfill';
import type { RegimeRule } from '../rules/regime-rules.js';

/** What the events of a clock are measured against. */
export interface Measures {
  readonly rule: RegimeRule;
  readonly receivedOn: Temporal.PlainDate;
  /** Null where the regime has no extension. */
  readonly extensionNoticeBy: Temporal.PlainDate | null;
  /** How soon a question must be asked to stop the clock, in calendar days. */
  readonly promptWithinDays: number;
}
