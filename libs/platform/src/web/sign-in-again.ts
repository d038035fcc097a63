import type { Request, Response } from 'express';
import { hiddenFields } from './hidden-fields.js';
import { readMultipart } from './uploads.js';

/**
 * The session ended while a form was being filled in. Shows what was posted, hidden in a form of its own: the person
 * signs in in another window, comes back and sends it again; nothing typed is lost. Files must be chosen anew.
 *
 * @returns false when there is nothing to keep or the form did not come from one of our pages
 */
export async function offerToSignInAgain(req: Request, res: Response): Promise<boolean> {
  const site = req.headers['sec-fetch-site'];
  if (req.method !== 'POST' || (site !== undefined && site !== 'same-origin')) return false;
  if (req.is('multipart/form-data')) await readMultipart(req, res);
  const fields = hiddenFields(req.body);
  if (fields.length === 0) return false;
  res.status(403).render('errors/sign-in-again', {
    action: req.originalUrl,
    fields,
    withFiles: req.uploads.length > 0,
    signInHref: `/${req.language}/sign-in?returnTo=${encodeURIComponent(`/${req.language}`)}`,
  });
  return true;
}
