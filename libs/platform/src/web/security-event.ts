import { HttpException } from '@nestjs/common';
import type { Request } from 'express';
import { BadInput, InsufficientScope, Unauthenticated } from './api/api-problems.js';
import { CsrfFailed, NotAllowed, Refused } from './problems.js';

/**
 * Notes in the line that the log has for this request what it tells of who may come in: a code alone, such as
 * `signed-in.staff`, `sign-in.stale`, `refused.not-allowed`. Of one request the last one counts.
 */
export function noteSecurity(req: Request, event: string): void {
  req.securityEvent = event;
}

/** What the line of a request says of it. Staff by their id; of a citizen nothing. */
export function securityProps({ securityEvent: event, actor, session }: Request): {
  event?: string;
  staff?: string;
} {
  if (event === undefined) return {};
  const signedIn = session?.signedIn?.kind === 'staff' ? session.signedIn.staffId : undefined;
  const staff = actor?.kind === 'staff' ? actor.staffId : signedIn;
  return staff === undefined ? { event } : { event, staff };
}

/** An error that is somebody held back; null for every other. */
export function refusalEvent(error: unknown): string | null {
  if (error instanceof CsrfFailed) return 'refused.form-token';
  if (error instanceof Unauthenticated) return `refused.${error.code}`;
  if (error instanceof BadInput) return 'refused.input';
  if (error instanceof NotAllowed || error instanceof InsufficientScope) return 'refused.not-allowed';
  if (error instanceof Refused && /\.not-(allowed|yours)$/.test(error.refusal.code))
    return 'refused.not-allowed';
  const status = error instanceof HttpException ? error.getStatus() : 0;
  return { 401: 'refused.no-token', 403: 'refused.not-allowed', 429: 'refused.too-often' }[status] ?? null;
}
