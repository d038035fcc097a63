import { DeskWorld, paperRequest } from '#test/support/desk-world';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';

jest.setTimeout(60_000);

const LIST = '/fi/administration/files';
const FILE = { field: 'attachments', name: 'valtakirja.txt', bytes: Buffer.from('Valtuutan.') };

let world: DeskWorld;
let owner: pg.Client;
let caseId: string;
beforeAll(async () => {
  // Nobody listens there: the desk only puts the file into quarantine.
  world = await DeskWorld.open({ CLAMAV_URL: 'tcp://127.0.0.1:5500' });
  owner = new pg.Client({ connectionString: world.database.adminUrl });
  await owner.connect();
  const browser = world.as('registrar');
  const form = await browser.get('/fi/requests/new');
  const sent = await browser.postFiles('/fi/requests/new', paperRequest(form), [FILE]);
  caseId = /cases\/([0-9a-f-]{36})/.exec(sent.location)![1]!;
});
afterAll(async () => {
  await owner.end();
  await world.close();
});

const set = (quarantine: string, finding: string | null = null) =>
  owner.query(`update stored_file set quarantine = $1, finding = $2 where kind = 'attachment'`, [
    quarantine,
    finding,
  ]);
const scanner = (fault: string | null) =>
  owner.query(
    `insert into file_scanner (name, is_set, asked_at, answered_at, fault) values ('clamd', true, $1, $1, $2)
     on conflict (name) do update set fault = excluded.fault`,
    [world.clock.now().toString(), fault],
  );

describe('an attachment in the desk', () => {
  it('that is being checked is named and cannot be opened, and its address says so', async () => {
    const page = await world.as('registrar').get(`/fi/cases/${caseId}/routing`);
    expect(page.text).toContain(
      'valtakirja.txt 1 kt · tarkistetaan, ei voi vielä avata Haittaohjelmien tarkistus kestää',
    );
    expect(page.html).not.toContain('/fi/attachments/');
    const { rows } = await owner.query<{ id: string }>(
      `select id from stored_file where kind = 'attachment'`,
    );
    const refused = await world.as('registrar').get(`/fi/attachments/${rows[0]!.id}`);
    expect([refused.status, refused.text.includes('Yritä hetken kuluttua uudelleen')]).toEqual([422, true]);
  });

  it('that is harmful tells what to do about it', async () => {
    await set('infected', 'Win.Test.EICAR_HDB-1');
    const page = await world.as('registrar').get(`/fi/cases/${caseId}/routing`);
    expect(page.text).toContain('haittaohjelma, ei avata Pyyntö on tallessa');
    expect(page.html).not.toContain('/fi/attachments/');
  });

  it.each([
    ['unscanned', 'ei tarkistettu haittaohjelmien varalta'],
    ['clean', '· tarkistettu'],
  ])('that is %s can be opened, and says so', async (state, words) => {
    await set(state);
    const page = await world.as('registrar').get(`/fi/cases/${caseId}/routing`);
    expect(page.text).toContain(words);
    expect(page.html).toMatch(/href="\/fi\/attachments\/[^"]+">valtakirja\.txt/);
  });
});

describe('the page of the scanner', () => {
  it('says that nothing is known while nobody tells, and what is wrong with what to do', async () => {
    expect((await world.as('admin').get(LIST)).text).toContain('Tarkistuksen tilaa ei tiedetä.');
    await scanner('unreachable');
    const down = await world.as('admin').get(LIST);
    expect(down.text).toContain(
      'Tarkistukseen ei saada yhteyttä. Uudet liitteet odottavat, mitään ei katoa.',
    );
    await scanner(null);
    expect((await world.as('dpo').get(LIST)).text).toContain('Tarkistus toimii.');
  });

  it('lists what is held by the number of the case alone', async () => {
    await set('infected', 'Win.Test.EICAR_HDB-1');
    const page = await world.as('admin').get(LIST);
    expect(page.text).toMatch(/1 haitallinen · 0 odottaa tarkistusta/);
    expect(page.text).toContain('Win.Test.EICAR_HDB-1');
    expect(page.text).not.toMatch(/valtakirja|Aino|Mallikas/);
    expect(page.html).not.toContain('/fi/attachments/');
  });

  it('is for administrators and the officer', async () => {
    for (const person of ['registrar', 'handler', 'expert'] as const)
      expect((await world.as(person).get(LIST)).status).toBe(403);
    expect((await world.as('admin').get('/fi/administration')).html).toContain(`href="${LIST}"`);
  });

  it.each(['sv', 'en'])('speaks %s', async (language) => {
    expect((await world.as('admin').get(`/${language}/administration/files`)).status).toBe(200);
  });
});
