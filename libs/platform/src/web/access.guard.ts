import type { CanActivate, ExecutionContext } from '@nestjs/common';
import type { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { InsufficientScope } from './api/api-problems.js';
import type { BearerAccess } from './api/bearer-access.js';
import { clientOf } from './api/client-of.js';
import { isApi } from './api/is-api.js';
import { NotAllowed, SignInFirst } from './problems.js';
import { type AccessPolicy, PERMISSION, PUBLIC } from './route-access.js';

/**
 * Lets a request through when its actor has the permission of the route. A route without either mark is closed. At the
 * interface the actor is the program of the bearer token, whatever else the request brings.
 */
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly policy: AccessPolicy,
    private readonly bearer: BearerAccess | null = null,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const marks = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean>(PUBLIC, marks)) return true;
    const permission = this.reflector.getAllAndOverride<string | undefined>(PERMISSION, marks);
    const req = context.switchToHttp().getRequest<Request>();
    if (isApi(req)) {
      req.actor = await clientOf(req, this.bearer);
      if (permission && this.policy.may(req.actor, permission)) return true;
      throw new InsufficientScope(permission ?? '');
    }
    if (req.actor && permission && this.policy.may(req.actor, permission)) return true;
    if (isSignedIn(req)) throw new NotAllowed();
    throw new SignInFirst();
  }
}

function isSignedIn({ actor }: Request): boolean {
  return actor !== null && !(actor.kind === 'citizen' && actor.personKey === null);
}
