import type { Request, Response } from 'express';
import { formToken, hasValidToken } from './csrf.js';
import { formBody } from './form-body.js';
import { hiddenFields } from './hidden-fields.js';
import { readFieldsAlone } from './uploads.js';

/**
 * A form came too soon after many others and was not taken. Shows what was posted, hidden in a form with its token, to be
 * sent again in a minute: nothing typed is lost, and it stands in the page alone, neither in an address nor in the log.
 * Files must be chosen anew.
 *
 * @returns false when there is nothing to keep, or the form did not come from one of our pages: who sends a form with our
 * token in it must not put words into it that the person has not seen
 */
export async function offerToSendAgain(req: Request, res: Response): Promise<boolean> {
  if (req.method !== 'POST') return false;
  const withFiles = Boolean(req.is('multipart/form-data'));
  await (withFiles ? readFieldsAlone(req, res) : readForm(req, res));
  const fields = hiddenFields(req.body);
  if (fields.length === 0 || !hasValidToken(req)) return false;
  res.status(429).render('errors/send-again', {
    action: req.originalUrl,
    fields,
    multipart: withFiles,
    chosenFiles: req.uploads.length > 0,
    token: formToken(req),
  });
  return true;
}

function readForm(req: Request, res: Response): Promise<void> {
  return new Promise((resolve, reject) => {
    formBody(req, res, (error: unknown) => (error ? reject(error as Error) : resolve()));
  });
}
