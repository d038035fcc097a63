import type { Page } from '#test/support/browser';
import { DeskWorld } from '#test/support/desk-world';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';

jest.setTimeout(120_000);

let world: DeskWorld;
let owner: pg.Client;
beforeAll(async () => {
  world = await DeskWorld.open();
  owner = new pg.Client({ connectionString: world.database.adminUrl });
  await owner.connect();
  await world.registered();
});
beforeEach(() => world.clock.advance({ hours: 2 }));
afterAll(async () => {
  await owner.end();
  await world.close();
});

const act = async (what: 'make' | 'end'): Promise<Page> => {
  const dpo = world.as('dpo');
  await dpo.get('/fi/calendar-feed');
  return dpo.post('/fi/calendar-feed', { act: what });
};
const addressIn = (page: Page): string =>
  /value="[^"]*(\/fi\/due-days\.ics\?key[^"]*)"/.exec(page.html)?.[1]?.replaceAll('&#x3D;', '=') ?? '';
const fetched = (address: string): Promise<Page> => world.as(null).get(address);

describe('the calendar of due days', () => {
  it('is fetched without a sign-in and holds case numbers and due days, nothing else', async () => {
    const file = await fetched(addressIn(await act('make')));
    expect(file.status).toBe(200);
    expect(file.html).toContain('SUMMARY:Määräpäivä LAHTI/1/00.04.02/2026\r\n');
    // Received on Friday 27.11.2026.
    expect(file.html).toContain('DTSTART;VALUE=DATE:20261228\r\n');
    expect(file.html).not.toMatch(/Mallikas|erasure|Poist|DESCRIPTION|URL/);
  });

  it('keeps no secret, and writes every fetch down for the owner of the address', async () => {
    const address = addressIn(await act('make'));
    const key = new URL(address, 'https://desk.example').searchParams.get('key') ?? '';
    expect(key).toHaveLength(43);
    await fetched(address);
    await fetched(address);
    const { rows } = await owner.query<{ kept: string }>(
      'select calendar_feed::text as kept from calendar_feed',
    );
    expect(rows.map(({ kept }) => kept).join()).not.toContain(key);
    const { rows: written } = await owner.query(
      `select 1 from audit_event where action = 'CalendarFeedFetched' and actor = $1
         and subject_id = (select id from calendar_feed where revoked_at is null)`,
      [world.idOf('dpo')],
    );
    expect(written).toHaveLength(2);
    expect((await world.as('dpo').get('/fi/calendar-feed')).html).not.toContain(key);
  });

  it('ends with its address: by a new one, and by being ended', async () => {
    const first = addressIn(await act('make'));
    const second = addressIn(await act('make'));
    expect([(await fetched(first)).status, (await fetched(second)).status]).toEqual([404, 200]);
    expect((await act('end')).location).toBe('/fi/calendar-feed');
    expect((await fetched(second)).status).toBe(404);
    expect((await fetched('/fi/due-days.ics?key=guessed')).status).toBe(404);
    expect((await fetched('/fi/due-days.ics')).status).toBe(404);
  });

  it('is written down when an address is made and when one ends', async () => {
    const acts = async (): Promise<string[]> =>
      (
        await owner.query<{ action: string }>(
          `select action from audit_event where action in ('CalendarFeedMade', 'CalendarFeedEnded') and actor = $1 order by id`,
          [world.idOf('dpo')],
        )
      ).rows.map(({ action }) => action);
    await act('end');
    const before = await acts();
    await act('make');
    await act('make');
    await act('end');
    const made = ['CalendarFeedMade', 'CalendarFeedEnded', 'CalendarFeedMade', 'CalendarFeedEnded'];
    expect((await acts()).slice(before.length)).toEqual(made);
  });

  it('holds the open cases of its owner’s authority, not those of another nor those that are closed', async () => {
    const address = addressIn(await act('make'));
    expect((await fetched(address)).html).toContain('VEVENT');
    await owner.query(`update case_file set authority_id = 'tornio'`);
    expect((await fetched(address)).html).not.toContain('VEVENT');
    await owner.query(`update case_file set authority_id = 'lahti', state = 'decided'`);
    expect((await fetched(address)).html).not.toContain('VEVENT');
    await owner.query(`update case_file set state = 'received'`);
  });

  it('ends when its owner no longer oversees', async () => {
    const address = addressIn(await act('make'));
    await owner.query('update staff set active = false where id = $1', [world.idOf('dpo')]);
    expect((await fetched(address)).status).toBe(404);
    await owner.query('update staff set active = true where id = $1', [world.idOf('dpo')]);
    expect((await fetched(address)).status).toBe(200);
  });

  it('is given twelve times an hour', async () => {
    const address = addressIn(await act('make'));
    const answers: number[] = [];
    for (let count = 0; count < 14; count += 1) answers.push((await fetched(address)).status);
    expect(answers).toEqual([...Array<number>(12).fill(200), 429, 429]);
    world.clock.advance({ minutes: 61 });
    expect((await fetched(address)).status).toBe(200);
  });

  it('leaves out what stands still', async () => {
    const address = addressIn(await act('make'));
    await owner.query('update case_file set lead_paused = true');
    const { html } = await fetched(address);
    expect([html.includes('BEGIN:VCALENDAR'), html.includes('VEVENT')]).toEqual([true, false]);
    await owner.query('update case_file set lead_paused = false');
  });

  it('is for the officer', async () => {
    expect((await world.as('handler').get('/fi/calendar-feed')).status).toBe(403);
  });
});
