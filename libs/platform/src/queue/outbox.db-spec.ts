import { newId } from '#kernel';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { FakeClock } from '../clock/fake-clock.js';
import { type Database, openDatabase } from '../database/database.js';
import { drainOutbox } from './drain-outbox.js';
import { JobRunner } from './job-runner.js';
import { FailAlways, LeaveMark, QueueWorld } from './queue-world.contract.js';

const clock = new FakeClock('2026-11-22T10:00:00+02:00');
const citizen = { kind: 'citizen', personKey: null, filedRequestIds: [] } as const;
let world: QueueWorld;
let portal: Database;

beforeAll(async () => {
  world = await QueueWorld.open(clock);
  portal = await openDatabase(world.server.url('portal'));
});
afterEach(() => world.admin.query('truncate outbox, job_effect'));
afterAll(async () => {
  await portal.close();
  await world.close();
});

/** The database, where the first `runs` transactions wait for one another before anyone goes on. */
function togetherAfterTheFirst(runs: number): Database {
  let ended = 0;
  let goOn!: () => void;
  const together = new Promise<void>((resolve) => (goOn = resolve));
  const database = Object.create(world.database) as Database;
  database.transaction = async (actor, work) => {
    const answer = await world.database.transaction(actor, work);
    ended += 1;
    if (ended === runs) goOn();
    await together;
    return answer;
  };
  return database;
}

describe('the outbox', () => {
  it('takes jobs from the portal, which cannot read them', async () => {
    const subject = newId();
    const add = () =>
      portal.transaction(citizen, (tx) => world.outbox.add(tx, LeaveMark, { subject }, { key: 'k' }));
    expect(await add()).toBe(await add());
    expect(
      await world.count(`payload = '{"subject": "${subject}"}' and run_at = '2026-11-22T08:00:00Z'`),
    ).toBe(1);
    const read = portal.transaction(citizen, (tx) => tx.query('select id from outbox'));
    await expect(read).rejects.toThrow('permission denied');
  });

  it('takes several jobs of a kind in one statement, each key once', async () => {
    const [one, other] = [newId(), newId()];
    const jobs = [
      { payload: { subject: one }, key: 'one', runAt: clock.now().add({ hours: 1 }) },
      { payload: { subject: other } },
      { payload: { subject: other }, key: 'one' },
    ];
    const ids = await portal.transaction(citizen, (tx) => world.outbox.addEach(tx, LeaveMark, jobs));
    expect(ids[2]).toBe(ids[0]);
    expect(
      await world.count(`id = '${ids[0]}' and payload ->> 'subject' = '${one}' and key = 'one'
        and run_at = '2026-11-22T09:00:00Z'`),
    ).toBe(1);
    expect(
      await world.count(`id = '${ids[1]}' and payload ->> 'subject' = '${other}' and key is null
        and run_at = '2026-11-22T08:00:00Z'`),
    ).toBe(1);
    expect(await world.count('true')).toBe(2);
  });

  it('takes none of several jobs when one is not valid', async () => {
    const jobs = [{ payload: { subject: newId() } }, { payload: { subject: 'no id' } }];
    const added = portal.transaction(citizen, (tx) => world.outbox.addEach(tx, LeaveMark, jobs));
    await expect(added).rejects.toThrow('Payload of trial.leave-mark is not valid: subject');
    expect(await world.count('true')).toBe(0);
  });

  it('refuses a payload with more than ids', async () => {
    const payload = { subject: newId(), name: 'Maija' };
    const added = portal.transaction(citizen, (tx) => world.outbox.add(tx, LeaveMark, payload));
    await expect(added).rejects.toThrow('Payload of trial.leave-mark is not valid: name');
  });
});

describe('drainOutbox', () => {
  it('runs what is due by the clock, once', async () => {
    const [now, later] = [newId(), newId()];
    await world.plan(LeaveMark, now);
    await world.plan(LeaveMark, later, { runAt: clock.now().add({ hours: 14 * 24 }) });
    expect(await drainOutbox(world.database, world.handlers, clock)).toEqual({ done: 1, failed: 0 });
    expect(await world.effects()).toEqual(new Map([[now, 1]]));
    clock.advance({ days: 14 });
    expect(await drainOutbox(world.database, world.handlers, clock)).toEqual({ done: 1, failed: 0 });
    expect(await drainOutbox(world.database, world.handlers, clock)).toEqual({ done: 0, failed: 0 });
    expect((await world.effects()).get(later)).toBe(1);
  });

  it('tries a failing job as often as it may and parks it', async () => {
    const id = await world.plan(FailAlways, newId());
    expect(await drainOutbox(world.database, world.handlers, clock)).toEqual({ done: 0, failed: 3 });
    expect(await world.rowOf(id)).toMatchObject({ attempts: 3, done: false, failed: true });
    expect(await world.effects()).toEqual(new Map());
  });
});

describe('the runner', () => {
  it('leaves a job that is not due, is done, is parked or is not there', async () => {
    const early = await world.plan(LeaveMark, newId(), { runAt: clock.now().add({ seconds: 1 }) });
    const done = await world.plan(LeaveMark, newId());
    const parked = await world.plan(FailAlways, newId());
    await drainOutbox(world.database, world.handlers, clock);
    expect(await world.runner.run(early, LeaveMark.name)).toBe('early');
    expect(await world.runner.run(done, LeaveMark.name)).toBe('already-done');
    expect(await world.runner.run(parked, FailAlways.name)).toBe('parked');
    expect(await world.runner.run(newId(), LeaveMark.name)).toBe('missing');
  });

  it('lets a job take effect once when three runs of it begin together', async () => {
    const subject = newId();
    const id = await world.plan(LeaveMark, subject);
    const runner = new JobRunner(togetherAfterTheFirst(3), world.handlers, clock);
    const outcomes = await Promise.all([1, 2, 3].map(() => runner.run(id, LeaveMark.name)));
    expect(await world.rowOf(id)).toMatchObject({ attempts: 3, done: true });
    expect(outcomes.sort()).toEqual(['already-done', 'already-done', 'done']);
    expect(await world.effects()).toEqual(new Map([[subject, 1]]));
  });

  it('parks a job whose every try ended with its process', async () => {
    const id = await world.plan(LeaveMark, newId());
    await world.admin.query('update outbox set attempts = 3');
    await expect(world.runner.run(id, LeaveMark.name)).rejects.toThrow('job.interrupted');
    expect(await world.rowOf(id)).toMatchObject({ failed: true, last_error_code: 'job.interrupted' });
  });
});
