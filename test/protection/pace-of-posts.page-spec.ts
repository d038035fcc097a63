import { SweepExpired } from '#cases';
import type { Browser } from '#test/support/browser';
import { PortalWorld } from '#test/support/portal-world';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

const waited: number[] = [];
let portal: PortalWorld;
beforeAll(async () => {
  portal = await PortalWorld.open('2026-11-22T10:00:00+02:00', {
    settings: { POSTS_PER_MINUTE_PERSON: '3', POSTS_PER_MINUTE_ADDRESS: '2' },
    parts: { wait: async (milliseconds) => void waited.push(milliseconds) },
  });
});
afterAll(() => portal.close());
beforeEach(() => {
  portal.world.clock.advance({ minutes: 1 });
  waited.length = 0;
});

/** Sends a form so many times, and tells which of them were answered. */
async function sends(browser: Browser, times: number): Promise<boolean[]> {
  const answers: boolean[] = [];
  for (let sent = 0; sent < times; sent += 1)
    answers.push((await browser.post('/fi/feedback', { text: '', kind: 'general' })).status !== 429);
  return answers;
}
async function stranger(): Promise<Browser> {
  const browser = portal.stranger();
  await browser.get('/fi/feedback');
  return browser;
}

describe('a signed-in person', () => {
  it('who sends too many forms is told to wait a minute; nobody else at the same address is', async () => {
    const [aino, eero] = [await portal.signedIn('aino'), await portal.signedIn('eero')];
    for (const browser of [aino, eero]) await browser.get('/fi/feedback');
    expect(await sends(aino, 4)).toEqual([true, true, true, false]);
    const refused = await aino.post('/fi/feedback', {});
    expect([refused.headers['retry-after'], refused.text]).toEqual([
      '60',
      expect.stringContaining('Odota hetki'),
    ]);
    expect(await sends(eero, 3)).toEqual([true, true, true]);
    expect(waited).toEqual([]);
    portal.world.clock.advance({ minutes: 1 });
    expect(await sends(aino, 1)).toEqual([true]);
  });
});

describe('an address from which nobody has signed in', () => {
  it('is answered later and later beyond its limit, and not refused: a library has one address', async () => {
    const [one, other] = [await stranger(), await stranger()];
    expect([await sends(one, 3), await sends(other, 2)]).toEqual([
      [true, true, true],
      [true, true],
    ]);
    expect(waited).toEqual([100, 200, 300]);
  });

  it('that floods is refused, while who signs in there goes on', async () => {
    const program = await stranger();
    const answers = await sends(program, 21);
    expect([answers.slice(0, 20).every(Boolean), answers[20]]).toEqual([true, false]);
    expect(Math.max(...waited)).toBeLessThanOrEqual(5_000);
    const aino = await portal.signedIn('aino');
    await aino.get('/fi/feedback');
    expect(await sends(aino, 1)).toEqual([true]);
  });

  it('may read as much as it likes', async () => {
    const browser = await stranger();
    await sends(browser, 20);
    expect((await browser.get('/fi')).status).toBe(200);
    expect((await browser.get('/fi/feedback')).status).toBe(200);
  });
});

describe('the counts', () => {
  it('know neither address nor person, and are forgotten within the day', async () => {
    const { owner } = portal.world;
    const { rows } = await owner.query<{ key: string }>('select key from post_pace');
    expect(rows.length).toBeGreaterThan(1);
    expect(rows.filter(({ key }) => !/^[0-9a-f]{64}$/.test(key))).toEqual([]);
    portal.world.clock.advance({ days: 1 });
    await portal.world.worker.get(SweepExpired).run();
    expect((await owner.query('select 1 from post_pace')).rows).toEqual([]);
  });
});
