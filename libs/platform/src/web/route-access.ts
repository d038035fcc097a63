import { SetMetadata } from '@nestjs/common';
import type { Actor } from '#kernel';

export const PERMISSION = 'web:permission';
export const PUBLIC = 'web:public';
export const AUDITED = 'web:audited';

/**
 * The permission a route needs, e.g. `@Permission('cases.take')`. Every route has this or `@Public()`;
 * the app does not start otherwise, nor with a permission nobody defined.
 */
export const Permission = (name: string) => SetMetadata(PERMISSION, name);

/** Anyone may use this route: it shows and changes nothing personal. */
export const Public = () => SetMetadata(PUBLIC, true);

/** The audit event the route's use case writes, e.g. `@Audited('CaseTaken')`. Required beside `@Permission`. */
export const Audited = (event: string) => SetMetadata(AUDITED, event);

/** Who may do what. Provided by the identity module. */
export abstract class AccessPolicy {
  abstract may(actor: Actor, permission: string): boolean;
  abstract isKnown(permission: string): boolean;
}
