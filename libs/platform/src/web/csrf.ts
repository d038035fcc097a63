import { csrfSync } from 'csrf-sync';
import type { Request } from 'express';

/** Name of the hidden field in every form. */
export const TOKEN_FIELD = '_csrf';

const { generateToken, isRequestValid } = csrfSync({
  getTokenFromRequest: (req) => {
    const body = req.body as Record<string, unknown> | undefined;
    const token = body?.[TOKEN_FIELD] ?? req.headers['x-csrf-token'];
    return typeof token === 'string' ? token : undefined;
  },
});

/** The token of this session for a form; starts a session when there is none yet. */
export function formToken(req: Request): string {
  return generateToken(req);
}

/** Did this form come from a page of this session? */
export function hasValidToken(req: Request): boolean {
  return req.session !== undefined && isRequestValid(req);
}
