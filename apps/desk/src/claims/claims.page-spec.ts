import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { DeskWorld, versionOf } from '#test/support/desk-world';

jest.setTimeout(60_000);

let world: DeskWorld;
beforeAll(async () => {
  world = await DeskWorld.open();
});
afterAll(() => world.close());

const asked = { rights: 'access', 'access-what': 'Tarkastuspyyntö' };

describe('a tarkastuspyyntö in the ohjaus', () => {
  it('is marked as meant under both laws with one button, and shows both clocks', async () => {
    const caseId = await world.registered(asked);
    const browser = world.as('registrar');
    const triage = await browser.get(`/fi/cases/${caseId}/routing`);
    expect(triage.text).toContain('Merkitse molempien lakien pyynnöksi');
    const fields = { right: 'own-document', reason: 'means-both-laws', back: 'routing' };
    const page = await browser.follow(
      await browser.post(`/fi/cases/${caseId}/claims`, { ...fields, version: versionOf(triage) }),
    );
    expect(page.text).toContain('Vaatimus on lisätty.');
    expect(page.text).toContain('pe 11.12.2026');
    expect(page.text).toContain('ma 28.12.2026');
    expect(page.text).not.toContain('Merkitse molempien lakien pyynnöksi');
  });
});

describe('the page of the claims', () => {
  it('shows by when a right would be due, and keeps what was written when something is missing', async () => {
    const caseId = await world.registered(asked);
    const browser = world.as('registrar');
    const page = await browser.get(`/fi/cases/${caseId}/claims`);
    expect(page.text).toContain('Asiakirja (JulkL 12 §): viimeistään pe 11.12.2026 (sama asia kuin');
    const wrong = await browser.post(`/fi/cases/${caseId}/claims`, {
      version: versionOf(page),
      right: 'rectification',
      reason: '',
      wrong: 'Osoite on vanha',
    });
    expect([wrong.status, wrong.errors]).toEqual([422, ['Valitse syy']]);
    expect(wrong.html).toContain('value="Osoite on vanha"');
    expect(wrong.html).toContain('href="#reason"');
  });

  it('moves a request for documents to a month, the effect shown before', async () => {
    const caseId = await world.registered({ rights: 'own-document', 'own-document-what': 'Suunnitelma' });
    const browser = world.as('registrar');
    const page = await browser.get(`/fi/cases/${caseId}/claims`);
    expect(page.text).toContain('Määräpäivä siirtyisi: pe 11.12.2026 → ma 28.12.2026');
    const claimId = /claims\/([0-9a-f-]{36})\/extensive/.exec(page.html)?.[1] ?? '';
    const to = `/fi/cases/${caseId}/claims/${claimId}/extensive`;
    const unreasoned = await browser.post(to, { version: versionOf(page) });
    expect([unreasoned.status, unreasoned.errors]).toEqual([422, ['Valitse syy']]);
    const reason = { [`extensive-${claimId}`]: 'secret-parts' };
    const done = await browser.follow(await browser.post(to, { version: versionOf(page), ...reason }));
    expect(done.text).toContain('Asiakirjoissa on salassa pidettäviä osia.');
    expect(done.text).toContain('Määräpäivä siirtyi: pe 11.12.2026 → ma 28.12.2026.');
  });

  it('says why nothing can be changed to who does not handle the case, and is not there for strangers', async () => {
    const caseId = await world.registered(asked);
    const page = await world.as('handler').get(`/fi/cases/${caseId}/claims`);
    expect(page.text).toContain('Vaatimuksia muuttaa kirjaamo tai asian käsittelijä.');
    expect(page.html).not.toContain('name="reason"');
    expect((await world.as('stranger').get(`/fi/cases/${caseId}/claims`)).status).toBe(404);
  });
});
