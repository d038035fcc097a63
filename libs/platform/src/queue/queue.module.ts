import {
  type DynamicModule,
  Inject,
  type InjectionToken,
  Module,
  type ModuleMetadata,
  type OnModuleDestroy,
  type Type,
} from '@nestjs/common';
import { ClockPort } from '../clock/clock-port.js';
import { Settings } from '../config/settings.js';
import { Database } from '../database/database.js';
import type { JobDefinition } from './define-job.js';
import { type JobHandler, type JobHandlers, jobHandlers } from './job-handler.js';
import { JobQueues } from './job-queues.js';
import { JobRunner } from './job-runner.js';
import { type JobWatcher, JobWorkers } from './job-workers.js';
import type { QueueAddress } from './job-stores.js';
import { OutboxRelay } from './outbox-relay.js';
import { OutboxSweeper } from './outbox-sweeper.js';

const HANDLERS = Symbol('JobHandlers');

/** The handlers of some jobs, with the use cases injected. */
export interface JobList {
  handlers(): readonly JobHandler[];
}

export interface QueueModuleOptions {
  /** Modules of the use cases behind the jobs. */
  readonly imports: NonNullable<ModuleMetadata['imports']>;
  /** Every job that the libs declare. */
  readonly jobs: readonly JobDefinition[];
  /** One handler per declared job, over all lists. The start fails when the two sets differ. */
  readonly lists: readonly Type<JobList>[];
  /** Token of who is told of every run. */
  readonly watcher: InjectionToken<JobWatcher>;
}

/** The queue of the worker: relay, sweeper, runner and the processes that take jobs. */
@Module({})
export class QueueModule implements OnModuleDestroy {
  constructor(
    @Inject(JobWorkers) private readonly workers: JobWorkers,
    @Inject(JobQueues) private readonly queues: JobQueues,
  ) {}

  static forWorker(options: QueueModuleOptions): DynamicModule {
    const carriers = [Database, JobQueues, HANDLERS, ClockPort];
    return {
      module: QueueModule,
      imports: options.imports,
      providers: [
        ...options.lists,
        {
          provide: HANDLERS,
          inject: [...options.lists],
          useFactory: (...lists: JobList[]) =>
            jobHandlers(
              lists.flatMap((list) => list.handlers()),
              options.jobs,
            ),
        },
        {
          provide: JobQueues,
          inject: [Settings, HANDLERS, options.watcher],
          useFactory: (settings: Settings, handlers: JobHandlers, watcher: JobWatcher) =>
            new JobQueues(
              addressOf(settings),
              [...handlers.values()].map(({ job }) => job),
              (error) => watcher.queueError(error),
            ),
        },
        provide(OutboxRelay, carriers),
        provide(OutboxSweeper, carriers),
        provide(JobRunner, [Database, HANDLERS, ClockPort]),
        {
          provide: JobWorkers,
          inject: [Settings, HANDLERS, JobRunner, options.watcher],
          useFactory: (settings: Settings, handlers: JobHandlers, runner: JobRunner, watcher: JobWatcher) =>
            new JobWorkers(addressOf(settings), handlers, runner, watcher),
        },
      ],
      exports: [JobQueues, OutboxRelay, OutboxSweeper, JobWorkers],
    };
  }

  /** Lets the running jobs end, then closes the connections: before the database, whose module is global. */
  async onModuleDestroy(): Promise<void> {
    await this.workers.drain();
    await this.queues.close();
  }
}

function addressOf(settings: Settings): QueueAddress {
  return { databaseUrl: settings.DATABASE_URL, queueUrl: settings.QUEUE_URL };
}

function provide<Parts extends unknown[], T>(part: new (...parts: Parts) => T, inject: InjectionToken[]) {
  return { provide: part, inject, useFactory: (...parts: Parts) => new part(...parts) };
}
