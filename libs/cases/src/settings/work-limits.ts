import { WARNING_HOUR } from '#deadlines';
import { no, ok, type Result } from '#kernel';
import type { Settings, Tx } from '#platform';
import { readSetting } from './setting.js';

/** Name of the setting. */
export const WORK_LIMITS = 'work-limits';

/** By when work is to be done before the law's own day, and when staff hear of it. Days are calendar days. */
export interface WorkLimits {
  /** How long a task may take. */
  readonly searchDays: number;
  /** How long before the claim's due day a task must be done. */
  readonly composeDays: number;
  /** How long before its day staff are reminded of an appeal, a complaint or a statement; 0: on the day. */
  readonly reminderDays: number;
  /** At which full hour in Helsinki staff are warned. */
  readonly warningHour: number;
}

/** What each limit may be, both ends included. */
export const WORK_LIMIT_RANGES: Readonly<Record<keyof WorkLimits, readonly [number, number]>> = {
  searchDays: [1, 60],
  composeDays: [0, 30],
  reminderDays: [0, 30],
  warningHour: [6, 18],
};

/** The limits of the authority; those of the installation where it has set none. */
export async function readWorkLimits(tx: Tx, authorityId: string, settings: Settings): Promise<WorkLimits> {
  const stored = await readSetting<WorkLimits>(tx, authorityId, WORK_LIMITS);
  return stored ?? installedLimits(settings);
}

/** The limits of the installation. */
export function installedLimits(settings: Settings): WorkLimits {
  return {
    searchDays: settings.TASK_SEARCH_DAYS,
    composeDays: settings.TASK_COMPOSE_DAYS,
    reminderDays: settings.REVIEW_REMINDER_DAYS,
    warningHour: WARNING_HOUR,
  };
}

/** Limits as somebody typed them: full numbers within their ranges. */
export function checkWorkLimits(
  typed: Readonly<Record<keyof WorkLimits, string>>,
): Result<WorkLimits, 'settings.not-a-number'> {
  const limits: Partial<Record<keyof WorkLimits, number>> = {};
  for (const [field, [min, max]] of entries()) {
    const value = /^\d{1,3}$/.test(typed[field].trim()) ? Number(typed[field]) : -1;
    if (value < min || value > max) return no('settings.not-a-number', { field, min, max });
    limits[field] = value;
  }
  return ok(limits as WorkLimits);
}

function entries(): [keyof WorkLimits, readonly [number, number]][] {
  return Object.entries(WORK_LIMIT_RANGES) as [keyof WorkLimits, readonly [number, number]][];
}
