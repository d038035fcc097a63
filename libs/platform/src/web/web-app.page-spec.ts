import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { FakeClock, type PathTable, Settings, ClockPort } from '#platform';
import supertest from 'supertest';
import { Browser } from '#test/support/browser';
import { Kept, SampleModule } from '#test/support/sample-app/sample.module';
import { createTestApp, type TestApp } from '#test/support/test-app';
import { createTestDatabase, type TestDatabase } from '#test/support/test-database';
import { testSettings } from '#test/support/test-settings';

const sample = join(import.meta.dirname, '../../../../test/support/sample-app');
const clock = new FakeClock('2026-11-22T10:00:00Z');
const paths: PathTable = {};
let database: TestDatabase;
let app: TestApp;
let browser: Browser;

beforeAll(async () => {
  database = await createTestDatabase();
  const parts = {
    app: 'portal',
    viewsDir: join(sample, 'views'),
    messagesDir: join(sample, 'messages'),
    paths,
  } as const;
  app = await createTestApp(SampleModule, parts, [
    { provide: Settings, useValue: testSettings(database, 'portal') },
    { provide: ClockPort, useValue: clock },
  ]);
});

afterAll(async () => {
  await app.close();
  await database.drop();
});

beforeEach(() => {
  browser = new Browser(app.nest);
});

const kept = () => app.nest.get(Kept).answers;

describe('a page', () => {
  it('speaks the language of its path and links to itself in the others', async () => {
    const page = await browser.get('/sv/question?from=start');
    expect(page.html).toContain('<html lang="sv">');
    expect(page.title).toBe('Fråga – Tietopyyntö');
    expect(page.html).toContain('href="/fi/question?from&#x3D;start"');
  });

  it('starts in Finnish', async () => {
    expect((await browser.get('/')).location).toBe('/fi');
  });
});

describe('a mistake', () => {
  it('in the address gives a page that says so, in the language of the path', async () => {
    const page = await browser.get('/en/no-such-page');
    expect([page.status, page.title]).toEqual([404, 'Page not found – Tietopyyntö']);
  });

  it('of ours shows a reference number and nothing of the cause', async () => {
    const page = await browser.get('/fi/case/broken');
    expect(page.status).toBe(500);
    expect(page.text).toMatch(/Viitenumero: [0-9a-f-]{36}/);
    expect(page.text).not.toContain('secret');
  });

  it('that a use case refuses is told in the words of the app', async () => {
    const page = await browser.get('/fi/case/case.taken');
    expect(page.status).toBe(422);
    expect(page.text).toContain('Joku toinen ehti ottaa asian.');
  });

  it('about something that is not there gives 404 however it is said', async () => {
    expect((await browser.get('/fi/case/case.not-found')).status).toBe(404);
    expect((await browser.get('/fi/case/gone')).status).toBe(404);
  });

  it('is answered to programs with problem details', async () => {
    const answer = await browser.get('/api/v1/broken');
    expect(JSON.parse(answer.html)).toMatchObject({
      type: 'urn:tietopyynto:problem:case-taken',
      code: 'case-taken',
      status: 422,
      detail: 'Someone else took the case first.',
    });
  });
});

describe('a form', () => {
  it('with an error keeps what was written and leads to the field', async () => {
    await browser.get('/fi/question');
    const page = await browser.post('/fi/question', { name: '', story: 'first\n  second' });
    expect([page.status, page.title]).toEqual([422, 'Virhe: Kysymys – Tietopyyntö']);
    expect(page.errors).toEqual(['Kirjoita nimi']);
    expect(page.html).toContain('href="#name"');
    expect(page.html).toContain('>first\n  second</textarea>');
  });

  it('without a valid token changes nothing and comes back filled, and the second sending is accepted', async () => {
    const before = kept().length;
    const page = await browser.post('/fi/question', { name: 'Aino', story: 'kept' });
    expect(page.status).toBe(403);
    expect(page.errors[0]).toContain('Mitään ei kadonnut');
    expect(page.html).toContain('value="Aino"');
    expect(kept()).toHaveLength(before);
    expect((await browser.post('/fi/question', { name: 'Aino', story: 'kept' })).status).toBe(303);
    expect(kept()).toHaveLength(before + 1);
  });

  it('on a route that cannot show it again is refused outright', async () => {
    const before = kept().length;
    expect((await browser.post('/fi/change', {})).status).toBe(403);
    expect(kept()).toHaveLength(before);
  });

  it('never prints what a person wrote as markup', async () => {
    await browser.get('/fi/question');
    const page = await browser.post('/fi/question', { name: '', story: '</textarea><script>x</script>' });
    expect(page.html).not.toContain('<script>');
  });
});

