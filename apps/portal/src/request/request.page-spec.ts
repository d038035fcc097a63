import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ClockPort, FakeClock, FakeFileStore, FileStore, Settings } from '#platform';
import { Browser, type Page } from '#test/support/browser';
import { answerUntil as answerForm, formPage as at, hiddenDraft } from '#test/support/portal-form';
import { createTestApp, type TestApp } from '#test/support/test-app';
import { createTestDatabase, type TestDatabase } from '#test/support/test-database';
import { testSettings } from '#test/support/test-settings';
import { PORTAL_PARTS } from '../portal-parts.js';
import { PortalModule } from '../portal.module.js';

const clock = new FakeClock('2026-11-22T10:00:00Z');
let database: TestDatabase;
let app: TestApp;
let browser: Browser;

beforeAll(async () => {
  database = await createTestDatabase();
  app = await createTestApp(PortalModule, PORTAL_PARTS, [
    { provide: Settings, useValue: testSettings(database, 'portal') },
    { provide: ClockPort, useValue: clock },
    { provide: FileStore, useValue: new FakeFileStore() },
  ]);
});

afterAll(async () => {
  await app.close();
  await database.drop();
});

beforeEach(() => {
  clock.set('2026-11-22T10:00:00Z');
  browser = new Browser(app.nest);
});

const answerUntil = (stop: string) => answerForm(browser, stop);

describe('the request form', () => {
  it('leads page by page to a receipt with the due day and its working', async () => {
    const check = await answerUntil('check');
    expect(check.title).toContain('Tarkista ja lähetä');
    expect(check.text).toContain('Vanhat suunnitelmat');
    const receipt = await browser.follow(await browser.post(at('check'), { draft: hiddenDraft(check) }));
    expect(receipt.text).toContain('Pyyntösi on vastaanotettu');
    expect(receipt.text).toMatch(/LAHTI\S*\/2026/i);
    expect(receipt.text).toContain('tiistai 22.12.2026');
    expect(receipt.text).toContain('12 artiklan 3 kohta');
  });

  it('tells before and after sending who receives when the chosen authority works no cases here', async () => {
    const told = (page: Page) =>
      expect(page.text).toContain(
        'Pyynnön vastaanottaa Lahden kaupunki. Sen kirjaamo ohjaa pyynnön eteenpäin: valitsemasi viranomainen',
      );
    const untold = await answerUntil('check');
    expect(untold.text).not.toContain('Pyynnön vastaanottaa');
    const kela = { authority: 'kela', register: 'unknown', from: 'check', act: 'continue' };
    const check = await browser.follow(await browser.post(at('register'), kela));
    told(check);
    told(await browser.follow(await browser.post(at('check'), { draft: hiddenDraft(check) })));
  });

  it('opens no page before its turn', async () => {
    expect((await browser.get(at('answer'))).location).toBe(at('whom'));
    expect((await browser.get(at('no-such-page'))).status).toBe(404);
  });

  it('keeps each answer when the person goes back and changes another', async () => {
    await answerUntil('check');
    const again = await browser.get(`${at('who')}?from=check`);
    expect(again.html).toContain('value="Eero Testinen"');
    const back = await browser.post(at('who'), { name: 'Eero E Testinen', from: 'check' });
    expect(back.location).toBe(at('check'));
    expect((await browser.follow(back)).text).toContain('Eero E Testinen');
  });

  it('puts nothing about the person into an address', async () => {
    await browser.get(at('whom'));
    const answer = await browser.post(at('who'), {
      name: 'Eero Testinen',
      hetu: '020594X903P',
      act: 'continue',
    });
    expect(answer.location).toBe(at('rights'));
  });

  it.each([
    ['010594Y903', 'Siinä on 11 merkkiä'],
    ['310294Y9032', 'ei ole oikea päivä'],
    ['010594Y9033', 'Viimeinen merkki ei sovi'],
  ])('says what is wrong with the identity code %s and keeps the rest', async (hetu, message) => {
    await browser.get(at('whom'));
    const page = await browser.post(at('who'), { name: 'Eero Testinen', hetu, email: 'eero@post.example' });
    expect([page.status, page.title.startsWith('Virhe: ')]).toEqual([422, true]);
    expect(page.errors.join()).toContain(message);
    for (const typed of ['Eero Testinen', hetu, 'eero@post.example'])
      expect(page.html).toContain(`value="${typed}"`);
  });

  it('opens a wrongly answered page again with its errors, as an answer to a visit', async () => {
    await browser.get(at('whom'));
    await browser.post(at('whom'), { whom: 'self' });
    await browser.post(at('who'), { name: '' });
    const page = await browser.get(at('who'));
    expect([page.status, page.title.startsWith('Virhe: ')]).toEqual([200, true]);
  });

  it('takes the century signs of 2023', async () => {
    await browser.get(at('whom'));
    const page = await browser.post(at('who'), { name: 'Eero Testinen', hetu: '020594X903P' });
    expect(page.status).toBe(303);
  });

  it.each([
    [{}, 'Valitse ainakin yksi'],
    [{ rights: 'everything' }, 'ei tunnistettu'],
  ])('asks for a right of the list: %j', async (fields, message) => {
    await answerUntil('rights');
    const page = await browser.post(at('rights'), fields);
    expect([page.status, page.errors.join()]).toEqual([422, expect.stringContaining(message)]);
  });

  it('asks for a register of the list and keeps the chosen authority', async () => {
    await answerUntil('register');
    const page = await browser.post(at('register'), { authority: 'lahti', register: 'atlantis' });
    expect(page.errors).toEqual(['Valitse rekisteri luettelosta. Valintaa ei tunnistettu.']);
    expect(page.html).toContain('<option value="lahti" selected>');
  });
});

