import { type INestApplication, RequestMethod } from '@nestjs/common';
import { MetadataScanner, ModulesContainer } from '@nestjs/core';
import { type AccessPolicy, AUDITED, PERMISSION, PUBLIC } from './route-access.js';

/** One route as its controller declares it. */
export interface Route {
  readonly handler: string;
  readonly method: string;
  readonly path: string;
  readonly isPublic: boolean;
  readonly permission: string | null;
  readonly audited: string | null;
}

/** All routes of an app, for the start-up check and the architecture test. */
export function routesOf(app: INestApplication): Route[] {
  const modules = [...app.get(ModulesContainer).values()];
  const controllers = modules.flatMap((module) => [...module.controllers.values()]);
  return controllers.flatMap(({ metatype }) => (typeof metatype === 'function' ? routesIn(metatype) : []));
}

/**
 * Refuses to start an app with an open or half-declared route.
 *
 * @throws listing each route without `@Public()` or `@Permission()`, with an unknown permission, or with a
 * permission but no `@Audited()`
 */
export function checkRoutes(app: INestApplication, policy: AccessPolicy): void {
  const problems = routesOf(app).flatMap((route) => {
    if (route.isPublic) return [];
    if (!route.permission) return [`${route.handler}: neither @Permission nor @Public`];
    if (!policy.isKnown(route.permission))
      return [`${route.handler}: unknown permission ${route.permission}`];
    return route.audited ? [] : [`${route.handler}: no @Audited`];
  });
  if (problems.length > 0) throw new Error(`Routes are not declared fully:\n${problems.join('\n')}`);
}

function routesIn(controller: object & { prototype?: unknown; name?: string }): Route[] {
  const prototype = controller.prototype as Record<string, object>;
  const base: unknown = Reflect.getMetadata('path', controller);
  return new MetadataScanner().getAllMethodNames(prototype).flatMap((name) => {
    const handler = prototype[name];
    const path: unknown = handler && Reflect.getMetadata('path', handler);
    if (!handler || path === undefined) return [];
    const read = (key: string): unknown =>
      Reflect.getMetadata(key, handler) ?? Reflect.getMetadata(key, controller);
    return addresses(base, path).map((address) => ({
      handler: `${controller.name}.${name}`,
      method: RequestMethod[Reflect.getMetadata('method', handler) as number] ?? 'ALL',
      path: address,
      isPublic: read(PUBLIC) === true,
      permission: (read(PERMISSION) as string | undefined) ?? null,
      audited: (read(AUDITED) as string | undefined) ?? null,
    }));
  });
}

/** A controller and a handler may each have several paths (one per language): all their combinations. */
function addresses(base: unknown, path: unknown): string[] {
  const parts = (value: unknown) => [value].flat().map((part) => String(part ?? '').replace(/^\/|\/$/g, ''));
  return parts(base).flatMap((first) =>
    parts(path).map((second) => `/${[first, second].filter((part) => part !== '').join('/')}`),
  );
}
