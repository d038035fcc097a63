import { newId } from '#kernel';
import { afterEach, describe, expect, it } from '@jest/globals';
import { FakeClock } from '../clock/fake-clock.js';
import { JobQueues } from './job-queues.js';
import { OutboxRelay } from './outbox-relay.js';
import { LeaveMark, QueueWorld } from './queue-world.contract.js';

const clock = new FakeClock('2026-11-23T08:00:00+02:00');
let world: QueueWorld;
let away: JobQueues;
afterEach(async () => {
  await away.close();
  await world.close();
});

describe('a queue that cannot be reached', () => {
  it('makes the relay fail soon and leaves the job for later', async () => {
    world = await QueueWorld.open(clock);
    const told: string[] = [];
    const nowhere = { databaseUrl: world.server.url('worker'), queueUrl: 'redis://127.0.0.1:1' };
    away = new JobQueues(nowhere, [LeaveMark], (error) => told.push(error.message));
    await world.plan(LeaveMark, newId());
    const relay = new OutboxRelay(world.database, away, world.handlers, clock);
    await expect(relay.run()).rejects.toThrow();
    expect(told.length).toBeGreaterThan(0);
    expect(await world.count('relayed_at is null')).toBe(1);
    expect(await world.relay.run()).toBe(1);
  }, 15_000);
});
