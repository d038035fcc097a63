import { newId } from '#kernel';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { FakeClock } from '../clock/fake-clock.js';
import { SystemClock } from '../clock/system-clock.js';
import { FailAlways, LeaveMark, QueueWorld, type Store, until, WaitAtGate } from './queue-world.contract.js';
import { warningsOf200Cases } from './warnings-of-200-cases.contract.js';

/** What the queue must do on every store. */
export function queueContract(store: Store): void {
  describe(`the queue on ${store.name}`, () => {
    const clock = new FakeClock('2026-11-23T08:00:00+02:00');
    let world: QueueWorld;

    beforeAll(async () => {
      world = await QueueWorld.open(clock, store.queueUrl);
    });
    beforeEach(() => world.admin.query('truncate outbox, job_effect'));
    afterEach(() => world.rest());
    afterAll(() => world.close());

    const done = (id: string) =>
      until(`job ${id} is done`, async () => (await world.rowOf(id))?.done === true);

    it('runs a job once after its transaction commits', async () => {
      const subject = newId();
      await world.hire();
      const id = await world.plan(LeaveMark, subject);
      expect(await world.relay.run()).toBe(1);
      await done(id);
      expect(await world.relay.run()).toBe(0);
      expect(await world.effects()).toEqual(new Map([[subject, 1]]));
    });

    it('never runs a job whose transaction rolls back', async () => {
      await world.hire();
      const rolledBack = world.database.transaction({ kind: 'system', job: 'trial' }, async (tx) => {
        await world.outbox.add(tx, LeaveMark, { subject: newId() });
        throw new Error('changed my mind');
      });
      await expect(rolledBack).rejects.toThrow('changed my mind');
      expect(await world.relay.run()).toBe(0);
      expect(await world.count('true')).toBe(0);
    });

    it('runs two jobs with one key once', async () => {
      await world.hire();
      const subject = newId();
      const first = await world.plan(LeaveMark, subject, { key: `trial:${subject}` });
      const second = await world.plan(LeaveMark, subject, { key: `trial:${subject}` });
      expect(second).toBe(first);
      await world.relay.run();
      await done(first);
      expect(await world.effects()).toEqual(new Map([[subject, 1]]));
    });

    it('does not double when several processes take from one queue and it hands a job out twice', async () => {
      const subjects = Array.from({ length: 60 }, newId);
      const ids = await Promise.all(subjects.map((subject) => world.plan(LeaveMark, subject)));
      await Promise.all([world.hire(), world.hire(), world.relay.run(), world.relay.run()]);
      await Promise.all(ids.map((id) => world.runner.run(id, LeaveMark.name)));
      await until('all are done', async () => (await world.count('done_at is null')) === 0);
      expect(await world.effects()).toEqual(new Map(subjects.map((subject) => [subject, 1])));
    });

    it('tries a failing job again and parks it with a code, its effects undone', async () => {
      const tries: { code: string; final: boolean }[] = [];
      await world.hire({ failed: (_job, _id, code, final) => tries.push({ code, final }) });
      const id = await world.plan(FailAlways, newId());
      await world.relay.run();
      await until('the job is parked', async () => (await world.rowOf(id))?.failed === true);
      await until('the last try is told', async () => tries.length === 3);
      expect(await world.rowOf(id)).toEqual({
        attempts: 3,
        done: false,
        failed: true,
        last_error_code: 'trial.always',
      });
      expect(tries.map(({ final }) => final)).toEqual([false, false, true]);
      expect(await world.effects()).toEqual(new Map());
      expect(await world.sweeper.run()).toEqual({ pushed: 0, promoted: 0 });
    });

    it('tries a parked job again when a person frees it', async () => {
      await world.hire();
      const id = await world.plan(FailAlways, newId());
      const parked = () => until('the job is parked', async () => (await world.rowOf(id))?.failed === true);
      await world.relay.run();
      await parked();
      await until('the queue has put it away', async () => {
        return (await world.queues.stateOf({ id, job: FailAlways })) === 'finished';
      });
      await world.admin.query('update outbox set failed_at = null, attempts = 0, relayed_at = null');
      await world.relay.run();
      await world.sweeper.run();
      await parked();
      expect(await world.rowOf(id)).toMatchObject({ attempts: 3, last_error_code: 'trial.always' });
    });

    it('leaves a delayed job alone until it is due by the clock, then runs it', async () => {
      await world.hire();
      const id = await world.plan(LeaveMark, newId(), { runAt: clock.now().add({ hours: 20 }) });
      await world.relay.run();
      expect(await world.sweeper.run()).toEqual({ pushed: 0, promoted: 0 });
      expect(await world.rowOf(id)).toMatchObject({ attempts: 0, done: false });
      clock.advance({ hours: 20 });
      expect(await world.sweeper.run()).toEqual({ pushed: 0, promoted: 1 });
      await done(id);
    });

    it('lets a running job end before it stops, and takes no other', async () => {
      const workers = await world.hire();
      const running = await world.plan(WaitAtGate, newId());
      await world.relay.run();
      await world.gate.reached;
      const stopped = workers.drain();
      const next = await world.plan(LeaveMark, newId());
      await world.relay.run();
      world.gate.open();
      await stopped;
      expect(await world.rowOf(running)).toMatchObject({ done: true });
      expect(await world.rowOf(next)).toMatchObject({ done: false, attempts: 0 });
    });

    it('loses nothing when the queue loses everything', async () => {
      const subjects = Array.from({ length: 50 }, newId);
      for (const subject of subjects) await world.plan(LeaveMark, subject);
      await world.relay.run();
      await store.empty(world);
      await world.hire();
      expect(await world.sweeper.run()).toEqual({ pushed: 50, promoted: 0 });
      await until('all are done', async () => (await world.count('done_at is null')) === 0);
      expect(await world.sweeper.run()).toEqual({ pushed: 0, promoted: 0 });
      expect(await world.effects()).toEqual(new Map(subjects.map((subject) => [subject, 1])));
    });
  });
  delayOnTheMachine(store);
  warningsOf200Cases(store);
}

function delayOnTheMachine(store: Store): void {
  describe(`a delay on ${store.name}`, () => {
    let world: QueueWorld;
    afterEach(() => world.close());

    it('ends by itself, not before its moment', async () => {
      const clock = new SystemClock();
      world = await QueueWorld.open(clock, store.queueUrl);
      const outcomes: string[] = [];
      await world.hire({ ran: (_job, outcome) => outcomes.push(outcome) });
      await world.plan(LeaveMark, newId(), { runAt: clock.now().add({ milliseconds: 400 }) });
      await world.relay.run();
      await until('the job has run', async () => outcomes.length > 0);
      expect(outcomes).toEqual(['done']);
      expect(await world.count('done_at >= run_at')).toBe(1);
    });
  });
}
