import { PortalWorld } from '#test/support/portal-world';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aRequest } from '../../../../test/builders/request.builder.js';

let portal: PortalWorld;
beforeAll(async () => {
  portal = await PortalWorld.open('2026-11-24T10:00:00+02:00');
});
afterAll(() => portal.close());

const behalf = {
  speaker: { as: 'guardian', jointCustody: false, otherGuardianConsents: false },
  principal: { name: 'Lauri Mallikas', hetu: '010516B903X' },
  understands: null,
} as const;

describe('own requests made for somebody else', () => {
  it.each([
    ['fi', 'Kenen puolesta'],
    ['sv', 'För vem'],
    ['en', 'On behalf of'],
  ])(
    'name in %s for whom, in the list and on the page of the case, without the identity code',
    async (language, words) => {
      const { caseId } = await portal.filed('aino', aRequest().with({ behalf }));
      const browser = await portal.signedIn('aino');
      for (const address of [`/${language}/cases`, `/${language}/cases/${caseId}`]) {
        const page = await browser.get(address);
        expect(page.text).toContain(`${words} Lauri Mallikas`);
        expect(page.html).not.toContain('010516');
      }
    },
  );

  it('say nothing of the kind about what one asks for oneself', async () => {
    const { caseId, caseNumber } = await portal.filed('eero');
    const browser = await portal.signedIn('eero');
    for (const address of ['/fi/cases', `/fi/cases/${caseId}`]) {
      const { text } = await browser.get(address);
      expect([text.includes(caseNumber), text.includes('Kenen puolesta')]).toEqual([true, false]);
    }
  });
});
