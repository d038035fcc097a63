import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { DeskWorld, paperRequest, versionOf } from '#test/support/desk-world';

jest.setTimeout(60_000);

let world: DeskWorld;
beforeAll(async () => {
  world = await DeskWorld.open();
});
afterAll(() => world.close());

describe('a paper request', () => {
  it('comes back with everything written when something is missing', async () => {
    const browser = world.as('registrar');
    const form = await browser.get('/fi/requests/new');
    const page = await browser.postFiles(
      '/fi/requests/new',
      { ...paperRequest(form), receivedOn: '2.12.2026', name: '' },
      [],
    );
    expect(page.status).toBe(422);
    expect(page.title).toMatch(/^Virhe: /);
    expect(page.errors).toEqual([
      'Saapumispäivä on tulevaisuudessa. Kirjoita päivä, jona pyyntö saapui',
      'Kirjoita pyytäjän nimi',
    ]);
    expect(page.html).toContain('value="2.12.2026"');
    expect(page.html).toContain('Kaikki asiakastietoni');
  });

  it('with a wrong check character in the identity code says so and keeps the rest', async () => {
    const browser = world.as('registrar');
    const form = await browser.get('/fi/requests/new');
    const page = await browser.postFiles(
      '/fi/requests/new',
      { ...paperRequest(form), hetu: '010594Y9033' },
      [],
    );
    expect([page.status, page.errors]).toEqual([
      422,
      ['Tarkista henkilötunnus: muoto tai tarkistusmerkki on väärin'],
    ]);
    expect(page.html).toContain('value="Aino Mallikas"');
  });

  it.each([
    ['municipality', { municipality: 'atlantis' }, 'Valitse kunta luettelosta'],
    ['language', { language: 'de' }, 'Valitse asiointikieli luettelosta'],
    ['email', { email: 'aino@posti' }, 'Tarkista sähköpostiosoite, esimerkiksi nimi@posti.fi'],
    ['rights', { rights: ['erasure', 'be-forgotten'] }, 'Oikeutta ei tunneta'],
    ['rectification-wrong', { rights: 'rectification' }, 'Kirjoita, mikä tieto on väärin'],
    [
      'access-periodFrom',
      { rights: 'access', 'access-periodFrom': '2019-01-01' },
      'Kirjoita päivä muodossa 1.9.2023 tai vuosi muodossa 2023',
    ],
  ])('with a bad %s leads to the field and keeps the rest', async (field, change, text) => {
    const browser = world.as('registrar');
    const fields = { ...paperRequest(await browser.get('/fi/requests/new')), ...change };
    const page = await browser.postFiles('/fi/requests/new', fields, []);
    expect([page.status, page.errors]).toEqual([422, [text]]);
    expect(page.html).toContain(`href="#${field}"`);
    expect(page.html).toContain(`id="${field}"`);
    expect(page.html).toContain('value="Aino Mallikas"');
  });

  it('with a harmful kind of attachment keeps the other answers', async () => {
    const browser = world.as('registrar');
    const form = await browser.get('/fi/requests/new');
    const svg = {
      field: 'attachments',
      name: 'kuva.svg',
      bytes: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
    };
    const page = await browser.postFiles('/fi/requests/new', paperRequest(form), [svg]);
    expect(page.status).toBe(422);
    expect(page.errors[0]).toContain('kuva.svg');
    expect(page.html).toContain('value="Aino Mallikas"');
  });

  it('without the form’s token is shown again, filled, and nothing is registered', async () => {
    const browser = world.as('registrar');
    const form = await browser.get('/fi/requests/new');
    const page = await browser.postFiles('/fi/requests/new', { ...paperRequest(form), _csrf: 'wrong' }, []);
    expect(page.status).toBe(403);
    expect(page.html).toContain('value="Aino Mallikas"');
    expect((await browser.get('/fi/inbox')).text).not.toContain('Aino Mallikas');
  });

  it('counts from the day it came, not from today: received Friday 27.11.2026, due Monday 28.12.2026', async () => {
    const caseId = await world.registered();
    const page = await world.as('registrar').get(`/fi/cases/${caseId}/registered`);
    expect(page.text).toContain('Saapui pe 27.11.2026, kirjattu ti 1.12.2026');
    expect(page.text).toContain('ma 28.12.2026');
    expect(page.text).toContain('27 pv jäljellä');
    const inbox = await world.as('registrar').get('/fi/inbox');
    expect(inbox.text).toContain('Aino Mallikas');
    expect(inbox.text).toContain('Kirjattu 4 päivää saapumisen jälkeen; 27 päivää jäljellä');
  });

  it('sent twice is registered once', async () => {
    const browser = world.as('registrar');
    const fields = paperRequest(await browser.get('/fi/requests/new'));
    const first = await browser.postFiles('/fi/requests/new', fields, []);
    const second = await browser.postFiles('/fi/requests/new', fields, []);
    expect(second.location).toBe(first.location);
  });
});

