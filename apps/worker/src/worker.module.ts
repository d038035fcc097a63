import { AuditSealingModule } from '#audit';
import { Inject, Module, type OnModuleDestroy } from '@nestjs/common';
import { CASE_ENTITIES, CASE_JOBS } from '#cases';
import {
  ClockModule,
  CryptoModule,
  DatabaseModule,
  FilesModule,
  JobWorkers,
  Logger,
  OutboxModule,
  QueueModule,
  SettingsModule,
} from '#platform';
import { Handlers, jobModules } from './handlers.js';
import { JobMeter } from './job-meter.js';
import { QueueFigures } from './queue-figures.js';
import { Schedule } from './schedule.js';
import { Timekeeper } from './timed-work.js';
import { WatchModule } from './watch.module.js';
import { WatchStore } from './watch-store.js';

/** The worker: takes jobs from the queue and does what is done again and again. */
@Module({
  imports: [
    SettingsModule,
    ClockModule,
    CryptoModule,
    FilesModule,
    DatabaseModule.forRoot(CASE_ENTITIES),
    WatchModule,
    OutboxModule,
    QueueModule.forWorker({ imports: jobModules, jobs: CASE_JOBS, lists: [Handlers], watcher: JobMeter }),
    ...jobModules,
    AuditSealingModule,
  ],
  providers: [
    QueueFigures,
    WatchStore,
    Schedule,
    {
      provide: Timekeeper,
      inject: [Schedule, Logger],
      useFactory: (schedule: Schedule, log: Logger) => new Timekeeper(schedule.works(), log),
    },
  ],
})
export class WorkerModule implements OnModuleDestroy {
  constructor(
    @Inject(JobWorkers) private readonly workers: JobWorkers,
    @Inject(Timekeeper) private readonly timekeeper: Timekeeper,
  ) {}

  /** Begins to take jobs and to do what is timed. */
  async start(): Promise<void> {
    await this.workers.start();
    this.timekeeper.start();
  }

  /** Before the queue is drained and the database closed. */
  async onModuleDestroy(): Promise<void> {
    await this.timekeeper.stop();
  }
}
