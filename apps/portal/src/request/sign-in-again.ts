import type { Request, Response } from 'express';
import { paths } from '../paths.js';

/** The session of a signed-in person has ended: the draft is kept, and waits behind the next sign-in. */
export function askToSignInAgain(req: Request, res: Response, backTo: string): void {
  const signInHref = paths.signIn(req.language, backTo);
  const model = { place: 'request', title: req.t('again.title'), signInHref };
  res.status(403).render('request/sign-in-again', model);
}
