import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { ApiWorld } from '#test/support/api-world';
import { checkerOf } from '#test/support/described';
import { statementsOf } from '#test/support/statements';

jest.setTimeout(120_000);

const REQUESTS = '/api/v1/requests';
let world: ApiWorld;
let fits: ReturnType<typeof checkerOf>['fits'];
beforeAll(async () => {
  world = await ApiWorld.open();
  fits = checkerOf((await world.with(null).get('/api/docs/json')).body).fits;
});
afterAll(() => world.close());

const aRequest = (over: object = {}) => ({
  language: 'fi',
  person: { name: 'Aino Mallikas', personalIdentityCode: '010594Y9032', email: 'aino@posti.example' },
  authentication: { level: 'strong', method: 'Suomi.fi' },
  register: 'lahti-tyollisyyspalvelut',
  homeMunicipality: 'lahti',
  claims: [{ right: 'access', what: 'Kaikki asiakastietoni', periodFrom: '2023-01-01' }],
  answerBy: 'portal',
  ...over,
});
const file = (key: string, body: object = aRequest()) =>
  world.post('e-service', REQUESTS, body, { 'Idempotency-Key': key });
const requests = async (): Promise<number> =>
  (await world.asOwner<{ count: number }>('select count(*)::int as count from request'))[0]!.count;

describe('a request filed by an e-service', () => {
  it('opens a case whose number and due days with their working are the answer', async () => {
    const { status, headers, body } = await file('filing-00001');
    expect([status, fits('Case', body)]).toEqual([201, null]);
    expect(headers['location']).toBe(`/api/v1/cases/${body.id}`);
    // Received on Tuesday 1.12.2026: one month is Friday 1.1.2027, a holiday; Monday 4.1. is the last day.
    expect(body).toMatchObject({
      state: 'received',
      receivedOn: '2026-12-01',
      due: '2027-01-04',
      authority: { id: 'lahti' },
    });
    expect(body.claims[0].clock.steps.length).toBeGreaterThan(1);
    expect(body.requestId).toMatch(/^[0-9a-f-]{36}$/);
    const again = await world.get('e-service', headers['location']!);
    expect([again.status, again.body.caseNumber]).toEqual([200, body.caseNumber]);
  });

  it('comes to the registry as one from the portal does: sealed, warned of, told to the person, written down', async () => {
    const { body } = await file('filing-00002');
    const page = await world.desk.as('registrar').get(`/fi/cases/${body.id}/routing`);
    world.desk.as(null);
    for (const told of [
      'Aino Mallikas',
      'muu asiointipalvelu',
      'Suomi.fi',
      'Kaikki asiakastietoni',
      '1.1.2023',
    ])
      expect(page.text).toContain(told);
    const [row] = await world.asOwner<Record<string, unknown>>(
      `select r.channel, r.identity_check, r.person_key = r.hetu_key as follows, r.client_id, r.identity like '%Aino%' as open,
         (select array_agg(distinct job order by job) from outbox) as jobs,
         (select array_agg(action order by id) from audit_event where request_id = r.id) as acts
       from request r where id = $1`,
      [body.requestId],
    );
    expect(row).toMatchObject({
      ...{ channel: 'e-service', identity_check: 'strong', follows: true, open: false },
      client_id: world.actor('e-service').clientId,
      acts: ['CaseOpened', 'RequestFiled'],
    });
    expect((row?.['jobs'] as string[]).length).toBeGreaterThan(2);
  });

  it('opens erasure beside a withdrawn consent, as everywhere', async () => {
    const { body } = await file('filing-00003', aRequest({ claims: [{ right: 'consent-withdrawal' }] }));
    expect(body.claims.map(({ right }: { right: string }) => right).sort()).toEqual([
      'consent-withdrawal',
      'erasure',
    ]);
  });

  it('counts from the day the person sent it, when the e-service says so', async () => {
    const { body } = await file('filing-00004', aRequest({ receivedOn: '2026-11-27' }));
    expect([body.receivedOn, body.due]).toEqual(['2026-11-27', '2026-12-28']);
  });

  it('is not followed in the portal when nobody made sure who the person is', async () => {
    const loose = aRequest({ authentication: { level: 'none' }, answerBy: 'counter' });
    const { body } = await file('filing-00005', loose);
    const [row] = await world.asOwner('select person_key, identity_check from request where id = $1', [
      body.requestId,
    ]);
    expect(row).toEqual({ person_key: null, identity_check: 'none' });
  });

  it('takes the scope for it and nothing else', async () => {
    const token = await world.token('e-service', ['cases:read']);
    const refused = await world.with(token).post(REQUESTS, aRequest(), { 'Idempotency-Key': 'filing-00006' });
    expect(refused.status).toBe(403);
    const alone = await world.token('e-service', ['requests:write']);
    const filed = await world.with(alone).post(REQUESTS, aRequest(), { 'Idempotency-Key': 'filing-00006' });
    expect([filed.status, fits('Case', filed.body)]).toEqual([201, null]);
  });

  it('costs no more statements for being filed over the interface', async () => {
    const statements = await statementsOf(() => file('filing-00007'));
    expect(statements.length).toBeLessThanOrEqual(30);
  });
});

