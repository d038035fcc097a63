import { ApiWorld } from '#test/support/api-world';
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';

jest.setTimeout(60_000);

let world: ApiWorld;
beforeAll(async () => {
  world = await ApiWorld.open();
});
afterAll(() => world.close());

it('the jobs that a request leads to carry its id, which the answer tells', async () => {
  const body = {
    language: 'fi',
    person: { name: 'Aino Mallikas', personalIdentityCode: '010594Y9032', email: 'aino@posti.example' },
    authentication: { level: 'strong', method: 'Suomi.fi' },
    claims: [{ right: 'access', what: 'Kaikki' }],
    answerBy: 'portal',
  };
  const { status, headers } = await world.post('e-service', '/api/v1/requests', body, {
    'Idempotency-Key': 'of-one-act',
  });
  expect(status).toBe(201);
  const jobs = await world.asOwner<{ act_id: string | null }>('select distinct act_id from outbox');
  expect(jobs).toEqual([{ act_id: headers['x-request-id'] }]);
});
