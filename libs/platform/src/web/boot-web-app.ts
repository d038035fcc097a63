import type { Server } from 'node:http';
import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Settings } from '../config/settings.js';
import { checkSchema } from '../database/check-schema.js';
import { Database } from '../database/database.js';
import { Logger } from '../logging/logger.js';
import { startProgram } from '../start/start-program.js';
import { startWatchServer } from '../watch/watch-server.js';
import { WebMetrics } from '../watch/web-metrics.js';
import { assembleWebApp, type WebAppParts } from './assemble-web-app.js';
import { stopGracefully } from './stop-gracefully.js';

export interface WebApp extends WebAppParts {
  readonly module: Type;
  /** Ids of the migrations that this release was made for. */
  readonly schema: readonly string[];
}

/**
 * Starts the portal or the desk: listens, tells the launcher that it is ready; on SIGTERM it answers what it was asked
 * and stops. What keeps it from starting goes to stderr in one message, exit code 1.
 */
export function bootWebApp(options: WebApp): Promise<void> {
  return startProgram(options.app, () => start(options));
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
  const metrics = new WebMetrics();
  nest.use(metrics.counting);
  assembleWebApp(nest, options, log);
  const server: Server = nest.getHttpServer();
  stopGracefully(server, nest);
  // Longer than a proxy or a browser keeps an idle connection: else a request meets a connection just being closed.
  server.keepAliveTimeout = 75_000;
  const watch = await watchOver(nest, options.app, { settings, metrics });
  server.once('close', () => watch?.close());
  const port = options.app === 'portal' ? settings.PORTAL_PORT : settings.DESK_PORT;
  await nest.listen(port, settings.LISTEN_ADDRESS);
  process.send?.({ ready: true, url: options.app === 'portal' ? settings.PORTAL_URL : settings.DESK_URL });
}

/** Health and metrics on their own port, where one is set. */
async function watchOver(
  nest: NestExpressApplication,
  app: 'portal' | 'desk',
  { settings, metrics }: { readonly settings: Settings; readonly metrics: WebMetrics },
): Promise<Server | null> {
  const port = app === 'portal' ? settings.PORTAL_WATCH_PORT : settings.DESK_WATCH_PORT;
  if (port === null) return null;
  const database = nest.get(Database, { strict: false });
  const ready = (): Promise<unknown> =>
    database.transaction({ kind: 'system', job: 'health' }, (tx) => tx.query('select 1'));
  const watched = { ready, metrics: () => metrics.text() };
  return startWatchServer(watched, { port, address: settings.LISTEN_ADDRESS });
}