describe('a request sent twice', () => {
  it('with the same key and body gives the same answer and files nothing', async () => {
    const first = await file('twice-000001');
    const before = await requests();
    const second = await file('twice-000001');
    expect([second.status, second.body, second.headers['idempotent-replayed']]).toEqual([
      201,
      first.body,
      'true',
    ]);
    expect([first.headers['idempotent-replayed'], await requests()]).toEqual([undefined, before]);
  });

  it('with the same key and another body is refused', async () => {
    await file('twice-000002');
    const other = await file('twice-000002', aRequest({ language: 'sv' }));
    expect([other.status, other.body.code]).toEqual([422, 'idempotency-key-reused']);
  });

  it('at once is filed once', async () => {
    const before = await requests();
    const answers = await Promise.all([1, 2, 3, 4].map(() => file('twice-000003')));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    expect(new Set(answers.map(({ body }) => body.caseNumber)).size).toBe(1);
    expect(await requests()).toBe(before + 1);
  });

  it('by two programs with the same key is two requests', async () => {
    const one = await file('twice-000004');
    const other = await world.post(
      'tornio-service',
      REQUESTS,
      aRequest({ register: undefined, homeMunicipality: 'tornio' }),
      { 'Idempotency-Key': 'twice-000004' },
    );
    expect([other.status, other.body.authority.id, other.body.id === one.body.id]).toEqual([
      201,
      'tornio',
      false,
    ]);
  });

  it('after it was refused may be sent again with the same key, mended', async () => {
    const bad = aRequest({ person: { name: 'Aino Mallikas', personalIdentityCode: '010594Y9033' } });
    expect((await file('twice-000005', bad)).status).toBe(422);
    expect((await file('twice-000005')).status).toBe(201);
  });

  it('keeps of key and body nothing but hashes', async () => {
    await file('twice-000006');
    const rows = await world.asOwner('select * from api_answer');
    expect(JSON.stringify(rows)).not.toMatch(/twice-0|Aino|010594|asiakastietoni/);
  });
});

describe('a request that cannot be filed', () => {
  const person = { name: 'Aino Mallikas' };
  it.each<[string, object, string, string]>([
    ['a person without a name', { person: { name: '' } }, '/person/name', 'min-length'],
    ['a language we do not speak', { language: 'de' }, '/language', 'is-in'],
    ['no claim', { claims: [] }, '/claims', 'array-min-size'],
    ['an unknown right', { claims: [{ right: 'oblivion' }] }, '/claims/0/right', 'is-in'],
    ['a field that is not known', { note: 'x' }, '/note', 'unknown-field'],
    [
      'a field that is not known, further in',
      { person: { ...person, hetu: 'x' } },
      '/person/hetu',
      'unknown-field',
    ],
    ['a day that is not there', { receivedOn: '2026-02-30' }, '/receivedOn', 'impossible-date'],
    ['a day still to come', { receivedOn: '2026-12-02' }, '/receivedOn', 'request-received-in-future'],
    ['an unknown register', { register: 'nowhere' }, '/register', 'request-unknown-register'],
    [
      'an unknown municipality',
      { homeMunicipality: 'nowhere' },
      '/homeMunicipality',
      'request-unknown-municipality',
    ],
    [
      'a wrong identity code',
      { person: { ...person, personalIdentityCode: '010594Y9033' } },
      '/person/personalIdentityCode',
      'request-bad-hetu',
    ],
    [
      'a rectification that does not say what is wrong',
      { claims: [{ right: 'access' }, { right: 'rectification', correct: 'x' }] },
      '/claims/1/wrong',
      'request-missing-wrong',
    ],
    [
      'an answer by post without an address',
      { answerBy: 'post' },
      '/person/address',
      'request-missing-address',
    ],
    [
      'an answer in the portal for somebody not identified',
      { authentication: { level: 'none' } },
      '/answerBy',
      'request-portal-needs-identity',
    ],
  ])('says where the fault is: %s', async (_, over, pointer, code) => {
    const before = await requests();
    const { status, type, body } = await file('refused-0001', aRequest(over));
    expect([status, type, fits('Problem', body)]).toEqual([422, 'application/problem+json', null]);
    expect(body.errors).toEqual([{ pointer, code, detail: expect.any(String) }]);
    expect(JSON.stringify(body)).not.toMatch(/Aino|010594/);
    expect(await requests()).toBe(before);
  });

  it('needs a key', async () => {
    for (const key of ['', 'short', 'with blanks in it'])
      expect((await file(key)).body).toMatchObject({ status: 422, code: 'invalid-header' });
    expect((await world.post('e-service', REQUESTS, aRequest())).body.errors[0].parameter).toBe(
      'Idempotency-Key',
    );
  });

  it('is JSON, and an object', async () => {
    const token = await world.token('e-service');
    const headers = { 'Idempotency-Key': 'refused-0002' };
    const api = world.with(token);
    const form = await api.post(
      REQUESTS,
      {},
      { ...headers, 'Content-Type': 'application/x-www-form-urlencoded' },
    );
    expect([form.status, form.headers['accept']]).toEqual([415, 'application/json']);
    const broken = await api.post(REQUESTS, {}, headers).send('{"language":').type('application/json');
    expect([broken.status, broken.body.code]).toEqual([400, 'malformed']);
    expect((await api.post(REQUESTS, [], headers)).body.errors[0].code).toBe('not-an-object');
  });
});
