import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { givenOut, setSystems, takenAccess } from '#test/support/desk-tasks';
import { DeskWorld } from '#test/support/desk-world';

jest.setTimeout(60_000);

let world: DeskWorld;
let late: string;
let chased: string;
beforeAll(async () => {
  world = await DeskWorld.open();
  await setSystems(world);
  const addressOf = await givenOut(world, await takenAccess(world));
  [late, chased] = [addressOf('Walmu'), addressOf('Basware')];
  const owner = new pg.Client({ connectionString: world.database.adminUrl });
  await owner.connect();
  for (const [address, kind, step] of [
    [late, 'escalated', 'lead'],
    [chased, 'chased', 'after'],
  ] as const) {
    const id = address.split('/').at(-1);
    await owner.query(`update task set due_on = '2026-11-24' where id = $1`, [id]);
    await owner.query(
      `insert into task_event (id, task_id, case_id, kind, step, due_on, at)
       select gen_random_uuid(), id, case_id, $2, $3, due_on, '2026-11-27T08:00:00+02:00' from task where id = $1`,
      [id, kind, step],
    );
  }
  await owner.end();
});
afterAll(() => world.close());

describe('late tasks', () => {
  it('are shown to the officer when they were passed on, with who has them, and name nobody', async () => {
    const browser = world.as('dpo');
    expect((await browser.get('/fi/deadlines')).html).toContain('href="/fi/late-tasks"');
    const page = await browser.get('/fi/late-tasks');
    expect(page.html).toContain(`href="${late}"`);
    expect(page.html).not.toContain(chased);
    expect(page.text).toContain('7 pv myöhässä');
    expect(page.text).toContain('Pajapalvelut');
    expect(page.text).not.toContain('Aino Mallikas');
  });

  it('stand in the work of the unit too, and are for the officer alone', async () => {
    expect((await world.as('expert').get('/fi/my-work')).html).toContain(late);
    expect((await world.as('handler').get('/fi/late-tasks')).status).toBe(403);
    for (const language of ['sv', 'en'])
      expect((await world.as('dpo').get(`/${language}/late-tasks`)).status).toBe(200);
  });
});
