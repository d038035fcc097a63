import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type StaffRepository, StaffSignIn } from '#identity';
import { DemoSettings, Logger, Settings } from '#platform';
import { Visitor } from '#test/support/visitor';
import { demoPages } from '../demo-pages.js';
import { loadDemoPeople } from '../demo-people.js';
import { signInProvider } from './sign-in-provider.js';

const people = loadDemoPeople();
const [official] = people.staff;
const secret = { STAFF_OIDC_CLIENT_SECRET: 'a secret of the desk' };
let server: Server;
let settings: Settings;
let visitor: Visitor;
beforeAll(async () => {
  server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const demo = Object.assign(new DemoSettings(), { DEMO_SIGN_IN_URL: issuer, ...secret });
  server.on('request', signInProvider(demo, people, demoPages(), new Logger('demo', 'silent')));
  settings = Object.assign(new Settings(), { STAFF_OIDC_ISSUER: issuer, ...secret });
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  visitor = new Visitor();
});

async function started(signIn: StaffSignIn, session: object): Promise<URL> {
  const begun = await signIn.begin(session, { returnTo: '/fi', language: 'fi' });
  if (!begun.ok) throw new Error(begun.refusal.code);
  return begun.value;
}

describe('staff not known yet', () => {
  const taken: unknown[] = [];
  const claimed = (over: object = {}): Settings =>
    Object.assign(new Settings(), settings, {
      ...{ STAFF_ROLES_CLAIM: 'name', STAFF_ROLES: `${official!.name}=handler` },
      ...{ STAFF_UNIT_CLAIM: 'sub', STAFF_UNITS: `${official!.sub}=lahti/Kirjaamo` },
      ...over,
    });
  const come = async (by: Settings, unit = 'Kirjaamo') => {
    taken.length = 0;
    const takeIn = (newcomer: { roles: string[] }) => {
      taken.push(newcomer);
      return Promise.resolve({ id: 'x', signInRoles: newcomer.roles, ...newcomer, unit });
    };
    const takeSignInRoles = (_member: unknown, given: string[]) => Promise.resolve(given);
    const activeBySubject = () => Promise.resolve(null);
    const staff = { activeBySubject, takeIn, takeSignInRoles } as unknown as StaffRepository;
    const signIn = new StaffSignIn(by, staff);
    const session = {};
    const back = await visitor.signIn(await started(signIn, session), { person: official!.sub });
    const done = await signIn.finish(session, back.search);
    return done.ok ? done.value.staff.roles : done.refusal.code;
  };

  it('are taken in with what the provider tells: role, place, name and e-mail', async () => {
    expect(await come(claimed())).toEqual(['handler']);
    const { sub: subject, name, email } = official!;
    expect(taken).toEqual([
      { subject, name, email, roles: ['handler'], authorityId: 'lahti', unit: 'Kirjaamo' },
    ]);
  });

  it('stay out without a role, without a place, and where the installation takes nobody in', async () => {
    expect(await come(claimed({ STAFF_ROLES: 'muu=handler' }))).toBe('sign-in.not-staff');
    expect(await come(claimed({ STAFF_UNITS: 'muu=lahti' }))).toBe('sign-in.not-staff');
    expect(await come(claimed({ STAFF_UNIT_CLAIM: '' }))).toBe('sign-in.not-staff');
    expect(taken).toEqual([]);
  });

  it('wait for a unit before they work; who only administers or oversees works for none', async () => {
    expect(await come(claimed(), '')).toBe('sign-in.no-unit');
    expect(await come(claimed({ STAFF_ROLES: `${official!.name}=admin` }), '')).toEqual(['admin']);
    const both = `${official!.name}=admin;${official!.name}=handler`;
    expect(await come(claimed({ STAFF_ROLES: both }), '')).toBe('sign-in.no-unit');
  });
});
