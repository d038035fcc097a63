import type { StaffActor } from '#kernel';
import { openDatabase, Sealer } from '#platform';
import { aPlantedCase, stillOpen } from '#test/builders/planted-case.builder';
import type { Page } from '#test/support/browser';
import { rowsOf } from '#test/support/desk-tasks';
import { DeskWorld } from '#test/support/desk-world';
import { statementsOf } from '#test/support/statements';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { type PlantedCase, plantCases } from '../../../../db/seed/plant-cases.js';

jest.setTimeout(120_000);

const PAGE = '/fi/cockpit/authorities';
const IN_TORNIO = '5d1f0000-0000-4000-8000-0000000000a1';
const IN_KEMI = '5d1f0000-0000-4000-8000-0000000000a2';

/** Today is Tuesday 1.12.2026; the week of 14.12. is week 51. */
const open = (authority: string, number: string, receivedOn: string, due: string): PlantedCase =>
  aPlantedCase(receivedOn, { ...stillOpen, authority, number, due, nominal: due });
const CASES = [
  open('lahti', 'L/late', '2026-10-26', '2026-11-26'),
  open('lahti', 'L/1', '2026-11-14', '2026-12-14'),
  open('lahti', 'L/2', '2026-11-16', '2026-12-16'),
  open('tornio', 'T/1', '2026-11-16', '2026-12-16'),
  open('tornio', 'T/later', '2026-11-30', '2027-03-01'),
  open('kemi', 'K/1', '2026-11-16', '2026-12-16'),
  aPlantedCase('2026-03-10'),
];

let world: DeskWorld;
beforeAll(async () => {
  world = await DeskWorld.open();
  const owner = new pg.Client({ connectionString: world.database.adminUrl });
  await owner.connect();
  await plantCases(owner, new Sealer(`k1:${Buffer.alloc(32, 1).toString('base64')}`), CASES, {
    ...{ identity: { name: 'Aino Mallikas' }, scope: { what: 'Kaikki.' }, decision: {} },
  });
  const seat = `insert into staff (id, subject, authority_id, unit, name, email, title, roles)
    values ($1, 'dpo', $2, 'Hallinto', 'Tiina Valvoja', 'dpo@posti.example', 'tietosuojavastaava', $3)`;
  await owner.query(seat, [IN_TORNIO, 'tornio', ['dpo']]);
  await owner.query(seat, [IN_KEMI, 'kemi', ['handler']]);
  await owner.end();
});
afterAll(() => world.close());

