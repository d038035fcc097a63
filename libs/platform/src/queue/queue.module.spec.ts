import { describe, expect, it } from '@jest/globals';
import { Global, Module } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { ClockPort } from '../clock/clock-port.js';
import { FakeClock } from '../clock/fake-clock.js';
import { Settings } from '../config/settings.js';
import { Database } from '../database/database.js';
import { defineJob } from './define-job.js';
import { QueueModule } from './queue.module.js';

class Nothing {}
class NoHandlers {
  handlers(): [] {
    return [];
  }
}
const watcher = Symbol('watcher');

@Global()
@Module({
  providers: [
    { provide: Settings, useValue: {} },
    { provide: Database, useValue: {} },
    { provide: ClockPort, useValue: new FakeClock('2026-11-22T10:00:00Z') },
    { provide: watcher, useValue: {} },
  ],
  exports: [Settings, Database, ClockPort, watcher],
})
class Around {}

describe('the worker', () => {
  it('does not start when a declared job has no handler', async () => {
    const forgotten = defineJob({
      name: 'trial.forget-me',
      payload: Nothing,
      attempts: 1,
      backoff: { type: 'fixed', delay: 1 },
    });
    const queue = QueueModule.forWorker({ imports: [], jobs: [forgotten], lists: [NoHandlers], watcher });
    const start = Test.createTestingModule({ imports: [Around, queue] }).compile();
    await expect(start).rejects.toThrow('trial.forget-me has no handler');
  });
});
