import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { DeskWorld, paperRequest } from '#test/support/desk-world';

jest.setTimeout(60_000);

let world: DeskWorld;
let owner: pg.Client;
let aino: string;
let eero: string;
beforeAll(async () => {
  world = await DeskWorld.open();
  owner = new pg.Client({ connectionString: world.database.adminUrl });
  await owner.connect();
  aino = await world.registered({ receivedOn: '27.11.2026' });
  eero = await world.routed({
    name: 'Eero Testinen',
    hetu: '020594X903P',
    receivedOn: '30.11.2026',
    rights: 'access',
  });
});
afterAll(async () => {
  await owner.end();
  await world.close();
});

const numberOf = async (caseId: string): Promise<string> =>
  (await owner.query<{ case_number: string }>(`select case_number from case_file where id = $1`, [caseId]))
    .rows[0]!.case_number;
const audits = async (action: string): Promise<object[]> =>
  (
    await owner.query<object>(
      `select actor_kind, role, case_id, request_id, subject_id, row_count from audit_event where action = $1`,
      [action],
    )
  ).rows;
describe('the diary', () => {
  it('lists every case of the authority, the latest arrival first, and says that texts are sealed', async () => {
    const page = await world.as('registrar').get('/fi/diary');
    const [first, second] = [await numberOf(eero), await numberOf(aino)];
    expect(page.text.indexOf(first)).toBeGreaterThan(0);
    expect(page.text.indexOf(second)).toBeGreaterThan(page.text.indexOf(first));
    expect(page.text).toContain('Pyynnöt, viestit ja asiakirjat on salattu, eikä niistä haeta.');
  });

  it('shows names to those who may search persons, and to nobody else', async () => {
    expect((await world.as('registrar').get('/fi/diary')).text).toContain('Aino Mallikas');
    expect((await world.as('dpo').get('/fi/diary')).text).toContain('Aino Mallikas');
    const seen = await world.as('handler').get('/fi/diary');
    expect(seen.text).toContain(await numberOf(aino));
    expect(seen.text).not.toContain('Aino');
  });

  it.each([
    ['number', () => numberOf(aino)],
    ['number', async () => (await numberOf(aino)).split('/')[1]!],
    ['right', async () => 'erasure'],
    ['state', async () => 'received'],
    ['receivedTo', async () => '28.11.2026'],
    ['dueTo', async () => '28.12.2026'],
  ])('finds by %s', async (field, value) => {
    const query = new URLSearchParams({ [field]: await value() });
    const page = await world.as('handler').get(`/fi/diary?${query.toString()}`);
    expect(page.text).toContain(await numberOf(aino));
    if (field !== 'state') expect(page.text).not.toContain(await numberOf(eero));
  });

  it('keeps what was typed and names the day it cannot read', async () => {
    const page = await world.as('handler').get('/fi/diary?receivedFrom=joskus&state=closed');
    expect(page.errors).toEqual(['Kirjoita päivä muodossa 27.11.2026']);
    expect(page.html).toContain('value="joskus"');
    expect(page.html).toMatch(/value="closed" selected/);
  });

  it('says what to do when nothing is found, and when nothing can be searched for', async () => {
    const none = await world.as('handler').get('/fi/diary?state=withdrawn');
    expect(none.text).toContain('Hakuehdoilla ei löytynyt asioita.');
    const common = await world.as('handler').get('/fi/diary?words=ja');
    expect(common.text).toContain('Hakusanat ovat niin yleisiä');
  });

  it('is empty for another authority', async () => {
    const page = await world.as('stranger').get('/fi/diary');
    expect(page.text).toContain('Asiarekisterissä ei ole vielä asioita.');
  });

  it('is no page of the administrator', async () => {
    expect((await world.as('admin').get('/fi/diary')).status).toBe(403);
  });
});

