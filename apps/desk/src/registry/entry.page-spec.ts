import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { DeskWorld, paperRequest } from '#test/support/desk-world';

jest.setTimeout(60_000);

let world: DeskWorld;
beforeAll(async () => {
  world = await DeskWorld.open(); // Tuesday 1.12.2026
});
afterAll(() => world.close());

const NEW = '/fi/requests/new';

describe('the due day before registering', () => {
  it('is shown with its working, the late entry is alarmed, the answers stay and nothing is saved', async () => {
    const browser = world.as('registrar');
    const fields = { ...paperRequest(await browser.get(NEW)), receivedOn: '22.11.2026', act: 'due' };
    const page = await browser.postFiles(NEW, fields, []);
    expect(page.status).toBe(200);
    expect(page.text).toContain('ti 22.12.2026');
    expect(page.text).toContain('Kirjattu 9 päivää saapumisen jälkeen; 21 päivää jäljellä.');
    expect(page.html).toContain('class="working');
    expect(page.html).toContain('value="Aino Mallikas"');
    expect((await browser.get('/fi/inbox')).text).toContain('Odottaa ohjausta: 0');
  });

  it('needs only the day and a right', async () => {
    const browser = world.as('registrar');
    await browser.get(NEW);
    const bare = await browser.postFiles(NEW, { receivedOn: '', act: 'due' }, []);
    expect(bare.errors).toEqual([
      'Kirjoita saapumispäivä muodossa 27.11.2026',
      'Valitse vähintään yksi oikeus',
    ]);
    const unknown = { receivedOn: '27.11.2026', rights: ['access', 'be-forgotten'], act: 'due' };
    const page = await browser.postFiles(NEW, unknown, []);
    expect([page.status, page.errors]).toEqual([422, ['Oikeutta ei tunneta']]);
  });

  it('tells of a deadline that is near, and of one that is over', async () => {
    const browser = world.as('registrar');
    const fields = paperRequest(await browser.get(NEW));
    const near = await browser.postFiles(NEW, { ...fields, receivedOn: '4.11.2026', act: 'due' }, []);
    expect(near.text).toContain('Kirjattu 27 päivää saapumisen jälkeen; 3 päivää jäljellä.');
    const over = await browser.postFiles(NEW, { ...fields, receivedOn: '20.10.2026', act: 'due' }, []);
    expect(over.text).toContain('määräaika päättyi 11 päivää sitten.');
    expect(over.text).toContain('Määräaika on ohi');
  });
});

describe('a late entry', () => {
  it('is said on the page after saving, on the row of the inbox and on the board', async () => {
    const caseId = await world.registered({ receivedOn: '22.11.2026' });
    const browser = world.as('registrar');
    const said = 'Kirjattu 9 päivää saapumisen jälkeen; 21 päivää jäljellä';
    expect((await browser.get(`/fi/cases/${caseId}/registered`)).text).toContain(said);
    expect((await browser.get('/fi/inbox')).text).toContain(said);
    const board = await world.as('dpo').get('/fi/deadlines');
    expect(board.text).toContain('Myöhässä kirjatut 90 päivän ajalta: 1');
    expect(board.text).toMatch(/su 22\.11\.2026 ti 1\.12\.2026 9 kirje/);
  });

  it('is not said of what was entered on the next working day', async () => {
    const caseId = await world.registered({ receivedOn: '30.11.2026' });
    const page = await world.as('registrar').get(`/fi/cases/${caseId}/registered`);
    expect(page.text).not.toContain('saapumisen jälkeen');
    expect((await world.as('dpo').get('/fi/deadlines')).text).toContain('90 päivän ajalta: 1');
  });
});

describe('a request left with a unit', () => {
  it('is registered by a handler and waits at the registry, with the day the unit got it', async () => {
    const browser = world.as('handler');
    const form = await browser.get(NEW);
    expect(form.html).toContain('<option value="unit" selected>');
    expect(form.text).toContain('Se menee kirjaamon saapuneisiin');
    const fields = { ...paperRequest(form), channel: 'unit', receivedOn: '26.11.2026', name: 'Ulla Yksikkö' };
    const refused = await browser.postFiles(NEW, { ...fields, unit: '' }, []);
    expect([refused.status, refused.errors]).toEqual([422, ['Kirjoita yksikkö, jonne pyyntö jätettiin']]);
    const done = await browser.postFiles(NEW, { ...fields, unit: 'Työpaja Testi' }, []);
    const page = await browser.follow(done);
    expect(page.text).toContain('Saapui to 26.11.2026, kirjattu ti 1.12.2026.');
    expect(page.text).toContain('ma 28.12.2026');
    expect(page.text).toContain('Pyyntö odottaa ohjausta kirjaamon saapuneissa.');
    expect(page.html).not.toContain('/routing"');
    const caseId = /cases\/([0-9a-f-]{36})/.exec(done.location)?.[1];
    const registrar = world.as('registrar');
    expect((await registrar.get('/fi/inbox')).text).toContain('Ulla Yksikkö');
    const triage = await registrar.get(`/fi/cases/${caseId}/routing`);
    expect(triage.text).toContain('Työpaja Testi');
  });
});
