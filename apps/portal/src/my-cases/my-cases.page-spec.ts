import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CitizenSignIn } from '#identity';
import { ok } from '#kernel';
import { ClockPort, FakeClock, FakeFileStore, FileStore, Settings, type SignedInCitizen } from '#platform';
import { Browser, type Page } from '#test/support/browser';
import { createTestApp, type TestApp } from '#test/support/test-app';
import { createTestDatabase, type TestDatabase } from '#test/support/test-database';
import { testSettings } from '#test/support/test-settings';
import { PORTAL_PARTS } from '../portal-parts.js';
import { PortalModule } from '../portal.module.js';

const clock = new FakeClock('2026-11-22T10:00:00Z');
let database: TestDatabase;
let app: TestApp;

function person(name: string, hetu: string): SignedInCitizen {
  const [givenName = '', familyName = ''] = name.split(' ');
  return {
    kind: 'citizen',
    personKey: `key of ${name}`,
    identity: { name, givenName, familyName, hetu, email: null },
  };
}
const aino = person('Aino Mallikas', '010594Y9032');
const eero = person('Eero Testinen', '020594X903P');

/** A sign-in service that believes whom the test names. */
const signIn = {
  next: aino,
  begin: () => Promise.resolve(ok(new URL('http://sign-in.example/'))),
  finish: () => Promise.resolve(ok({ citizen: signIn.next, returnTo: '/fi/cases' })),
  endUrl: () => Promise.resolve('http://portal.example/fi'),
};

async function signedInAs(citizen: SignedInCitizen): Promise<Browser> {
  const browser = new Browser(app.nest);
  signIn.next = citizen;
  await browser.follow(await browser.get('/sign-in/callback?code=x'));
  return browser;
}

beforeAll(async () => {
  database = await createTestDatabase();
  app = await createTestApp(PortalModule, PORTAL_PARTS, [
    { provide: Settings, useValue: testSettings(database, 'portal') },
    { provide: ClockPort, useValue: clock },
    { provide: FileStore, useValue: new FakeFileStore() },
    { provide: CitizenSignIn, useValue: signIn },
  ]);
});

afterAll(async () => {
  await app.close();
  await database.drop();
});

beforeEach(() => clock.set('2026-11-22T10:00:00Z'));

const hiddenDraft = ({ html }: Page) =>
  /name="draft" value="([^"]+)"/.exec(html)?.[1]?.replaceAll('&#x3D;', '=') ?? '';

async function fill(browser: Browser, lastPage?: string): Promise<Page> {
  const pages: [string, Record<string, string | string[]>][] = [
    ['whom', { whom: 'self' }],
    ['who', { email: 'post@post.example' }],
    ['rights', { rights: ['access', 'consent-withdrawal'] }],
    ['register', { authority: 'lahti', register: 'unknown' }],
    ['data', {}],
    ['details-access', { from: '2022', to: '31.10.2026' }],
    ['details-consent-withdrawal', { what: 'Lupa tietojen vaihtoon' }],
    ['attachments', {}],
    ['language', { language: 'fi' }],
    ['needs', {}],
    ['answer', { way: 'portal' }],
  ];
  let page = await browser.get('/fi/request/whom');
  for (const [name, fields] of pages) {
    page = await browser.follow(await browser.post(`/fi/request/${name}`, { act: 'continue', ...fields }));
    if (name === lastPage) return page;
  }
  return page;
}

describe('the form after sign-in', () => {
  it('shows who asks and does not ask for it', async () => {
    const browser = await signedInAs(aino);
    await browser.get('/fi/request/whom');
    const page = await browser.follow(await browser.post('/fi/request/whom', { whom: 'self' }));
    expect(page.text).toContain('Nimi Aino Mallikas Henkilötunnus 010594Y****');
    expect(page.html).not.toContain('name="hetu"');
    expect(page.html).not.toContain('010594Y9032');
  });

  it('is kept for later on the page of own requests, and found after the next sign-in', async () => {
    const browser = await signedInAs(eero);
    await fill(browser, 'rights');
    const saved = await browser.post('/fi/request/register', {
      authority: 'kemi',
      register: '',
      act: 'save',
    });
    expect((await browser.follow(saved)).text).toContain('Luonnos on tallennettu');
    clock.advance({ days: 29 });
    const later = await signedInAs(eero);
    expect((await later.get('/fi/cases')).text).toContain('Kesken oleva pyyntö');
    expect((await later.get('/fi/request/register')).html).toContain('<option value="kemi" selected>');
  });

  it('left on the page of attachments is said to be saved', async () => {
    const browser = await signedInAs(aino);
    await fill(browser, 'details-consent-withdrawal');
    const left = await browser.follow(
      await browser.postFiles('/fi/request/attachments', { act: 'save' }, []),
    );
    expect(left.text).toContain('Luonnos on tallennettu');
    await browser.follow(await browser.post('/fi/cases/remove-draft', { draft: hiddenDraft(left) }));
  });

  it('whose session ends is saved and waits behind the next sign-in', async () => {
    const browser = await signedInAs(eero);
    const page = await fill(browser, 'data');
    const typed = { from: '2019', what: 'Kesken jäänyt', draft: hiddenDraft(page), act: 'continue' };
    const stranger = new Browser(app.nest);
    const refused = await stranger.post('/fi/request/details-access', typed);
    expect(refused.status).toBe(403);
    expect(refused.text).toContain('Kirjaudu uudelleen');
    expect(refused.text).not.toContain('Kesken jäänyt');
    const again = await (await signedInAs(eero)).get('/fi/request/details-access');
    expect(again.html).toContain('Kesken jäänyt</textarea>');
  });

  it("begun without it goes along and becomes the person's own", async () => {
    const browser = new Browser(app.nest);
    await browser.get('/fi/request/whom');
    await browser.post('/fi/request/whom', { whom: 'self', act: 'continue' });
    await browser.post('/fi/request/who', { name: 'Aino', email: 'ennen@post.example', act: 'continue' });
    signIn.next = person('Aino Uusi', '010594Y9032');
    await browser.get('/sign-in/callback?code=x');
    expect((await browser.get('/fi/request/who')).html).toContain('value="ennen@post.example"');
  });
});

