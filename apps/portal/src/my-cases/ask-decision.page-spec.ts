import { PortalWorld } from '#test/support/portal-world';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aRequest } from '../../../../test/builders/request.builder.js';
import { refuseDocument } from '../../../../test/support/refused-document.js';

let portal: PortalWorld;
beforeAll(async () => {
  portal = await PortalWorld.open('2026-11-22T10:00:00+02:00');
});
afterAll(() => portal.close());

/** Aino's document, which an official refused on Sunday 22.11.2026. */
async function refused(): Promise<string> {
  portal.world.clock.set('2026-11-22T10:00:00+02:00');
  const { caseId, claims } = await portal.filed('aino', aRequest().asking('own-document'));
  await refuseDocument(portal.world, caseId, claims[0]!.id);
  return `/fi/cases/${caseId}`;
}

describe("asking for the authority's decision over the pages", () => {
  it('says what it means, and gives a new day: two weeks from Thursday 3.12.2026 (621/1999 § 14)', async () => {
    const address = await refused();
    portal.world.clock.set('2026-12-03T10:00:00+02:00');
    const browser = await portal.signedIn('aino');
    expect((await browser.get(address)).html).toContain(`href="${address}/decision"`);
    const page = await browser.get(`${address}/decision`);
    expect(page.text).toContain('Sinun ei tarvitse perustella pyyntöäsi');
    expect(page.text).toContain('Lahden kaupunki ratkaisee asian');
    const done = await browser.follow(await browser.post(`${address}/decision`));
    expect(done.text).toContain('Pyysit viranomaisen päätöstä. Uusi määräaika näkyy alla.');
    expect(done.text).toContain('torstai 17.12.2026');
    expect(done.html).not.toContain(`href="${address}/decision"`);
  });

  it('asked for once is not offered again, and a second sending asks for nothing more', async () => {
    const address = await refused();
    const browser = await portal.signedIn('aino');
    await browser.get(`${address}/decision`);
    await browser.post(`${address}/decision`);
    const again = await browser.follow(await browser.post(`${address}/decision`));
    expect(again.status).toBe(200);
    const stages = `select count(*)::int as n from claim where stage = 'authority-decision' and case_id = $1`;
    const { rows } = await portal.world.owner.query<{ n: number }>(stages, [address.split('/').pop()]);
    expect(rows[0]?.n).toBe(1);
    expect((await browser.get(`${address}/decision`)).location).toBe(address);
  });

  it('is not there in the case of another person, and leaves it as it was', async () => {
    const address = await refused();
    const other = await portal.signedIn('eero');
    expect((await other.get(`${address}/decision`)).status).toBe(404);
    await other.get('/fi/cases');
    expect((await other.post(`${address}/decision`)).status).toBe(404);
    expect((await (await portal.signedIn('aino')).get(address)).html).toContain(`${address}/decision"`);
  });
});
