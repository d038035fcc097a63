import type { Type } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import { assembleWebApp, Logger, type WebAppParts } from '#platform';

/** A real app over HTTP for page specs; nothing listens on a fixed port. */
export interface TestApp {
  readonly nest: NestExpressApplication;
  close(): Promise<void>;
}

/** Stands in for a provider of the module. */
export interface Override {
  readonly provide: Type | (abstract new (...args: never[]) => unknown);
  readonly useValue: unknown;
}

/**
 * The app as it runs, with some providers replaced; with `actAs` nobody has to sign in. It logs nowhere unless told.
 *
 * @example createTestApp(DeskModule, { app: 'desk', viewsDir, messagesDir, actAs: () => aHandler }, [{ provide: ClockPort, useValue: clock }])
 */
export async function createTestApp(
  module: Type,
  parts: WebAppParts,
  overrides: readonly Override[] = [],
  log = new Logger(parts.app, 'silent'),
): Promise<TestApp> {
  let builder = Test.createTestingModule({ imports: [module] });
  for (const { provide, useValue } of overrides)
    builder = builder.overrideProvider(provide).useValue(useValue);
  const compiled = await builder.compile();
  const nest = compiled.createNestApplication<NestExpressApplication>({ bodyParser: false, logger: log });
  assembleWebApp(nest, parts, log);
  await nest.init();
  return { nest, close: () => nest.close() };
}
