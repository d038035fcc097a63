import type { CanActivate, ExecutionContext } from '@nestjs/common';
import type { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { NotAllowed, SignInFirst } from './problems.js';
import { type AccessPolicy, PERMISSION, PUBLIC } from './route-access.js';

/** Lets a request through when its actor has the permission of the route. A route without either mark is closed. */
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly policy: AccessPolicy,
  ) {}

  canActivate(context: ExecutionContext): boolean {
    const marks = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean>(PUBLIC, marks)) return true;
    const permission = this.reflector.getAllAndOverride<string | undefined>(PERMISSION, marks);
    const req = context.switchToHttp().getRequest<Request>();
    if (req.actor && permission && this.policy.may(req.actor, permission)) return true;
    if (isSignedIn(req)) throw new NotAllowed();
    throw new SignInFirst();
  }
}

function isSignedIn({ actor }: Request): boolean {
  return actor !== null && !(actor.kind === 'citizen' && actor.personKey === null);
}
