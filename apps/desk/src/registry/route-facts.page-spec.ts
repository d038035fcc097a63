import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { DeskWorld, versionOf } from '#test/support/desk-world';

jest.setTimeout(60_000);

let world: DeskWorld;
beforeAll(async () => {
  world = await DeskWorld.open(); // Tuesday 1.12.2026
});
afterAll(() => world.close());

describe('a request whose register nobody has named', () => {
  const unknown = { register: 'unknown', municipality: '', rights: 'access' };

  it('gets its proposal when the registry names it, and its text stays beside', async () => {
    const caseId = await world.registered(unknown);
    const browser = world.as('registrar');
    const routing = `/fi/cases/${caseId}/routing`;
    const before = await browser.get(routing);
    expect(before.text).toContain('Ehdotus: ei vielä viranomaista');
    expect(before.html).toMatch(/<details class="route-facts note" open>/);
    const facts = {
      version: versionOf(before),
      register: 'lappi-typ',
      municipality: 'kemi',
      data: ['benefits', 'health'],
    };
    const after = await browser.follow(await browser.post(`${routing}/facts`, facts));
    expect(after.text).toContain('ehdotus laskettu uudelleen');
    expect(after.text).toMatch(/Ehdotus: \d viranomaista[\s\S]*Kemi · /);
    expect(after.html).toMatch(/value="kemi" selected/);
    expect(after.html).toMatch(/value="health" checked/);
    expect(after.html).toMatch(/<details class="route-facts">/);
    const late = await browser.follow(await browser.post(`${routing}/facts`, { ...facts, register: '' }));
    expect(late.text).toContain('Asia muuttui sivun ollessa auki.');
    expect(late.html).toMatch(/value="lappi-typ" selected/);
    const wrong = { ...facts, version: versionOf(late) };
    for (const [field, value] of [
      ['register', 'atlantis'],
      ['municipality', 'atlantis'],
      ['data', 'souls'],
    ])
      expect((await browser.post(`${routing}/facts`, { ...wrong, [field!]: value! })).status).toBe(422);
  });
});
