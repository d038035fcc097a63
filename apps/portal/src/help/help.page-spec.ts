import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ClockPort, FakeClock, FakeFileStore, FileStore, Settings } from '#platform';
import { Browser } from '#test/support/browser';
import { createTestApp, type TestApp } from '#test/support/test-app';
import { createTestDatabase, type TestDatabase } from '#test/support/test-database';
import { testSettings } from '#test/support/test-settings';
import supertest from 'supertest';
import { PORTAL_PARTS } from '../portal-parts.js';
import { PortalModule } from '../portal.module.js';

const clock = new FakeClock('2026-11-24T10:00:00Z');
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
  browser = new Browser(app.nest);
});
afterAll(async () => {
  await app.close();
  await database.drop();
});

const IN_EACH_LANGUAGE = ['fi', 'sv', 'en'].flatMap((language) =>
  [
    '',
    '/which-right',
    '/which-right?matter=looked',
    '/where?municipality=kemi',
    '/privacy',
    '/accessibility',
    '/paper-form',
    '/own',
  ].map((page) => `/${language}${page}`),
);

describe('a first visit to a page of information', () => {
  it.each(IN_EACH_LANGUAGE)('%s keeps nothing: no cookie, no script that could store', async (address) => {
    const answer = await supertest(app.nest.getHttpServer()).get(address);
    expect(answer.status).toBe(200);
    expect(answer.headers['set-cookie']).toBeUndefined();
    expect(answer.text).not.toMatch(/<script|localStorage|sessionStorage|indexedDB/i);
    expect(answer.headers['content-security-policy']).toMatch(/default-src 'none'(?!.*script-src)/);
  });

  it.each(['fi', 'sv', 'en'].flatMap((language) => [`/${language}/follow`, `/${language}/feedback`]))(
    '%s, a form that anyone may send, sets the one cookie that its token needs',
    async (address) => {
      const answer = await supertest(app.nest.getHttpServer()).get(address);
      expect(answer.status).toBe(200);
      const cookies = [answer.headers['set-cookie'] ?? []].flat();
      expect(cookies).toHaveLength(1);
      expect(cookies[0]).toMatch(/^tp\.sid\.portal=[^;]+;.*HttpOnly/i);
      expect(answer.text).not.toMatch(/<script|localStorage|sessionStorage|indexedDB/i);
    },
  );

  it.each(IN_EACH_LANGUAGE)('%s weighs at most 100 kB with its style sheet', async (address) => {
    const page = await supertest(app.nest.getHttpServer()).get(address);
    const style = /href="(\/assets\/[^"]+style\.css)"/.exec(page.text)?.[1] ?? '';
    const sheet = await supertest(app.nest.getHttpServer()).get(style).set('Accept-Encoding', 'gzip');
    const weight = Buffer.byteLength(page.text) + Number(sheet.headers['content-length']);
    expect(weight).toBeLessThan(100_000);
  });
});

describe('who is not signed in', () => {
  it.each([
    ['fi', 'Seuraa asiaa asiatunnuksella'],
    ['sv', 'Följ ärendet med ärendekoden'],
    ['en', 'Follow a case by its number'],
  ])(
    'finds in %s how to follow a case by its number, from the start page and from own requests',
    async (language, words) => {
      const start = await browser.get(`/${language}`);
      expect(start.html).toContain(`<a href="/${language}/follow">${words}</a>`);
      expect(start.html).toContain(`href="/${language}/own"`);
      const own = await browser.get(`/${language}/own`);
      expect(own.text).toContain(words);
      expect(own.html).toContain(`href="/${language}/follow"`);
      expect(own.html).toContain(`href="/${language}/cases"`);
    },
  );
});

describe('which right fits', () => {
  it('asks, and leads to a form that begins with the rights', async () => {
    expect((await browser.get('/fi/which-right')).text).toContain('Mistä asiassasi on kyse?');
    expect((await browser.get('/fi/which-right?matter=looked')).text).toContain(
      'Mitä tietoja katselu koskee?',
    );
    const found = await browser.get('/fi/which-right?matter=looked&more=care');
    expect(found.text).toContain('Asiakastietolaki, 11 §');
    expect(found.text).toContain('Mitä et saa');
    expect(found.html).toContain('href="/fi/request?right&#x3D;log-data&amp;right&#x3D;access"');
    const begin = await browser.get('/fi/request?right=log-data&right=access');
    expect(begin.html).toContain('/fi/request/whom?right&#x3D;log-data&amp;right&#x3D;access');
    await browser.get('/fi/request/whom?right=log-data&right=access');
    await browser.post('/fi/request/whom?right=log-data&right=access', {
      whom: 'self',
      act: 'continue',
    });
    await browser.post('/fi/request/who', { name: 'Eero Testinen', act: 'continue' });
    const rights = (await browser.get('/fi/request/rights')).html;
    expect([...rights.matchAll(/value="([\w-]+)" checked/g)].map((match) => match[1])).toEqual([
      'access',
      'log-data',
    ]);
  });

  it('sends a wrong decision to appeal, without a button to the form', async () => {
    const page = await browser.get('/fi/which-right?matter=decision');
    expect(page.text).toContain('Päätökseen haetaan muutosta');
    expect(page.text).not.toContain('Aloita pyyntö');
  });

  it('tells of a deceased person what the library of rights says', async () => {
    const page = await browser.get('/sv/which-right?matter=another&more=deceased');
    expect(page.text).toContain('Dataskyddsförordningen gäller inte avlidna.');
  });
});

