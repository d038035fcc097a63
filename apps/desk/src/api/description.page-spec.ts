import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { DeskWorld } from '#test/support/desk-world';
import { checkerOf, type Described, type DescribedOperation, examplesOf } from '#test/support/described';
import { Validator } from '@seriousme/openapi-schema-validator';
import supertest from 'supertest';

jest.setTimeout(120_000);

let world: DeskWorld;
let document: Described;
let operations: [string, DescribedOperation][];
beforeAll(async () => {
  world = await DeskWorld.open();
  document = (await supertest(world.server()).get('/api/docs/json')).body;
  operations = Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, one]): [string, DescribedOperation] => [
      `${method.toUpperCase()} ${path}`,
      one,
    ]),
  );
});
afterAll(() => world.close());

describe('the description of the interface', () => {
  it('is valid OpenAPI 3.1', async () => {
    const result = await new Validator().validate({ ...document });
    expect(result).toMatchObject({ valid: true });
    expect(document.openapi).toBe('3.1.0');
  });

  it('has every route of the interface and no page', () => {
    const routes = world.routes().filter(({ path }) => /^\/api\/v1/.test(path));
    expect(operations.map(([name]) => name).sort()).toEqual(
      routes.map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`).sort(),
    );
  });

  it('names for each route the scope that the guard asks for', () => {
    const asked = new Map(
      world
        .routes()
        .map((one) => [`${one.method} ${one.path.replaceAll(/:(\w+)/g, '{$1}')}`, one.permission]),
    );
    expect(operations.map(([name, { security }]) => [name, security?.[0]?.['token']?.[0]])).toEqual(
      operations.map(([name]) => [name, asked.get(name)]),
    );
  });

  it('tells for each route what it is for, a good answer, and what may go wrong', () => {
    for (const [name, { summary, responses }] of operations) {
      const statuses = Object.keys(responses);
      expect([name, Boolean(summary), statuses.some((status) => status.startsWith('2'))]).toEqual([
        name,
        true,
        true,
      ]);
      expect([name, statuses]).toEqual([name, expect.arrayContaining(['401', '403', '406', '429', '503'])]);
    }
  });

  it('has an example for everything, and each fits its schema', () => {
    const { against } = checkerOf(document);
    for (const [name, operation] of operations)
      for (const { schema, example } of examplesOf(operation)) {
        expect([name, schema, example === undefined]).toEqual([name, schema, false]);
        expect([name, example, against(schema, example)]).toEqual([name, example, null]);
      }
  });

  it('is a page that anyone can read without JavaScript, with every route on it', async () => {
    const page = await world.as(null).get('/api/docs');
    expect([page.status, page.html.includes('<script')]).toEqual([200, false]);
    for (const [name] of operations) expect(page.text).toContain(name);
  });

  it('sets no cookie', async () => {
    for (const path of ['/api/docs', '/api/docs/json'])
      expect((await supertest(world.server()).get(path)).headers['set-cookie']).toBeUndefined();
  });
});
