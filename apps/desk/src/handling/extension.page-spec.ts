import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { takenAccess } from '#test/support/desk-tasks';
import { DeskWorld, versionOf } from '#test/support/desk-world';

jest.setTimeout(60_000);

let world: DeskWorld;
beforeAll(async () => {
  world = await DeskWorld.open();
});
afterAll(() => world.close());

describe('a notice of more time given by mistake', () => {
  it('is taken back on the page it was given on; the case tells both, and the form is gone', async () => {
    const caseId = await takenAccess(world);
    const browser = world.as('handler');
    const address = `/fi/cases/${caseId}/extension`;
    const page = await browser.get(address);
    expect(page.text).not.toContain('Peru ilmoitus lisäajasta');
    const claims = /name="claims" value="([^"]+)"/.exec(page.html)?.[1] ?? '';
    const said = { version: versionOf(page), claims, reasons: 'complexity', words: 'Yhdeksän järjestelmää.' };
    expect((await browser.post(address, said)).status).toBe(303);

    const undoing = await browser.get(address);
    expect(undoing.text).toContain('Peru ilmoitus lisäajasta');
    const form = { version: versionOf(undoing), undoClaims: claims };
    const wordless = await browser.post(`${address}/undo`, { ...form, undoWords: ' ' });
    expect([wordless.status, wordless.errors]).toEqual([422, ['Kirjoita, miksi ilmoitus ei päde']]);
    expect((await browser.post(`${address}/undo`, { ...form, undoWords: 'Väärä asia.' })).status).toBe(303);

    const file = await browser.get(`/fi/cases/${caseId}`);
    expect(file.text).toContain('Petri Testilä: ilmoitus lisäajasta peruttiin');
    expect(file.text).toMatch(/Pyytäjälle ilmoitettiin lisäajasta .* mutta ilmoitus peruttiin/);
    expect(file.text).toContain('Oikaistu ilmoitus lisäajasta');
    expect((await browser.get(address)).text).not.toContain('Peru ilmoitus lisäajasta');
  });

  it.each(['sv', 'en'])('reads in %s', async (language) => {
    const caseId = await takenAccess(world);
    expect((await world.as('handler').get(`/${language}/cases/${caseId}/extension`)).status).toBe(200);
  });
});
