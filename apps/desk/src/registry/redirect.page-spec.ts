import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { DeskWorld, versionOf } from '#test/support/desk-world';

jest.setTimeout(60_000);

let world: DeskWorld;
beforeAll(async () => {
  world = await DeskWorld.open();
});
afterAll(() => world.close());

it('a request that is nothing of ours ends with advice where to turn, and the page asks for what the letter needs', async () => {
  const caseId = await world.registered({
    rights: 'rectification',
    'rectification-wrong': 'Etunimeni.',
    'rectification-correct': 'Aino Olivia.',
  });
  const browser = world.as('registrar');
  const address = `/fi/cases/${caseId}/routing`;
  const facts = { register: 'lahti-tyollisyyspalvelut', municipality: 'lahti', data: 'population-data' };
  const version = versionOf(await browser.get(address));
  expect((await browser.post(`${address}/facts`, { ...facts, version })).status).toBe(303);
  const page = await browser.get(address);
  expect(page.text).toContain('Miksi pyyntöä ei siirretä');
  const form = { version: versionOf(page), act: 'confirm' };
  const acknowledged = [...page.html.matchAll(/name="acknowledged" value="([^"]+)"/g)].map(
    ([, code]) => code!,
  );
  const wordless = await browser.post(address, { ...form, acknowledged });
  expect([wordless.status, wordless.errors]).toEqual([422, ['Kirjoita, miksi pyyntöä ei siirretä']]);
  const words = { whyNotTransferred: 'Oikaisua pyydetään virastolta itse.', redirectContact: 'PL 123' };
  expect((await browser.post(address, { ...form, acknowledged, ...words })).status).toBe(303);
  const file = await browser.get(`/fi/cases/${caseId}`);
  expect(file.text).toContain('kirje lähetettiin: Minne voitte kääntyä');
  expect(file.text).toContain('Ohjattu muualle');
});
