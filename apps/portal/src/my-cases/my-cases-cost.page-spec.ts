import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { FileRequest } from '#cases/citizen';
import type { CitizenActor } from '#kernel';
import { ClockPort, FakeClock, FakeFileStore, FileStore, Settings } from '#platform';
import { aRequest } from '#test/builders/request.builder';
import { Browser } from '#test/support/browser';
import { statementsOf } from '#test/support/statements';
import { createTestApp, type TestApp } from '#test/support/test-app';
import { createTestDatabase, type TestDatabase } from '#test/support/test-database';
import { testSettings } from '#test/support/test-settings';
import { PORTAL_PARTS } from '../portal-parts.js';
import { PortalModule } from '../portal.module.js';

jest.setTimeout(60_000);

/** What a list may cost at most, in SQL statements; begin, set and commit are not counted. */
const MOST = 15;

const eero: CitizenActor = { kind: 'citizen', personKey: 'key of Eero', filedRequestIds: [] };
let database: TestDatabase;
let app: TestApp;
beforeAll(async () => {
  database = await createTestDatabase();
  app = await createTestApp(PortalModule, { ...PORTAL_PARTS, actAs: () => eero }, [
    { provide: Settings, useValue: testSettings(database, 'portal') },
    { provide: ClockPort, useValue: new FakeClock('2026-11-22T10:00:00Z') },
    { provide: FileStore, useValue: new FakeFileStore() },
  ]);
});
afterAll(async () => {
  await app.close();
  await database.drop();
});

const file = async (): Promise<void> => {
  const request = aRequest()
    .with({ submitKey: globalThis.crypto.randomUUID() })
    .asking('access', 'erasure')
    .build();
  const filed = await app.nest.get(FileRequest, { strict: false }).run(eero, request);
  if (!filed.ok) throw new Error(filed.refusal.code);
};

describe('the page of own cases', () => {
  it(`costs at most ${MOST} statements, no more for four cases than for one`, async () => {
    const look = async (): Promise<{ cost: number; cases: number }> => {
      let cases = 0;
      const statements = await statementsOf(async () => {
        const page = await new Browser(app.nest).get('/fi/cases');
        expect(page.status).toBe(200);
        cases = new Set(page.html.match(/\/fi\/cases\/[0-9a-f-]{36}/g)).size;
      });
      return { cost: statements.length, cases };
    };
    await file();
    // The first look of a person makes the name that the audit trail knows them by, once and for all.
    await look();
    const one = await look();
    for (let more = 0; more < 3; more += 1) await file();
    const four = await look();
    expect([one.cases, four.cases]).toEqual([1, 4]);
    expect(four.cost).toBe(one.cost);
    expect(one.cost).toBeGreaterThan(0);
    expect(four.cost).toBeLessThanOrEqual(MOST);
  });
});
