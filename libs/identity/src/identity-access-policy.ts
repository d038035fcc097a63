import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel';
import { AccessPolicy } from '#platform';
import { may } from './domain/may.js';
import { isPermission } from './domain/permission.js';

/** The permissions of this product, for the guard of the web layer. */
@Injectable()
export class IdentityAccessPolicy extends AccessPolicy {
  may(actor: Actor, permission: string): boolean {
    return isPermission(permission) && may(actor, permission);
  }

  isKnown(permission: string): boolean {
    return isPermission(permission);
  }
}
