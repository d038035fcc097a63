import { safeReturnTo } from '#identity';
import type { Result } from '#kernel';
import { AnswerFirst, orRefuse } from '#platform';
import type { Request } from 'express';
import { paths } from '../paths.js';

/**
 * The value of a result. A data-protection officer who has not said today why they open the case is led to that
 * question, and from there back to what was asked for; any other refusal goes to the error page.
 */
export function orAskReason<T>(req: Request, result: Result<T>): T {
  if (result.ok || result.refusal.code !== 'case.reason-needed') return orRefuse(result);
  const question = paths.look(req.language, String(result.refusal.facts?.['caseId'] ?? ''));
  const to = req.method === 'GET' ? safeReturnTo(req.originalUrl, '') : '';
  throw new AnswerFirst(to ? `${question}?${new URLSearchParams({ to }).toString()}` : question);
}
