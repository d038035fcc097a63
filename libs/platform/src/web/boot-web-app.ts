import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { UnusableSettings } from '../config/load-settings.js';
import { Settings } from '../config/settings.js';
import { checkSchema, OtherSchema } from '../database/check-schema.js';
import { Database } from '../database/database.js';
import { Logger } from '../logging/logger.js';
import { assembleWebApp, type WebAppParts } from './assemble-web-app.js';
import { stopGracefully } from './stop-gracefully.js';

export interface WebApp extends WebAppParts {
  readonly module: Type;
  /** Ids of the migrations that this release was made for. */
  readonly schema: readonly string[];
}

/**
 * Starts the portal or the desk: listens on 127.0.0.1, tells the launcher that it is ready; on SIGTERM it answers
 * what it was asked and stops. What keeps it from starting goes to stderr in one message, exit code 1.
 */
export async function bootWebApp(options: WebApp): Promise<void> {
  try {
    await start(options);
  } catch (error) {
    process.stderr.write(`${options.app}: ${whyNot(error)}\n`);
    process.exit(1);
  }
}

async function start(options: WebApp): Promise<void> {
  const early = new Logger(options.app, 'fatal');
  const nest = await NestFactory.create<NestExpressApplication>(options.module, {
    bodyParser: false,
    abortOnError: false,
    forceCloseConnections: true,
    logger: early,
  });
  const settings = nest.get(Settings, { strict: false });
  const log = new Logger(options.app, settings.LOG_LEVEL);
  nest.useLogger(log);
  await checkSchema(nest.get(Database, { strict: false }), options.schema);
  assembleWebApp(nest, options, log);
  stopGracefully(nest);
  // Longer than a proxy or a browser keeps an idle connection: else a request meets a connection just being closed.
  nest.getHttpServer().keepAliveTimeout = 75_000;
  await nest.listen(options.app === 'portal' ? settings.PORTAL_PORT : settings.DESK_PORT, '127.0.0.1');
  process.send?.({ ready: true, url: options.app === 'portal' ? settings.PORTAL_URL : settings.DESK_URL });
}

function whyNot(error: unknown): string {
  if (error instanceof UnusableSettings || error instanceof OtherSchema) return error.message;
  const { code, port } = error as { code?: string; port?: number };
  if (code === 'EADDRINUSE')
    return `port ${port} is taken by another program. Set another port or stop that program.`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
