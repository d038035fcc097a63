import { Sealer } from '#platform';
import { aPlantedCase, stillOpen } from '#test/builders/planted-case.builder';
import type { Page } from '#test/support/browser';
import { rowsOf } from '#test/support/desk-tasks';
import { DeskWorld } from '#test/support/desk-world';
import { statementsOf } from '#test/support/statements';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { type PlantedCase, plantCases } from '../../../../db/seed/plant-cases.js';

jest.setTimeout(120_000);

const PERSON = 'a keyed hash';
const refused = { right: 'erasure', outcome: 'refused', ground: 'erasure-17-3-b' } as const;

/** Today is Tuesday 1.12.2026. Thirty answers: routing 1 day, taking 2, preparing 9, approval 2, sending 1. */
const CASES: readonly PlantedCase[] = [
  ...Array.from({ length: 24 }, (_, place) => aPlantedCase(`2026-0${(place % 8) + 2}-10`)),
  aPlantedCase('2026-05-04', { ...refused, ended: 20 }),
  aPlantedCase('2026-06-04', { ...refused, ended: 28, register: 'lappi-typ' }),
  // Answered on day 40, a month after receipt was day 31: late.
  aPlantedCase('2026-10-01', { ended: 40 }),
  aPlantedCase('2026-07-06', { extended: 20, ended: 70, due: '2026-10-06' }),
  // Answered to the same person within the year before.
  aPlantedCase('2026-03-02', { person: PERSON }),
  aPlantedCase('2026-09-01', { person: PERSON }),
  // Came on 16.11., taken: 12 days are left of its preparing, approval and sending, the due day is 16.12.
  aPlantedCase('2026-11-16', { ...stillOpen, taken: 14, number: 'OPEN/on-time' }),
  // Only routed, and the due day is in eight days: twelve days are still to go.
  aPlantedCase('2026-11-09', { ...stillOpen, triaged: 21, taken: null, number: 'OPEN/likely' }),
  aPlantedCase('2026-10-26', { ...stillOpen, number: 'OPEN/late', register: 'lappi-typ' }),
];

let world: DeskWorld;
beforeAll(async () => {
  world = await DeskWorld.open();
  const owner = new pg.Client({ connectionString: world.database.adminUrl });
  await owner.connect();
  const sealer = new Sealer(`k1:${Buffer.alloc(32, 1).toString('base64')}`);
  await plantCases(owner, sealer, CASES, {
    identity: { name: 'Aino Mallikas' },
    scope: { what: 'Kaikki.' },
    decision: {},
  });
  await owner.end();
});
afterAll(() => world.close());

const cockpit = (query = ''): Promise<Page> => world.as('dpo').get(`/fi/cockpit${query}`);

/** Every number of the page that opens a list, with its address. */
function numbersOf(page: Page): { count: number; href: string }[] {
  return [...page.html.matchAll(/<a[^>]*href="([^"]*\/cockpit\/cases[^"]*)"[^>]*>(.*?)<\/a>/gs)].flatMap(
    ([, href = '', inside = '']) => {
      const number = /^(?:<span class="tile__n">)?(\d+)(?:<|$)/.exec(inside)?.[1];
      return number
        ? [{ count: Number(number), href: href.replaceAll('&amp;', '&').replaceAll('&#x3D;', '=') }]
        : [];
    },
  );
}

