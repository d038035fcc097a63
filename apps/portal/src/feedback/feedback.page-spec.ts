import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ClockPort, FakeClock, FakeFileStore, FileStore, Settings } from '#platform';
import { Browser, type Page } from '#test/support/browser';
import { createTestApp, type TestApp } from '#test/support/test-app';
import { createTestDatabase, type TestDatabase } from '#test/support/test-database';
import { testSettings } from '#test/support/test-settings';
import { PORTAL_PARTS } from '../portal-parts.js';
import { PortalModule } from '../portal.module.js';

let database: TestDatabase;
let app: TestApp;
beforeAll(async () => {
  database = await createTestDatabase();
  app = await createTestApp(PortalModule, PORTAL_PARTS, [
    { provide: Settings, useValue: testSettings(database, 'portal') },
    { provide: ClockPort, useValue: new FakeClock('2026-11-24T10:00:00Z') },
    { provide: FileStore, useValue: new FakeFileStore() },
  ]);
});
afterAll(async () => {
  await app.close();
  await database.drop();
});

const keyIn = ({ html }: Page) => /name="submitKey" value="([^"]+)"/.exec(html)?.[1] ?? '';

describe('the accessibility statement', () => {
  it.each([
    [
      'fi',
      'Ulkopuolinen asiantuntija ei ole vielä arvioinut palvelua.',
      'Liikenne- ja viestintävirasto Traficom',
    ],
    [
      'sv',
      'Ingen utomstående expert har ännu bedömt tjänsten.',
      'Transport- och kommunikationsverket Traficom',
    ],
    ['en', 'No outside expert has assessed the service yet.', 'Traficom'],
  ])(
    'in %s claims nothing, says who supervises and leads to feedback',
    async (language, honest, supervisor) => {
      const page = await new Browser(app.nest).get(`/${language}/accessibility`);
      for (const said of [honest, supervisor, '306/2019', '606/2024']) expect(page.text).toContain(said);
      expect(page.html).toContain(`href="/${language}/feedback?kind=accessible-format"`);
    },
  );
});

describe('feedback', () => {
  it('of anyone gets a receipt with the day of an answer and its working', async () => {
    const browser = new Browser(app.nest);
    const form = await browser.get('/fi/feedback?kind=accessibility');
    expect(form.html).toMatch(/value="accessibility" checked/);
    const fields = { submitKey: keyIn(form), kind: 'accessibility', message: 'Painike ei löydy.' };
    const sent = await browser.follow(await browser.post('/fi/feedback', fields));
    expect(sent.text).toContain('Palautteesi on vastaanotettu');
    expect(sent.text).toContain('tiistai 8.12.2026');
    expect(sent.text).toContain('306/2019), 10 §');
    expect((await new Browser(app.nest).get('/fi/feedback/sent')).location).toBe('/fi/feedback');
  });

  it('without a statutory clock promises no day', async () => {
    const browser = new Browser(app.nest);
    const form = await browser.get('/sv/feedback');
    const fields = { submitKey: keyIn(form), kind: 'general', message: 'Tack för tjänsten.' };
    const sent = await browser.follow(await browser.post('/sv/feedback', fields));
    expect(sent.text).toContain('Din respons har tagits emot');
    expect(sent.text).not.toContain('Svar senast');
  });

  it.each([
    [{ message: 'x' }, 'kind', 'Valitse, mitä palautteesi koskee'],
    [{ kind: 'general' }, 'message', 'Kirjoita palautteesi'],
    [{ kind: 'accessible-format', message: 'x' }, 'format', 'Kerro, missä muodossa tarvitset sisällön'],
    [{ kind: 'general', message: 'x', email: 'a@' }, 'email', 'Tarkista sähköpostiosoite.'],
  ])('%j comes back with what was typed and leads to %s', async (fields, field, message) => {
    const browser = new Browser(app.nest);
    const form = await browser.get('/fi/feedback');
    const typed = { about: 'Etusivu', submitKey: keyIn(form), ...fields };
    const page = await browser.post('/fi/feedback', typed);
    expect([page.status, page.title.startsWith('Virhe: ')]).toEqual([422, true]);
    expect(page.errors.join()).toContain(message);
    expect(page.html).toContain(`href="#${field}"`);
    expect(page.html).toContain(`id="${field}"`);
    expect(page.html).toContain('value="Etusivu"');
  });

  it('sent after the session has ended comes back filled and goes through the second time', async () => {
    const browser = new Browser(app.nest);
    const fields = { kind: 'general', message: 'Kiitos palvelusta.' };
    const refused = await browser.post('/fi/feedback', { ...fields, submitKey: 'x' });
    expect(refused.status).toBe(403);
    expect(refused.html).toContain('Kiitos palvelusta.</textarea>');
    const sent = await browser.post('/fi/feedback', { ...fields, submitKey: keyIn(refused) });
    expect(sent.location).toBe('/fi/feedback/sent');
  });
});
