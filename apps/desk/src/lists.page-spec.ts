import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type DeskPerson, DeskWorld } from '#test/support/desk-world';
import { givenOut, setSystems, takenAccess } from '#test/support/desk-tasks';
import { statementsOf } from '#test/support/statements';

jest.setTimeout(120_000);

/** What a list may cost at most, in SQL statements; begin, set and commit are not counted. */
const MOST = 15;

let world: DeskWorld;
beforeAll(async () => {
  world = await DeskWorld.open();
  for (let count = 0; count < 3; count += 1) await world.registered();
  for (let count = 0; count < 3; count += 1) await world.routed();
  await setSystems(world);
  for (let count = 0; count < 3; count += 1) await givenOut(world, await takenAccess(world));
});
afterAll(() => world.close());

const LISTS: readonly [string, DeskPerson, string][] = [
  ['the inbox', 'registrar', '/fi/inbox'],
  ['my work', 'handler', '/fi/my-work'],
  ['the work of an expert', 'expert', '/fi/my-work'],
  ['the board of deadlines', 'dpo', '/fi/deadlines'],
  ['the diary', 'registrar', '/fi/diary'],
  ['a search of the diary', 'handler', '/fi/diary?state=received&right=erasure'],
  ['a list of the board', 'dpo', '/fi/deadlines?show=at-risk'],
];

describe('a list of the desk', () => {
  it.each(LISTS)(
    `costs at most ${MOST} statements, the same for one case as for many: %s`,
    async (_, who, path) => {
      const browser = world.as(who);
      let rows = 0;
      const statements = await statementsOf(async () => {
        const page = await browser.get(path);
        expect(page.status).toBe(200);
        rows = page.html.match(/<tr/g)?.length ?? 0;
      });
      expect(rows).toBeGreaterThan(path.includes('at-risk') ? 0 : 3);
      expect(statements.length).toBeGreaterThan(0);
      expect(statements.length).toBeLessThanOrEqual(MOST);
    },
  );

  it.each([
    ['letters to send', '/fi/letters-to-send', 'registrar'],
    ['unopened requests', '/fi/inbox/unopened', 'registrar'],
    ['feedback', '/fi/feedback', 'registrar'],
    ['the administration', '/fi/administration', 'admin'],
    ['its units', '/fi/administration/units', 'admin'],
    ['its staff', '/fi/administration/staff', 'admin'],
    ['its settings', '/fi/administration/settings', 'admin'],
    ['its catalogue', '/fi/administration/catalogue', 'admin'],
    ['its changes', '/fi/administration/changes', 'admin'],
    ['the absences', '/fi/absences', 'admin'],
    ['the programs', '/fi/clients', 'admin'],
  ] as [string, string, DeskPerson][])(`costs at most ${MOST} statements: %s`, async (_, path, who) => {
    const browser = world.as(who);
    const statements = await statementsOf(async () => {
      expect((await browser.get(path)).status).toBe(200);
    });
    expect([statements.length > 0, statements.length <= MOST]).toEqual([true, true]);
  });

  it.each([
    ['late tasks', 'dpo', '/fi/late-tasks'],
    ['who searches what', 'admin', '/fi/systems'],
  ] as const)(`costs at most ${MOST} statements: %s`, async (_, who, path) => {
    const browser = world.as(who);
    const statements = await statementsOf(async () => {
      expect((await browser.get(path)).status).toBe(200);
    });
    expect([statements.length > 0, statements.length <= MOST]).toEqual([true, true]);
  });

  it(`costs at most ${MOST} statements: the search for words or a person, and the sheet of a case`, async () => {
    const browser = world.as('registrar');
    await browser.get('/fi/diary/person');
    const search = await statementsOf(() =>
      browser.post('/fi/diary/person', { name: 'Aino Mallikas', hetu: '010594Y9032' }),
    );
    const words = await statementsOf(() => browser.get('/fi/diary?words=asiakastiedot'));
    expect([words.length > 0, words.length <= MOST]).toEqual([true, true]);
    expect([search.length > 0, search.length <= MOST]).toEqual([true, true]);
    const caseId = await world.registered();
    const sheet = await statementsOf(() => browser.get(`/fi/diary/cases/${caseId}`));
    expect([sheet.length > 0, sheet.length <= MOST]).toEqual([true, true]);
  });
});
