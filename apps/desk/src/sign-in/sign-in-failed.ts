import { noteSecurity, saved } from '#platform';
import type { Request, Response } from 'express';
import { paths } from '../paths.js';

/** Back to the sign-in page, which says why the sign-in did not succeed. */
export async function signInFailed(req: Request, res: Response, code: string): Promise<void> {
  noteSecurity(req, code);
  req.session.notice = { kind: 'error', key: `refusal.${code}` };
  await saved(req);
  res.redirect(303, paths.signIn(req.language));
}
