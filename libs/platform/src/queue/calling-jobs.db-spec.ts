import { newId } from '#kernel';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { FakeClock } from '../clock/fake-clock.js';
import { type Drained, drainOutbox } from './drain-outbox.js';
import { jobHandlers, onCall } from './job-handler.js';
import { JobRunner } from './job-runner.js';
import { LeaveMark, QueueWorld, type TrialPayload } from './queue-world.contract.js';

const clock = new FakeClock('2026-11-22T10:00:00+02:00');
let world: QueueWorld;
/** What happened, in order: what was asked, how many transactions were open then, what was written. */
let seen: string[];
/** What the one outside answers, in turn; the last answer stays. */
let answers: ('well' | 'busy' | 'breaks')[];
let subject: string;
/** How many must ask before anyone is answered. */
let together: number;
let goOn: () => void;
let allAsked: Promise<void>;

beforeAll(async () => {
  world = await QueueWorld.open(clock);
});
beforeEach(() => {
  [seen, answers, subject, together] = [[], ['well'], newId(), 1];
  allAsked = new Promise((resolve) => (goOn = resolve));
});
afterEach(() => world.admin.query('truncate outbox, job_effect'));
afterAll(() => world.close());

const asking = onCall(LeaveMark, {
  read: async (tx, payload: TrialPayload) => {
    await tx.query('select 1');
    return payload.subject === subject ? { about: payload.subject } : null;
  },
  call: async () => {
    const open = await world.admin.query<{ n: number }>(
      `select count(*)::int as n from pg_stat_activity
       where datname = current_database() and usename = 'worker' and state like 'idle in transaction%'`,
    );
    const answer = answers.length > 1 ? answers.shift()! : answers[0]!;
    seen.push(`asked with ${open[0]?.n} open`);
    if (seen.length >= together) goOn();
    await allAsked;
    if (answer === 'breaks') throw new Error('Maija Meikäläinen');
    return answer;
  },
  write: async (tx, { about }, answer, { outboxId, last }) => {
    await tx.query('insert into job_effect (outbox_id, subject) values ($1, $2)', [outboxId, about]);
    seen.push(`wrote ${answer}${last ? ' at last' : ''}`);
    return answer === 'well' || last ? null : 'trial.busy';
  },
  givenUp: async (tx, payload, code) => {
    await tx.query('select 1');
    seen.push(`gave up ${payload.subject === subject}: ${code}`);
  },
});
const handlers = jobHandlers([asking], [LeaveMark]);
const drain = (): Promise<Drained> => drainOutbox(world.database, handlers, clock);

describe('a job that asks somebody outside', () => {
  it('asks while no transaction is open, and writes what came', async () => {
    const id = await world.plan(LeaveMark, subject);
    expect(await drain()).toEqual({ done: 1, failed: 0 });
    expect(seen).toEqual(['asked with 0 open', 'wrote well']);
    expect(await world.rowOf(id)).toMatchObject({ attempts: 1, done: true });
  });

  it('does not ask when there is nothing to do any more', async () => {
    await world.plan(LeaveMark, newId());
    expect(await drain()).toEqual({ done: 1, failed: 0 });
    expect(seen).toEqual([]);
  });

  it('keeps what a try wrote that is made again, and knows the last try', async () => {
    answers = ['busy'];
    const id = await world.plan(LeaveMark, subject);
    expect(await drain()).toEqual({ done: 1, failed: 2 });
    expect(seen.filter((line) => line.startsWith('wrote'))).toEqual([
      'wrote busy',
      'wrote busy',
      'wrote busy at last',
    ]);
    expect((await world.effects()).get(subject)).toBe(3);
    expect(await world.rowOf(id)).toMatchObject({ attempts: 3, done: true, failed: false });
  });

  it('is not asked again once it answered', async () => {
    answers = ['busy', 'well'];
    const id = await world.plan(LeaveMark, subject);
    expect(await drain()).toEqual({ done: 1, failed: 1 });
    expect(await new JobRunner(world.database, handlers, clock).run(id, LeaveMark.name)).toBe('already-done');
    expect(seen.filter((line) => line.startsWith('asked'))).toHaveLength(2);
  });

  it('is given up with a code when it breaks every time, or takes its process down', async () => {
    answers = ['breaks'];
    const broken = await world.plan(LeaveMark, subject);
    expect(await drain()).toEqual({ done: 0, failed: 3 });
    expect(seen.at(-1)).toBe('gave up true: Error');
    expect(await world.rowOf(broken)).toMatchObject({ failed: true });
    const killed = await world.plan(LeaveMark, subject);
    await world.admin.query(`update outbox set attempts = 3 where id = '${killed}'`);
    const run = new JobRunner(world.database, handlers, clock).run(killed, LeaveMark.name);
    await expect(run).rejects.toThrow('job.interrupted');
    expect(seen.at(-1)).toBe('gave up true: job.interrupted');
  });

  it('writes once when two runs of it ask together', async () => {
    together = 2;
    const id = await world.plan(LeaveMark, subject);
    const runner = new JobRunner(world.database, handlers, clock);
    const outcomes = await Promise.all([1, 2].map(() => runner.run(id, LeaveMark.name)));
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1);
    expect((await world.effects()).get(subject)).toBe(1);
  });
});
