import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DeskWorld } from '#test/support/desk-world';

let desk: DeskWorld;
let caseId: string;
beforeAll(async () => {
  desk = await DeskWorld.open();
  caseId = await desk.routed();
});
afterAll(() => desk.close());

const path = () => `/fi/cases/${caseId}/afterwards`;
const review = (change: object = {}) => ({
  ...{ form: 'review', 'review-kind': 'complaint', 'review-body': 'ombudsman', 'review-claim': '' },
  ...{ 'review-cameOn': '1.12.2026', 'review-dueOn': '21.12.2026', 'review-reference': '44/2026' },
  ...change,
});

describe('the page of what comes after', () => {
  it('is one step from the case, and from the work and the board', async () => {
    const browser = desk.as('handler');
    expect((await browser.get(`/fi/cases/${caseId}`)).html).toContain(`href="${path()}"`);
    expect((await browser.get('/fi/my-work')).html).toContain('href="/fi/reviews"');
    expect((await desk.as('dpo').get('/fi/deadlines')).html).toContain('href="/fi/reviews"');
  });

  it('records a complaint with its day, lists it, and takes its outcome', async () => {
    const browser = desk.as('handler');
    await browser.get(path());
    const done = await browser.follow(await browser.post(path(), review()));
    expect(done.text).toContain('Kirjattu.');
    expect(done.text).toMatch(/Kantelu tai ilmoitus valvojalle.*Tietosuojavaltuutettu, 44\/2026/);
    expect((await desk.as('dpo').get('/fi/reviews')).text).toContain('ma 21.12.2026');
    const again = await desk.as('handler').get(path());
    const id = /name="review" value="([^"]+)"/.exec(again.html)?.[1] ?? '';
    const end = {
      form: 'outcome',
      review: id,
      [`outcome-${id}`]: 'dropped',
      [`outcomeOn-${id}`]: '1.12.2026',
    };
    const ended = await browser.follow(await browser.post(path(), end));
    expect(ended.text).toContain('Raukesi tai peruttiin 1.12.2026');
  });

  it('keeps what was typed and says what to do', async () => {
    const browser = desk.as('handler');
    await browser.get(path());
    const page = await browser.post(
      path(),
      review({ 'review-cameOn': 'eilen', 'review-reference': '99/2026' }),
    );
    expect([page.status, page.errors]).toEqual([422, ['Kirjoita päivä muodossa 1.9.2026']]);
    expect(page.html).toContain('value="eilen"');
    expect(page.html).toContain('value="99/2026"');
  });

  it('records consent to electronic service that was told by letter; without an answer it asks for one', async () => {
    const browser = desk.as('registrar');
    const told = { form: 'consent', 'consent-way': 'letter', 'consent-toldOn': '1.12.2026' };
    await browser.get(path());
    expect((await browser.post(path(), told)).errors).toEqual(['Valitse, mitä pyytäjä ilmoitti']);
    const done = await browser.follow(await browser.post(path(), { ...told, 'consent-given': 'no' }));
    expect(done.text).toContain('Suostumus on kirjattu.');
    expect(done.text).toContain('Suostumusta ei ole.');
    const again = await browser.follow(await browser.post(path(), { ...told, 'consent-given': 'yes' }));
    expect(again.text).toContain('Suostumus on voimassa.');
  });

  it('records a withdrawal that came by phone; without a claim it asks for one', async () => {
    const browser = desk.as('registrar');
    const page = await browser.get(path());
    const told = { form: 'withdrawal', 'withdrawal-way': 'phone', 'withdrawal-toldOn': '1.12.2026' };
    expect((await browser.post(path(), told)).errors).toEqual(['Valitse ainakin yksi vaatimus']);
    const ids = [...page.html.matchAll(/name="withdrawal-claims" value="([^"]+)"/g)].map(
      (one) => one[1] ?? '',
    );
    const done = await browser.follow(await browser.post(path(), { ...told, 'withdrawal-claims': ids }));
    expect(done.text).toContain('Peruminen on kirjattu.');
    expect((await browser.get(`/fi/cases/${caseId}`)).text).toContain('Peruttu');
  });

  it('is not there for another authority, and the officer changes nothing', async () => {
    expect((await desk.as('stranger').get(path())).status).toBe(404);
    const dpo = desk.as('dpo');
    await dpo.get('/fi/reviews');
    expect((await dpo.post(path(), review())).status).toBe(403);
  });
});
