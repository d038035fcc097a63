import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Database, FakeClock, openDatabase, Sealer, SystemClock } from '#platform';
import { newSamlId, type SamlAnswer } from '#test/support/saml-documents';
import { SamlHouse, STRONG } from '#test/support/saml-house';
import { createTestDatabase, type TestDatabase } from '#test/support/test-database';
import { AINO, type AnswerKind, identityContract, type IdentityHouse } from '../identity.contract.js';
import { SignInAttempts } from './sign-in-attempts.js';
import { SuomifiIdentity } from './suomifi-identity.js';
import { evilTwin, FORGED_ASSERTIONS, WRAPPED_RESPONSES } from '#test/support/wrapped-answers';

const sealer = new Sealer(`k1:${Buffer.alloc(32, 1).toString('base64')}`);
const attributes = {
  'urn:oid:1.2.246.21': AINO.hetu,
  'urn:oid:2.5.4.3': AINO.name,
  'urn:oid:2.5.4.4': AINO.familyName,
  'http://eidas.europa.eu/attributes/naturalperson/CurrentGivenName': AINO.givenName,
};
const foreign = {
  'http://eidas.europa.eu/attributes/naturalperson/CurrentFamilyName': 'Müller',
  'http://eidas.europa.eu/attributes/naturalperson/CurrentGivenName': 'Anna',
};
const WISHES: Readonly<Record<AnswerKind, Partial<SamlAnswer>>> = {
  person: {},
  protected: { attributes: { ...attributes, 'urn:oid:1.2.246.517.2002.2.27': '1' } },
  foreign: { attributes: foreign },
  'next-key': { signer: 'next' },
  cancelled: { refusal: 'AuthnFailed' },
  weak: { method: 'urn:oid:1.2.246.517.3002.110.7' },
  'wrong-signature': { signer: 'stranger' },
  'wrong-audience': { audience: 'https://somebody-else.example' },
  'wrong-issuer': { issuer: 'https://evil.example' },
  expired: { expired: true },
  'to-another-request': { inResponseTo: newSamlId() },
};
let test: TestDatabase;
let database: Database;
let house: SamlHouse;
let port: SuomifiIdentity;
beforeAll(async () => {
  test = await createTestDatabase();
  database = await openDatabase(test.url('portal'));
  house = await SamlHouse.open({ SUOMIFI_SIGN_IN_METHODS: STRONG });
  port = new SuomifiIdentity(house.settings, new SignInAttempts(database, sealer, new SystemClock()));
});
afterAll(async () => {
  await database.close();
  await test.drop();
});

async function left() {
  const begun = await port.begin('fi');
  if (!begun.ok) throw new Error(begun.refusal.code);
  return begun.value;
}
async function posted(departure: URL, wish: Partial<SamlAnswer>): Promise<string> {
  return port.receive(await house.answer(house.requestIn(departure).id, { attributes, ...wish }));
}
async function answered(wish: Partial<SamlAnswer>) {
  const { url, kept } = await left();
  return port.finish(kept, await posted(url, wish));
}
const BAD = { ok: false, refusal: { code: 'sign-in.bad-answer' } };

describe('Suomi.fi identification over SAML', () => {
  identityContract((): Promise<IdentityHouse> =>
    Promise.resolve({
      port,
      languageOf: (departure) => departure.searchParams.get('locale'),
      comeBack: (departure, kind) => posted(departure, WISHES[kind]),
      close: () => Promise.resolve(),
    }),
  );

  it('is asked by a signed request that names where to answer and the methods that count', async () => {
    const { url } = await left();
    const { xml } = house.requestIn(url);
    expect([...url.searchParams.keys()]).toEqual(['SAMLRequest', 'locale', 'SigAlg', 'Signature']);
    expect(xml).toContain('AssertionConsumerServiceURL="http://localhost:4100/sign-in/suomifi"');
    expect(xml).toContain(`>${STRONG}</saml:AuthnContextClassRef>`);
    expect(xml).toContain('nameid-format:transient');
  });

  it('tells the session there, which the sign-out must name', async () => {
    const answer = await answered({ nameId: 'n1', sessionIndex: 's1' });
    expect(answer).toMatchObject({
      value: {
        serviceSession: {
          nameId: 'n1',
          sessionIndex: 's1',
          nameQualifier: house.settings.SUOMIFI_SIGN_IN_IDP,
          spNameQualifier: house.settings.SUOMIFI_SIGN_IN_ENTITY_ID,
        },
      },
    });
  });

  it('that could not ask the population register says nothing of a ban', async () => {
    const away = { 'urn:oid:1.2.246.517.3002.111.2': 'false', 'urn:oid:1.2.246.517.2002.2.27': '0' };
    expect(await answered({ attributes: { ...attributes, ...away } })).toMatchObject({
      value: { hetu: AINO.hetu, protected: null },
    });
  });
});

