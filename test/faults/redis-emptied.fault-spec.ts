import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FaultHouse } from './fault-house.js';
import { OwnRedis } from './own-redis.js';
import { until } from './until.js';

const JOBS = 200;
/** Seconds from one sweep to the next, as in `apps/worker/src/schedule.ts`, and what a sweep itself may take. */
const ONE_SWEEP = 60 + 10;

describe('a Redis that is emptied and restarted', () => {
  let house: FaultHouse;
  let redis: OwnRedis;
  beforeAll(async () => {
    house = await FaultHouse.open(['worker', 'worker'], {}, async (folder, port) => {
      redis = new OwnRedis(port, folder);
      await redis.start();
      return { QUEUE_URL: redis.url };
    });
  }, 120_000);
  afterAll(async () => {
    await house.close();
    await redis.kill();
  });

  const inRedis = async (): Promise<number> => {
    const ids = await house.asOwner(async (owner) =>
      (await owner.query<{ id: string }>('select id from outbox where done_at is null')).rows.map(
        ({ id }) => id,
      ),
    );
    return redis.ask((asked) => asked.exists(ids.map((id) => `tietopyynto:cases:${id}`)));
  };

  it('has every clock job back within one sweep, and each fires once', async () => {
    await house.asOwner((owner) =>
      owner.query(
        `insert into outbox (id, job, payload, run_at, created_at, attempts)
         select gen_random_uuid(), 'cases.warn-of-deadline',
                jsonb_build_object('claimId', gen_random_uuid(), 'kind', 'due-in-7', 'due', '2027-01-04'),
                now() + make_interval(secs => $2), now(), 0 from generate_series(1, $1)`,
        [JOBS, ONE_SWEEP + 15],
      ),
    );
    await until('all are in Redis', async () => (await inRedis()) === JOBS);
    await redis.ask((asked) => asked.flushall());
    await redis.kill();
    await redis.start();
    const emptied = performance.now();
    expect(await inRedis()).toBe(0);
    await until('all are back', async () => (await inRedis()) === JOBS, ONE_SWEEP * 1000);
    const seconds = (performance.now() - emptied) / 1000;
    expect(await house.count('select from outbox where done_at is not null')).toBe(0);
    await until(
      'all have fired',
      async () => (await house.count('select from outbox where done_at is null')) === 0,
    );
    const fired = await house.count('select from outbox where done_at >= run_at');
    const doubled = await house.count('select from outbox where attempts > 1');
    console.log(
      `clock jobs: planned ${JOBS}, back after ${seconds.toFixed(1)} s, fired ${fired}, doubled ${doubled}`,
    );
    expect([fired, doubled]).toEqual([JOBS, 0]);
  }, 240_000);
});
