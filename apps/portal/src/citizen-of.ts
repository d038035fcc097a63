import type { CitizenActor } from '#kernel';
import type { SignedInCitizen } from '#platform';
import type { Request } from 'express';

/** The citizen behind a request of the portal. @throws when the request is not one of the portal's */
export function citizenOf(req: Request): CitizenActor {
  if (req.actor?.kind !== 'citizen') throw new Error('The portal serves citizens only');
  return req.actor;
}

/** Who signed in in this browser, or null. */
export function signedInCitizen(req: Request): SignedInCitizen | null {
  const { signedIn } = req.session;
  return signedIn?.kind === 'citizen' ? signedIn : null;
}