describe('an answer of Suomi.fi', () => {
  it.each([
    ['not signed', { signResponse: false }],
    ['with an assertion that is not signed', { signAssertion: false }],
    ['with an assertion that anybody can read', { encrypt: false }],
    ['signed by SHA-1', { algorithm: 'sha1' }],
    ['with a document type', { wrapResponse: (signed: string) => `<!DOCTYPE Response>${signed}` }],
    ['addressed to another service', { recipient: 'https://somebody-else.example/acs' }],
  ] as const)('%s is refused', async (_what, wish) => {
    expect(await answered(wish)).toMatchObject(BAD);
  });

  it.each(WRAPPED_RESPONSES)('wrapped in a forged one is refused: %s', async (_how, wrap) => {
    const { url, kept } = await left();
    const { id } = house.requestIn(url);
    const evil = await house.answer(id, { ...evilTwin, signResponse: false, signAssertion: false });
    const forged = Buffer.from(evil.SAMLResponse, 'base64').toString('utf8');
    const wrapResponse = (signed: string) => wrap(signed, forged);
    const query = await port.receive(await house.answer(id, { attributes, wrapResponse }));
    expect(await port.finish(kept, query)).toMatchObject(BAD);
  });

  it.each(FORGED_ASSERTIONS)('whose assertion is wrapped is refused: %s', async (_how, wrap) => {
    expect(await answered({ wrapAssertion: wrap })).toMatchObject(BAD);
  });

  it('posted twice at the same moment is taken once', async () => {
    const { url } = await left();
    const form = await house.answer(house.requestIn(url).id, { attributes });
    const taken = await Promise.all([1, 2, 3, 4].map(() => port.receive(form)));
    expect(taken.filter((query) => query.startsWith('?ticket='))).toHaveLength(1);
    const attempts = new SignInAttempts(database, sealer, new SystemClock());
    await attempts.begin('raced');
    const tickets = await Promise.all([1, 2, 3, 4].map(() => attempts.answer('raced', { name: 'x' })));
    expect(tickets.filter(Boolean)).toHaveLength(1);
  });

  it('that failed the checks uses the request up: what comes after it is not tried', async () => {
    const { url } = await left();
    const { id } = house.requestIn(url);
    await port.receive(await house.answer(id, { attributes, signer: 'stranger' }));
    expect(await port.receive(await house.answer(id, { attributes }))).toBe('?refused=sign-in.stale');
  });

  it('posted again later, as by the Back button, is stale and no fault', async () => {
    const { url, kept } = await left();
    const form = await house.answer(house.requestIn(url).id, { attributes });
    await port.finish(kept, await port.receive(form));
    expect(await port.receive(form)).toBe('?refused=sign-in.stale');
  });

  it('of somebody who was lured into answering another’s request signs nobody in', async () => {
    const attacker = await left();
    const ticket = await posted(attacker.url, {});
    const victim = await left();
    expect(await port.finish(victim.kept, ticket)).toMatchObject({ refusal: { code: 'sign-in.stale' } });
    expect(await port.finish(attacker.kept, '')).toMatchObject({ refusal: { code: 'sign-in.stale' } });
    expect(await port.finish(attacker.kept, '?ticket=guess')).toMatchObject({ ok: false });
  });

  it('stands in the database sealed, under hashes alone', async () => {
    const { url, kept } = await left();
    const ticket = (await posted(url, {})).slice('?ticket='.length);
    const rows = await database.transaction({ kind: 'system', job: 'test' }, (tx) =>
      tx.query('select * from sign_in_attempt where answer is not null'),
    );
    const written = JSON.stringify(rows);
    expect(rows.length).toBeGreaterThan(0);
    for (const secret of [AINO.hetu, AINO.familyName, ticket, kept['request']!])
      expect(written).not.toContain(secret);
  });

  it('is not waited for for ever: half an hour for the person, two minutes for the browser', async () => {
    const clock = new FakeClock(new SystemClock().now().toString());
    const attempts = new SignInAttempts(database, sealer, clock);
    await attempts.begin('slow');
    const ticket = (await attempts.answer('slow', { name: 'x' }))!;
    clock.set(clock.now().add({ minutes: 3 }).toString());
    expect(await attempts.fetch('slow', ticket)).toBeNull();
    await attempts.begin('slower');
    clock.set(clock.now().add({ minutes: 31 }).toString());
    expect(await attempts.waiting('slower')).toBeNull();
  });
});

describe('a test method of identification', () => {
  const test999 = { method: 'urn:oid:1.2.246.517.3002.110.999' };
  const by = async (over: object) => {
    const settings = Object.assign(Object.create(house.settings) as typeof house.settings, {
      SUOMIFI_SIGN_IN_METHODS: '',
      ...over,
    });
    const anyMethod = new SuomifiIdentity(settings, new SignInAttempts(database, sealer, new SystemClock()));
    const begun = await anyMethod.begin('fi');
    if (!begun.ok) throw new Error(begun.refusal.code);
    const form = await house.answer(house.requestIn(begun.value.url).id, { attributes, ...test999 });
    return anyMethod.finish(begun.value.kept, await anyMethod.receive(form));
  };

  it('counts in a trial and never where test identity codes are refused', async () => {
    expect((await by({ ALLOW_TEST_HETU: true })).ok).toBe(true);
    expect(await by({ ALLOW_TEST_HETU: false })).toMatchObject({ refusal: { code: 'sign-in.too-weak' } });
  });
});
