import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FileStore, FakeFileStore, Settings } from '#platform';
import supertest from 'supertest';
import { Browser } from '#test/support/browser';
import { SamlHouse } from '#test/support/saml-house';
import { createTestApp, type TestApp } from '#test/support/test-app';
import { createTestDatabase, type TestDatabase } from '#test/support/test-database';
import { testSettings } from '#test/support/test-settings';
import { PORTAL_PARTS } from '../portal-parts.js';
import { PortalModule } from '../portal.module.js';

const attributes = {
  'urn:oid:1.2.246.21': '010594Y9032',
  'urn:oid:2.5.4.3': 'Mallikas Aino',
  'urn:oid:2.5.4.4': 'Mallikas',
  'urn:oid:2.5.4.42': 'Aino',
};
const SIGN_OUT = '/sign-in/suomifi/sign-out';
let database: TestDatabase;
let house: SamlHouse;
let app: TestApp;
beforeAll(async () => {
  database = await createTestDatabase();
  house = await SamlHouse.open();
  app = await createTestApp(PortalModule, PORTAL_PARTS, [
    { provide: Settings, useValue: testSettings(database, 'portal', house.environment) },
    { provide: FileStore, useValue: new FakeFileStore() },
  ]);
});
afterAll(async () => {
  await app.close();
  await database.drop();
});

/** Who posts the answer of Suomi.fi brings no cookie of ours: the form comes from another site. */
async function signedIn(session: { nameId: string; sessionIndex: string }, returnTo = '/sv/cases') {
  const browser = new Browser(app.nest);
  const leaving = await browser.get(`/sv/sign-in?returnTo=${encodeURIComponent(returnTo)}`);
  const { id } = house.requestIn(new URL(leaving.location));
  const form = await house.answer(id, { attributes, ...session });
  const posted = await new Browser(app.nest).post('/sign-in/suomifi', form);
  const back = await browser.get(posted.location);
  return { browser, back, form };
}
const isSignedIn = async (browser: Browser) => (await browser.get('/fi')).text.includes('Mallikas');

describe('a person who signs in by Suomi.fi', () => {
  it('comes back by a form that bears no cookie, and is led to the page left', async () => {
    const { browser, back } = await signedIn({ nameId: 'aino-1', sessionIndex: 'a' });
    expect([back.status, back.location]).toEqual([303, '/sv/cases']);
    expect(await isSignedIn(browser)).toBe(true);
  });

  it('gets a new session: an id planted before the sign-in opens nothing after it', async () => {
    const browser = new Browser(app.nest);
    const leaving = await browser.get('/fi/sign-in');
    const planted = browser.cookies();
    const { id } = house.requestIn(new URL(leaving.location));
    const posted = await browser.post('/sign-in/suomifi', await house.answer(id, { attributes }));
    await browser.get(posted.location);
    expect(await isSignedIn(browser)).toBe(true);
    expect(await isSignedIn(new Browser(app.nest, planted))).toBe(false);
  });

  it('who presses Back afterwards comes to the own cases and sees no error', async () => {
    const { browser, form } = await signedIn({ nameId: 'aino-2', sessionIndex: 'a' });
    const again = await browser.post('/sign-in/suomifi', form);
    const page = await browser.get(again.location);
    expect([page.status, page.location]).toEqual([303, expect.stringMatching(/^\/(fi|sv|en)\/cases$/)]);
    expect(await isSignedIn(browser)).toBe(true);
  });

  it('who turned back is told what to do', async () => {
    const browser = new Browser(app.nest);
    const leaving = await browser.get('/fi/sign-in');
    const { id } = house.requestIn(new URL(leaving.location));
    const posted = await browser.post('/sign-in/suomifi', await house.answer(id, { refusal: 'AuthnFailed' }));
    const page = await browser.get(posted.location);
    expect(page.status).toBe(403);
    expect(page.html).toContain('/request"');
  });
});

describe('an address', () => {
  it.each([
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    'javascript:alert(1)',
  ])('elsewhere is not gone back to after the sign-in: %j', async (returnTo) => {
    const { back } = await signedIn({ nameId: newName(), sessionIndex: 'r' }, returnTo);
    expect([back.status, back.location]).toEqual([303, '/sv']);
  });

  it('is made from the settings, whatever host the request names', async () => {
    const named = (path: string) =>
      supertest(app.nest.getHttpServer())
        .get(path)
        .set('Host', 'evil.example')
        .set('X-Forwarded-Host', 'evil.example');
    const leaving = await named('/fi/sign-in');
    const { xml } = house.requestIn(new URL(String(leaving.headers['location'])));
    expect(xml).toContain('AssertionConsumerServiceURL="http://localhost:4100/sign-in/suomifi"');
    for (const path of ['/', '/fi', '/fi/cases', '/fi/sign-in', '/sign-in/suomifi/metadata']) {
      const answer = await named(path);
      expect(JSON.stringify([answer.headers, answer.text])).not.toContain('evil.example');
    }
  });
});

describe('a person in several browsers', () => {
  it('sees where they are signed in, and signs out everywhere, at Suomi.fi too', async () => {
    await new Browser(app.nest).get('/fi');
    const here = (await signedIn({ nameId: 'everywhere', sessionIndex: 'here' })).browser;
    const there = (await signedIn({ nameId: newName(), sessionIndex: 'there' })).browser;
    const page = await here.get('/fi/sessions');
    expect(page.text).toContain('Missä olet kirjautuneena');
    expect(page.text.match(/Kirjauduit/g)!.length).toBeGreaterThan(1);
    expect(page.text.match(/tämä selain/g)).toHaveLength(1);
    const left = await here.post('/fi/sessions');
    expect(house.requestIn(new URL(left.location)).xml).toContain('>everywhere<');
    expect([await isSignedIn(here), await isSignedIn(there)]).toEqual([false, false]);
  });

  it('whose form lost its token is signed out nowhere', async () => {
    const { browser } = await signedIn({ nameId: newName(), sessionIndex: 'x' });
    const refused = await browser.post('/fi/sessions', { _csrf: 'made up' });
    expect([refused.status, refused.location]).toEqual([303, '/fi/sessions']);
    expect(await isSignedIn(browser)).toBe(true);
  });
});

