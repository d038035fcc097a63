import { describe, expect, it } from '@jest/globals';
import { IsUUID } from 'class-validator';
import { defineJob, queueOf } from './define-job.js';
import { readPayload } from './read-payload.js';

class CasePayload {
  @IsUUID()
  caseId: string;
}
const settings = { payload: CasePayload, attempts: 2, backoff: { type: 'fixed', delay: 10 } } as const;
const job = defineJob({ name: 'trial.count-days', ...settings });
const caseId = '5f0c1d34-7a63-4ad0-8b52-5f8f2f9d7e11';

describe('defineJob', () => {
  it('puts the job on the queue that its name begins with', () => {
    expect(queueOf(job.name)).toBe('trial');
  });

  it.each(['count-days', 'trial.count', 'Trial.count-days', 'trial:count-days', 'trial.count.days'])(
    'refuses the name %s',
    (name) => {
      expect(() => defineJob({ name, ...settings })).toThrow('queue.verb-noun');
    },
  );

  it('refuses a job that may not be tried once', () => {
    expect(() => defineJob({ name: 'trial.never-run', ...settings, attempts: 0 })).toThrow('attempt');
  });
});

describe('the payload of a job', () => {
  it('becomes its class', () => {
    expect(readPayload(job, { caseId })).toBeInstanceOf(CasePayload);
  });

  it.each([
    ['is missing', undefined],
    ['is no id', { caseId: 'Maija Meikäläinen' }],
    ['holds more than was declared', { caseId, name: 'Maija Meikäläinen' }],
  ])('is refused when it %s, without repeating its values', (_what, payload) => {
    expect(() => readPayload(job, payload)).toThrow(/^Payload of trial\.count-days is not valid: \w+$/);
  });
});
