import 'reflect-metadata';
import { type DynamicModule, RequestMethod, type Type } from '@nestjs/common';
import { MetadataScanner } from '@nestjs/core';
import { AUDITED, PERMISSION, PUBLIC } from '../../libs/platform/src/web/route-access.js';

/** One route as its decorators declare it. */
export interface DeclaredRoute {
  /** `TriageController.show` */
  readonly handler: string;
  readonly method: string;
  /** Is it an address of the interface for programs, `/api/v1/…`? */
  readonly isApi: boolean;
  readonly isPublic: boolean;
  readonly permission: string | undefined;
  readonly audited: string | undefined;
}

/** Every route of a module and of the modules it imports, read from the decorators without starting anything. */
export function routesOfModule(root: Type): DeclaredRoute[] {
  const controllers = new Set(
    [...modulesFrom(root)].flatMap((module) => listOf<Type>(module, 'controllers')),
  );
  return [...controllers].flatMap(routesIn).sort((one, other) => one.handler.localeCompare(other.handler));
}

function modulesFrom(root: Type): Set<Type> {
  const found = new Set<Type>();
  const open: (Type | DynamicModule)[] = [root];
  for (let next = open.pop(); next; next = open.pop()) {
    const module = typeof next === 'function' ? next : next.module;
    if (typeof next !== 'function') open.push(...((next.imports ?? []) as Type[]));
    if (found.has(module)) continue;
    found.add(module);
    open.push(...listOf<Type | DynamicModule>(module, 'imports'));
  }
  return found;
}

function routesIn(controller: Type): DeclaredRoute[] {
  const prototype = controller.prototype as Record<string, object>;
  return new MetadataScanner().getAllMethodNames(prototype).flatMap((name) => {
    const handler = prototype[name];
    if (!handler || Reflect.getMetadata('path', handler) === undefined) return [];
    const mark = (key: string): unknown =>
      Reflect.getMetadata(key, handler) ?? Reflect.getMetadata(key, controller);
    return {
      handler: `${controller.name}.${name}`,
      method: RequestMethod[Reflect.getMetadata('method', handler) as number] ?? 'ALL',
      isApi: /^api\/v\d/.test(String(Reflect.getMetadata('path', controller))),
      isPublic: mark(PUBLIC) === true,
      permission: mark(PERMISSION) as string | undefined,
      audited: mark(AUDITED) as string | undefined,
    };
  });
}

function listOf<Item>(module: Type, key: 'controllers' | 'imports'): Item[] {
  return (Reflect.getMetadata(key, module) ?? []) as Item[];
}
