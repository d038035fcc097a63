import { CASE_JOBS } from '#cases';
import { newId } from '#kernel';
import { describe, expect, it } from '@jest/globals';
import { JobQueues } from '../../libs/platform/src/queue/job-queues.js';
import type { FaultHouse } from './fault-house.js';
import { DUE } from './notices.js';
import { fileAsProgram } from './people-who-file.js';
import { until } from './until.js';

const REQUESTS = 4;

interface Mail {
  readonly id: string;
  readonly job: string;
  readonly attempts: number;
  readonly code: string | null;
}

/** The mail server is closed and opened again. How long it may be away is tried by the clock (`mail-away.db-spec.ts`). */
export function mailAway(open: () => FaultHouse): void {
  describe('a mail server that goes away', () => {
    it('keeps nobody from filing, and each message arrives once when it is back', async () => {
      const house = open();
      await until('nothing is in hand', async () => (await house.count(DUE)) === 0, 120_000);
      const [before, doubled] = [new Set(house.post.taken.keys()), house.post.doubled];
      await house.post.close();
      for (let place = 0; place < REQUESTS; place += 1)
        expect((await fileAsProgram(house, newId())).status).toBe(201);
      await until('each mail has failed once', async () => {
        const mails = await waiting(house);
        return mails.length >= REQUESTS && mails.every(({ code }) => code !== null);
      });
      const mails = await waiting(house);
      expect(mails.filter(({ attempts, code }) => attempts !== 1 || code !== 'delivery.unreachable')).toEqual(
        [],
      );
      expect(house.post.taken.size).toBe(before.size);
      await house.post.open();
      await bringForward(house, mails);
      await until('the mails are out', async () => (await waiting(house)).length === 0);
      const arrived = [...house.post.taken].filter(([id]) => !before.has(id)).map(([, times]) => times);
      const [tries, done] = await triesOf(house, mails);
      console.log(
        `mails: planned ${mails.length}, tries ${tries}, done ${done}, arrived ${arrived.length}, ` +
          `twice ${house.post.doubled - doubled}`,
      );
      expect(arrived).toEqual(mails.map(() => 1));
      expect([tries, done]).toEqual([2 * mails.length, mails.length]);
      expect(house.post.doubled).toBe(doubled);
    }, 180_000);
  });
}

/** Mails that are to go out now and did not. */
function waiting(house: FaultHouse): Promise<Mail[]> {
  return house.asOwner(async (owner) => {
    const { rows } = await owner.query<Mail>(
      DUE.replace('select', 'select id, job, attempts, last_error_code as code') + ` and job like 'mail.%'`,
    );
    return rows;
  });
}

async function triesOf(house: FaultHouse, mails: readonly Mail[]): Promise<readonly [number, number]> {
  return house.asOwner(async (owner) => {
    const { rows } = await owner.query<{ tries: number; done: number }>(
      'select sum(attempts)::int as tries, count(done_at)::int as done from outbox where id = any ($1::uuid[])',
      [mails.map(({ id }) => id)],
    );
    return [rows[0]!.tries, rows[0]!.done];
  });
}

/** As if the quarter of an hour to the next try had gone by: the queue itself is told that it has. */
async function bringForward(house: FaultHouse, mails: readonly Mail[]): Promise<void> {
  const address = { databaseUrl: house.databaseUrl('worker'), queueUrl: null };
  const queues = new JobQueues(address, CASE_JOBS, () => undefined);
  try {
    await queues.ready();
    for (const { id, job } of mails) {
      const asked = { id, job: CASE_JOBS.find(({ name }) => name === job)! };
      await until('it waits for its next try', async () => (await queues.stateOf(asked)) === 'delayed');
      await queues.promote(asked);
    }
  } finally {
    await queues.close();
  }
}
