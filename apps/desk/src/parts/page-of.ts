import type { ClockPort } from '#platform';
import type { Request } from 'express';
import type { PageContext } from './page-context.js';

/** Language, messages and today's day for the view of this request. */
export function pageOf(req: Request, clock: ClockPort): PageContext {
  return { language: req.language, today: clock.today(), t: req.t };
}

/** A value of the address's query; '' when it is missing or given twice. */
export function queryText(req: Request, name: string): string {
  const value: unknown = req.query[name];
  return typeof value === 'string' ? value.trim() : '';
}