describe('sending', () => {
  it('twice gives one request and the same receipt', async () => {
    const draft = hiddenDraft(await answerUntil('check'));
    const sent = await Promise.all([1, 2].map(() => browser.post(at('check'), { draft })));
    const receipts = sent.map(({ location }) => location);
    expect(receipts[0]).toMatch(/^\/fi\/receipts\//);
    expect(new Set(receipts).size).toBe(1);
    const later = await browser.post(at('check'), { draft });
    expect(later.location).toBe(receipts[0]);
  });

  it('leaves the way open for another request in the same session', async () => {
    const draft = hiddenDraft(await answerUntil('check'));
    await browser.post(at('check'), { draft });
    const first = await browser.get(at('whom'));
    expect(hiddenDraft(first)).toBe('');
    const next = await browser.post(at('whom'), { act: 'continue', whom: 'self' });
    expect(next.location).toBe(at('who'));
    expect((await browser.get(at('who'))).html).not.toContain('value="Eero Testinen"');
  });

  it('shows the receipt to the browser that sent it and to no other', async () => {
    const draft = hiddenDraft(await answerUntil('check'));
    const { location } = await browser.post(at('check'), { draft });
    expect((await browser.get(location)).status).toBe(200);
    expect((await new Browser(app.nest).get(location)).status).toBe(404);
    expect((await browser.get('/fi/receipts/not-an-id')).status).toBe(404);
  });
});

describe('a form without a valid token', () => {
  it('comes back filled, says so, and the next sending goes through', async () => {
    const page = await answerUntil('details-erasure');
    const fields = { what: 'Muistiinpanot keväältä', draft: hiddenDraft(page), act: 'continue' };
    const refused = await browser.post(at('details-erasure'), { ...fields, _csrf: 'wrong' });
    expect(refused.status).toBe(403);
    expect(refused.html).toContain('Muistiinpanot keväältä</textarea>');
    const sent = await browser.post(at('details-erasure'), { ...fields, draft: hiddenDraft(refused) });
    expect(sent.location).toBe(at('attachments'));
  });

  it('after the session has ended brings the earlier answers along', async () => {
    const page = await answerUntil('details-erasure');
    clock.advance({ hours: 9 });
    const other = new Browser(app.nest);
    const fields = { what: 'Muistiinpanot keväältä', draft: hiddenDraft(page), act: 'continue' };
    const refused = await other.post(at('details-erasure'), fields);
    expect(refused.status).toBe(403);
    const next = await other.follow(
      await other.post(at('details-erasure'), { ...fields, draft: hiddenDraft(refused) }),
    );
    expect(next.title).toContain('Haluatko liittää asiakirjoja?');
    expect((await other.get(at('who'))).html).toContain('value="Eero Testinen"');
  });

  it('cannot be used to read on in a draft of someone else: it is copied', async () => {
    const draft = hiddenDraft(await answerUntil('details-erasure'));
    const victim = new Browser(app.nest);
    const refused = await victim.post(at('details-erasure'), { what: 'x', draft, act: 'continue' });
    await victim.post(at('details-erasure'), {
      what: 'salaisuus',
      draft: hiddenDraft(refused),
      act: 'continue',
    });
    expect((await browser.get(at('details-erasure'))).html).not.toContain('salaisuus');
  });

  it('a day later is a form like a new one, with what was typed', async () => {
    const draft = hiddenDraft(await answerUntil('details-erasure'));
    clock.advance({ hours: 25 });
    const refused = await new Browser(app.nest).post(at('details-erasure'), { what: 'Muistiinpanot', draft });
    expect([refused.status, hiddenDraft(refused)]).toEqual([403, '']);
    expect(refused.html).toContain('Muistiinpanot</textarea>');
  });
});
