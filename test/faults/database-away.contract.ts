import { describe, expect, it } from '@jest/globals';
import { createHmac } from 'node:crypto';
import { type FaultHouse, SESSION_SECRET } from './fault-house.js';
import { PeopleWhoFile } from './people-who-file.js';
import { expectAllStoredOnce, storedRequests } from './stored.js';
import { until } from './until.js';

/** A cookie as somebody has who signed in. */
function signedIn(): string {
  const signature = createHmac('sha256', SESSION_SECRET)
    .update('a-session')
    .digest('base64')
    .replace(/=+$/, '');
  return `tp.sid.desk=${encodeURIComponent(`s:a-session.${signature}`)}`;
}

const APPS = ['portal', 'desk', 'worker'] as const;
const readinessOf = (house: FaultHouse) =>
  Promise.all(APPS.map(async (app) => (await fetch(`${house.watch(app)}/health/ready`)).status));

/** The database is stopped, and killed, under load. */
export function databaseAway(open: () => FaultHouse): void {
  describe('a database that goes away under load', () => {
    it.each([
      ['is stopped', (house: FaultHouse) => house.cluster.stop()],
      ['is killed', (house: FaultHouse) => house.cluster.kill()],
    ])(
      '%s: pages and health say so, and everything goes on by itself when it is back',
      async (_, take) => {
        const house = open();
        const readiness = () => readinessOf(house);
        const people = new PeopleWhoFile(house);
        const before = await storedRequests(house);
        people.begin({ programs: 4, citizens: 2 });
        await until('requests come in', async () => people.filed.acknowledged.size >= 6);
        await take(house);
        await until('health says so', async () => (await readiness()).every((status) => status === 503));
        const alive = await Promise.all(APPS.map((app) => fetch(`${house.watch(app)}/health/live`)));
        expect(alive.map(({ status }) => status)).toEqual([200, 200, 200]);
        const page = await fetch(`${house.url('portal')}/sv/request/whom`);
        expect([page.status, page.headers.get('retry-after')]).toEqual([503, '30']);
        expect(await page.text()).toContain('Tjänsten har avbrott');
        const staff = await fetch(`${house.url('desk')}/fi/inbox`, { headers: { cookie: signedIn() } });
        expect([staff.status, (await staff.text()).includes('Palvelussa on katko')]).toEqual([503, true]);
        const sent = people.filed.sent;
        await until('people and programs go on trying', async () => people.filed.sent > sent + 6);
        await house.cluster.start();
        await until('everything is ready again', async () =>
          (await readiness()).every((status) => status === 200),
        );
        const acknowledged = people.filed.acknowledged.size;
        await until('requests come in again', async () => people.filed.acknowledged.size >= acknowledged + 6);
        await people.end();
        expect(people.filed.turnedAway.get('503')).toBeGreaterThan(0);
        expect(APPS.filter((app) => !house.app(app).isRunning)).toEqual([]);
        await expectAllStoredOnce(house, people.filed, before);
        await until(
          'the jobs are done',
          async () =>
            (await house.count(
              'select from outbox where done_at is null and failed_at is null and run_at <= now()',
            )) === 0,
          120_000,
        );
      },
      180_000,
    );
  });
}
