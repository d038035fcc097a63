import type { StaffActor } from '#kernel';
import { SignInFirst } from '#platform';
import type { Request } from 'express';

/** The member of staff who acts. @throws SignInFirst when nobody has signed in */
export function staffOf(req: Request): StaffActor {
  if (req.actor?.kind !== 'staff') throw new SignInFirst();
  return req.actor;
}
