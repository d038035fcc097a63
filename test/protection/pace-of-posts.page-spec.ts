import { SweepExpired } from '#cases';
import type { Browser } from '#test/support/browser';
import { keptForm } from '#test/support/kept-form';
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
    const refused = await aino.post('/fi/feedback', { message: 'x' });
    expect([refused.headers['retry-after'], refused.text]).toEqual([
      '60',
      expect.stringContaining('Odota minuutti'),
    ]);
    expect(await sends(eero, 3)).toEqual([true, true, true]);
    expect(waited).toEqual([]);
    portal.world.clock.advance({ minutes: 1 });
    expect(await sends(aino, 1)).toEqual([true]);
  });
});

describe('a form that is refused because too many came', () => {
  const FEEDBACK = '/fi/feedback';
  const WORDS = 'Rivi "yksi" & <b>toinen</b>\n\'kolmas\' {{t "x"}}';

  /** The limit is used up; the form is the last one shown. */
  async function hasty(path = FEEDBACK): Promise<Browser> {
    const aino = await portal.signedIn('aino');
    await aino.get(path);
    expect(await sends(aino, 3)).toEqual([true, true, true]);
    return aino;
  }

  it('stands on the page with all that was typed, and is taken when it is sent again a minute later', async () => {
    const aino = await hasty();
    const typed = {
      message: WORDS,
      kind: 'general',
      email: 'aino@posti.example',
      about: '',
      more: ['a', 'b'],
    };
    const refused = await aino.post(FEEDBACK, typed);
    expect([refused.status, refused.headers['cache-control'], refused.location]).toEqual([
      429,
      expect.stringContaining('no-store'),
      '',
    ]);
    const { action, fields, hasToken } = keptForm(refused);
    expect([action, hasToken, fields]).toEqual([
      FEEDBACK,
      true,
      Object.entries(typed).flatMap(([name, value]) => [value].flat().map((one) => [name, one])),
    ]);
    // Sent too early it is kept once more; a minute later it is read as if it had come the first time.
    const again = Object.fromEntries(fields);
    expect(keptForm(await aino.post(action, again)).fields).toContainEqual(['message', WORDS]);
    portal.world.clock.advance({ minutes: 1 });
    const sent = await aino.post(action, { ...again, submitKey: 'none' });
    expect([sent.status, sent.html]).toEqual([200, expect.stringContaining('aino@posti.example')]);
    expect(sent.text).toContain('Rivi "yksi" & <b>toinen</b>');
  });

  it('keeps its words when it brought files, which must be chosen again', async () => {
    const aino = await hasty('/fi/request/attachments');
    const file = { field: 'attachments', name: 'liite.txt', bytes: Buffer.from('Liite.') };
    const refused = await aino.postFiles('/fi/request/attachments', { note: WORDS, act: 'add' }, [file]);
    expect([refused.status, refused.text]).toEqual([
      429,
      expect.stringContaining('Liitteet on valittava uudelleen'),
    ]);
    expect(keptForm(refused)).toEqual({
      ...{ action: '/fi/request/attachments', multipart: true, hasToken: true },
      fields: [
        ['note', WORDS],
        ['act', 'add'],
      ],
    });
    expect(refused.html).not.toMatch(/liite\.txt|Liite\./);
  });

  it('is not kept when it came from no page of ours: nobody else puts words into a form with our token', async () => {
    const aino = await hasty();
    const refused = await aino.post(FEEDBACK, { message: WORDS, _csrf: 'of another site' });
    expect([refused.status, refused.text]).toEqual([429, expect.stringContaining('Odota hetki')]);
    expect(refused.html).not.toContain('kolmas');
    expect((await aino.post(FEEDBACK, {})).text).toContain('Odota hetki');
  });

  it.each([
    ['sv', 'Skicka på nytt'],
    ['en', 'Send again'],
  ])('says so in %s as well', async (language, send) => {
    const aino = await hasty();
    const refused = await aino.post(`/${language}/feedback`, { message: WORDS });
    expect([refused.status, refused.text]).toEqual([429, expect.stringContaining(send)]);
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
