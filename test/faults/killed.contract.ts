import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import type { FaultHouse } from './fault-house.js';
import { PeopleWhoFile } from './people-who-file.js';
import { expectAllStoredOnce } from './stored.js';
import { until } from './until.js';

const ROUNDS = 3;
/** Jobs of one queue that a worker has in hand at once. */
const IN_HAND = 4;

/** Portal, desk and a worker are killed while they work. The house is new: nothing is filed yet. */
export function killedWhileWorking(open: () => FaultHouse): void {
  describe('portal, desk and one of two workers, killed while requests come in and mail goes out', () => {
    it('lose no acknowledged request and double none; every job is done, by either worker', async () => {
      const house = open();
      const people = new PeopleWhoFile(house);
      people.begin({ programs: 4, citizens: 2 });
      for (let round = 1; round <= ROUNDS; round += 1) {
        const before = people.filed.acknowledged.size;
        await until('more requests are in', async () => people.filed.acknowledged.size >= before + 8);
        const killed = ['portal', 'desk', round % 2 ? 'worker' : 'worker-2'].map((name) => house.app(name));
        await Promise.all(killed.map((app) => app.kill()));
        await pause(100);
        await Promise.all(killed.map((app) => app.start()));
      }
      await people.end();
      await expectAllStoredOnce(house, people.filed);
      await until('every job that is due is done', () => noneLeft(house), 120_000);
      const planned = await house.count(`select from outbox where run_at <= now()`);
      const fired = await house.count('select from outbox where done_at is not null');
      const mails = await house.count(`select from outbox where job like 'mail.%' and done_at is not null`);
      const { taken, doubled } = house.post;
      console.log(
        `jobs: planned and due ${planned}, fired ${fired}, mails of them ${mails}; ` +
          `messages taken ${taken.size}, handed over twice ${doubled}`,
      );
      expect([fired, await house.count('select from outbox where failed_at is not null')]).toEqual([
        planned,
        0,
      ]);
      expect(taken.size).toBeGreaterThan(0);
      // Taken by the mail server, and the worker killed before it could say so: the same message with the same id again.
      expect(doubled).toBeLessThanOrEqual(ROUNDS * IN_HAND);
    }, 240_000);
  });
}

async function noneLeft(of: FaultHouse): Promise<boolean> {
  return (
    (await of.count(`select from outbox where done_at is null and failed_at is null and run_at <= now()`)) ===
    0
  );
}
