import { PortalWorld } from '#test/support/portal-world';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aRequest } from '../../../../test/builders/request.builder.js';

let portal: PortalWorld;
beforeAll(async () => {
  portal = await PortalWorld.open('2026-11-22T10:00:00+02:00');
});
afterAll(() => portal.close());

describe('how decisions reach the person', () => {
  it('is told and changed with one button, and changed back', async () => {
    const { caseId } = await portal.filed('aino', aRequest().with({ answerBy: 'counter' }));
    const browser = await portal.signedIn('aino');
    const address = `/fi/cases/${caseId}/service`;
    expect((await browser.get(`/fi/cases/${caseId}`)).html).toContain(`href="${address}"`);
    expect((await browser.get(address)).text).toContain('Et ole suostunut sähköiseen tiedoksiantoon.');
    const given = await browser.follow(await browser.post(address, { consent: 'yes' }));
    expect(given.text).toContain('Suostumuksesi on tallennettu.');
    expect((await browser.get(address)).text).toContain('Olet suostunut siihen');
    const withdrawn = await browser.follow(await browser.post(address, { consent: 'no' }));
    expect(withdrawn.text).toContain('Suostumuksesi on peruttu.');
    expect((await browser.get(address)).text).toContain('lähetetään sinulle kirjeenä');
  });

  it('is there in Swedish and English, and not for another person', async () => {
    const { caseId } = await portal.filed('aino');
    const browser = await portal.signedIn('aino');
    expect((await browser.get(`/sv/cases/${caseId}/service`)).text).toContain('Hur du får besluten');
    expect((await browser.get(`/en/cases/${caseId}/service`)).text).toContain('How decisions reach you');
    const other = await portal.signedIn('eero');
    expect((await other.get(`/fi/cases/${caseId}/service`)).status).toBe(404);
  });
});
