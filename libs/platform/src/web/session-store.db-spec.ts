import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { SessionData } from 'express-session';
import { type Database, FakeClock, openDatabase, Sealer } from '#platform';
import { createTestDatabase, type TestDatabase } from '#test/support/test-database';
import { SessionStore } from './session-store.js';

const data = { cookie: {}, notice: { kind: 'info', key: 'Aino Mallikas' } } as unknown as SessionData;
let test: TestDatabase;
let portal: Database;
let desk: Database;
let clock: FakeClock;
let store: SessionStore;
let sid: string;
const sealer = new Sealer(`k1:${Buffer.alloc(32, 1).toString('base64')}`);

beforeAll(async () => {
  test = await createTestDatabase();
  portal = await openDatabase(test.url('portal'));
  desk = await openDatabase(test.url('desk'));
});

afterAll(async () => {
  await portal.close();
  await desk.close();
  await test.drop();
});

beforeEach(() => {
  clock = new FakeClock('2026-11-22T06:00:00Z');
  store = new SessionStore('portal', portal, sealer, clock);
  sid = globalThis.crypto.randomUUID();
});

const get = (from = store) =>
  new Promise<SessionData | null | undefined>((resolve, reject) =>
    from.get(sid, (error, session) => (error ? reject(error as Error) : resolve(session))),
  );
const done = (act: (callback: (error?: unknown) => void) => void) =>
  new Promise<void>((resolve, reject) => act((error) => (error ? reject(error as Error) : resolve())));
const set = () => done((callback) => store.set(sid, data, callback));
const touch = () => done((callback) => store.touch(sid, data, callback));

describe('a session', () => {
  it('is found again by its id until it is destroyed', async () => {
    await set();
    expect(await get()).toMatchObject({ notice: data.notice });
    await done((callback) => store.destroy(sid, callback));
    expect(await get()).toBeNull();
  });

  it('is unreadable in the database: neither its id nor what it holds stands there', async () => {
    await set();
    const id = createHash('sha256').update(sid).digest('hex');
    const rows = await portal.transaction({ kind: 'system', job: 'test' }, (tx) =>
      tx.query<{ id: string; data: string }>('select id, data from app_session where id = $1', [id]),
    );
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toMatch(/Aino/);
    expect(JSON.stringify(rows)).not.toContain(sid);
  });

  it('ends after 30 minutes without use', async () => {
    await set();
    clock.set('2026-11-22T06:29:00Z');
    expect(await get()).not.toBeNull();
    clock.set('2026-11-22T06:30:01Z');
    expect(await get()).toBeNull();
  });

  it('lives on while it is used, and ends after 8 hours all the same', async () => {
    await set();
    for (let minutes = 25; minutes < 8 * 60; minutes += 25) {
      clock.set(
        `2026-11-22T${String(6 + Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}:00Z`,
      );
      expect(await get()).not.toBeNull();
      await touch();
      if (minutes % 50 === 0) await set();
    }
    clock.set('2026-11-22T14:00:01Z');
    expect(await get()).toBeNull();
  });

  it('that goes on under a new id ends when the first one would have ended', async () => {
    data.beganAt = '2026-11-21T22:30:00Z';
    await set();
    delete data.beganAt;
    clock.set('2026-11-22T06:29:00Z');
    expect(await get()).not.toBeNull();
    await touch();
    clock.set('2026-11-22T06:30:01Z');
    expect(await get()).toBeNull();
  });

  it('that was ended while a page of it was being made stays ended', async () => {
    await set();
    const read = (await get())!;
    await done((callback) => store.destroy(sid, callback));
    await done((callback) => store.set(sid, { ...read, draftId: 'x' }, callback));
    await done((callback) => store.touch(sid, read, callback));
    expect(await get()).toBeNull();
  });

  it('of the portal cannot be read or forged at the desk', async () => {
    await set();
    expect(await get(new SessionStore('desk', desk, sealer, clock))).toBeNull();
    const forger = new SessionStore('portal', desk, sealer, clock);
    await expect(done((callback) => forger.set('made-up', data, callback))).rejects.toThrow(
      'row-level security',
    );
  });
});