describe('a request for everything in the Lapland joint service', () => {
  const joint = { register: 'lappi-typ', municipality: 'kemi', rights: 'access' };

  it('stands beside its proposal with reasons, and beside what 4.11.2019 would have given', async () => {
    const caseId = await world.registered(joint);
    const page = await world.as('registrar').get(`/fi/cases/${caseId}/routing?receivedOn=4.11.2019`);
    expect(page.status).toBe(200);
    expect(page.text).toContain('Kela');
    expect(page.text).toContain('Saapuisi 4.11.2019: 3 viranomaista');
    expect(page.text).toMatch(/TE-toimisto/);
    expect(page.text).toMatch(/Laki 381\/2023|381\/2023/);
    expect(page.text).not.toContain('010594Y9032');
  });

  it('says when the compared day cannot be read', async () => {
    const caseId = await world.registered(joint);
    const page = await world.as('registrar').get(`/fi/cases/${caseId}/routing?receivedOn=joskus`);
    expect(page.text).toContain('Kirjoita päivä muodossa 4.11.2019');
  });

  it('is split as confirmed, and cannot be routed again', async () => {
    const caseId = await world.registered(joint);
    const browser = world.as('registrar');
    const proposal = await browser.get(`/fi/cases/${caseId}/routing`);
    const fields = { version: versionOf(proposal), act: 'confirm' };
    const done = await browser.follow(await browser.post(`/fi/cases/${caseId}/routing`, fields));
    expect(done.text).toContain('Ohjaus vahvistettu');
    expect(done.text).toContain('Kela');
    expect((await browser.get(`/fi/cases/${caseId}/routing`)).location).toBe(`/fi/cases/${caseId}`);
  });

  it('keeps the choices when one of them is unfinished', async () => {
    const caseId = await world.registered(joint);
    const browser = world.as('registrar');
    const proposal = await browser.get(`/fi/cases/${caseId}/routing`);
    const page = await browser.post(`/fi/cases/${caseId}/routing`, {
      version: versionOf(proposal),
      'share-0-pick': 'leave',
      'share-1-pick': 'change',
      act: 'confirm',
    });
    expect([page.status, page.errors]).toEqual([422, ['Valitse viranomainen']]);
    expect(page.html).toMatch(/id="share-0-leave"[^>]* checked/);
    expect(page.html).toMatch(/id="share-1-change"[^>]* checked/);
  });
});

describe('the registry of another authority', () => {
  it('finds no page where our case is', async () => {
    const caseId = await world.registered();
    const page = await world.as('stranger').get(`/fi/cases/${caseId}/routing`);
    expect([page.status, page.title]).toEqual([404, expect.stringContaining('Sivua ei löydy')]);
    expect(page.text).not.toContain('Aino');
  });
});

describe('somebody without a role', () => {
  it('gets a plain page that says so, with the way out', async () => {
    const browser = world.as('admin', []);
    const page = await browser.follow(await browser.get('/fi'));
    expect(page.status).toBe(200);
    expect(page.text).toContain('Roolillasi ei ole työlistaa tässä palvelussa.');
    expect(page.html).toContain('action="/fi/sign-out"');
    expect((await world.as('handler').get('/fi/start')).location).toBe('/fi/my-work');
  });
});

describe('somebody not signed in', () => {
  it('is led to sign in and back', async () => {
    const page = await world.as(null).get('/fi/inbox');
    expect([page.status, page.location]).toEqual([303, '/fi/sign-in?returnTo=%2Ffi%2Finbox']);
  });
});

describe('a warning of the proposal', () => {
  const unknown = { register: 'unknown', municipality: 'lahti', rights: 'access' };

  it('must be marked as read by a person before the routing is confirmed', async () => {
    const caseId = await world.registered(unknown);
    const browser = world.as('registrar');
    const proposal = await browser.get(`/fi/cases/${caseId}/routing`);
    const fields = {
      version: versionOf(proposal),
      act: 'confirm',
      added: '1',
      'added-0-authority': 'lahti',
      'added-0-rights': 'access',
      'added-0-why': 'Pyytäjä on Lahden asiakas.',
    };
    const page = await browser.post(`/fi/cases/${caseId}/routing`, fields);
    expect(page.status).toBe(422);
    expect(page.errors).toContain('Lue varoitus ja merkitse se luetuksi');
    const codes = [...proposal.html.matchAll(/name="acknowledged" value="([^"]+)"/g)].map(
      (found) => found[1]!,
    );
    const read = { ...fields, acknowledged: codes };
    const done = await browser.follow(await browser.post(`/fi/cases/${caseId}/routing`, read));
    expect(done.text).toContain('Ohjaus vahvistettu');
  });
});

describe('a right that nobody was chosen for', () => {
  it('is not dropped: the page says what was left out', async () => {
    const caseId = await world.registered();
    const browser = world.as('registrar');
    const proposal = await browser.get(`/fi/cases/${caseId}/routing`);
    const codes = [...proposal.html.matchAll(/name="acknowledged" value="([^"]+)"/g)].map(
      (found) => found[1]!,
    );
    const picks = [...proposal.html.matchAll(/name="share-(\d+)-key"/g)].map((found) => [
      `share-${found[1]}-pick`,
      'leave',
    ]);
    const page = await browser.post(`/fi/cases/${caseId}/routing`, {
      version: versionOf(proposal),
      act: 'confirm',
      acknowledged: codes,
      ...Object.fromEntries(picks),
      added: '1',
      'added-0-authority': 'kela',
      'added-0-rights': 'access',
      'added-0-why': 'x',
    });
    expect(page.status).toBe(422);
    expect(page.errors[0]).toContain('Ohjauksesta jäi pois');
  });
});