/** Each row of the table: its first cell and its numbers. */
function rowsOfTable({ html }: Page): string[] {
  return [...html.matchAll(/<tr><th scope="row">(.*?)<\/tr>/gs)].map(([, row = '']) =>
    row
      .replaceAll(/<[^>]*>/g, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim(),
  );
}
const goTo = async (authority: string, returnTo: string): Promise<Page> => {
  const browser = world.as('dpo');
  await browser.get('/fi/seats');
  return browser.post('/fi/seats', { authority, returnTo });
};

describe('the overview of the officer of several authorities', () => {
  it('counts the open cases of each and of all by due week', async () => {
    const page = await world.as('dpo').get(PAGE);
    expect(page.status).toBe(200);
    // Late, weeks 49, 50, 51 …, later, all. Kemi is left out: there the person is a handler.
    expect(rowsOfTable(page)).toEqual([
      'Lahden kaupunki 1 0 0 2 0 0 0 0 0 0 3',
      'Tornion kaupunki 0 0 0 1 0 0 0 0 0 1 2',
      'Yhteensä 1 0 0 3 0 0 0 0 0 1 5',
    ]);
  });

  it('opens behind a number its cases, in another authority as the officer of that one', async () => {
    const page = await world.as('dpo').get(PAGE);
    const own = /href="([^"]*figure[^"]*week[^"]*)"/.exec(page.html)?.[1] ?? '';
    const plain = (href: string) => href.replaceAll('&amp;', '&').replaceAll('&#x3D;', '=');
    const list = await world.as('dpo').get(plain(own));
    expect([list.text.includes('L/1'), list.text.includes('L/2'), list.text.includes('T/1')]).toEqual([
      true,
      true,
      false,
    ]);
    const there = /name="authority" value="tornio"><input type="hidden" name="returnTo" value="([^"]+)"/;
    const returnTo = plain(there.exec(page.html)?.[1] ?? '');
    expect((await goTo('tornio', returnTo)).location).toBe(returnTo);
    const behind = await world.as('stranger').get(returnTo);
    expect([behind.text.includes('T/1'), behind.text.includes('L/1')]).toEqual([true, false]);
  });

  it('is written down in each authority that was counted, under the officer’s name there', async () => {
    await world.as('dpo').get(PAGE);
    const read = `select distinct authority_id, actor from audit_event where action = 'FiguresRead' and actor = any ($1)`;
    const rows = await rowsOf(world, read, [[world.idOf('dpo'), IN_TORNIO, IN_KEMI]]);
    expect(rows).toHaveLength(2);
    expect(rows).toContainEqual({ authority_id: 'tornio', actor: IN_TORNIO });
  });

  it('leaves out an authority where the officer is one no longer', async () => {
    await rowsOf(world, 'update staff set active = false where id = $1', [IN_TORNIO]);
    const page = await world.as('dpo').get(PAGE);
    expect(page.text).not.toContain('Tornion kaupunki');
    expect(page.text).toContain('Olet vain yhden viranomaisen tietosuojavastaava');
    expect((await goTo('tornio', '/fi/cockpit')).status).toBe(404);
    await rowsOf(world, 'update staff set active = true where id = $1', [IN_TORNIO]);
  });

  it('is for officers alone: the database counts nothing for another role', async () => {
    expect((await world.as('dpo', ['handler']).get(PAGE)).status).toBe(403);
    const desk = await openDatabase(world.database.url('desk'), { max: 1 });
    const counted = (roles: StaffActor['roles'], staffId = world.idOf('dpo')) =>
      desk.transaction({ kind: 'staff', staffId, authorityId: 'lahti', roles }, (tx) =>
        tx.query('select * from due_by_authority($1)', ['2026-12-01']),
      );
    expect(await counted(['dpo'])).toHaveLength(4);
    expect(await counted(['handler'])).toEqual([]);
    expect(await counted(['dpo'], world.idOf('handler'))).toEqual([]);
    await desk.close();
  });

  it('costs as many statements for many authorities as for two', async () => {
    const many = `insert into staff (id, subject, authority_id, unit, name, email, title, roles)
      select gen_random_uuid(), 'dpo', 'more-' || n, '', 'Tiina Valvoja', '', '', '{dpo}' from generate_series(1, 20) n`;
    await rowsOf(world, many, []);
    const statements = await statementsOf(() => world.as('dpo').get(PAGE));
    expect([statements.length > 0, statements.length <= 15]).toEqual([true, true]);
    await rowsOf(world, `delete from staff where authority_id like 'more-%' and $1`, [true]);
  });
});

describe('going over to another authority', () => {
  it('is offered where the person works, in the roles held there, and written down there', async () => {
    const page = await world.as('dpo').get('/fi/seats');
    expect(page.text).toMatch(/Kemin kaupunki\s+tietosuojavastaava\s*, Käsittelijä/);
    expect(page.text).toMatch(/Lahden kaupunki.*Nyt tässä/);
    expect((await goTo('kemi', '')).location).toBe('/fi');
    const taken = `select authority_id, actor, role from audit_event where action = 'SeatTaken' order by id desc limit $1`;
    expect(await rowsOf(world, taken, [1])).toEqual([
      { authority_id: 'kemi', actor: IN_KEMI, role: 'handler' },
    ]);
  });

  it('leads to no authority where the person has no work, and to no other site', async () => {
    expect((await goTo('joensuu', '/fi/cockpit')).status).toBe(404);
    expect((await goTo('tornio', 'https://elsewhere.example/')).location).toBe('/fi');
  });
});
