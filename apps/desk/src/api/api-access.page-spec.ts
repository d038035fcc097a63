import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { ApiWorld } from '#test/support/api-world';
import { FakeIssuer, type TokenWish } from '#test/support/fake-issuer';
import { SignJWT, UnsecuredJWT } from 'jose';

jest.setTimeout(120_000);

const CASES = '/api/v1/cases';
let world: ApiWorld;
beforeAll(async () => {
  world = await ApiWorld.open();
});
afterAll(() => world.close());

const statusWith = async (token: string | null): Promise<number> =>
  (await world.with(token).get(CASES)).status;
const now = () => new Date(world.desk.clock.now().epochMilliseconds);

describe('a token', () => {
  it('of a registered client opens the interface, without a session or a cookie', async () => {
    const answer = await world.get('e-service', CASES);
    expect([answer.status, answer.type]).toEqual([200, 'application/json']);
    expect([answer.headers['set-cookie'], answer.headers['cache-control']]).toEqual([undefined, 'no-store']);
    expect(answer.body).toEqual({ items: [], next: null });
  });

  it('that is missing is asked for, and nothing is told of what is there', async () => {
    const answer = await world.with(null).get(CASES);
    expect([answer.status, answer.headers['www-authenticate']]).toEqual([401, 'Bearer realm="tietopyynto"']);
    expect(answer.type).toBe('application/problem+json');
    expect(answer.body).toMatchObject({ code: 'no-token', status: 401 });
  });

  it.each<[string, TokenWish]>([
    ['has run out more than half a minute ago', { validFor: -31 }],
    ['counts only later', { notBefore: 31 }],
    ['is meant for another service', { audience: 'http://localhost:4200/other' }],
    ['says that somebody else issued it', { issuer: 'http://localhost:4300' }],
    ['names no client', { more: { client_id: undefined } }],
  ])('that %s is refused', async (_, wish) => {
    const answer = await world.with(await world.token('e-service', undefined, wish)).get(CASES);
    expect([answer.status, answer.body.code]).toEqual([401, 'invalid-token']);
    expect(answer.headers['www-authenticate']).toBe('Bearer realm="tietopyynto", error="invalid_token"');
  });

  it('that ran out a few seconds ago is taken: two machines’ clocks differ', async () => {
    expect(await statusWith(await world.token('e-service', undefined, { validFor: -29 }))).toBe(200);
  });

  it('without a signature, or signed with what everybody can read, is refused', async () => {
    const claims = { client_id: 'e-service', scope: 'cases:read' };
    const of = <T extends SignJWT | UnsecuredJWT>(jwt: T): T =>
      jwt
        .setIssuer(world.issuer.url)
        .setAudience('http://localhost:4200/api')
        .setIssuedAt(now())
        .setExpirationTime(new Date(now().getTime() + 60_000)) as T;
    expect(await statusWith(of(new UnsecuredJWT(claims)).encode())).toBe(401);
    const known = new TextEncoder().encode(JSON.stringify(world.issuer.publicKey()));
    const header = { alg: 'HS256', kid: world.issuer.publicKey().kid! };
    expect(await statusWith(await of(new SignJWT(claims)).setProtectedHeader(header).sign(known))).toBe(401);
  });

  it('signed by another provider is refused although it says the same', async () => {
    const other = await FakeIssuer.open();
    const forged = await other.token(now(), {
      client: 'e-service',
      scope: 'cases:read',
      issuer: world.issuer.url,
    });
    await other.close();
    expect(await statusWith(forged)).toBe(401);
  });

  it('is taken from the Authorization header only, and is nothing but a token there', async () => {
    const token = await world.token('e-service');
    expect((await world.with(null).get(`${CASES}?access_token=${token}`)).status).toBe(401);
    for (const header of [`Basic ${token}`, 'Bearer', `Bearer ${token} x`, 'Bearer a.b.c'])
      expect((await world.with(null).get(CASES, { Authorization: header })).status).toBe(401);
  });

  it('of a client that is not registered, or no more, opens nothing', async () => {
    const stranger = await world.with(await world.token('stranger')).get(CASES);
    expect([stranger.status, stranger.body.code]).toEqual([401, 'unknown-client']);
    await world.asOwner(
      `insert into api_client (id, subject, authority_id, name, scopes, added_at, added_by, ended_at, ended_by)
       values (gen_random_uuid(), 'former', 'lahti', 'x', '{cases:read}', now(), $1, now(), $1)`,
      [world.desk.idOf('admin')],
    );
    expect(await statusWith(await world.token('former'))).toBe(401);
  });

  it('does not let a signed-in member of staff in through the interface', async () => {
    world.desk.as('registrar');
    expect(await statusWith(null)).toBe(401);
    world.desk.as(null);
  });
});