describe('sign-out', () => {
  it('names the session at Suomi.fi, and ends ours first', async () => {
    const { browser } = await signedIn({ nameId: 'aino-3', sessionIndex: 'index-3' });
    expect((await browser.get('/sv')).html).toContain('action="/sv/sign-out"');
    const left = await browser.post('/sv/sign-out');
    const url = new URL(left.location);
    const { id, xml } = house.requestIn(url);
    expect(`${url.origin}${url.pathname}`).toBe(house.settings.SUOMIFI_SIGN_OUT_URL);
    expect(xml).toMatch(/NameID[^>]* NameQualifier="https:\/\/idp\.suomi\.example\/idp1"/);
    expect(xml).toMatch(/SPNameQualifier="https:\/\/tietopyynto\.example\/portal"[^>]*>aino-3</);
    expect(xml).toContain('>index-3<');
    expect(await isSignedIn(browser)).toBe(false);
    const home = await browser.get(`${SIGN_OUT}?${house.loggedOut(id, 'sv')}`);
    expect([home.status, home.location]).toEqual([303, '/sv']);
  });

  it.each(['redirect', 'post'] as const)(
    'that Suomi.fi asks for by %s without our cookie ends that session and no other',
    async (way) => {
      const session = { nameId: `by ${way}`, sessionIndex: 'one' };
      const { browser } = await signedIn(session);
      const { browser: other } = await signedIn({ ...session, sessionIndex: 'two' });
      const frame = new Browser(app.nest);
      const { query, form } = house.logout(session);
      const answer =
        way === 'post' ? await frame.post(SIGN_OUT, form) : await frame.get(`${SIGN_OUT}?${query}`);
      const { xml } = house.requestIn(new URL(answer.location));
      expect(xml).toContain('status:Success');
      expect(new URL(answer.location).searchParams.get('RelayState')).toBe(
        way === 'post' ? null : 'state of the house',
      );
      expect([await isSignedIn(browser), await isSignedIn(other)]).toEqual([false, true]);
    },
  );

  it('that Suomi.fi asks for may be shown in a frame of its page, and of no other', async () => {
    const { headers } = await new Browser(app.nest).get(SIGN_OUT);
    expect(headers['content-security-policy']).toContain('frame-ancestors https://idp.suomi.example;');
    expect(headers['x-frame-options']).toBeUndefined();
    const other = await new Browser(app.nest).get('/fi');
    expect(other.headers['content-security-policy']).toContain("frame-ancestors 'none'");
  });

  it.each([
    ['not signed', { signer: 'nobody' }],
    ['signed by somebody else', { signer: 'stranger' }],
    ['signed by SHA-1', { algorithm: 'http://www.w3.org/2000/09/xmldsig#rsa-sha1' }],
  ] as const)('that nobody vouches for ends nothing: %s', async (_what, by) => {
    const session = { nameId: newName(), sessionIndex: 'x' };
    const { browser } = await signedIn(session);
    const { query, form } = house.logout(session, by);
    expect((await new Browser(app.nest).get(`${SIGN_OUT}?${query}`)).status).toBe(404);
    if ('signer' in by) expect((await new Browser(app.nest).post(SIGN_OUT, form)).status).toBe(404);
    expect(await isSignedIn(browser)).toBe(true);
  });

  it('with a second message behind the signed one ends nothing', async () => {
    const [mine, others] = [
      { nameId: newName(), sessionIndex: 'm' },
      { nameId: newName(), sessionIndex: 'o' },
    ];
    const { browser } = await signedIn(others);
    const forged = house.logout(others, { signer: 'nobody' }).query.split('&')[0]!;
    const signed = house.logout(mine).query;
    for (const query of [`${signed}&${forged}`, `${forged}&${signed}`])
      expect((await new Browser(app.nest).get(`${SIGN_OUT}?${query}`)).status).toBe(404);
    expect(await isSignedIn(browser)).toBe(true);
  });
});

describe('the metadata of the portal', () => {
  it('says what is registered: names in three languages, both sign-outs, the certificate for both uses', async () => {
    const page = await new Browser(app.nest).get('/sign-in/suomifi/metadata');
    expect(page.headers['content-type']).toContain('application/samlmetadata+xml');
    const certificate = house.settings.SUOMIFI_SIGN_IN_CERTIFICATE.replace(/-----[^-]+-----|\s/g, '');
    for (const text of [
      'entityID="https://tietopyynto.example/portal"',
      'Location="http://localhost:4100/sign-in/suomifi"',
      'bindings:HTTP-Redirect" Location="http://localhost:4100/sign-in/suomifi/sign-out"',
      'bindings:HTTP-POST" Location="http://localhost:4100/sign-in/suomifi/sign-out"',
      ...['fi', 'sv', 'en'].map((language) => `<mdui:DisplayName xml:lang="${language}">Tietopyyntö<`),
      'tuki@tietopyynto.example',
      'WantAssertionsSigned="true"',
    ])
      expect(page.html).toContain(text);
    expect(page.html.replace(/\s/g, '').split(certificate)).toHaveLength(3);
  });
});

let names = 0;
function newName(): string {
  return `name-${(names += 1)}`;
}