describe('attachments', () => {
  const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n');
  const file = (name: string, bytes: Buffer) => ({ field: 'files', name, bytes });

  it('are taken by their content', async () => {
    await browser.get('/fi/question');
    const page = await browser.postFiles('/fi/question', { name: 'Eero' }, [file('Päätös.pdf', pdf)]);
    expect(page.status).toBe(303);
    expect(kept().at(-1)).toEqual({ name: 'Eero', files: ['Päätös.pdf:pdf'] });
  });

  it('of 20 megabytes are refused by name and the other answers stay', async () => {
    await browser.get('/fi/question');
    const large = file('suuri.pdf', Buffer.concat([pdf, Buffer.alloc(20 * 1024 * 1024)]));
    const page = await browser.postFiles('/fi/question', { name: 'Eero', story: 'stays' }, [large]);
    expect(page.status).toBe(422);
    expect(page.errors).toEqual([
      'Tiedosto suuri.pdf on liian suuri. Yksi tiedosto saa olla enintään 10 megatavua.',
    ]);
    expect(page.html).toContain('>stays</textarea>');
  });

  it('are five at most', async () => {
    await browser.get('/fi/question');
    const six = [1, 2, 3, 4, 5, 6].map((n) => file(`${n}.pdf`, pdf));
    const page = await browser.postFiles('/fi/question', { name: 'Eero' }, six);
    expect(page.errors).toEqual(['Voit liittää enintään 5 tiedostoa. Tiedostoa 6.pdf ei otettu mukaan.']);
  });

  it('that are programs or drawings in disguise are refused with the names of the good types', async () => {
    await browser.get('/fi/question');
    const exe = file('lasku.pdf', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]));
    const svg = file('kuva.png', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'));
    const page = await browser.postFiles('/fi/question', { name: 'Eero' }, [exe, svg]);
    expect(page.errors).toEqual(
      ['lasku.pdf', 'kuva.png'].map(
        (name) => `Tiedostoa ${name} ei voi liittää. Liitä pdf-, jpg-, png-, docx-, odt- tai txt-tiedosto.`,
      ),
    );
  });
});

describe('access', () => {
  it('to a page for others leads a visitor to sign in and back', async () => {
    expect((await browser.get('/fi/watch?week=53')).location).toBe(
      '/fi/sign-in?returnTo=%2Ffi%2Fwatch%3Fweek%3D53',
    );
  });

  it('keeps what a form held when the session ended in the middle of it', async () => {
    const page = await browser.post('/fi/watch', { note: 'long & careful', rights: ['access', 'erasure'] });
    expect([page.status, page.title]).toEqual([403, 'Istunto päättyi – Tietopyyntö']);
    expect(page.html).toContain('<form method="post" action="/fi/watch">');
    expect(page.html).toContain('name="note" value="long &amp; careful"');
    expect(page.html.match(/name="rights"/g)).toHaveLength(2);
  });

  it('keeps the texts of a form with files as well, but nothing sent from another site', async () => {
    const fields = { note: 'kept' };
    const file = { field: 'files', name: 'a.pdf', bytes: Buffer.from('%PDF-1.7') };
    const page = await browser.postFiles('/fi/watch', fields, [file]);
    expect(page.html).toContain('name="note" value="kept"');
    expect(page.text).toContain('Liitteet on valittava uudelleen.');
    const foreign = await supertest(app.nest.getHttpServer())
      .post('/fi/watch')
      .set('Sec-Fetch-Site', 'cross-site')
      .type('form')
      .send(fields);
    expect(foreign.text).not.toContain('kept');
  });

  it('is refused to someone signed in without the permission', async () => {
    await browser.get('/fi/question');
    await browser.post('/fi/enter');
    expect((await browser.get('/fi/watch')).status).toBe(403);
  });
});

describe('the session cookie', () => {
  const server = () => app.nest.getHttpServer() as Parameters<typeof supertest>[0];

  it('is not set before there is something to keep', async () => {
    expect((await supertest(server()).get('/fi')).headers['set-cookie']).toBeUndefined();
  });

  it('is out of reach of scripts and other sites, and changes at sign-in', async () => {
    const shown = await supertest(server()).get('/fi/question');
    const cookie = String(shown.headers['set-cookie']);
    expect(cookie).toMatch(/^tp\.sid\.portal=[^;]+; Path=\/; HttpOnly; SameSite=Lax$/);
    const token = /name="_csrf" value="([^"]+)"/.exec(shown.text)?.[1];
    const entered = await supertest(server())
      .post('/fi/enter')
      .set('Cookie', cookie.split(';')[0]!)
      .type('form')
      .send({ _csrf: token });
    expect(entered.status).toBe(303);
    expect(String(entered.headers['set-cookie'])).toMatch(/^tp\.sid\.portal=/);
    expect(String(entered.headers['set-cookie']).split(';')[0]).not.toBe(cookie.split(';')[0]);
  });
});

describe('the headers', () => {
  it('allow nothing inline or from elsewhere, no other site, no framing, no referrer, no keeping', async () => {
    const { headers } = await supertest(app.nest.getHttpServer())
      .get('/fi')
      .set('Origin', 'http://x.example');
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|https?:\/\/(?!localhost:4300)/);
    expect(headers).toMatchObject({ 'referrer-policy': 'no-referrer', 'cache-control': 'no-store' });
    expect(headers['x-powered-by']).toBeUndefined();
    expect(headers['access-control-allow-origin']).toBeUndefined();
  });

  it('let browsers keep the style sheet, whose address changes with its content', async () => {
    const [, sheet] = /href="(\/assets\/[^"]+\.css)"/.exec((await browser.get('/fi')).html) ?? [];
    const { status, headers, text } = await supertest(app.nest.getHttpServer()).get(sheet!);
    expect(status).toBe(200);
    expect(headers['cache-control']).toContain('immutable');
    expect(text.includes('.hds-button')).toBe(true);
    const [, font] = /url\((\/assets\/[^)]+\.woff2)\)/.exec(text) ?? [];
    const loaded = await supertest(app.nest.getHttpServer()).get(font!);
    expect([loaded.status, loaded.headers['content-type']]).toEqual([200, 'font/woff2']);
  });
});
