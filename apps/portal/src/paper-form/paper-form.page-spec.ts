import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { ClockPort, FakeClock, FakeFileStore, FileStore, Settings } from '#platform';
import { createTestApp, type TestApp } from '#test/support/test-app';
import { createTestDatabase, type TestDatabase } from '#test/support/test-database';
import { testSettings } from '#test/support/test-settings';
import supertest from 'supertest';
import { PORTAL_PARTS } from '../portal-parts.js';
import { PortalModule } from '../portal.module.js';

jest.setTimeout(60_000);

let database: TestDatabase;
let app: TestApp;
beforeAll(async () => {
  database = await createTestDatabase();
  app = await createTestApp(PortalModule, PORTAL_PARTS, [
    { provide: Settings, useValue: testSettings(database, 'portal') },
    { provide: ClockPort, useValue: new FakeClock('2026-11-24T10:00:00Z') },
    { provide: FileStore, useValue: new FakeFileStore() },
  ]);
});
afterAll(async () => {
  await app.close();
  await database.drop();
});

const get = (path: string) => supertest(app.nest.getHttpServer()).get(path);

describe('the forms to print', () => {
  it.each(['fi', 'sv', 'en'])(
    'are listed for anyone in %s, without a cookie, from the start page',
    async (language) => {
      const page = await get(`/${language}/paper-form?authority=lahti`);
      expect([page.status, page.headers['set-cookie']]).toEqual([200, undefined]);
      expect(page.text.match(/paper-form\/[a-z-]+\.pdf\?authority&#x3D;lahti/g)).toHaveLength(9);
      expect((await get(`/${language}`)).text).toContain(`href="/${language}/paper-form"`);
    },
  );

  it('are PDF files, printed once, without a cookie', async () => {
    const [first, second] = [
      await get('/sv/paper-form/erasure.pdf'),
      await get('/sv/paper-form/erasure.pdf'),
    ];
    expect([first.status, first.headers['content-type']]).toEqual([200, 'application/pdf']);
    expect(first.headers['set-cookie']).toBeUndefined();
    expect(first.headers['content-disposition']).toBe('inline; filename="erasure-sv.pdf"');
    const body = first.body as Buffer;
    expect(body.subarray(0, 5).toString()).toBe('%PDF-');
    expect(body.equals(second.body as Buffer)).toBe(true);
  });

  it.each(['/fi/paper-form/be-forgotten.pdf', '/fi/paper-form/erasure', '/fi/paper-form/erasure.exe'])(
    'are not there at %s',
    async (path) => {
      expect((await get(path)).status).toBe(404);
    },
  );

  it('take an authority nobody knows for none', async () => {
    const page = await get('/fi/paper-form?authority=atlantis');
    expect(page.text.match(/paper-form\/[a-z-]+\.pdf\"/g)).toHaveLength(9);
  });
});
