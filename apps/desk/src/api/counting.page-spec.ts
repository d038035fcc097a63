import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { ApiWorld } from '#test/support/api-world';
import { checkerOf } from '#test/support/described';

jest.setTimeout(120_000);

let world: ApiWorld;
let fits: ReturnType<typeof checkerOf>['fits'];
beforeAll(async () => {
  world = await ApiWorld.open();
  fits = checkerOf((await world.with(null).get('/api/docs/json')).body).fits;
});
afterAll(() => world.close());

const ask = (path: 'clock' | 'route', body: object) => world.post('e-service', `/api/v1/${path}`, body);
const onTheCommandLine = (command: string, line: object): unknown =>
  JSON.parse(
    execFileSync('node', ['dist/apps/cli/src/main.js', command], {
      input: `${JSON.stringify(line)}\n`,
      encoding: 'utf8',
    }),
  );

const CLOCK = {
  regime: 'gdpr',
  receivedOn: '2026-11-06',
  events: [],
};
const ROUTE = {
  receivedOn: '2026-11-22',
  register: 'lappi-typ',
  rights: ['access', 'erasure'],
  data: ['plan', 'health'],
  dataFrom: '2019-01-01',
  homeMunicipality: 'kemi',
};

describe('a clock asked over the interface', () => {
  it('is counted with its working', async () => {
    const { status, body } = await ask('clock', CLOCK);
    expect([status, fits('ClockOut', body)]).toEqual([200, null]);
    // One month from Friday 6.11.2026 is Sunday 6.12., Independence Day: Monday 7.12. is the last day.
    expect(body).toMatchObject({ nominal: '2026-12-06', due: '2026-12-07', extendedDue: '2027-02-08' });
  });

  it('is the same as on the command line', async () => {
    for (const line of [CLOCK, { ...CLOCK, events: [{ type: 'identity-asked', on: '2026-11-09' }] }])
      expect((await ask('clock', line)).body).toEqual(onTheCommandLine('clock', line));
  });

  it('takes clocks:read, and nothing is repeated of what is wrong', async () => {
    const token = await world.token('e-service', ['cases:read']);
    expect((await world.with(token).post('/api/v1/clock', CLOCK)).status).toBe(403);
    const { status, body } = await ask('clock', { ...CLOCK, receivedOn: '010594-9032' });
    expect([status, fits('Problem', body)]).toEqual([422, null]);
    expect(body.errors).toEqual([
      { pointer: '/receivedOn', code: 'bad-date', detail: 'Write the day as YYYY-MM-DD.' },
    ]);
    expect((await ask('clock', [])).body.errors[0]).toMatchObject({ pointer: '', code: 'wrong-type' });
  });

  it('is written down as a look of the program', async () => {
    await world.asOwner('truncate audit_event');
    await ask('clock', CLOCK);
    await ask('route', ROUTE);
    expect(await world.asOwner('select action, actor_kind, actor from audit_event')).toEqual(
      [1, 2].map(() => ({
        action: 'CatalogueRead',
        actor_kind: 'client',
        actor: world.actor('e-service').clientId,
      })),
    );
  });
});

describe('who answers, asked over the interface', () => {
  it('is proposed with reasons, as on the command line', async () => {
    const { status, body } = await ask('route', ROUTE);
    expect([status, fits('RouteOut', body)]).toEqual([200, null]);
    expect(body.shares.length).toBeGreaterThan(0);
    expect(body).toEqual(onTheCommandLine('route', ROUTE));
  });

  it('takes catalogue:read, and says where the fault is', async () => {
    const token = await world.token('e-service', ['clocks:read']);
    expect((await world.with(token).post('/api/v1/route', ROUTE)).status).toBe(403);
    const { body } = await ask('route', { ...ROUTE, register: 'nowhere' });
    expect(body.errors).toEqual([
      { pointer: '/register', code: 'unknown-register', detail: 'The value is none of those known.' },
    ]);
    expect((await ask('route', { ...ROUTE, rights: ['access', 'fishing'] })).body.errors[0].pointer).toBe(
      '/rights/1',
    );
  });
});
