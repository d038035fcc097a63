import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '#test/support/browser';
import { DeskWorld } from '#test/support/desk-world';

let desk: DeskWorld;
beforeAll(async () => {
  desk = await DeskWorld.open();
});
afterAll(() => desk.close());

const AKI = 'admin';
const petri = (): string => desk.idOf('handler');
const save = (browser: Browser, name: string, over: object = {}) =>
  browser.post('/fi/administration/units/edit', { unit: '', name, lead: '', deputy: '', ...over });
/** What stands in a form of a member of staff when it is opened. */
const facts = (over: object = {}) => ({
  ...{ name: 'Petri Testilä', title: 'palveluasiantuntija', email: 'petri@lahti.example', unit: 'Kirjaamo' },
  ...{ roles: ['handler'], approves: [], active: 'yes' },
  ...over,
});

describe('the units', () => {
  it('are set up with a lead and a deputy, changed, and removed when nobody works there', async () => {
    const browser = desk.as(AKI);
    await browser.get('/fi/administration/units/edit');
    const added = await browser.follow(
      await save(browser, 'Arkisto', { lead: petri(), deputy: desk.idOf('approver') }),
    );
    expect(added.text).toContain('Yksikkö Arkisto on tallennettu.');
    expect(added.text).toContain('Arkisto Petri Testilä Hanna Esimerkki 0');
    const page = await browser.get('/fi/administration/units/edit?unit=Arkisto');
    expect(page.html).toContain(`value="${petri()}" selected`);
    const gone = await browser.follow(
      await browser.post('/fi/administration/units/remove', { unit: 'Arkisto' }),
    );
    expect(gone.text).toContain('Yksikkö Arkisto on poistettu.');
    expect(gone.text).not.toContain('Arkisto Petri');
  });

  it('say what is wrong at its field and keep what was chosen', async () => {
    const browser = desk.as(AKI);
    await browser.get('/fi/administration/units/edit');
    const page = await save(browser, '', { lead: petri() });
    expect([page.status, page.errors]).toEqual([422, ['Kirjoita yksikön nimi']]);
    expect(page.html).toContain(`value="${petri()}" selected`);
    const same = await save(browser, 'Arkisto', { lead: petri(), deputy: petri() });
    expect(same.errors).toEqual(['Valitse varahenkilöksi joku muu kuin esimies']);
    expect((await browser.get('/fi/administration/units/edit?unit=Olematon')).status).toBe(404);
  });
});

