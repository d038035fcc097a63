import { describe, expect, it } from '@jest/globals';
import { type JobDefinition } from './define-job.js';
import { jobHandlers, onJob } from './job-handler.js';

class Nothing {}
const job = (name: string): JobDefinition => ({
  name,
  payload: Nothing,
  attempts: 1,
  backoff: { type: 'fixed', delay: 1 },
});
const warn = job('cases.warn-of-deadline');
const send = job('delivery.send-notice');
const idle = async (): Promise<void> => undefined;

describe('jobHandlers', () => {
  it('finds the handler of each declared job', () => {
    const handlers = jobHandlers([onJob(warn, idle), onJob(send, idle)], [warn, send]);
    expect([...handlers.keys()]).toEqual(['cases.warn-of-deadline', 'delivery.send-notice']);
  });

  it('names every difference between what is declared and what is handled', () => {
    const stray = job('cases.count-days');
    expect(() =>
      jobHandlers([onJob(warn, idle), onJob(warn, idle), onJob(stray, idle)], [warn, warn, send]),
    ).toThrow(
      'cases.warn-of-deadline is declared twice; delivery.send-notice has no handler; cases.warn-of-deadline has two handlers; cases.count-days is not declared',
    );
  });
});
