import { beforeEach, describe, expect, it } from '@jest/globals';
import { FakeClock } from '#platform';
import { hiredStaff } from '../../../../test/support/hired-staff.js';
import { CountRequests } from './count-requests.js';

const { asOwner, clock, desk, who } = hiredStaff();
const ONE = '5d1f0000-0000-4000-8000-0000000000c1';
const OTHER = '5d1f0000-0000-4000-8000-0000000000c2';
beforeEach(async () => {
  await asOwner('truncate api_pace, api_client cascade');
  for (const id of [ONE, OTHER])
    await asOwner(
      `insert into api_client (id, subject, authority_id, name, scopes, added_at, added_by)
       values ($1::uuid, $1::text, 'lahti', 'x', '{cases:read}', now(), $2)`,
      [id, who('ari').staffId],
    );
});

describe('the requests of a program', () => {
  it('are counted by all processes together', async () => {
    const processes = [1, 2, 3].map(() => new CountRequests(desk(), clock));
    const counted = await Promise.all(processes.flatMap((one) => [1, 2, 3, 4].map(() => one.run(ONE))));
    expect(counted.map(({ requests }) => requests).sort((a, b) => a - b)).toEqual([
      ...[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
    ]);
  });

  it('of another program count for themselves', async () => {
    const count = new CountRequests(desk(), clock);
    await count.run(ONE);
    expect((await count.run(OTHER)).requests).toBe(1);
  });

  it('begin anew with each minute of the clock', async () => {
    const count = new CountRequests(desk(), clock);
    clock.set('2026-12-01T10:00:45+02:00');
    await count.run(ONE);
    expect(await count.run(ONE)).toEqual({ requests: 2, endsIn: 15_000 });
    clock.set('2026-12-01T10:01:00+02:00');
    expect(await count.run(ONE)).toEqual({ requests: 1, endsIn: 60_000 });
  });

  it('are not forgotten when the clock of one process is a little behind', async () => {
    const [ahead, behind] = [
      new FakeClock('2026-12-01T10:01:00+02:00'),
      new FakeClock('2026-12-01T10:00:59+02:00'),
    ].map((one) => new CountRequests(desk(), one));
    await ahead!.run(ONE);
    await behind!.run(ONE);
    expect((await ahead!.run(ONE)).requests).toBe(3);
  });
});