describe('where does my request go', () => {
  it('asks first, and says who finds out when too little is known', async () => {
    expect((await browser.get('/fi/where')).text).toContain('Valitse ensin, mitä tiedät');
    const unknown = await browser.get('/fi/where?municipality=&register=&authority=kela');
    expect(unknown.text).toContain('kirjaamo selvittää, kuka tiedoista vastaa');
  });

  it('offers to begin with the choices once there are some', async () => {
    const begin = 'Aloita pyyntö näillä valinnoilla';
    expect((await browser.get('/fi/where')).text).not.toContain(begin);
    expect((await browser.get('/fi/where?municipality=kemi')).text).toContain(begin);
    expect((await browser.get('/fi/where?right=access')).text).toContain(begin);
  });

  it('keeps years and kinds of data folded away until one of them is chosen', async () => {
    const folded = '<details class="narrow">';
    expect((await browser.get('/fi/where?municipality=kemi')).html).toContain(folded);
    for (const chosen of ['from=2019', 'to=2020', 'data=plan'])
      expect((await browser.get(`/fi/where?municipality=kemi&${chosen}`)).html).not.toContain(folded);
  });

  it('names who answers in the Lapland joint service for Kemi, who is only named, and why (381/2023 § 13)', async () => {
    const { text } = await browser.get('/fi/where?municipality=kemi&register=lappi-typ');
    const deciding = text.slice(
      text.indexOf('Vastaa pyyntöösi'),
      text.indexOf('Vastaa rekisteristä yhdessä muiden kanssa'),
    );
    for (const name of ['Tornion kaupunki', 'Lapin hyvinvointialue', 'Kansaneläkelaitos'])
      expect(deciding).toContain(name);
    expect(text.slice(text.indexOf('Vastaa rekisteristä yhdessä muiden kanssa'))).toContain(
      'kehittämis- ja hallintokeskus',
    );
    expect(deciding).toContain('381/2023, 13 §');
  });

  it('tells the day of an answer to a request sent today, with its working', async () => {
    const { text } = await browser.get(
      '/fi/where?municipality=lahti&register=lahti-tyollisyyspalvelut&right=own-document&right=access',
    );
    expect(text).toContain('Saada asiakirjan, joka koskee minua: Vastaus viimeistään tiistai 8.12.2026');
    expect(text).toContain('Nähdä omat tietoni: Vastaus viimeistään torstai 24.12.2026');
    expect(text).toContain('Tietosuoja-asetus, 12 artiklan 3 kohta');
  });

  it('leads population data to be corrected to the agency that keeps them (661/2009)', async () => {
    const { text } = await browser.get(
      '/fi/where?municipality=lahti&register=lahti-tyollisyyspalvelut&data=population-data&right=rectification',
    );
    expect(text).toContain('Kysy näitä itse suoraan');
    expect(text).toContain('Digi- ja väestötietovirasto');
  });

  it('fills the form with what was chosen', async () => {
    const query =
      'authority=lahti&register=lahti-tyollisyyspalvelut&municipality=lahti&data=plan&from=2019&to=2020';
    const { html } = await browser.get(`/fi/where?${query}`);
    expect(html.replaceAll('&#x3D;', '=').replaceAll('&amp;', '&')).toContain(`href="/fi/request?${query}"`);
    const visitor = new Browser(app.nest);
    const who = `/fi/request/whom?right=access&${query}`;
    await visitor.get(who);
    await visitor.post(who, { whom: 'self', act: 'continue' });
    await visitor.post('/fi/request/who', { name: 'Eero Testinen', act: 'continue' });
    const rights = await visitor.follow(
      await visitor.post('/fi/request/rights', { rights: 'access', act: 'continue' }),
    );
    expect(rights.html).toContain('<option value="lahti-tyollisyyspalvelut" selected>');
    const places = { authority: 'lahti', register: 'lahti-tyollisyyspalvelut', municipality: 'lahti' };
    const data = await visitor.follow(
      await visitor.post('/fi/request/register', { ...places, act: 'continue' }),
    );
    expect(data.html).toMatch(/value="plan" checked/);
    const details = await visitor.follow(
      await visitor.post('/fi/request/data', { data: 'plan', act: 'continue' }),
    );
    expect(details.html).toContain('value="2019"');
  });

  it.each(['/fi/where?municipality=<script>&register=..%2F&from=19', '/fi/where?register=a&register=b'])(
    'is not upset by %s',
    async (address) => {
      expect((await browser.get(address)).status).toBe(200);
    },
  );
});
