import { Browser } from '#test/support/browser';
import { personOf } from '#test/support/doors-world';
import { ListeningHouse } from '#test/support/listening-house';
import { staffMember } from '#test/builders/staff.builder';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import supertest from 'supertest';

jest.setTimeout(60_000);

let house: ListeningHouse;
beforeAll(async () => {
  house = await ListeningHouse.open('2026-11-23T10:00:00+02:00');
});
afterAll(() => house.close());

/** What the lines of these requests say of who may come in. */
async function told(app: 'portal' | 'desk', act: () => Promise<unknown>): Promise<object[]> {
  const before = house.logged[app].length;
  await act();
  const lines = house.logged[app].slice(before).map((line) => JSON.parse(line) as Record<string, object>);
  return lines.flatMap(({ event, staff, res }) => (event ? [{ event, staff, ...res }] : []));
}
const kirsi = staffMember('kirsi.kirjaaja').staffId;

describe('the line of a request in the log', () => {
  it('tells of a sign-in and a sign-out, of a citizen nothing but that', async () => {
    const eero = personOf(house, 'eero.testinen');
    let browser: Browser;
    const events = await told('portal', async () => {
      browser = await house.signedIn(eero);
      await browser.get('/fi/cases');
      await browser.post('/fi/sign-out');
    });
    expect(events).toEqual([
      { event: 'signed-in.citizen', status: 303 },
      { event: 'signed-out', status: 303 },
    ]);
    expect(house.logged.portal.join('')).not.toMatch(/Eero|Testinen|020594|key of/);
  });

  it('tells of a sign-in that did not succeed, and why, as a code', async () => {
    house.as(null);
    const callback = (app: 'portal' | 'desk') =>
      told(app, () => new Browser(house[app]).get('/sign-in/callback?error=access_denied&state=x'));
    expect(await callback('desk')).toEqual([{ event: 'sign-in.stale', status: 303 }]);
    house.refusing('sign-in.too-weak');
    expect(await callback('portal')).toEqual([{ event: 'sign-in.too-weak', status: 403 }]);
  });

  it('tells who of the staff was held back, and from what', async () => {
    const browser = house.as('kirsi.kirjaaja');
    await browser.get('/fi/absences');
    const events = await told('desk', async () => {
      await browser.get('/fi/audit-log');
      await browser.post('/fi/absences', { _csrf: 'another' });
      await browser.post('/fi/requests/new', { _csrf: 'another' });
      await browser.get('/fi/inbox');
    });
    expect(events).toEqual([
      { event: 'refused.not-allowed', staff: kirsi, status: 403 },
      { event: 'refused.form-token', staff: kirsi, status: 403 },
      { event: 'refused.form-token', staff: kirsi, status: 403 },
    ]);
  });

  it('tells of programs without a token and with a wrong one', async () => {
    const post = (headers: Record<string, string>, body: object = {}) =>
      supertest(house.desk.getHttpServer()).post('/api/v1/requests').set(headers).send(body);
    const events = await told('desk', async () => {
      await post({});
      await post({ Authorization: 'Bearer nonsense' });
    });
    expect(events).toEqual([
      { event: 'refused.no-token', status: 401 },
      { event: 'refused.invalid-token', status: 401 },
    ]);
  });

  it('tells of a wrong code, and of too many forms', async () => {
    const browser = new Browser(house.portal);
    await browser.get('/fi/follow');
    await browser.post('/fi/follow', { caseNumber: 'LAHTI/1/00.04.02/2026', email: 'a@posti.example' });
    const wrong = await told('portal', () => browser.post('/fi/follow/code', { code: '123456' }));
    expect(wrong).toEqual([{ event: 'follow.wrong-code', status: 422 }]);
    const eero = await house.signedIn(personOf(house, 'eero.testinen'));
    await eero.get('/fi/feedback');
    house.world.clock.advance({ minutes: 1 });
    const many = await told('portal', async () => {
      for (let sent = 0; sent <= 120; sent += 1) await eero.post('/fi/feedback', { kind: 'general' });
    });
    expect(many).toEqual([{ event: 'refused.too-often', status: 429 }]);
  });
});
