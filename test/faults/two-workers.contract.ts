import { describe, expect, it } from '@jest/globals';
import { newId } from '#kernel';
import type { FaultHouse } from './fault-house.js';
import { isDone, jobOf, nextMessage } from './notices.js';
import { fileAsProgram } from './people-who-file.js';
import { until } from './until.js';

/** A worker that froze is noticed when the lock of its job runs out, and looked for as often (`job-workers.ts`). */
const NOTICED = 100_000;

/** Two workers on one queue, and a message that one of them has handed over. */
export function twoWorkers(open: () => FaultHouse): void {
  describe('of two workers the one that handed a message over', () => {
    it('freezes before it could write that down: the other takes the job up, and does not send it again', async () => {
      const house = open();
      await house.app('worker-2').stop();
      const holder = await house.owner();
      await holder.query('begin');
      // The server says that it took the message when the worker can no longer write it down.
      const message = nextMessage(house, async () => {
        await holder.query('lock table delivery in exclusive mode');
      });
      await fileAsProgram(house, newId());
      const id = await message;
      await until('it is to be written down', async () => (await house.count(WAITING)) > 0);
      house.app('worker').ask('SIGSTOP');
      await house.app('worker-2').start();
      await until('the other takes it up', () => isTakenUp(house, id), NOTICED);
      await holder.query('rollback');
      await holder.end();
      house.app('worker').ask('SIGCONT');
      await until('it is done', () => isDone(house, id));
      await until('nobody waits', async () => (await house.count(WAITING_ANY)) === 0);
      expect(house.post.taken.get(id)).toBe(1);
    }, 180_000);

    it('is killed before it could write that down: the other hands it over again, as the same message', async () => {
      const house = open();
      const message = nextMessage(house, () => new Promise(() => undefined));
      await fileAsProgram(house, newId());
      const id = await message;
      const others = new Set(house.post.taken.keys());
      await Promise.all(['worker', 'worker-2'].map((name) => house.app(name).kill()));
      await Promise.all(['worker', 'worker-2'].map((name) => house.app(name).start()));
      await until('it is done', () => isDone(house, id), NOTICED);
      expect([house.post.taken.get(id), others.has(id)]).toEqual([2, true]);
      const deliveries = `select from delivery where id = '${id.slice(1, 37)}' and state = 'sent'`;
      expect(await house.count(deliveries)).toBe(1);
    }, 180_000);
  });
}

const WAITING = `select from pg_locks where relation = 'delivery'::regclass and not granted`;
const WAITING_ANY = 'select from pg_locks where not granted';

/** Does the other worker wait for the row that the first one keeps to itself, or has it gone past? */
async function isTakenUp(house: FaultHouse, id: string): Promise<boolean> {
  const waits = `select from pg_locks where locktype = 'transactionid' and not granted`;
  const again = `select from outbox where ${jobOf(id)} and attempts > 1`;
  return (await house.count(waits)) + (await house.count(again)) > 0;
}