describe('a member of staff', () => {
  it('is added, found by a posted search, and changed', async () => {
    const browser = desk.as(AKI);
    await browser.get('/fi/administration/units/edit');
    await save(browser, 'Kirjaamo');
    const form = await browser.get('/fi/administration/staff/new');
    expect(form.text).not.toMatch(/Pääkäyttäjä|Tietosuojavastaava/);
    const uusi = facts({ name: 'Uusi Testinen', subject: 'uusi.testinen' });
    const wrong = await browser.post('/fi/administration/staff/new', { ...uusi, email: 'ei osoite' });
    expect(wrong.errors).toEqual(['Tarkista sähköpostiosoite, esimerkiksi nimi@kunta.fi']);
    expect(wrong.html).toContain('value="Uusi Testinen"');
    const added = await browser.follow(await browser.post('/fi/administration/staff/new', uusi));
    expect(added.text).toContain('Uusi Testinen on lisätty.');
    const found = await browser.post('/fi/administration/staff', { words: 'uusi t' });
    expect(found.text).toContain('Löytyi 1 henkilö');
    const id = /staff\/([0-9a-f-]{36})"/.exec(found.html)?.[1] ?? '';
    const path = `/fi/administration/staff/${id}`;
    const done = await browser.follow(await browser.post(path, { ...uusi, roles: ['registrar', 'expert'] }));
    expect(done.text).toContain('Tiedot on tallennettu.');
    const changes = await browser.get('/fi/administration/changes');
    expect(changes.text).toContain('Roolit Käsittelijä → Kirjaaja, Asiantuntija');
  });

  it('gets a strong role from two administrators only', async () => {
    const browser = desk.as(AKI);
    const path = `/fi/administration/staff/${petri()}`;
    await browser.get(path);
    const own = await browser.post(path, facts({ roles: ['handler', 'admin'] }));
    expect(own.errors).toEqual(['Tämän roolin antaa kaksi pääkäyttäjää. Ehdota sitä henkilön sivulla']);
    const proposed = await browser.follow(await browser.post(`${path}/role`, { role: 'dpo' }));
    expect(proposed.text).toContain('Ehdotit tätä itse. Toinen pääkäyttäjä vahvistaa sen.');
    expect(proposed.text).not.toContain('Vahvista rooli');
    const id = /proposals\/([0-9a-f-]{36})"/.exec(proposed.html)?.[1] ?? '';
    const alone = await browser.post(`/fi/administration/proposals/${id}`, { act: 'confirm' });
    expect([alone.status, alone.text.includes('Ehdotit roolia itse.')]).toEqual([422, true]);
    const other = desk.as('otherAdmin');
    const start = await other.get('/fi/administration');
    expect(start.text).toMatch(/Odottaa vahvistusta Petri Testilä: Tietosuojavastaava Ehdotti Aki Asettaja/);
    const given = await other.follow(
      await other.post(`/fi/administration/proposals/${id}`, { act: 'confirm' }),
    );
    expect(given.text).toContain('Rooli on annettu.');
    expect((await other.get(path)).html).toMatch(/value="dpo" checked/);
  });

  it('is signed out everywhere by an administrator, and by nobody else', async () => {
    const browser = desk.as(AKI);
    await browser.get(`/fi/administration/staff/${petri()}`);
    const done = await browser.follow(await browser.post(`/fi/administration/staff/${petri()}/sessions`));
    expect(done.text).toContain('0 istuntoa päättyi.');
    const own = desk.as('handler');
    const page = await own.get('/fi/sessions');
    expect(page.text).toContain('Kirjaudu ulos kaikkialta');
    expect((await own.post(`/fi/administration/staff/${petri()}/sessions`)).status).toBe(403);
  });

  it('is not shown to another authority, and nobody but an administrator changes anything', async () => {
    const handler = desk.as('handler');
    expect((await handler.get('/fi/administration')).status).toBe(403);
    expect((await handler.get('/fi/administration/staff')).status).toBe(403);
    await handler.get('/fi/absences');
    expect((await handler.post(`/fi/administration/staff/${petri()}`, facts())).status).toBe(403);
    const admin = desk.as(AKI);
    expect((await admin.get(`/fi/administration/staff/${desk.idOf('stranger')}`)).status).toBe(404);
  });
});

describe('an absence', () => {
  const days = { from: '7.12.2026', to: '11.12.2026', deputy: '' };

  it('is entered by each for themselves, seen and removed', async () => {
    const browser = desk.as('handler');
    const page = await browser.get('/fi/absences');
    expect(page.html).not.toContain('name="person"');
    const wrong = await browser.post('/fi/absences', { ...days, to: '1.11.2026' });
    expect(wrong.errors).toEqual(['Viimeinen päivä on ennen ensimmäistä. Tarkista päivät']);
    const done = await browser.follow(
      await browser.post('/fi/absences', { ...days, deputy: desk.idOf('approver') }),
    );
    expect(done.text).toMatch(/Petri Testilä Kirjaamo 7\.12\.2026 – 11\.12\.2026 Hanna Esimerkki/);
    const action = /action="(\/fi\/absences\/[0-9a-f-]+\/remove)"/.exec(done.html)?.[1] ?? '';
    expect((await desk.as('approver').get('/fi/absences')).text).not.toContain('7.12.2026 –');
    desk.as('handler');
    const gone = await browser.follow(await browser.post(action, {}));
    expect(gone.text).toContain('Poissaoloja ei ole merkitty.');
  });

  it('of another is entered by an administrator, not by a colleague', async () => {
    const colleague = desk.as('approver');
    await colleague.get('/fi/absences');
    const refused = await colleague.post('/fi/absences', { ...days, person: petri() });
    expect(refused.errors).toEqual(['Voit merkitä omat poissaolosi ja johtamasi yksikön poissaolot']);
    const admin = desk.as(AKI);
    await admin.get('/fi/absences');
    const done = await admin.follow(await admin.post('/fi/absences', { ...days, person: petri() }));
    expect(done.text).toContain('Petri Testilä Kirjaamo 7.12.2026 – 11.12.2026 Ei sijaista');
  });
});

