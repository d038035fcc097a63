import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { setSystems } from '#test/support/desk-tasks';
import { DeskWorld, versionOf } from '#test/support/desk-world';

jest.setTimeout(60_000);

let world: DeskWorld;
beforeAll(async () => {
  world = await DeskWorld.open();
  await setSystems(world);
});
afterAll(() => world.close());

/** A request to rectify something that the handler has taken, and the address of its decision. */
async function taken(right = 'rectification'): Promise<{ caseId: string; decision: string }> {
  const words = { [`${right}-wrong`]: 'Keskeytin jakson.', [`${right}-correct`]: 'Paja suljettiin.' };
  const caseId = await world.routed({ rights: right, [`${right}-what`]: 'Suunnitelmani.', ...words });
  const browser = world.as('handler');
  const file = await browser.get(`/fi/cases/${caseId}`);
  await browser.post(`/fi/cases/${caseId}/take`, { version: versionOf(file) });
  const { html } = await browser.get(`/fi/cases/${caseId}`);
  return { caseId, decision: /href="(\/fi\/cases\/[^"]+\/decision)"/.exec(html)?.[1] ?? '' };
}
const isTicked = (html: string): boolean => /id="plan"[^>]* checked/.test(html);

describe('deciding a rectification', () => {
  it('asks whether it is an activation plan, keeps the answer with the draft and shows both homes in the letter', async () => {
    const { decision } = await taken();
    const browser = world.as('handler');
    const page = await browser.get(decision);
    expect(page.text).toContain('Oikaisu koskee aktivointisuunnitelmaa');
    expect(isTicked(page.html)).toBe(false);
    const said = { version: versionOf(page), outcome: 'granted', given: 'Oikaistu.', plan: 'yes' };
    await browser.post(decision, { ...said, act: 'save' });
    const draft = await browser.get(decision);
    expect(isTicked(draft.html)).toBe(true);
    expect(draft.text).toMatch(/Päijät-Hämeen hyvinvointialue: pyydetty oikaisemaan/);
  });

  it('asks the other home as soon as the decision is ready: the case page shows whom and why', async () => {
    const { caseId, decision } = await taken();
    const browser = world.as('handler');
    const page = await browser.get(decision);
    const said = { version: versionOf(page), outcome: 'granted', given: 'Oikaistu.', plan: 'yes' };
    expect((await browser.post(decision, { ...said, act: 'submit' })).status).toBe(303);
    const file = await browser.get(`/fi/cases/${caseId}`);
    const task = /href="(\/fi\/tasks\/[^"]+)">[^<]*Aktivointisuunnitelman toinen rekisteri/.exec(
      file.html,
    )?.[1];
    const shown = await browser.get(task ?? '');
    expect(shown.text).toContain('Päijät-Hämeen hyvinvointialue vastaa muulla tavalla kuin täällä');
    expect(shown.text).toContain('Aktivointisuunnitelma on myös tässä rekisterissä (189/2001, 12 §)');
    expect(shown.text).toContain('odottaa, että kirjaamo lähettää sen');
  });

  it('is not asked of an erasure', async () => {
    const { decision } = await taken('erasure');
    expect((await world.as('handler').get(decision)).text).not.toContain('aktivointisuunnitelmaa');
  });
});
