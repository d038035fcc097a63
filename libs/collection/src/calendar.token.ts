/** Injection token of the calendar by which tasks count office days: that of the installed catalogue. */
export const TASK_CALENDAR = Symbol('task calendar');
