import type { ClientActor } from '#kernel';
import { NotAllowed } from '#platform';
import type { Request } from 'express';

/** The program that acts. The guard has checked its token before. */
export function clientOf({ actor }: Pick<Request, 'actor'>): ClientActor {
  if (actor?.kind === 'client') return actor;
  throw new NotAllowed();
}
