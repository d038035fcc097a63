import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { ApiWorld } from '#test/support/api-world';
import { checkerOf } from '#test/support/described';
import { statementsOf } from '#test/support/statements';

jest.setTimeout(120_000);

const CASES = '/api/v1/cases';
let world: ApiWorld;
let fits: ReturnType<typeof checkerOf>['fits'];
const opened: string[] = [];
beforeAll(async () => {
  world = await ApiWorld.open();
  fits = checkerOf((await world.with(null).get('/api/docs/json')).body).fits;
  for (let count = 0; count < 3; count += 1) {
    opened.push(await world.desk.registered());
    world.desk.clock.advance({ minutes: 1 });
  }
  await plantTask(opened[0]!);
});
afterAll(() => world.close());

async function plantTask(caseId: string): Promise<void> {
  await world.asOwner(
    `insert into task (id, case_id, authority_id, claim_ids, kind, way, unit, register_id, system_id, due_on, state, content, made_at, made_by)
     select gen_random_uuid(), $1, 'lahti', array_agg(id), 'search', 'unit', 'Arkisto', 'lahti-tyollisyyspalvelut', 'walmu',
       '2026-12-15', 'open', 'sealed', now(), $2 from claim where case_id = $1`,
    [caseId, world.desk.idOf('handler')],
  );
}

const idsOf = (answer: { body: { items: { id: string }[] } }): string[] =>
  answer.body.items.map(({ id }) => id);

describe('the list of cases', () => {
  it('has the cases of the authority in the order they were opened', async () => {
    const answer = await world.get('e-service', CASES);
    expect([idsOf(answer), answer.body.next]).toEqual([opened, null]);
    expect(fits('CasePage', answer.body)).toBeNull();
    expect(answer.body.items[0]).toMatchObject({
      caseNumber: expect.stringMatching(/^\S+\/2026$/),
      state: 'received',
      register: { id: 'lahti-tyollisyyspalvelut' },
      receivedOn: '2026-11-27',
      due: '2026-12-28',
      requestId: null,
    });
    expect(idsOf(await world.get('tornio-service', CASES))).toEqual([]);
  });

  it('holds nothing of the person, nor of who works the case', async () => {
    const list = await world.get('e-service', CASES);
    const one = await world.get('e-service', `${CASES}/${opened[0]}`);
    expect([list.status, one.status, idsOf(list), one.body.id]).toEqual([200, 200, opened, opened[0]]);
    expect(JSON.stringify([list.body, one.body])).not.toMatch(
      /Aino|Mallikas|010594|Poistakaa|asiakastietoni|Petri|Arkisto|sealed/,
    );
  });

  it('goes on after a cursor, and a case opened meanwhile neither hides one nor shows one twice', async () => {
    const first = await world.get('e-service', `${CASES}?limit=2`);
    expect([idsOf(first), typeof first.body.next]).toEqual([opened.slice(0, 2), 'string']);
    opened.push(await world.desk.registered());
    const second = await world.get('e-service', `${CASES}?limit=2&cursor=${first.body.next}`);
    expect([idsOf(second), second.body.next]).toEqual([opened.slice(2), null]);
    expect(idsOf(await world.get('e-service', `${CASES}?cursor=${first.body.next}&state=closed`))).toEqual(
      [],
    );
  });

  it.each([
    ['limit=0', 'limit', 'out-of-range'],
    ['limit=201', 'limit', 'out-of-range'],
    ['limit=ten', 'limit', 'out-of-range'],
    ['cursor=abc', 'cursor', 'unknown-cursor'],
    ['state=lost', 'state', 'unknown-state'],
    ['curser=abc', 'curser', 'unknown-parameter'],
  ])('tells what is wrong with ?%s', async (query, parameter, code) => {
    const answer = await world.get('e-service', `${CASES}?${query}`);
    expect([answer.status, answer.body.code]).toEqual([422, 'invalid-query']);
    expect(answer.body.errors).toEqual([{ parameter, code, detail: expect.any(String) }]);
    expect(fits('Problem', answer.body)).toBeNull();
  });
});

