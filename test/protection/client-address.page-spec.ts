import { ClockPort, FakeClock, FakeFileStore, FileStore, Settings } from '#platform';
import { createTestApp, type TestApp } from '#test/support/test-app';
import { createTestDatabase, type TestDatabase } from '#test/support/test-database';
import { testSettings } from '#test/support/test-settings';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import supertest from 'supertest';
import { PORTAL_PARTS } from '../../apps/portal/src/portal-parts.js';
import { PortalModule } from '../../apps/portal/src/portal.module.js';

const clock = new FakeClock('2026-11-22T10:00:00+02:00');
const slowed: number[] = [];
const portals: Record<string, TestApp> = {};
let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  const parts = { ...PORTAL_PARTS, wait: async (milliseconds: number) => void slowed.push(milliseconds) };
  for (const TRUST_PROXY of ['0', '1'])
    portals[TRUST_PROXY] = await createTestApp(PortalModule, parts, [
      {
        provide: Settings,
        useValue: testSettings(database, 'portal', { TRUST_PROXY, POSTS_PER_MINUTE_ADDRESS: '2' }),
      },
      { provide: ClockPort, useValue: clock },
      { provide: FileStore, useValue: new FakeFileStore() },
    ]);
});
afterAll(async () => {
  await Promise.all(Object.values(portals).map((portal) => portal.close()));
  await database.drop();
});
beforeEach(() => {
  clock.advance({ minutes: 1 });
  slowed.length = 0;
});

/** Sends a form for each of these headers; the limit is two for an address. @returns how many were slowed down */
async function slowedOf(proxies: '0' | '1', forwarded: readonly string[]): Promise<number> {
  for (const address of forwarded)
    await supertest(portals[proxies]!.nest.getHttpServer())
      .post('/fi/feedback')
      .type('form')
      .set({ 'X-Forwarded-For': address, 'X-Real-IP': address, Forwarded: `for=${address}` })
      .send({ text: '' });
  return slowed.length;
}

describe('the address of who sends a form', () => {
  it('is that of the connection where no proxy is trusted, whatever the headers say', async () => {
    expect(await slowedOf('0', ['192.0.2.1', '192.0.2.2', '192.0.2.3', '192.0.2.4'])).toBe(2);
  });

  it('is the one that the trusted proxy adds, not those that the sender wrote before it', async () => {
    expect(await slowedOf('1', ['198.51.100.1', '198.51.100.2', '198.51.100.3'])).toBe(0);
    const forged = ['192.0.2.1', '192.0.2.2', '127.0.0.1', '10.0.0.1'].map((one) => `${one}, 198.51.100.9`);
    expect(await slowedOf('1', forged)).toBe(2);
  });
});
