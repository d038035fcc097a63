import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Page } from '#test/support/browser';
import { DeskWorld, versionOf } from '#test/support/desk-world';

jest.setTimeout(60_000);

let world: DeskWorld;
beforeAll(async () => {
  world = await DeskWorld.open();
});
afterAll(() => world.close());

const seenOf = (page: Page) => /name="seen" value="([^"]*)"/.exec(page.html)?.[1] ?? '';
const taken = async () => {
  const caseId = await world.routed({ rights: 'own-document', 'own-document-what': 'Päätökset 2020' });
  const browser = world.as('handler');
  const file = await browser.get(`/fi/cases/${caseId}`);
  await browser.post(`/fi/cases/${caseId}/take`, { version: versionOf(file) });
  return caseId;
};

describe('a fee', () => {
  it('is told of, answered on its page, and decided', async () => {
    const caseId = await taken();
    const browser = world.as('handler');
    const notice = `/fi/cases/${caseId}/letters/fee-notice`;
    const decision = `/fi/cases/${caseId}/letters/fee-decision`;
    expect((await browser.get(decision)).text).toContain('Ilmoita maksusta ensin.');
    const typed = {
      ...{ basis: 'openness', amount: 'paljon', items: '25 sivua', priceList: 'Asiakirjataksa' },
      ...{
        words: 'Sähköisenä maksuton.',
        replyBy: '11.12.2026',
        version: versionOf(await browser.get(notice)),
      },
    };
    const wrong = await browser.post(notice, { ...typed, act: 'look' });
    expect(wrong.errors).toEqual(['Anna summa euroina ja sentteinä, esimerkiksi 12,50']);
    expect(wrong.html).toContain('value="openness" selected');
    const right = { ...typed, amount: '12,50' };
    const looked = await browser.post(notice, { ...right, act: 'look' });
    expect((await browser.post(notice, { ...right, seen: seenOf(looked), act: 'issue' })).status).toBe(303);

    const fees = `/fi/cases/${caseId}/fees`;
    expect((await browser.get(`/fi/cases/${caseId}`)).html).toContain(fees);
    const page = await browser.get(fees);
    expect(page.text).toContain('12,50 euroa');
    const fee = /name="fee" value="([^"]+)"/.exec(page.html)?.[1] ?? '';
    expect((await browser.post(fees, { fee, answer: 'accepted', way: '', on: '1.12.2026' })).errors).toEqual([
      'Valitse, miten vastaus tuli',
    ]);
    expect(
      (await browser.post(fees, { fee, answer: 'accepted', way: 'phone', on: '1.12.2026' })).status,
    ).toBe(303);
    expect((await browser.get(fees)).html).toContain(decision);
    const whole = await browser.get(decision);
    const issue = { version: versionOf(whole), seen: seenOf(whole), act: 'issue' };
    expect((await browser.post(decision, issue)).status).toBe(303);
    expect((await browser.get(fees)).text).toContain('Maksusta on päätetty');
    expect((await browser.get(`/fi/cases/${caseId}`)).text).toContain('kirje lähetettiin: Päätös maksusta');
  });

  it.each(['sv', 'en'])('reads in %s', async (language) => {
    const caseId = await taken();
    const browser = world.as('handler');
    for (const page of ['fees', 'letters/fee-notice', 'letters/fee-decision']) {
      const shown = await browser.get(`/${language}/cases/${caseId}/${page}`);
      expect([shown.status, /caseLetter\.|fees\.|refusal\./.test(shown.text)]).toEqual([200, false]);
    }
  });
});
