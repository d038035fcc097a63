import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { takenAccess } from '#test/support/desk-tasks';
import { DeskWorld, versionOf } from '#test/support/desk-world';

jest.setTimeout(60_000);

let world: DeskWorld;
beforeAll(async () => {
  world = await DeskWorld.open();
});
afterAll(() => world.close());

it('an identity that was not given in time is one press from the decision that ends the claim', async () => {
  const caseId = await takenAccess(world);
  const browser = world.as('handler');
  const ask = `/fi/cases/${caseId}/questions/identity`;
  const form = { version: versionOf(await browser.get(ask)), asks: 'Tunnistautukaa.', replyBy: '11.12.2026' };
  expect((await browser.post(ask, form)).status).toBe(303);
  expect((await browser.get(`/fi/cases/${caseId}`)).text).not.toContain('henkilöllisyyttä ei vahvistettu');
  world.clock.set('2026-12-12T10:00:00Z');
  const file = await browser.get(`/fi/cases/${caseId}`);
  expect(file.text).toContain('Päätä: henkilöllisyyttä ei vahvistettu (Tarkastus (15 art.))');
  const decision = /href="([^"?]+\/decision)\?ground/.exec(file.html)?.[1] ?? '';
  const page = await browser.get(`${decision}?ground=identity`);
  expect(page.html).toMatch(/value="access-12-6" selected/);
  expect(page.text).toContain('Henkilöllisyyttä ei ole vahvistettu');
});
