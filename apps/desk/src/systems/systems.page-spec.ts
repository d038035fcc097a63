import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { setSystems, takenAccess } from '#test/support/desk-tasks';
import { DeskWorld } from '#test/support/desk-world';

jest.setTimeout(60_000);

const WALMU = '/fi/systems/lahti-tyollisyyspalvelut/walmu';

let world: DeskWorld;
beforeAll(async () => {
  world = await DeskWorld.open();
  await setSystems(world);
});
afterAll(() => world.close());

describe('who searches what', () => {
  it('stands register by register, the own one first, with who is set', async () => {
    const page = await world.as('admin').get('/fi/systems');
    expect(page.html).toMatch(/Walmu[^<]*<\/a><\/th><td>Pajapalvelut/);
    expect(page.html).toMatch(/Webropol[^<]*<\/a><\/th><td>Kysytään kirjeellä: Kyselypalvelu Mallikas Oy/);
    expect(page.text.indexOf('Walmu')).toBeLessThan(page.text.indexOf('Muiden rekisterit'));
  });

  it('is changed with a keeper, whose address is asked for; searches given out from then on follow it', async () => {
    const browser = world.as('admin');
    expect((await browser.get(WALMU)).html).toMatch(/value="unit"[^>]*checked/);
    const to = { way: 'letter', keeperName: 'Pajakumppani Oy' };
    const missing = await browser.post(WALMU, to);
    expect([missing.status, missing.errors]).toEqual([422, ['Kirjoita osoite']]);
    expect(missing.html).toContain('value="Pajakumppani Oy"');
    expect((await browser.post(WALMU, { ...to, keeperAddress: 'Mallikatu 1' })).location).toBe('/fi/systems');
    const caseId = await takenAccess(world);
    const proposal = await world.as('handler').get(`/fi/cases/${caseId}/tasks`);
    expect(proposal.text).toContain('Kysytään kirjeellä: Pajakumppani Oy');
  });

  it('is for administrators, of systems that the catalogue knows', async () => {
    expect((await world.as('handler').get('/fi/systems')).status).toBe(403);
    expect((await world.as('admin').get('/fi/systems/lahti-tyollisyyspalvelut/keksitty')).status).toBe(404);
  });

  it.each(['sv', 'en'])('speaks %s', async (language) => {
    for (const path of ['systems', 'systems/lahti-tyollisyyspalvelut/walmu'])
      expect((await world.as('admin').get(`/${language}/${path}`)).status).toBe(200);
  });
});