describe('a case', () => {
  it('has its claims with their clocks, and its tasks', async () => {
    const { status, body } = await world.get('e-service', `${CASES}/${opened[0]}`);
    expect([status, fits('Case', body)]).toEqual([200, null]);
    expect(body.claims).toHaveLength(1);
    expect(body.claims[0]).toMatchObject({ right: 'erasure', outcome: null, due: '2026-12-28' });
    // One month from Friday 27.11. is Sunday 27.12.: the next weekday counts (1182/1971).
    expect(body.claims[0].clock).toMatchObject({
      nominal: '2026-12-27',
      due: '2026-12-28',
      pausedSince: null,
    });
    expect(body.claims[0].clock.steps.at(-1)).toMatchObject({ rule: 'due', date: '2026-12-28' });
    expect(body.tasks).toMatchObject([
      { kind: 'search', systemId: 'walmu', state: 'open', dueOn: '2026-12-15' },
    ]);
  });

  it('shows clocks and tasks only to a client with the scopes for them', async () => {
    const { body } = await world.get('e-service', `${CASES}/${opened[0]}`, ['cases:read']);
    expect([fits('Case', body), 'tasks' in body, 'clock' in body.claims[0]]).toEqual([null, false, false]);
    expect(body.claims[0].due).toBe('2026-12-28');
  });

  it.each([
    ['claims', 'ClaimList', 'cases:read'],
    ['clocks', 'ClockList', 'clocks:read'],
    ['tasks', 'TaskList', 'tasks:read'],
  ] as const)(
    'has its %s at an address of their own, with the scope for them alone',
    async (part, schema, scope) => {
      const path = `${CASES}/${opened[0]}/${part}`;
      const { status, body } = await world.get('e-service', path, [scope]);
      expect([status, fits(schema, body), body.items.length]).toEqual([
        200,
        null,
        part === 'clocks' && scope ? body.items.length : 1,
      ]);
      const others = (['cases:read', 'clocks:read', 'tasks:read'] as const).filter((one) => one !== scope);
      expect((await world.get('e-service', path, others)).status).toBe(403);
    },
  );

  it('of another authority is as little there as one that never was', async () => {
    const answers = await Promise.all([
      world.get('tornio-service', `${CASES}/${opened[0]}`),
      world.get('tornio-service', `${CASES}/${opened[0]}/clocks`),
      world.get('e-service', `${CASES}/7f0f6f0e-5a0e-4c7e-9f0b-2d1c5a7f3e10`),
      world.get('e-service', `${CASES}/LAHTI-1`),
    ]);
    const told = answers.map(({ status, body }) => [status, { ...body, instance: '' }]);
    expect(new Set(told.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(told[0]).toMatchObject([404, { code: 'not-found' }]);
  });

  it('leaves each look in the audit trail, and the history of the case tells it', async () => {
    await world.get('e-service', `${CASES}/${opened[1]}`);
    const rows = await world.asOwner<object>(
      `select actor_kind, actor, authority_id, role, action from audit_event where case_id = $1 and actor_kind = 'client'`,
      [opened[1]],
    );
    const { clientId } = world.actor('e-service');
    expect(rows).toEqual([
      { actor_kind: 'client', actor: clientId, authority_id: 'lahti', role: null, action: 'ClientCaseRead' },
    ]);
    const page = await world.desk.as('registrar').get(`/fi/cases/${opened[1]}`);
    expect(page.text).toContain('asian tila luettiin rajapinnasta');
    world.desk.as(null);
  });

  it('is listed with how many rows were handed out', async () => {
    await world.get('e-service', `${CASES}?limit=2`);
    const [last] = await world.asOwner<object>(
      `select actor, authority_id, row_count from audit_event where action = 'ClientCasesListed' order by id desc limit 1`,
    );
    expect(last).toEqual({
      actor: world.actor('e-service').clientId,
      authority_id: 'lahti',
      row_count: 2,
    });
  });

  it('costs few statements, and so does the list', async () => {
    const list = await statementsOf(() => world.get('e-service', CASES));
    const one = await statementsOf(() => world.get('e-service', `${CASES}/${opened[0]}`));
    expect([list.length > 0, list.length <= 15, one.length <= 15]).toEqual([true, true, true]);
  });

  it('of a protected person is not there for a program that did not file it', async () => {
    const hidden = await world.desk.registered({
      protected: 'yes',
      name: 'Tuuli Salattu',
      hetu: '050594U903M',
    });
    world.desk.as(null);
    expect(idsOf(await world.get('e-service', CASES))).not.toContain(hidden);
    for (const part of ['', '/claims', '/clocks', '/tasks'])
      expect([part, (await world.get('e-service', `${CASES}/${hidden}${part}`)).status]).toEqual([part, 404]);
  });
});

describe('the catalogue', () => {
  it('is read with the scope for it: registers, authorities, municipalities', async () => {
    for (const [path, schema] of [
      ['registers', 'RegisterList'],
      ['authorities', 'AuthorityList'],
      ['municipalities', 'MunicipalityList'],
    ] as const) {
      const { status, body } = await world.get('e-service', `/api/v1/catalogue/${path}`);
      expect([path, status, fits(schema, body), body.items.length >= 5]).toEqual([path, 200, null, true]);
      expect((await world.get('reporting', `/api/v1/catalogue/${path}`)).status).toBe(403);
    }
  });
});
