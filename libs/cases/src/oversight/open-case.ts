import type { Right } from '#rights';
import { AT_RISK_DAYS } from '../domain/health.js';
import { forecaster, LIKELY, type Pace, POSSIBLE } from './forecast.js';
import { type Standing, type Step, stepOf, whom, type Whom } from './step.js';

/** What is to be expected of an open case. A clock that stands still is none of these but `paused`. */
export const PROSPECTS = ['late', 'likely', 'possible', 'on-time', 'paused'] as const;
export type Prospect = (typeof PROSPECTS)[number];

/** An open case as it is read, before anything is expected of it. */
export interface OpenCaseFacts extends Standing {
  readonly caseId: string;
  readonly caseNumber: string;
  readonly registerId: string | null;
  readonly rights: readonly Right[];
  /** The leading clock's last day, `2026-12-22`, and the Monday of its week. */
  readonly due: string;
  readonly monday: string;
  /** Days to the due day; below zero when it has passed. */
  readonly left: number;
  readonly extended: boolean;
  /** Days since the present step began. */
  readonly spent: number;
}

/** An open case with what is expected of it. */
export interface OpenCase extends OpenCaseFacts {
  readonly step: Step;
  readonly whom: Whom;
  readonly prospect: Prospect;
  /** Days from today by which it is usually answered; null without a forecast. */
  readonly ready: number | null;
}

/**
 * What is expected of each open case. Without a forecast, a case with few days left is likely to be late: the rule of
 * the board of deadlines.
 */
export function expectOf(cases: readonly OpenCaseFacts[], pace: Pace): OpenCase[] {
  const forecast = forecaster(pace);
  return cases.map((one) => {
    const step = stepOf(one);
    const outlook = one.paused ? null : (forecast?.({ step, spent: one.spent, left: one.left }) ?? null);
    const chance = outlook?.late ?? (one.left <= AT_RISK_DAYS ? LIKELY : 0);
    return {
      ...one,
      step,
      whom: whom(one),
      prospect: prospectOf(one, chance),
      ready: outlook?.ready ?? null,
    };
  });
}

function prospectOf({ paused, left }: OpenCaseFacts, chance: number): Prospect {
  if (paused) return 'paused';
  if (left < 0) return 'late';
  if (chance >= LIKELY) return 'likely';
  return chance >= POSSIBLE ? 'possible' : 'on-time';
}