describe('the subject line', () => {
  const write = async (caseId: string, subject: string) => {
    const browser = world.as('registrar');
    await browser.get(`/fi/diary/cases/${caseId}`);
    return browser.post(`/fi/diary/cases/${caseId}/subject`, { subject });
  };

  it.each([
    [
      'Aino Mallikkaan poistopyyntö',
      'Otsikossa on pyytäjän tai päämiehen nimi. Otsikko on julkinen: poista nimi',
    ],
    ['Poisto 010594Y9032', 'Otsikossa on henkilötunnuksen näköinen merkintä. Otsikko on julkinen: poista se'],
    ['', 'Kirjoita otsikko'],
  ])('is not taken as %j, and stays in the form', async (subject, text) => {
    const page = await write(aino, subject);
    expect([page.status, page.errors]).toEqual([422, [text]]);
    expect(page.html).toContain(`name="subject" type="text" value="${subject}"`);
  });

  it('is found by its words in other forms, in Finnish and in Swedish', async () => {
    expect((await write(aino, 'Poistopyyntö, pajatoiminnan asiakastiedot')).status).toBe(303);
    expect((await write(eero, 'Begäran om uppgifter, sysselsättningstjänsterna')).status).toBe(303);
    const found = async (language: string, words: string) =>
      (await world.as('handler').get(`/${language}/diary?${new URLSearchParams({ words }).toString()}`)).text;
    expect(await found('fi', 'pajatoiminnasta poistopyyntö')).toContain(await numberOf(aino));
    expect(await found('fi', 'asiakastieto')).not.toContain(await numberOf(eero));
    expect(await found('sv', 'uppgift')).toContain(await numberOf(eero));
    expect(await found('fi', 'asiakastiedot lokitiedot')).toContain('Hakuehdoilla ei löytynyt asioita.');
  });

  it('is written by the registry alone', async () => {
    const browser = world.as('handler');
    const page = await browser.get(`/fi/diary/cases/${aino}`);
    expect(page.html).not.toContain('name="subject"');
    expect((await browser.post(`/fi/diary/cases/${aino}/subject`, { subject: 'x' })).status).toBe(403);
  });
});

describe('the sheet of a matter', () => {
  it('tells what the law asks of the register', async () => {
    const page = await (await world.looking(eero)).get(`/fi/diary/cases/${eero}`);
    for (const part of [
      await numberOf(eero),
      'Vireille 30.11.2026, kirje',
      'Kirsi Kirjaaja',
      'Vireillepanija Eero Testinen',
      'Tarkastus (15 art.)',
      'pyyntö kirjattiin',
      'ohjaus vahvistettiin',
      'Pyyntö',
      'saapunut',
      'Ei arvioitu',
    ])
      expect(page.text).toContain(part);
    expect(page.text).not.toContain('020594X903P');
  });

  it('tells what was done, not who looked', async () => {
    await world.as('handler').get(`/fi/cases/${eero}`);
    const page = await (await world.looking(eero)).get(`/fi/diary/cases/${eero}`);
    expect(page.text).not.toContain('asiaa katsottiin');
    expect((await audits('DiarySheetRead')).length).toBeGreaterThan(0);
  });

  it('is not there for another authority', async () => {
    expect((await world.as('stranger').get(`/fi/diary/cases/${eero}`)).status).toBe(404);
    expect((await world.as('dpo').get('/fi/diary/cases/nothing')).status).toBe(404);
  });

  it('takes the mark of publicity with its ground', async () => {
    const browser = world.as('registrar');
    const form = await browser.get('/fi/requests/new');
    const sent = await browser.postFiles('/fi/requests/new', paperRequest(form), [
      { field: 'attachments', name: 'pyynto.txt', bytes: Buffer.from('Poistakaa tietoni.') },
    ]);
    const caseId = /cases\/([0-9a-f-]{36})/.exec(sent.location)![1]!;
    const sheet = await browser.get(`/fi/diary/cases/${caseId}`);
    expect(sheet.text).toContain('pyynto.txt');
    const action = /action="([^"]+\/documents\/[^"]+)"/.exec(sheet.html)![1]!;
    const refused = await browser.post(action, { publicity: 'secret', ground: '' });
    expect([refused.status, refused.errors]).toEqual([422, ['Valitse salassapidon peruste']]);
    const done = await browser.follow(await browser.post(action, { publicity: 'secret', ground: '24-1-25' }));
    expect(done.text).toContain('Salassa pidettävä, JulkL 24 § 1 mom. 25 kohta');
    const stranger = world.as('stranger');
    await stranger.get('/fi/diary');
    expect((await stranger.post(action, { publicity: 'public' })).status).toBe(404);
  });
});
