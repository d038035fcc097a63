import { PortalWorld } from '#test/support/portal-world';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aRequest } from '../../../../test/builders/request.builder.js';

let portal: PortalWorld;
beforeAll(async () => {
  portal = await PortalWorld.open('2026-11-22T10:00:00+02:00');
});
afterAll(() => portal.close());

/** Aino's case about her data and its erasure: its address and the ids of the two parts. */
async function filed() {
  const { caseId, claims } = await portal.filed('aino', aRequest().asking('access', 'erasure'));
  const idOf = (right: string): string => claims.find((claim) => claim.right === right)!.id;
  const address = `/fi/cases/${caseId}`;
  return { caseId, address, here: `${address}/withdraw`, access: idOf('access'), erasure: idOf('erasure') };
}

describe('withdrawing over the pages', () => {
  it('is chosen, read, confirmed and done; the other part goes on', async () => {
    const { address, here, access } = await filed();
    const browser = await portal.signedIn('aino');
    expect((await browser.get(address)).html).toContain(`href="${here}"`);
    const choose = await browser.get(here);
    expect(choose.text).toContain('Mitään ei tapahdu vielä tällä sivulla');
    const confirm = await browser.post(here, { claims: access, act: 'choose' });
    expect(confirm.status).toBe(200);
    expect(confirm.text).toContain('Perumista ei voi kumota');
    expect(confirm.text).toContain('Muut osat käsitellään niin kuin ennenkin');
    expect((await browser.get(address)).text).not.toContain('Peruttu');
    const done = await browser.follow(await browser.post(here, { claims: access, act: 'confirm' }));
    expect(done.text).toContain('Peruminen on kirjattu. Perutun osan käsittely on päättynyt.');
    expect(done.text).toContain('Peruttu');
    const left = await browser.get(here);
    expect(left.html).not.toContain(`value="${access}"`);
    expect(left.html).toContain('name="claims"');
  });

  it('can be gone back from, with what was chosen still ticked', async () => {
    const { here, erasure } = await filed();
    const browser = await portal.signedIn('aino');
    await browser.get(here);
    await browser.post(here, { claims: erasure, act: 'choose' });
    const back = await browser.post(here, { claims: erasure, act: 'back' });
    expect(back.text).toContain('Mitä perut?');
    expect(back.html).toMatch(new RegExp(`value="${erasure}"[^>]* checked`));
  });

  it.each(['choose', 'confirm'])('of nothing asks what to withdraw (%s)', async (act) => {
    const { here, address } = await filed();
    const browser = await portal.signedIn('aino');
    await browser.get(here);
    const page = await browser.post(here, { act });
    expect([page.status, page.errors]).toEqual([422, ['Valitse ainakin yksi osa, jonka perut']]);
    expect(page.title).toMatch(/^Virhe: /);
    expect((await browser.get(address)).text).not.toContain('Peruttu');
  });

  it('of what was decided meanwhile says that nothing was withdrawn', async () => {
    const { here, access } = await filed();
    const browser = await portal.signedIn('aino');
    await browser.get(here);
    await browser.post(here, { claims: access, act: 'choose' });
    const decide = `update claim set outcome = 'refused', closed_at = now() where id = $1`;
    await portal.world.owner.query(decide, [access]);
    const told = await browser.follow(await browser.post(here, { claims: access, act: 'confirm' }));
    expect(told.text).toContain('Mitään ei peruttu: valitsemasi osa ratkaistiin juuri ennen perumista');
    expect(told.text).not.toContain('Peruttu');
  });

  it('beside a part decided meanwhile ends the open one and says which stays', async () => {
    const { here, access, erasure } = await filed();
    const browser = await portal.signedIn('aino');
    await browser.get(here);
    const decide = `update claim set outcome = 'refused', closed_at = now() where id = $1`;
    await portal.world.owner.query(decide, [access]);
    const told = await browser.follow(
      await browser.post(here, { claims: [access, erasure], act: 'confirm' }),
    );
    expect(told.text).toContain('Yksi tai useampi osa oli jo ratkaistu: se pysyy ratkaistuna');
  });

  it('of the case of another person is not there, and leaves it as it was', async () => {
    const { here, address, access } = await filed();
    const other = await portal.signedIn('eero');
    expect((await other.get(here)).status).toBe(404);
    await other.get('/fi/cases');
    expect((await other.post(here, { claims: access, act: 'confirm' })).status).toBe(404);
    expect((await (await portal.signedIn('aino')).get(address)).text).not.toContain('Peruttu');
    expect((await portal.stranger().get(here)).location).toContain('/fi/sign-in');
  });
});
