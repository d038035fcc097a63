import { Temporal } from 'temporal-polyfill';
import type { CountingLaw } from '../calendar/office-days.js';
import type { Regime } from '../regime.js';
import type { Citation } from './citations.js';
import type { Period } from './period.js';

/** What the law says of one regime. */
export interface RegimeRule {
  readonly period: Period;
  /** Counted from receipt, in place of `period`. */
  readonly extension: Period | null;
  /** May a question to the person stop the clock? */
  readonly pauses: boolean;
  /** By which law the last day rolls; null where nothing rolls. */
  readonly law: CountingLaw | null;
  /** Where the period and its extension stand. */
  readonly citation: Citation;
  /** The first day the provision applied, when it is later than 1 January 2000. */
  readonly inForceFrom: Temporal.PlainDate | null;
}

const TWO_WEEKS: Period = { rule: 'two-weeks', days: 14 };
const ONE_MONTH: Period = { rule: 'one-month', months: 1 };

/**
 * The regimes as data. Read as: "a `gdpr` claim is answered in one month of receipt, three at most (GDPR
 * Art. 12(3)); questions may pause it; its last day rolls by Regulation 1182/71".
 */
export const REGIME_RULES: Readonly<Record<Regime, RegimeRule>> = {
  gdpr: {
    period: ONE_MONTH,
    extension: { rule: 'three-months', months: 3 },
    pauses: true,
    law: 'reg-1182-71',
    citation: 'GDPR Art. 12(3)',
    inForceFrom: Temporal.PlainDate.from('2018-05-25'),
  },
  openness: {
    period: TWO_WEEKS,
    extension: null,
    pauses: false,
    law: 'act-150-1930',
    citation: '621/1999 § 14(4)',
    inForceFrom: null,
  },
  'openness-extensive': {
    period: ONE_MONTH,
    extension: null,
    pauses: false,
    law: 'act-150-1930',
    citation: '621/1999 § 14(4)',
    inForceFrom: null,
  },
  'log-data': {
    period: { rule: 'two-months', months: 2 },
    extension: null,
    pauses: false,
    law: 'act-150-1930',
    citation: '703/2023 § 11',
    inForceFrom: Temporal.PlainDate.from('2024-01-01'),
  },
  'accessible-format': {
    period: TWO_WEEKS,
    extension: { rule: 'four-weeks', days: 28 },
    pauses: false,
    law: 'act-150-1930',
    citation: '306/2019 § 10(3)',
    inForceFrom: Temporal.PlainDate.from('2019-04-01'),
  },
  appeal: {
    period: { rule: 'thirty-days', days: 30 },
    extension: null,
    pauses: false,
    law: 'act-150-1930',
    citation: '808/2019 § 13',
    inForceFrom: Temporal.PlainDate.from('2020-01-01'),
  },
  immediate: {
    period: { rule: 'at-once', days: 0 },
    extension: null,
    pauses: false,
    law: null,
    citation: 'GDPR Art. 7(3)',
    inForceFrom: Temporal.PlainDate.from('2018-05-25'),
  },
};