describe('the cockpit', () => {
  it('says first what is open, late and at risk', async () => {
    const page = await cockpit();
    expect(page.status).toBe(200);
    const tiles = [...page.html.matchAll(/<span class="tile__n">([^<]*)</g)].map(([, number]) => number);
    // Thirty answers, one of them late: 96,7 %.
    expect(tiles).toEqual(['3', '1', '1', '0', '0', '96,7\u00A0%']);
  });

  it('opens behind every number as many cases as it says', async () => {
    const numbers = numbersOf(await cockpit());
    expect(numbers.length).toBeGreaterThan(25);
    for (const { count, href } of numbers) {
      const list = await world.as('dpo').get(href);
      const rows = (list.html.match(/<tr/g)?.length ?? 0) - 1;
      expect([href, list.status, rows]).toEqual([href, 200, count]);
    }
  });

  it('expects to be late what will be late if it goes on as the others did', async () => {
    const list = await world.as('dpo').get('/fi/cockpit/cases?figure=prospect&key=likely');
    expect(list.text).toContain('OPEN/likely');
    expect(list.text).not.toContain('OPEN/on-time');
    // Taking has lasted 1 day, usually 2: 1 + 9 + 2 + 1 = 13 days from 1.12. on.
    expect(list.text).toContain('14.12.');
  });

  it('counts a repeated request when the same was answered within the year before', async () => {
    const list = await world.as('dpo').get('/fi/cockpit/cases?figure=repeat');
    expect(list.html.match(/<tr/g)).toHaveLength(2);
  });

  it('is narrowed to a register, a right and a year', async () => {
    const counts = async (query: string): Promise<number[]> =>
      numbersOf(await cockpit(query))
        .filter(({ href }) => /figure=(open|answered)(&|$)/.test(href))
        .map(({ count }) => count);
    expect(new Set(await counts('?register=lappi-typ'))).toEqual(new Set([1]));
    expect(await counts('?right=erasure')).toContain(2);
    expect((await cockpit('?year=2025')).text).toContain('Vastauksia ei ole vielä');
  });

  it('gives each table as a file that says the same', async () => {
    const file = await world.as('dpo').get('/fi/cockpit/tables/days');
    expect(file.status).toBe(200);
    expect(file.html).toContain('11–15;26');
    expect(file.html).toContain('Myöhässä;1');
  });

  it('knows only figures there are', async () => {
    for (const query of [
      'figure=age',
      'figure=prospect&key=never',
      'figure=week&key=2026-12-01',
      'figure=week&key=2026-13-45',
    ])
      expect([query, (await world.as('dpo').get(`/fi/cockpit/cases?${query}`)).status]).toEqual([query, 404]);
    expect((await world.as('dpo').get('/fi/cockpit/tables/people')).status).toBe(404);
  });

  it('is for the officer alone, and counts the own authority alone', async () => {
    for (const path of ['', '/cases?figure=open', '/tables/weeks'])
      expect([path, (await world.as('handler').get(`/fi/cockpit${path}`)).status]).toEqual([path, 403]);
    const other = await world.as('stranger').get('/fi/cockpit');
    expect(numbersOf(other)).toEqual([]);
  });

  it('writes down each look at the figures and at the cases behind one, and each file that is taken', async () => {
    const written = async (path: string): Promise<unknown[]> => {
      const before = `select coalesce(max(id), 0) as last from audit_event where $1`;
      const [{ last }] = (await rowsOf(world, before, [true])) as [{ last: string }];
      await world.as('dpo').get(`/fi/cockpit${path}`);
      const since = `select action, actor, authority_id from audit_event where id > $1 order by id`;
      return rowsOf(world, since, [last]);
    };
    const row = (action: string) => [{ action, actor: world.idOf('dpo'), authority_id: 'lahti' }];
    expect(await written('')).toEqual(row('FiguresRead'));
    expect(await written('/cases?figure=open')).toEqual(row('FiguresRead'));
    expect(await written('/tables/weeks')).toEqual(row('FiguresExported'));
  });

  it('costs at most fifteen statements, as the list behind a figure does', async () => {
    for (const path of ['', '/cases?figure=prospect&key=likely', '/cases?figure=answered', '/tables/weeks']) {
      const dpo = world.as('dpo');
      const statements = await statementsOf(() => dpo.get(`/fi/cockpit${path}`));
      expect([path, statements.length > 0, statements.length <= 15]).toEqual([path, true, true]);
    }
  });
});
