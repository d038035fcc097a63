import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ClockPort, FakeClock, FakeFileStore, FileStore, Settings } from '#platform';
import { Browser } from '#test/support/browser';
import { answerUntil as answerForm, formPage as at } from '#test/support/portal-form';
import { createTestApp, type TestApp } from '#test/support/test-app';
import { createTestDatabase, type TestDatabase } from '#test/support/test-database';
import { testSettings } from '#test/support/test-settings';
import { PORTAL_PARTS } from '../portal-parts.js';
import { PortalModule } from '../portal.module.js';

const clock = new FakeClock('2026-11-22T10:00:00Z');
let database: TestDatabase;
let app: TestApp;
let browser: Browser;

beforeAll(async () => {
  database = await createTestDatabase();
  app = await createTestApp(PortalModule, PORTAL_PARTS, [
    { provide: Settings, useValue: testSettings(database, 'portal') },
    { provide: ClockPort, useValue: clock },
    { provide: FileStore, useValue: new FakeFileStore() },
  ]);
});

afterAll(async () => {
  await app.close();
  await database.drop();
});

beforeEach(() => {
  browser = new Browser(app.nest);
});

const answerUntil = (stop: string) => answerForm(browser, stop);

describe('the page before sending', () => {
  it('shows each answer before sending with a way back to the very page that asked it', async () => {
    const { html } = await answerUntil('check');
    const ways = [...html.matchAll(/<dt>([^<]+)<\/dt>.*?href="([^"]+)\?from&#x3D;check"/g)];
    expect(ways.map(([, question, href]) => [question, href?.split('/').at(-1)])).toEqual(
      expect.arrayContaining([
        ['Kenen tietoja pyyntö koskee?', 'whom'],
        ['Nimi', 'who'],
        ['Viranomainen', 'register'],
        ['Poistettavat tiedot', 'details-erasure'],
        ['Millä kielellä haluat vastauksen?', 'language'],
        ['Tarvitsetko apua?', 'needs'],
        ['Miten haluat saada vastauksen?', 'answer'],
      ]),
    );
    for (const [, , href] of ways) expect((await browser.get(`${href}?from=check`)).status).toBe(200);
  });

  it('leads who now asks for somebody else through the pages about that person, and back to the check', async () => {
    await answerUntil('check');
    const pages: [string, Record<string, string>, string][] = [
      ['whom', { whom: 'court-guardian' }, 'behalf'],
      ['behalf', { principal: 'Lauri Mallikas' }, 'ground-personal'],
      ['ground-personal', { personal: 'yes' }, 'ground-understands'],
      ['ground-understands', { understands: 'no' }, 'proof'],
    ];
    for (const [name, fields, next] of pages) {
      const answer = await browser.post(at(name), { ...fields, from: 'check', act: 'continue' });
      expect(answer.location).toBe(`${at(next)}?from=check`);
      expect((await browser.follow(answer)).html).toContain(`href="${at(name)}?from&#x3D;check"`);
    }
    expect((await browser.post(at('proof'), { from: 'check', act: 'continue' })).location).toBe(at('check'));
  });
});
