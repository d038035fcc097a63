import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CitizenSignIn, OidcIdentity, type StaffMember, type StaffRepository, StaffSignIn } from '#identity';
import { DemoSettings, KeyedIndex, Logger, Settings } from '#platform';
import { demoPages } from '../demo-pages.js';
import { loadDemoPeople } from '../demo-people.js';
import { Visitor } from '#test/support/visitor';
import { signInProvider } from './sign-in-provider.js';

const people = loadDemoPeople();
const [citizen] = people.citizens;
const [official] = people.staff;
const secrets = {
  CITIZEN_OIDC_CLIENT_SECRET: 'a secret of the portal',
  STAFF_OIDC_CLIENT_SECRET: 'a secret of the desk',
};
const wish = { returnTo: '/fi/my-requests', language: 'fi' } as const;
let server: Server;
let settings: Settings;
let index: KeyedIndex;

async function listening(on: Server, port = 0): Promise<string> {
  await new Promise<void>((resolve) => on.listen(port, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(on.address() as AddressInfo).port}`;
}

function provider(issuer: string) {
  const demo = Object.assign(new DemoSettings(), { DEMO_SIGN_IN_URL: issuer, ...secrets });
  return signInProvider(demo, people, demoPages(), new Logger('demo', 'silent'));
}

beforeAll(async () => {
  server = createServer();
  const issuer = await listening(server);
  server.on('request', provider(issuer));
  settings = Object.assign(new Settings(), {
    CITIZEN_OIDC_ISSUER: issuer,
    STAFF_OIDC_ISSUER: issuer,
    ALLOW_TEST_HETU: true,
    ...secrets,
  });
  index = new KeyedIndex(Buffer.alloc(32, 2).toString('base64'));
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

let visitor: Visitor;
beforeEach(() => {
  visitor = new Visitor();
});

const citizenSignIn = (by: Settings) => new CitizenSignIn(by, index, new OidcIdentity(by));

async function started(signIn: CitizenSignIn | StaffSignIn, session: object): Promise<URL> {
  const begun = await signIn.begin(session, wish);
  if (!begun.ok) throw new Error(begun.refusal.code);
  return begun.value;
}

describe('a citizen', () => {
  it('chooses who to be from a list of people made up for the demonstration', async () => {
    const start = await started(citizenSignIn(settings), {});
    const { response } = await visitor.follow(await visitor.open(start));
    const page = await response.text();
    for (const { name } of people.citizens) expect(page).toContain(name);
    for (const { name } of people.staff) expect(page).not.toContain(name);
    expect(page).not.toContain('<script');
  });

  it('comes back with name and identity code, to the page left', async () => {
    const signIn = citizenSignIn(settings);
    const session = {};
    const back = await visitor.signIn(await started(signIn, session), { person: citizen!.sub });
    expect(back.href).toMatch(/^http:\/\/localhost:4100\/sign-in\/callback\?/);
    const finished = await signIn.finish(session, back.search);
    expect(finished).toMatchObject({
      ok: true,
      value: {
        citizen: {
          personKey: index.of('hetu', citizen!.hetu),
          identity: { name: citizen!.name, hetu: citizen!.hetu },
        },
        returnTo: '/fi/my-requests',
      },
    });
  });

  it('who cancels is told so', async () => {
    const signIn = citizenSignIn(settings);
    const session = {};
    const back = await visitor.signIn(await started(signIn, session), { cancel: '1' });
    expect(await signIn.finish(session, back.search)).toMatchObject({
      refusal: { code: 'sign-in.cancelled' },
    });
  });

  it('is not signed in twice by one answer, nor by an answer to somebody else', async () => {
    const signIn = citizenSignIn(settings);
    const session = {};
    const back = await visitor.signIn(await started(signIn, session), { person: citizen!.sub });
    const other = {};
    await started(signIn, other);
    expect(await signIn.finish(other, back.search)).toMatchObject({
      refusal: { code: 'sign-in.bad-answer' },
    });
    expect((await signIn.finish(session, back.search)).ok).toBe(true);
    expect(await signIn.finish(session, back.search)).toMatchObject({ refusal: { code: 'sign-in.stale' } });
  });

  it('with an artificial identity code stays out where those are not allowed', async () => {
    const strict = Object.assign(new Settings(), { ...settings, ALLOW_TEST_HETU: false });
    const signIn = citizenSignIn(strict);
    const session = {};
    const back = await visitor.signIn(await started(signIn, session), { person: citizen!.sub });
    expect(await signIn.finish(session, back.search)).toMatchObject({
      refusal: { code: 'sign-in.no-identity-code' },
    });
  });

  it('can end the session at the provider and is led home', async () => {
    const signIn = citizenSignIn(settings);
    const session = {};
    const back = await visitor.signIn(await started(signIn, session), { person: citizen!.sub });
    await signIn.finish(session, back.search);
    const end = await signIn.endUrl('sv', null);
    const page = await visitor.open(end);
    const html = await page.text();
    const [, action] = /<form method="post" action="([^"]+)"/.exec(html) ?? [];
    const [, xsrf] = /name="xsrf" value="([^"]+)"/.exec(html) ?? [];
    const left = await visitor.open(action!, { xsrf: xsrf!, logout: 'yes' });
    expect(left.headers.get('location')).toBe('http://localhost:4100/sv');
  });

  it('signs out by an address that says nothing about the person', async () => {
    const end = new URL(await citizenSignIn(settings).endUrl('fi', null));
    expect(Object.fromEntries(end.searchParams)).toEqual({
      client_id: settings.CITIZEN_OIDC_CLIENT_ID,
      post_logout_redirect_uri: 'http://localhost:4100/fi',
    });
  });
});

describe('a member of staff', () => {
  const listed: StaffMember = {
    id: '5d1f0000-0000-4000-8000-000000000001',
    authorityId: 'lahti',
    unit: 'Kirjaamo',
    name: 'Kirsi Kirjaaja',
    email: 'kirsi@lahti.example',
    title: 'kirjaamosihteeri',
    roles: ['registrar'],
    signInRoles: [],
    approves: [],
  };
  const staffOf = (member: StaffMember | null) =>
    ({
      activeBySubject: (sub: string) => Promise.resolve(sub === official!.sub ? member : null),
    }) as unknown as StaffRepository;

  it('gets the roles of our own table, whatever the provider says', async () => {
    const signIn = new StaffSignIn(settings, staffOf(listed));
    const session = {};
    const back = await visitor.signIn(await started(signIn, session), { person: official!.sub });
    expect(back.port).toBe('4200');
    expect(await signIn.finish(session, back.search)).toMatchObject({
      ok: true,
      value: { staff: { staffId: listed.id, authorityId: 'lahti', roles: ['registrar'] } },
    });
  });

  it('who is not in the table stays out', async () => {
    const signIn = new StaffSignIn(settings, staffOf(null));
    const session = {};
    const back = await visitor.signIn(await started(signIn, session), { person: official!.sub });
    expect(await signIn.finish(session, back.search)).toMatchObject({
      refusal: { code: 'sign-in.not-staff' },
    });
  });
});

describe('a provider that is down', () => {
  it('is reported, and found again as soon as it is up', async () => {
    const late = createServer();
    const issuer = await listening(late);
    await new Promise((resolve) => late.close(resolve));
    const signIn = citizenSignIn(Object.assign(new Settings(), { ...settings, CITIZEN_OIDC_ISSUER: issuer }));
    expect(await signIn.begin({}, wish)).toMatchObject({ refusal: { code: 'sign-in.provider-down' } });
    late.on('request', provider(issuer));
    await listening(late, Number(new URL(issuer).port));
    expect((await signIn.begin({}, wish)).ok).toBe(true);
    late.closeAllConnections();
    late.close();
  });
});
