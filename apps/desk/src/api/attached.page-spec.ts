import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { ApiWorld } from '#test/support/api-world';
import { checkerOf } from '#test/support/described';

jest.setTimeout(120_000);

const REQUESTS = '/api/v1/requests';
let world: ApiWorld;
let fits: ReturnType<typeof checkerOf>['fits'];
beforeAll(async () => {
  world = await ApiWorld.open();
  fits = checkerOf((await world.with(null).get('/api/docs/json')).body).fits;
});
afterAll(() => world.close());

const base64 = (text: string | Buffer): string => Buffer.from(text).toString('base64');
const attached = (content: string | Buffer, over: object = {}) => ({
  ...{ name: 'selvitys.txt', content: base64(content) },
  ...over,
});
const aRequest = (over: object = {}) => ({
  language: 'fi',
  person: { name: 'Aino Mallikas', personalIdentityCode: '010594Y9032' },
  authentication: { level: 'strong', method: 'Suomi.fi' },
  register: 'lahti-tyollisyyspalvelut',
  claims: [{ right: 'access' }],
  answerBy: 'portal',
  ...over,
});
const CHILD = { ground: 'child', person: { name: 'Lauri Mallikas', personalIdentityCode: '010519A910X' } };
let keys = 0;
const file = (over: object, key = `attached-${String((keys += 1)).padStart(4, '0')}`) =>
  world.post('e-service', REQUESTS, aRequest(over), { 'Idempotency-Key': key });
const filesOf = (requestId: string) =>
  world.asOwner<{ name: string; type: string; bytes: number; quarantine: string; is_proof: boolean }>(
    'select name, type, bytes, quarantine, is_proof from stored_file where request_id = $1 order by stored_at, id',
    [requestId],
  );
const faultOf = async (over: object) => {
  const before = await world.asOwner('select count(*) from request');
  const { status, body } = await file(over);
  expect([status, fits('Problem', body)]).toEqual([422, null]);
  expect(JSON.stringify(body)).not.toMatch(/Lauri|Mallikas|0519|selvitys/);
  expect(await world.asOwner('select count(*) from request')).toEqual(before);
  return [body.errors?.[0].pointer, body.errors?.[0].code];
};

describe('attachments that an e-service brings', () => {
  it('are kept sealed and unscanned, of the type that they are, and shown to the registry', async () => {
    const attachments = [
      attached('Muistan pajan.'),
      attached('%PDF-1.4 x', { name: 'C:\\koti\\kuitti.exe' }),
    ];
    const { status, body } = await file({ attachments });
    expect([status, fits('Case', body)]).toEqual([201, null]);
    const files = await filesOf(body.requestId);
    expect(files.map(({ type, bytes, quarantine, is_proof }) => [type, bytes, quarantine, is_proof])).toEqual(
      expect.arrayContaining([
        ['txt', 14, 'unscanned', false],
        ['pdf', 10, 'unscanned', false],
      ]),
    );
    expect(JSON.stringify(files)).not.toMatch(/selvitys|kuitti/);
    const page = await world.desk.as('registrar').get(`/fi/cases/${body.id}/routing`);
    world.desk.as(null);
    expect(page.text).toContain('selvitys.txt');
    expect(page.text).toContain('kuitti.exe');
    expect(page.text).not.toContain('koti');
  });

  it('are refused by content, size and number as in the portal', async () => {
    const svg = attached('<svg xmlns="http://www.w3.org/2000/svg"></svg>', { name: 'kuva.png' });
    expect(await faultOf({ attachments: [attached('x'), svg] })).toEqual([
      '/attachments/1',
      'request-attachment-type',
    ]);
    const many = [1, 2, 3, 4, 5, 6].map((one) => attached(`liite ${one}`));
    expect(await faultOf({ attachments: many })).toEqual(['/attachments', 'request-too-many-attachments']);
    expect(await faultOf({ attachments: [{ name: 'a.txt', content: 'ei base64!' }] })).toEqual([
      '/attachments/0/content',
      'not-base64',
    ]);
    const heavy = Buffer.alloc(10 * 1024 * 1024 + 3, 'a');
    expect((await faultOf({ attachments: [attached(heavy)] }))[0]).toMatch(/^\/attachments\/0/);
  });

  it('may be as large as in the portal, and the whole is not read before the token is known', async () => {
    const large = { attachments: [attached(Buffer.alloc(9 * 1024 * 1024, 'a'))] };
    expect((await file(large)).status).toBe(201);
    const nobody = await world.with('no-token').post(REQUESTS, aRequest(large));
    expect(nobody.status).toBe(401);
    const four = [1, 2, 3, 4].map(() => attached(Buffer.alloc(8 * 1024 * 1024, 'a')));
    expect((await file({ attachments: four })).body).toMatchObject({ status: 413, code: 'too-large' });
  });

  it('are kept once when they are sent twice', async () => {
    const attachments = [attached('Kerran vain.')];
    const first = await file({ attachments }, 'attached-twice-1');
    const again = await file({ attachments }, 'attached-twice-1');
    expect(again.body).toEqual(first.body);
    expect(await filesOf(first.body.requestId)).toHaveLength(1);
    const other = await file({ attachments: [attached('Jotain muuta.')] }, 'attached-twice-1');
    expect(other.body.code).toBe('idempotency-key-reused');
  });
});

