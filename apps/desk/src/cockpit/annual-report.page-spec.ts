import { Sealer } from '#platform';
import { aPlantedCase } from '#test/builders/planted-case.builder';
import type { Page } from '#test/support/browser';
import { rowsOf } from '#test/support/desk-tasks';
import { DeskWorld } from '#test/support/desk-world';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { plantCases } from '../../../../db/seed/plant-cases.js';

jest.setTimeout(120_000);

/** Twelve answers about oneself and two erasures refused: two is a small number. Today is 1.12.2026. */
const CASES = [
  ...Array.from({ length: 12 }, (_, place) => aPlantedCase(`2026-0${(place % 8) + 2}-10`)),
  aPlantedCase('2026-05-04', { right: 'erasure', outcome: 'refused', ground: 'erasure-17-3-b' }),
  aPlantedCase('2026-06-04', { right: 'erasure', outcome: 'refused', ground: 'erasure-17-3-b' }),
];

let world: DeskWorld;
beforeAll(async () => {
  world = await DeskWorld.open();
  const owner = new pg.Client({ connectionString: world.database.adminUrl });
  await owner.connect();
  const sealer = new Sealer(`k1:${Buffer.alloc(32, 1).toString('base64')}`);
  await plantCases(owner, sealer, CASES, { identity: {}, scope: {}, decision: {} });
  await owner.end();
});
afterAll(() => world.close());

const get = (path: string): Promise<Page> => world.as('dpo').get(`/fi/annual-report${path}`);

describe('the annual report', () => {
  it('shows each number beside what of it is published, and says the rule', async () => {
    const page = await get('?year=2026');
    expect(page.status).toBe(200);
    expect(page.text).toContain('Laskettu siitä, mitä oli kirjattu 30.11.2026 loppuun mennessä.');
    expect(page.text).toContain('Luvut 1–4 on peitetty');
    expect(page.text).toContain(
      'Tarkastus (15 art.) 12 peitetty Poistaminen (17 art.) 2 peitetty Yhteensä 14 14',
    );
  });

  it('hides in the file to publish what the file for own use tells', async () => {
    const [published, whole] = [await get('/published.csv?year=2026'), await get('/whole.csv?year=2026')];
    const line = 'Saapuneet vaatimukset oikeuden mukaan;Poistaminen (17 art.)';
    expect(published.html).toContain(`${line};peitetty\r\n`);
    expect(whole.html).toContain(`${line};2\r\n`);
    expect(whole.html).toContain('Tätä tiedostoa ei julkaista.');
  });

  it('is the same file whenever the same day is counted, as a tagged PDF/A', async () => {
    const pdf = (upTo: string) =>
      world.as('dpo').download(`/fi/annual-report/published.pdf?year=2026&upTo=${upTo}`);
    const first = await pdf('2026-11-30');
    world.clock.advance({ days: 3 });
    expect(first.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(first.bytes.toString('latin1')).toContain('<pdfaid:part>2</pdfaid:part>');
    expect((await pdf('2026-11-30')).bytes.equals(first.bytes)).toBe(true);
    expect((await pdf('2026-12-02')).bytes.equals(first.bytes)).toBe(false);
  });

  it('knows only the files, years and days there are', async () => {
    for (const path of ['/whole.pdf', '/other.csv'])
      expect([path, (await get(path)).status]).toEqual([path, 404]);
    expect((await get('?year=2026&upTo=31.12.2026')).text).toContain('Valitse mennyt päivä');
    expect((await get('?year=1999')).text).toContain('Tästä vuodesta ei ole raporttia');
    for (const path of ['', '/whole.csv?year=2026', '/published.pdf?year=2026'])
      expect([path, (await world.as('handler').get(`/fi/annual-report${path}`)).status]).toEqual([path, 403]);
  });

  it('is written down each time the year is counted, for the page and for each file', async () => {
    const counted = `select 1 from audit_event where action = 'AnnualFiguresCounted' and actor = $1 and authority_id = 'lahti'`;
    const times = async (): Promise<number> => (await rowsOf(world, counted, [world.idOf('dpo')])).length;
    const before = await times();
    for (const path of ['?year=2026', '/whole.csv?year=2026', '/published.csv?year=2026']) await get(path);
    expect(await times()).toBe(before + 3);
  });
});