describe('own requests', () => {
  it('ask for a sign-in', async () => {
    expect((await new Browser(app.nest).get('/fi/cases')).location).toBe(
      '/fi/sign-in?returnTo=%2Ffi%2Fcases',
    );
  });

  it('show a sent request with its due day, and its page the working of each clock', async () => {
    const browser = await signedInAs(aino);
    const check = await fill(browser);
    expect(check.text).toContain(
      'Samalla suostut siihen, että päätös annetaan sinulle tiedoksi sähköisesti.',
    );
    await browser.follow(await browser.post('/fi/request/check', { draft: hiddenDraft(check) }));
    const list = await browser.get('/fi/cases');
    expect(list.text).toContain(
      'Omien tietojen tarkastaminen, tietojen poistaminen ja suostumuksen peruminen',
    );
    expect(list.text).not.toContain('Kesken oleva pyyntö');
    const page = await browser.get(/href="(\/fi\/cases\/[0-9a-f-]{36})"/.exec(list.html)?.[1] ?? '');
    expect(page.status).toBe(200);
    expect(page.text).toContain('Lupa tietojen vaihtoon');
    expect(page.text).toContain('1.1.2022–31.10.2026');
    expect(page.text).toContain('Tietosuoja-asetus, 12 artiklan 3 kohta');
    expect(page.text).toContain('tiistai 22.12.2026');
    expect(page.text).toContain('Asiakirjoja ei vielä ole');
  });

  it('are shown to nobody else', async () => {
    const list = await (await signedInAs(aino)).get('/fi/cases');
    const address = /href="(\/fi\/cases\/[0-9a-f-]{36})"/.exec(list.html)?.[1] ?? '';
    const other = await signedInAs(eero);
    expect((await other.get('/fi/cases')).text).toContain('Sinulla ei ole vielä pyyntöjä');
    expect((await other.get(address)).status).toBe(404);
    expect((await other.get('/fi/letters/0b9c1a9e-0000-4000-8000-000000000000')).status).toBe(404);
  });

  it('answer an old link with a page that says what to do', async () => {
    const old = '/letters/0b9c1a9e-0000-4000-8000-000000000000';
    const browser = await signedInAs(aino);
    const gone = await browser.get(`/fi${old}`);
    expect([gone.status, gone.text]).toEqual([404, expect.stringContaining('Linkki voi olla vanhentunut')]);
    expect(gone.text).toContain('ota yhteys viranomaiseen, joka lähetti sen');
    expect((await browser.get(`/sv${old}`)).text).toContain('Länken kan ha gått ut');
    expect((await browser.get(`/en${old}`)).text).toContain('The link may have expired');
    const unknown = await browser.get(`/fi/cases/0b9c1a9e-0000-4000-8000-000000000000`);
    expect(unknown.text).toContain('Jos asiaa ei näy siellä');
  });

  it('speak Swedish and English too', async () => {
    const browser = await signedInAs(aino);
    const swedish = await browser.get('/sv/cases');
    expect(swedish.text).toContain(
      'Kontroll av egna uppgifter, radering av uppgifter och återkallande av samtycke',
    );
    const english = await browser.get(
      /href="(\/sv\/cases\/[0-9a-f-]{36})"/.exec(swedish.html)?.[1]?.replace('/sv/', '/en/') ?? '',
    );
    expect(english.text).toContain('How the date was worked out');
  });
});

describe('a draft in progress', () => {
  it('is offered at the beginning, with a way to start anew, to who is signed in and who is not', async () => {
    const linnea = person('Linnea Provström', '030594W903B');
    for (const browser of [await signedInAs(linnea), new Browser(app.nest)]) {
      await browser.get('/sv/request/whom');
      await browser.post('/sv/request/whom', { whom: 'self', act: 'continue' });
      await browser.post('/sv/request/who', { name: 'Linnea', phone: '040 1234567', act: 'continue' });
      const offered = await browser.get('/sv/request');
      expect(offered.text).toContain('Du har en påbörjad begäran');
      const draft = hiddenDraft(offered);
      await browser.follow(await browser.post('/sv/cases/remove-draft', { draft, then: 'begin' }));
      await browser.get('/sv/request/whom');
      const who = await browser.follow(await browser.post('/sv/request/whom', { whom: 'self' }));
      expect(who.title).toContain('Ditt namn och dina kontaktuppgifter');
      expect(who.html).not.toContain('040 1234567');
    }
  });
});
