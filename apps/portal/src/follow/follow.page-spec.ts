import type { Browser, Page } from '#test/support/browser';
import { PortalWorld } from '#test/support/portal-world';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aRequest } from '../../../../test/builders/request.builder.js';

const WRONG = 'Koodi ei kelpaa. Tarkista numerot.';
const ENDED = 'Tällä koodilla ei enää pääse asiaan. Pyydä uusi koodi.';
const START = '2026-11-22T10:00:00+02:00';
let portal: PortalWorld;
let caseNumber: string;
let browser: Browser;
beforeAll(async () => {
  portal = await PortalWorld.open(START);
});
afterAll(() => portal.close());
beforeEach(async () => {
  portal.world.clock.set(START);
  await portal.world.owner.query('delete from follow_ask');
  ({ caseNumber } = await portal.filed(null, aRequest().withoutSignIn()));
  await portal.world.runJobs();
  browser = portal.stranger();
});

/** Asks for a code in this browser. */
async function ask(number = caseNumber, email = 'eero@posti.example'): Promise<Page> {
  await browser.get('/fi/follow');
  const sent = await browser.post('/fi/follow', { caseNumber: number, email });
  expect([sent.status, sent.location]).toEqual([303, '/fi/follow/code']);
  return browser.follow(sent);
}
/** The code in the mail that went out; none when nothing went. */
async function mailed(): Promise<string> {
  portal.world.mailer.sent.length = 0;
  await portal.world.runJobs();
  return /\d{6}/.exec(portal.world.mailer.sent[0]?.text ?? '')?.[0] ?? 'none';
}
const give = (code: string) => browser.post('/fi/follow/code', { code });
const withoutToken = ({ html }: Page) => html.replaceAll(/(name="_csrf" value=")[^"]*/g, '$1');

describe('following a case by its number over the pages', () => {
  it('shows the state and the day, and nothing of the person or of what was asked', async () => {
    await ask();
    const state = await browser.follow(await give(await mailed()));
    expect(state.status).toBe(200);
    expect(state.text).toContain(caseNumber);
    expect(state.text).toContain('Lahden kaupunki');
    expect(state.text).toContain('tiistai 22.12.2026');
    expect(state.text).not.toMatch(/Eero|Testinen|594|posti\.example|Kaikki tietoni|tarkast/i);
    expect(state.html).not.toMatch(/\/(?:cases|letters|attachments|receipts)\/[0-9a-f-]{36}/);
  });

  it('answers the same whether or not number and address belong together', async () => {
    const right = withoutToken(await ask());
    expect(await mailed()).toMatch(/^\d{6}$/);
    for (const [number, email] of [
      [caseNumber, 'toinen@posti.example'],
      ['LAHTI/999/00.04.02/2026', 'eero@posti.example'],
    ]) {
      browser = portal.stranger();
      expect(withoutToken(await ask(number, email))).toBe(right);
      expect(await mailed()).toBe('none');
      const tried = await give('000000');
      expect([tried.status, tried.errors.length]).toEqual([422, 1]);
    }
    browser = portal.stranger();
    await ask();
    const code = await mailed();
    const wrong = await give(code === '000000' ? '111111' : '000000');
    browser = portal.stranger();
    await ask(caseNumber, 'toinen@posti.example');
    expect(withoutToken(await give('000000'))).toBe(withoutToken(wrong));
  });

  it('with a wrong code says so, and opens with the right one after it', async () => {
    await ask();
    const code = await mailed();
    const wrong = await give(code === '111111' ? '222222' : '111111');
    expect([wrong.status, wrong.errors]).toEqual([422, [WRONG]]);
    expect((await browser.get('/fi/follow/state')).location).toBe('/fi/follow');
    expect((await give(` ${code.slice(0, 3)} ${code.slice(3)} `)).location).toBe('/fi/follow/state');
  });

  it('ends 15 minutes after the code was asked for, and 15 minutes after it was given', async () => {
    await ask();
    const code = await mailed();
    portal.world.clock.advance({ minutes: 15 });
    expect((await give(code)).errors).toEqual([ENDED]);
    await ask();
    const next = await mailed();
    portal.world.clock.advance({ minutes: 14 });
    expect((await browser.follow(await give(next))).text).toContain(caseNumber);
    portal.world.clock.advance({ minutes: 15 });
    expect((await browser.get('/fi/follow/state')).location).toBe('/fi/follow');
  });

  it('asks for what is missing and keeps what was typed', async () => {
    await browser.get('/fi/follow');
    const page = await browser.post('/fi/follow', { caseNumber: '', email: 'eero@' });
    expect([page.status, page.errors.length]).toEqual([422, 2]);
    expect(page.html).toContain('value="eero@"');
  });

  it('in another browser opens nothing with the same code', async () => {
    await ask();
    const code = await mailed();
    const mine = browser;
    browser = portal.stranger();
    expect((await browser.get('/fi/follow/code')).location).toBe('/fi/follow');
    await browser.get('/fi/follow');
    expect((await give(code)).errors).toEqual([ENDED]);
    browser = mine;
    expect((await give(code)).location).toBe('/fi/follow/state');
  });
});
