import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ClockPort, FakeClock, FakeFileStore, FileStore, Settings } from '#platform';
import { Browser, type FormFile } from '#test/support/browser';
import { createTestApp, type TestApp } from '#test/support/test-app';
import { createTestDatabase, type TestDatabase } from '#test/support/test-database';
import { testSettings } from '#test/support/test-settings';
import { PORTAL_PARTS } from '../portal-parts.js';
import { PortalModule } from '../portal.module.js';

const clock = new FakeClock('2026-11-22T10:00:00Z');
const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n');
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

const HERE = '/fi/request/attachments';
const file = (name: string, bytes: Buffer = pdf): FormFile => ({ field: 'files', name, bytes });
const add = (...files: FormFile[]) => browser.postFiles(HERE, { act: 'add' }, files);

beforeEach(async () => {
  browser = new Browser(app.nest);
  const pages: [string, Record<string, string>][] = [
    ['whom', { whom: 'self' }],
    ['who', { name: 'Eero Testinen' }],
    ['rights', { rights: 'own-document' }],
    ['register', { authority: 'lahti', register: 'unknown' }],
    ['details-own-document', { what: 'Lausunto' }],
  ];
  await browser.get('/fi/request/whom');
  for (const [page, fields] of pages) {
    await browser.follow(await browser.post(`/fi/request/${page}`, { ...fields, act: 'continue' }));
  }
});

describe('attachments', () => {
  it('of the accepted types are listed with their size', async () => {
    const page = await browser.follow(
      await add(file('Todistus ä.pdf'), file('muistio.txt', Buffer.from('Hei'))),
    );
    expect(page.text).toMatch(/Lisätyt liitteet Todistus ä\.pdf .*1 kt muistio\.txt/);
  });

  it.each([
    ['lasku.pdf', Buffer.from('MZ\u0090\u0000\u0003'), 'a renamed program'],
    ['kuva.png', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"></svg>'), 'an SVG'],
  ])('refuse %s (%#) by its content and keep the good one beside it', async (name, bytes) => {
    const page = await add(file(name, bytes), file('hyvä.pdf'));
    expect(page.status).toBe(422);
    expect(page.errors).toEqual([expect.stringContaining(name)]);
    expect(page.text).toContain('Lisätyt liitteet hyvä.pdf');
  });

  it('refuse 20 megabytes and keep everything else', async () => {
    const page = await add(
      file('iso.pdf', Buffer.concat([pdf, Buffer.alloc(20 * 1024 * 1024)])),
      file('hyvä.pdf'),
    );
    expect(page.errors).toEqual([expect.stringContaining('iso.pdf on liian suuri')]);
    expect(page.text).toContain('Lisätyt liitteet hyvä.pdf');
    expect((await browser.get('/fi/request/details-own-document')).html).toContain('Lausunto</textarea>');
  });

  it('are five, in one go or one by one', async () => {
    const six = await add(...[1, 2, 3, 4, 5, 6].map((n) => file(`${n}.pdf`)));
    expect(six.errors).toEqual([expect.stringContaining('6.pdf')]);
    const one = await add(file('7.pdf'));
    expect(one.errors).toEqual([expect.stringContaining('Liitteitä voi olla enintään 5')]);
    expect(one.text).not.toContain('7.pdf');
  });

  it('can be taken away again', async () => {
    const page = await browser.follow(await add(file('turha.pdf'), file('hyvä.pdf')));
    const id = /name="remove" value="([^"]+)"/.exec(page.html)?.[1] ?? '';
    const left = await browser.follow(await browser.postFiles(HERE, { remove: id }, []));
    expect(left.text).not.toContain('turha.pdf');
    expect(left.text).toContain('hyvä.pdf');
  });

  it('chosen but not added yet go along with "continue"', async () => {
    const next = await browser.postFiles(HERE, { act: 'continue' }, [file('suoraan.pdf')]);
    expect(next.location).toBe('/fi/request/language');
    expect((await browser.get(HERE)).text).toContain('suoraan.pdf');
  });

  it('are asked for when "add" is pressed without one', async () => {
    expect((await add()).errors).toEqual(['Valitse ensin tiedosto']);
  });

  it('accepted before the token failed are still there after it', async () => {
    const page = await browser.follow(await add(file('hyvä.pdf')));
    const draft = /name="draft" value="([^"]+)"/.exec(page.html)?.[1]?.replaceAll('&#x3D;', '=') ?? '';
    const refused = await browser.postFiles(HERE, { act: 'add', draft, _csrf: 'wrong' }, [
      file('toinen.pdf'),
    ]);
    expect(refused.status).toBe(403);
    expect(refused.text).toContain('Lisätyt liitteet hyvä.pdf');
  });
});
