import { MIGRATIONS } from '#db/migrations/index';
import {
  checkSchema,
  Database,
  Logger,
  OtherSchema,
  Settings,
  stopGracefully,
  UnusableSettings,
} from '#platform';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { WorkerModule } from './worker.module.js';

/**
 * Starts the worker: tells the launcher when it takes jobs; on SIGTERM, SIGINT, SIGHUP or when the launcher is gone
 * it takes no further job, lets the running ones end and stops.
 */
async function start(): Promise<void> {
  const nest = await NestFactory.create<NestExpressApplication>(WorkerModule, {
    abortOnError: false,
    forceCloseConnections: true,
    logger: new Logger('worker', 'warn'),
  });
  nest.useLogger(nest.get(Logger));
  await checkSchema(
    nest.get(Database, { strict: false }),
    MIGRATIONS.map(({ id }) => id),
  );
  nest.disable('x-powered-by');
  stopGracefully(nest);
  process.once('disconnect', () => void nest.close().finally(() => process.exit(0)));
  const { WORKER_PORT, LISTEN_ADDRESS } = nest.get(Settings);
  await nest.listen(WORKER_PORT, LISTEN_ADDRESS);
  process.send?.({ ready: true, url: await nest.getUrl() });
}

function whyNot(error: unknown): string {
  if (error instanceof UnusableSettings || error instanceof OtherSchema) return error.message;
  const { code, port } = error as { code?: string; port?: number };
  if (code === 'EADDRINUSE')
    return `port ${port} is taken by another program. Set WORKER_PORT or stop that program.`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

try {
  await start();
} catch (error) {
  process.stderr.write(`worker: ${whyNot(error)}\n`);
  process.exit(1);
}
