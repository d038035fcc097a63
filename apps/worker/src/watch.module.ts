import { Global, Module } from '@nestjs/common';
import { Logger, Settings } from '#platform';
import { collectDefaultMetrics, Registry } from 'prom-client';
import { JobMeter } from './job-meter.js';
import { METRICS } from './metrics.token.js';

/** The worker's log, its metrics, and who counts its jobs. */
@Global()
@Module({
  providers: [
    {
      provide: Logger,
      inject: [Settings],
      useFactory: (settings: Settings) => new Logger('worker', settings.LOG_LEVEL),
    },
    {
      provide: METRICS,
      useFactory: () => {
        const registry = new Registry();
        collectDefaultMetrics({ register: registry });
        return registry;
      },
    },
    JobMeter,
  ],
  exports: [Logger, METRICS, JobMeter],
})
export class WatchModule {}