describe('the settings', () => {
  it('show the defaults, keep what was typed wrong, and list what was changed', async () => {
    const browser = desk.as(AKI);
    const page = await browser.get('/fi/administration/settings');
    expect(page.html).toMatch(/name="searchDays" type="text" value="14"/);
    const typed = { searchDays: '99', composeDays: '5', reminderDays: '3', warningHour: '7' };
    const wrong = await browser.post('/fi/administration/settings/limits', typed);
    expect([wrong.status, wrong.errors]).toEqual([422, ['Kirjoita kokonaisluku väliltä 1–60']]);
    expect(wrong.html).toMatch(/name="searchDays" type="text" value="99"/);
    const right = { ...typed, searchDays: '10' };
    const done = await browser.follow(await browser.post('/fi/administration/settings/limits', right));
    expect(done.text).toContain('Asetus on tallennettu.');
    const given = { registers: 'lahti-tyollisyyspalvelut', 'lahti-tyollisyyspalvelut': petri() };
    const handlers = await browser.follow(await browser.post('/fi/administration/settings/handlers', given));
    expect(handlers.html).toContain(`value="${petri()}" selected`);
    const { text } = await browser.get('/fi/administration/changes');
    expect(text).toContain('Tehtävän kesto, päivää 14 → 10');
    expect(text).toContain('Käsittelijä ei mitään → Petri Testilä');
  });

  it('are not for others', async () => {
    expect((await desk.as('dpo').get('/fi/administration/settings')).status).toBe(403);
  });
});

describe('the catalogue', () => {
  const path = '/fi/administration/catalogue';
  const name = 'lahti-tyollisyyspalvelut.yaml';
  const text = readFileSync(`db/catalogue/registers/${name}`, 'utf8');
  const upload = (browser: Browser, written: string) =>
    browser.postFiles(path, {}, [{ field: 'files', name, bytes: Buffer.from(written) }]);

  it('lists each mistake of uploaded files with its place', async () => {
    const browser = desk.as(AKI);
    expect((await browser.get(path)).text).toContain('asennuksen kansiosta');
    const wrong = await upload(browser, text.replace('keeper: lahti', 'keeper: nowhere'));
    expect([wrong.status, wrong.errors]).toEqual([422, ['Tiedostoissa on virheitä. Ne on lueteltu alla']]);
    expect(wrong.text).toContain('nowhere');
  });

  it('shows how a new version differs, and takes it in use', async () => {
    const browser = desk.as(AKI);
    await browser.get(path);
    const retention = text.replace(/^retention:\n {2}fi: .*$/m, 'retention:\n  fi: Kaksi vuotta.');
    const page = await browser.follow(await upload(browser, retention));
    expect(page.text).toMatch(
      /Lahden työllisyyspalvelujen asiakasrekisteri Säilytys: ennen .* nyt ”Kaksi vuotta\.”/,
    );
    const against = /name="against" value="([^"]+)"/.exec(page.html)?.[1] ?? '';
    const action = /action="([^"]+catalogue\/[0-9a-f-]{36})"/.exec(page.html)?.[1] ?? '';
    const done = await browser.follow(await browser.post(action, { against }));
    expect(done.text).toContain('Versio on otettu käyttöön.');
    expect(done.text).toContain('Vertaa kansion versioon');
  });
});

describe('who receives the requests of protected persons', () => {
  const RECEIVERS = '/fi/administration/settings/receivers';

  it('is chosen among the registrars; when nobody is, the page says who sees them then', async () => {
    const browser = desk.as(AKI);
    const page = await browser.get('/fi/administration/settings');
    expect(page.html).toContain(`value="${desk.idOf('registrar')}" checked`);
    const none = await browser.follow(await browser.post(RECEIVERS, {}));
    expect(none.text).toContain('Ketään ei ole valittu');
    expect(none.html).not.toContain(`value="${desk.idOf('registrar')}" checked`);
    const changes = await browser.get('/fi/administration/changes');
    expect(changes.text).toContain('Turvakiellon alaisten pyyntöjen vastaanottajat');
    await browser.post(RECEIVERS, { receivers: desk.idOf('registrar') });
    const again = await browser.get('/fi/administration/settings');
    expect(again.html).toContain(`value="${desk.idOf('registrar')}" checked`);
  });

  it('is nobody else', async () => {
    const browser = desk.as(AKI);
    await browser.get('/fi/administration/settings');
    const wrong = await browser.post(RECEIVERS, { receivers: petri() });
    expect([wrong.status, wrong.errors]).toEqual([422, ['Valitse kirjaajat luettelosta']]);
    expect((await desk.as('registrar').post(RECEIVERS, {})).status).toBe(403);
  });
});
