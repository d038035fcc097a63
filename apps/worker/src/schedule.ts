import { Inject, Injectable } from '@nestjs/common';
import { OutboxRelay, OutboxSweeper } from '#platform';
import type { TimedWork } from './timed-work.js';

/**
 * Every timed work of the worker, in one list. Use cases of the libs are injected and get a line each, such as
 * `{ name: 'cases.replan-warnings', everySeconds: 600, run: () => this.replanWarnings.run() }`.
 */
@Injectable()
export class Schedule {
  constructor(
    @Inject(OutboxRelay) private readonly relay: OutboxRelay,
    @Inject(OutboxSweeper) private readonly sweeper: OutboxSweeper,
  ) {}

  works(): TimedWork[] {
    return [
      { name: 'outbox.relay', everySeconds: 1, run: () => this.relay.run() },
      { name: 'outbox.sweep', everySeconds: 60, run: () => this.sweeper.run() },
    ];
  }
}