describe('a request that an e-service brings for somebody else', () => {
  it('is kept with its ground and proof, and waits for somebody who checks the proof', async () => {
    const proof = attached('Ote päätöksestä', { name: 'huolto.txt', proof: true });
    const { status, body } = await file({ onBehalfOf: { ...CHILD, custody: 'alone' }, attachments: [proof] });
    expect(status).toBe(201);
    expect((await filesOf(body.requestId)).map(({ is_proof }) => is_proof)).toEqual([true]);
    const [row] = await world.asOwner<{ speaker: string; open: boolean; person: boolean }>(
      `select p.speaker, p.facts like '%Lauri%' as open, r.person_key = r.hetu_key as person
       from representation p join request r on r.id = p.request_id where p.request_id = $1`,
      [body.requestId],
    );
    expect(row).toEqual({ speaker: 'guardian', open: false, person: true });
    const page = await world.desk.as('registrar').get(`/fi/cases/${body.id}/routing`);
    world.desk.as(null);
    expect(page.text).toContain('Lauri Mallikas');
    expect(page.text).toContain('huolto.txt');
  });

  it('is judged by a person where the e-service leaves something open', async () => {
    const standing = async (onBehalfOf: object) => {
      const { body } = await file({ onBehalfOf });
      const [row] = await world.asOwner<{ standing: string }>(
        'select standing from representation where request_id = $1',
        [body.requestId],
      );
      return row?.standing;
    };
    expect(await standing({ ...CHILD, custody: 'alone' })).toBe('may');
    expect(await standing(CHILD)).toBe('judgement');
    const adult = { person: { name: 'Lea Mallikas', personalIdentityCode: '010550-902N' } };
    const mandate = { ...adult, ground: 'mandate', scope: ['all'] };
    expect(await standing({ ...mandate, confirmed: true })).toBe('may');
    expect(await standing(mandate)).toBe('judgement');
  });

  it('is refused where the law does not let that person ask', async () => {
    const ended = {
      ground: 'attorney',
      person: { name: 'Lea Mallikas' },
      scope: ['all'],
      expires: '2026-11-30',
    };
    expect(await faultOf({ onBehalfOf: ended })).toEqual(['/onBehalfOf', 'request-may-not-ask']);
    const other = { ...ended, expires: '2027-01-31', scope: ['erasure'] };
    expect(await faultOf({ onBehalfOf: other })).toEqual(['/onBehalfOf', 'request-may-not-ask']);
    const never = { ...ended, expires: '2026-02-30' };
    expect(await faultOf({ onBehalfOf: never })).toEqual(['/onBehalfOf/expires', 'impossible-date']);
    const wrong = { ...CHILD, person: { name: 'Lauri Mallikas', personalIdentityCode: '010519A910B' } };
    expect(await faultOf({ onBehalfOf: wrong })).toEqual(['/onBehalfOf', 'request-behalf-hetu']);
    expect(await faultOf({ onBehalfOf: { ...CHILD, ground: 'neighbour' } })).toEqual([
      '/onBehalfOf/ground',
      'is-in',
    ]);
  });

  it('is not taken about a person who has died: the application is for the registry (703/2023 § 52)', async () => {
    const deceased = { ground: 'deceased', person: { name: 'Eino Mallikas' } };
    expect(await faultOf({ onBehalfOf: deceased })).toEqual(['/onBehalfOf/ground', 'is-in']);
  });

  it('can be followed in the portal by who asked, and not by whose data it is', async () => {
    const { body } = await file({ onBehalfOf: { ...CHILD, custody: 'alone' } });
    const keyed = await world.asOwner<{ same: boolean }>(
      `select r.person_key = p.principal_key as same from request r join representation p on p.request_id = r.id
       where r.id = $1`,
      [body.requestId],
    );
    expect(keyed).toEqual([{ same: false }]);
  });
});
