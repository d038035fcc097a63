import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from '@jest/globals';
import { newId } from '#kernel';
import { MIGRATIONS } from '../../db/migrations/index.js';
import { type FaultHouse, PASSWORDS } from './fault-house.js';
import { DUE, isDone, jobOf, nextMessage } from './notices.js';
import { fileAsProgram } from './people-who-file.js';
import { until } from './until.js';

const refused = () => false;
const doneAtOnce = (which: string) =>
  `select from outbox where ${which} and done_at is not null and attempts = 1`;
const waits = `select from pg_locks where not granted`;

/** How apps stop and start, and how a database is prepared. The apps do not run afterwards. */
export function stopAndStart(open: () => FaultHouse): void {
  describe('a worker that is asked to stop with a mail in hand', () => {
    it('ends it and then itself, breaks nothing off, and what came meanwhile is done once', async () => {
      const house = open();
      await until('nothing is in hand', async () => (await house.count(DUE)) === 0, 120_000);
      await house.app('worker-2').stop();
      const doubled = house.post.doubled;
      const since = `job like 'mail.%' and run_at <= now() and created_at > '${new Date().toISOString()}'`;
      let answer = (): void => undefined;
      const message = nextMessage(house, () => new Promise((resolve) => (answer = resolve)));
      await fileAsProgram(house, newId());
      const id = await message;
      house.app('worker').ask('SIGTERM');
      await until('it stops', () => fetch(`${house.watch('worker')}/health/live`).then(refused, () => true));
      await fileAsProgram(house, newId());
      expect([house.app('worker').isRunning, await isDone(house, id)]).toEqual([true, false]);
      answer();
      expect(await house.app('worker').gone()).toBe(0);
      expect(await house.count(doneAtOnce(jobOf(id)))).toBe(1);
      // Before it closed its queue it may have taken what came meanwhile: then that is done too.
      expect(
        await house.count(`select from outbox where attempts <> (done_at is not null)::int and ${since}`),
      ).toBe(0);
      await Promise.all(['worker', 'worker-2'].map((name) => house.app(name).start()));
      await until('the rest is done', async () => (await house.count(DUE)) === 0, 120_000);
      expect(await house.count(doneAtOnce(since))).toBe(2);
      expect([house.post.taken.get(id), house.post.doubled]).toEqual([1, doubled]);
    }, 180_000);
  });

  describe('an app that is asked to stop', () => {
    it('answers what it was asked, takes nothing new, and ends', async () => {
      const house = open();
      const before = await house.count('select from request');
      const holder = await house.owner();
      await holder.query('begin');
      await holder.query('lock table case_series in exclusive mode');
      const running = fileAsProgram(house, newId());
      await until('the filing waits for the table', async () => (await house.count(waits)) > 0);
      house.app('desk').ask('SIGTERM');
      await until('nothing new is taken', () =>
        fetch(`${house.url('desk')}/`, { redirect: 'manual' }).then(refused, () => true),
      );
      await holder.query('rollback');
      await holder.end();
      expect((await running).status).toBe(201);
      expect(await house.app('desk').gone()).toBe(0);
      expect(await house.count('select from request')).toBe(before + 1);
    }, 60_000);

    it('ends with 0 when it has nothing to do', async () => {
      expect(
        await Promise.all(['portal', 'worker', 'worker-2'].map((name) => open().app(name).stop())),
      ).toEqual([0, 0, 0]);
    });
  });

  describe('portal, desk and worker of another release', () => {
    const refusals = () =>
      Promise.all(
        ['portal', 'desk', 'worker'].map((name) =>
          open()
            .app(name)
            .start()
            .then(
              () => 'started',
              (error: Error) => error.message,
            ),
        ),
      );

    it('refuse a newer schema, and one that is not prepared, and say what to do', async () => {
      const house = open();
      await house.asOwner((owner) => owner.query(`insert into schema_step (id) values ('9999-future')`));
      for (const said of await refusals())
        expect(said).toMatch(/newer release \(9999-future\)\. Start that release\./);
      await house.asOwner((owner) =>
        owner.query(`delete from schema_step where id in ('9999-future', $1)`, [MIGRATIONS.at(-1)!.id]),
      );
      for (const said of await refusals())
        expect(said).toContain(`older release (no ${MIGRATIONS.at(-1)!.id}). Prepare it first.`);
    }, 180_000);
  });

  describe('several that prepare one database at once', () => {
    const prepare = async (name: string): Promise<{ code: number | null; said: string }> => {
      const child = spawn(process.execPath, ['dist/db/bootstrap.js'], {
        env: {
          PATH: process.env.PATH,
          ADMIN_DATABASE_URL: open().cluster.url,
          DATABASE_NAME: name,
          ...Object.fromEntries(
            Object.entries(PASSWORDS).map(([role, word]) => [`${role.toUpperCase()}_DB_PASSWORD`, word]),
          ),
        },
      });
      let said = '';
      child.stderr.on('data', (part: Buffer) => (said += part.toString()));
      const [code] = (await once(child, 'close')) as [number | null];
      return { code, said };
    };

    it('run each step once, and a newer schema is left alone', async () => {
      const together = await Promise.all([1, 2, 3, 4].map(() => prepare('together')));
      expect(together).toEqual([1, 2, 3, 4].map(() => ({ code: 0, said: '' })));
      const owner = await open().owner('together');
      const { rows } = await owner.query<{ id: string }>('select id from schema_step order by id');
      expect(rows.map(({ id }) => id)).toEqual(MIGRATIONS.map(({ id }) => id));
      await owner.query(`insert into schema_step (id) values ('9999-future')`);
      await owner.end();
      const refused = await prepare('together');
      expect([refused.code, refused.said.includes('newer than this release: 9999-future')]).toEqual([
        1,
        true,
      ]);
    }, 60_000);
  });
}
