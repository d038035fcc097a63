import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ClockPort, FakeClock, FakeFileStore, FileStore, Settings } from '#platform';
import { Browser, type Page } from '#test/support/browser';
import { createTestApp, type TestApp } from '#test/support/test-app';
import { createTestDatabase, type TestDatabase } from '#test/support/test-database';
import { testSettings } from '#test/support/test-settings';
import { PORTAL_PARTS } from '../portal-parts.js';
import { PortalModule } from '../portal.module.js';

const clock = new FakeClock('2031-05-02T10:00:00Z');
let database: TestDatabase;
let app: TestApp;
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

const at = (page: string) => `/fi/request/${page}`;
const hiddenDraft = ({ html }: Page) =>
  /name="draft" value="([^"]+)"/.exec(html)?.[1]?.replaceAll('&#x3D;', '=') ?? '';
const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');

/** A guardian has told for which child; the browser now shows the page of the proof. */
async function guardianOf(hetu: string, custody = 'alone'): Promise<{ browser: Browser; page: Page }> {
  const browser = new Browser(app.nest);
  await browser.get(at('whom'));
  await browser.post(at('whom'), { whom: 'child', act: 'continue' });
  const child = { principal: 'Lauri Mallikas', 'principal-hetu': hetu, act: 'continue' };
  const told = await browser.post(at('behalf'), child);
  if (told.location === '') return { browser, page: told };
  expect(told.location).toBe(at('ground-custody'));
  const page = await browser.follow(await browser.post(at('ground-custody'), { custody, act: 'continue' }));
  return { browser, page };
}

describe('a request for a child', () => {
  it('names the proof it takes, and goes from the ground to the receipt', async () => {
    const { browser, page } = await guardianOf('010516B903X');
    expect(page.text).toContain('Huoltajuus väestötietojärjestelmästä tai huoltosopimuksesta');
    const file = { field: 'files', name: 'huoltajuus.pdf', bytes: PDF };
    const added = await browser.follow(
      await browser.postFiles(at('proof'), { act: 'add', draft: hiddenDraft(page) }, [file]),
    );
    expect(added.text).toContain('huoltajuus.pdf');
    const who = await browser.follow(await browser.post(at('proof'), { act: 'continue' }));
    expect(who.title).toContain('Nimesi ja yhteystietosi');
    await browser.post(at('who'), { name: 'Aino Mallikas', act: 'continue' });
    await browser.post(at('rights'), { rights: 'access', act: 'continue' });
    await browser.post(at('register'), { authority: 'lahti', register: 'unknown', act: 'continue' });
    await browser.post(at('data'), { act: 'continue' });
    const attachments = await browser.follow(await browser.post(at('details-access'), { act: 'continue' }));
    expect(attachments.text).not.toContain('huoltajuus.pdf');
    await browser.postFiles(at('attachments'), { act: 'continue', draft: hiddenDraft(attachments) }, []);
    await browser.post(at('language'), { language: 'fi', act: 'continue' });
    const needs = { 'other-language': 'ar', needs: ['other-language', 'interpreter'] };
    await browser.post(at('needs'), { ...needs, act: 'continue' });
    const check = await browser.follow(await browser.post(at('answer'), { way: 'counter', act: 'continue' }));
    for (const said of [
      'Lapsen, jonka huoltaja olen',
      'Lauri Mallikas',
      'Minä yksin',
      'huoltajuus.pdf',
      'arabia',
      'Tarvitsen tulkin',
    ])
      expect(check.text).toContain(said);
    expect(check.text).not.toContain('010516B903X');
    const receipt = await browser.follow(await browser.post(at('check'), { draft: hiddenDraft(check) }));
    expect(receipt.text).toContain('Pyyntösi on vastaanotettu');
  });

  it('asks who is not signed in to show their own identity too', async () => {
    const { page } = await guardianOf('');
    expect(page.text).toContain('Oma henkilöllisyytesi. Viranomainen varmistaa sen erikseen');
  });

  it('of fifteen says that each speaks separately and that a person judges it (434/2003 § 14)', async () => {
    const young = await guardianOf('010516B903X');
    expect(young.page.text).toContain('15 vuotta täyttänyt voi tehdä pyynnön myös itse.');
    expect(young.page.text).toContain('Viranomaisen työntekijä arvioi, voidaanko pyyntö täyttää.');
    clock.set('2031-04-29T10:00:00Z');
    const child = await guardianOf('010516B903X');
    expect(child.page.text).not.toContain('15 vuotta täyttänyt voi tehdä pyynnön myös itse.');
    clock.set('2031-05-02T10:00:00Z');
  });

  it('in joint custody without the other guardian says what is missing (361/1983 § 5)', async () => {
    const { page } = await guardianOf('', 'joint-open');
    expect(page.text).toContain('Toisen huoltajan suostumus');
  });

  it('who is an adult stops at the ground, with the reason and what was typed', async () => {
    const { page } = await guardianOf('010594Y9032');
    expect([page.status, page.errors.join()]).toEqual([
      422,
      expect.stringContaining('Huolto päättyi täysi-ikäisyyteen.'),
    ]);
    expect(page.html).toContain('value="Lauri Mallikas"');
  });
});

describe('a request about a deceased person', () => {
  it('goes no further and says where to turn, in every language', async () => {
    const browser = new Browser(app.nest);
    for (const [language, said] of [
      ['fi', 'Tietosuoja-asetus ei koske kuollutta.'],
      ['sv', 'Dataskyddsförordningen gäller inte avlidna.'],
      ['en', 'The Regulation does not apply to the deceased.'],
    ] as const) {
      await browser.get(`/${language}/request/whom`);
      const page = await browser.post(`/${language}/request/whom`, {
        whom: 'deceased',
        act: 'continue',
      });
      expect([page.status, page.errors.join()]).toEqual([422, expect.stringContaining(said)]);
    }
  });
});

describe('the page before the form', () => {
  it('begins it for whom the help found', async () => {
    const page = await new Browser(app.nest).get('/fi/request/whom?whom=child');
    expect(page.html).toMatch(/value="child" checked/);
  });
});