describe('the keys of the provider', () => {
  it('are read anew when a token names one that nobody knows, but at most twice a minute', async () => {
    await statusWith(await world.token('e-service'));
    world.desk.clock.advance({ minutes: 1 });
    await world.issuer.rotate();
    const before = world.issuer.fetched;
    const token = await world.token('e-service');
    expect([await statusWith(token), world.issuer.fetched]).toEqual([200, before + 1]);
    await world.issuer.rotate('RS256');
    const rotated = await world.token('e-service');
    expect([await statusWith(rotated), world.issuer.fetched]).toEqual([401, before + 1]);
    world.desk.clock.advance({ minutes: 1 });
    expect([await statusWith(rotated), await statusWith(token)]).toEqual([200, 401]);
  });

  it('that were taken back count no longer than ten minutes', async () => {
    const old = await world.token('e-service', undefined, { validFor: 3600 });
    expect(await statusWith(old)).toBe(200);
    await world.issuer.rotate();
    world.desk.clock.advance({ minutes: 10 });
    expect(await statusWith(old)).toBe(401);
  });

  it('are needed: without them the service says that it cannot tell, not that the token is bad', async () => {
    const token = await world.token('e-service', undefined, { validFor: 3600 });
    world.desk.clock.advance({ minutes: 11 });
    world.issuer.down();
    const answer = await world.with(token).get(CASES);
    expect([answer.status, answer.body.code, answer.headers['retry-after']]).toEqual([
      503,
      'provider-unreachable',
      '30',
    ]);
    world.issuer.down(false);
    expect(await statusWith(token)).toBe(200);
  });
});

describe('a scope', () => {
  it('must be in the token and in the registration', async () => {
    const missing = await world.get('e-service', CASES, ['clocks:read']);
    expect([missing.status, missing.body.code]).toEqual([403, 'insufficient-scope']);
    expect(missing.headers['www-authenticate']).toContain('error="insufficient_scope", scope="cases:read"');
    const id = '7f0f6f0e-5a0e-4c7e-9f0b-2d1c5a7f3e10';
    expect((await world.get('reporting', `${CASES}/${id}/clocks`)).status).toBe(403);
    expect((await world.get('reporting', `${CASES}/${id}`)).status).toBe(404);
  });
});

describe('the interface', () => {
  it('says which methods, bodies and answers it knows', async () => {
    const api = world.with(await world.token('e-service'));
    const method = await api.post(CASES, {});
    expect([method.status, method.headers['allow'], method.body.code]).toEqual([
      405,
      'GET, HEAD',
      'method-not-allowed',
    ]);
    expect((await api.get(CASES, { Accept: 'text/html' })).status).toBe(406);
    expect((await api.get(CASES, { Accept: 'application/*;q=0.5' })).status).toBe(200);
    const gone = await api.get('/api/v1/persons');
    expect([gone.status, gone.type, gone.body.code]).toEqual([404, 'application/problem+json', 'not-found']);
  });

  it('speaks English to everybody', async () => {
    const answer = await world.with(null).get('/api/v2/x', { 'Accept-Language': 'fi' });
    expect([answer.headers['content-language'], answer.body.title]).toEqual(['en', 'Not found']);
  });
});

describe('a client that asks too often', () => {
  it('is told to wait, and the others are not', async () => {
    const hurried = await ApiWorld.open({ API_REQUESTS_PER_MINUTE: '2' });
    const statuses: number[] = [];
    for (let count = 0; count < 3; count += 1) statuses.push((await hurried.get('e-service', CASES)).status);
    const last = await hurried.get('e-service', `${CASES}?limit=1`);
    expect([statuses, last.status, last.body.code]).toEqual([[200, 200, 429], 429, 'too-many-requests']);
    expect(Number(last.headers['retry-after'])).toBeGreaterThan(0);
    expect((await hurried.get('reporting', CASES)).status).toBe(200);
    await hurried.close();
  });
});
