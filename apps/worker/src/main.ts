import type { AddressInfo } from 'node:net';
import { MIGRATIONS } from '#db/migrations/index';
import {
  checkSchema,
  Database,
  Logger,
  Settings,
  startProgram,
  startWatchServer,
  stopGracefully,
  type Watched,
} from '#platform';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Registry } from 'prom-client';
import { METRICS } from './metrics.token.js';
import { QueueFigures } from './queue-figures.js';
import { WorkerModule } from './worker.module.js';

/**
 * Starts the worker: tells the launcher when it takes jobs; on SIGTERM, SIGINT, SIGHUP or when the launcher is gone
 * it takes no further job, lets the running ones end and stops.
 */
async function start(): Promise<void> {
  const nest = await NestFactory.createApplicationContext(WorkerModule, {
    abortOnError: false,
    logger: new Logger('worker', 'warn'),
  });
  nest.useLogger(nest.get(Logger));
  await checkSchema(
    nest.get(Database, { strict: false }),
    MIGRATIONS.map(({ id }) => id),
  );
  const { WORKER_PORT, LISTEN_ADDRESS } = nest.get(Settings);
  const watch = await startWatchServer(watchedOf(nest), { port: WORKER_PORT, address: LISTEN_ADDRESS });
  stopGracefully(watch, nest);
  process.once('disconnect', () => void nest.close().finally(() => process.exit(0)));
  await nest.get(WorkerModule).start();
  process.send?.({ ready: true, url: urlOf(watch.address() as AddressInfo) });
}

function urlOf({ address, family, port }: AddressInfo): string {
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}

/** Database and queue answer, and how they stand as the gauges tell it. */
function watchedOf(nest: INestApplicationContext): Watched {
  const figures = nest.get(QueueFigures);
  const registry = nest.get<Registry>(METRICS);
  return {
    ready: () => figures.measure(),
    metrics: async () => {
      await figures.measure();
      return registry.metrics();
    },
  };
}

await startProgram('worker', start);
