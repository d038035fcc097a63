import { Browser } from '#test/support/browser';
import { addressOf, doorsOf, type Ids } from '#test/support/doors';
import { AT_HOME, DoorsWorld, idsOfPortal, personOf } from '#test/support/doors-world';
import { answerUntil, formPage, hiddenDraft } from '#test/support/portal-form';
import { SCOPES } from '#kernel';
import { Sealer } from '#platform';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import supertest from 'supertest';
import { REQUEST_EXAMPLES } from '../../apps/desk/src/api/schemas/request.body.js';

jest.setTimeout(240_000);

const EVIL = 'evil.example';
/** Every header by which a request or a proxy can name a host. */
const NAMED = {
  Host: EVIL,
  Forwarded: `host=${EVIL};proto=https`,
  'X-Forwarded-Host': EVIL,
  'X-Forwarded-Server': EVIL,
  'X-Host': EVIL,
  'X-Original-URL': `https://${EVIL}/`,
  'X-Rewrite-URL': `https://${EVIL}/`,
};
const OURS = { portal: 'http://localhost:4100', desk: 'http://localhost:4200' };

let world: DoorsWorld;
beforeAll(async () => {
  world = await DoorsWorld.open();
  // As behind a reverse proxy whose headers are believed: what it hands on of the host must lead nowhere either.
  for (const app of [world.house.desk, world.house.portal]) app.set('trust proxy', true);
});
afterAll(() => world.close());

/** The addresses whose answer names the host that the request named, or leads to it. */
async function ledAstray(
  app: NestExpressApplication,
  ids: Ids,
  of: (path: string) => boolean,
  headers: Readonly<Record<string, string>>,
): Promise<{ asked: number; wrong: string[] }> {
  const doors = doorsOf(app).filter(({ method, path }) => method === 'GET' && of(path));
  const wrong: string[] = [];
  for (const door of doors) {
    const address = addressOf(door, ids);
    const answer = await supertest(app.getHttpServer())
      .get(address)
      .set({ ...headers, ...NAMED });
    const told = JSON.stringify([answer.headers, answer.text ?? '', answer.body]);
    if (told.includes(EVIL)) wrong.push(`${door.handler} ${address}: ${answer.status}`);
  }
  return { asked: doors.length, wrong };
}
const tokenOf = (): Promise<string> =>
  world.house.issuer.token(new Date(world.house.world.clock.now().epochMilliseconds), {
    client: 'e-service',
    scope: SCOPES.join(' '),
  });
const isApi = (path: string): boolean => path.startsWith('/api');

describe('a host that a request names', () => {
  it.each(['signed in', 'not signed in'])('is on no page and in no redirect of the desk: %s', async (who) => {
    const { house, ids } = world;
    house.acting(who === 'signed in' ? AT_HOME : null);
    const { asked, wrong } = await ledAstray(house.desk, ids, (path) => !isApi(path), {});
    expect([asked > 60, wrong]).toEqual([true, []]);
  });

  it.each(['signed in', 'not signed in'])(
    'is on no page and in no redirect of the portal: %s',
    async (who) => {
      const { house } = world;
      const isIn = who === 'signed in';
      const browser = isIn
        ? await house.signedIn(personOf(house, 'eero.testinen'))
        : new Browser(house.portal);
      await browser.get('/fi/feedback');
      const ids = await idsOfPortal(world);
      const { asked, wrong } = await ledAstray(house.portal, ids, () => true, { Cookie: browser.cookies() });
      expect([asked > 25, wrong]).toEqual([true, []]);
    },
  );

  it('is in no answer of the interface, with a token and without', async () => {
    const { house, ids } = world;
    for (const headers of [{ Authorization: `Bearer ${await tokenOf()}` }, {}] as Record<string, string>[]) {
      const { asked, wrong } = await ledAstray(house.desk, ids, isApi, headers);
      expect([asked > 5, wrong]).toEqual([true, []]);
    }
  });

  it('does not lead a browser that posts, nor one that asks for the first page or a page that is not there', async () => {
    const { house } = world;
    house.acting(AT_HOME);
    for (const app of [house.desk, house.portal]) {
      for (const path of ['/', '/nowhere', `//${EVIL}/fi`, `/fi//${EVIL}`]) {
        const { headers, text } = await supertest(app.getHttpServer()).get(path).set(NAMED);
        const leads = new RegExp(`(?<!^/|/(?:fi|sv|en))//${EVIL}`).test(JSON.stringify([headers, text]));
        expect([path, leads, headers.location ?? '/fi']).toEqual([
          path,
          false,
          expect.stringMatching(/^\/(?!\/)/),
        ]);
      }
      for (const path of ['/fi/sign-out', '/fi/absences', '/fi/feedback']) {
        const { headers, text } = await supertest(app.getHttpServer())
          .post(path)
          .type('form')
          .set(NAMED)
          .send({ a: 'b' });
        expect(JSON.stringify([path, headers, text])).not.toContain(EVIL);
      }
    }
  });
});

describe('a request that comes with a host of its own', () => {
  it('leads a program to its case at our address', async () => {
    const { status, headers, text } = await supertest(world.house.desk.getHttpServer())
      .post('/api/v1/requests')
      .set({ ...NAMED, Authorization: `Bearer ${await tokenOf()}`, 'Idempotency-Key': 'of-another-host' })
      .send(REQUEST_EXAMPLES.usual);
    expect([status, headers['location']]).toEqual([
      201,
      expect.stringMatching(/^\/api\/v1\/cases\/[0-9a-f-]+$/),
    ]);
    expect(JSON.stringify([headers, text])).not.toContain(EVIL);
  });

  it('takes it into no row and no mail', async () => {
    const { house } = world;
    const before = house.world.mailer.sent.length;
    const browser = new Browser(house.portal, '', NAMED);
    const draft = hiddenDraft(await answerUntil(browser, 'check'));
    const receipt = await browser.follow(await browser.post(formPage('check'), { draft }));
    expect(receipt.text).toContain('Pyyntösi on vastaanotettu');
    await house.runJobs();
    const { rows } = await house.world.owner.query<{ content: string }>(
      `select content from letter union all select answers from request union all select payload::text from outbox`,
    );
    const sealer = house.desk.get(Sealer, { strict: false });
    const kept = rows.map(({ content }) => (content.startsWith('{') ? content : sealer.open(content)));
    expect(kept.join('')).toContain('Vanhat suunnitelmat');
    const mails = house.world.mailer.sent.slice(before).map((mail) => JSON.stringify(mail));
    expect(mails.join('')).toContain(OURS.desk);
    expect([...kept, ...mails].filter((one) => one.includes(EVIL))).toEqual([]);
  });
});

describe('the addresses that the house gives out', () => {
  it('are those of the settings: in the description of the interface, and in every mail', async () => {
    const { house } = world;
    const described = await supertest(house.desk.getHttpServer()).get('/api/docs/json').set(NAMED);
    expect(described.body.servers).toEqual([{ url: OURS.desk }]);
    await house.runJobs();
    const links = house.world.mailer.sent.flatMap(({ text }) => text.match(/https?:\/\/[^\s/]+/g) ?? []);
    expect(new Set(links)).toEqual(new Set([OURS.portal, OURS.desk]));
  });
});
