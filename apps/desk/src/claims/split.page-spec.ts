import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { DeskWorld, versionOf } from '#test/support/desk-world';

jest.setTimeout(60_000);

let world: DeskWorld;
beforeAll(async () => {
  world = await DeskWorld.open();
});
afterAll(() => world.close());

async function split(authority: string): Promise<string> {
  const caseId = await world.routed();
  const browser = world.as('registrar');
  const page = await browser.get(`/fi/cases/${caseId}/split`);
  const claim = /name="claims" value="([^"]+)"/.exec(page.html)?.[1] ?? '';
  const fields = {
    version: versionOf(page),
    claims: claim,
    authority,
    clock: 'own',
    reason: 'holds-data',
    words: 'Etuus on siellä.',
    wordsLanguage: 'fi',
  };
  const done = await browser.follow(await browser.post(`/fi/cases/${caseId}/split`, fields));
  expect(done.text).toContain('Siirtokirje odottaa lähettämistä');
  return caseId;
}

describe('splitting a part off', () => {
  it('keeps what was written and leads to what is missing', async () => {
    const caseId = await world.routed();
    const browser = world.as('registrar');
    const page = await browser.get(`/fi/cases/${caseId}/split`);
    const wrong = await browser.post(`/fi/cases/${caseId}/split`, {
      version: versionOf(page),
      words: 'Kelan tiedot.',
    });
    expect([wrong.status, wrong.errors]).toEqual([
      422,
      [
        'Valitse vähintään yksi avoin vaatimus',
        'Valitse viranomainen',
        'Valitse, miksi osa kuuluu toiselle viranomaiselle',
      ],
    ]);
    expect(wrong.text).toContain('Kelan tiedot.');
    expect(wrong.html).toContain('id="claims"');
  });

  it('says to route first', async () => {
    const page = await world.as('registrar').get(`/fi/cases/${await world.registered()}/split`);
    expect(page.text).toContain('Vahvista ensin ohjaus');
  });
});

describe('the reason of a split', () => {
  it('stands on the page of the case in the language of its reader, with the words as they were written', async () => {
    const caseId = await split('kela');
    const page = await world.as('registrar').get(`/sv/cases/${caseId}`);
    expect(page.text).toContain('Uppgifterna eller handlingarna finns hos den här myndigheten.');
    expect(page.html).toContain('<q lang="fi">Etuus on siellä.</q>');
  });
});

describe('the letters to be sent', () => {
  it('wait with their receiver, until their sending is recorded by way and day', async () => {
    await split('kela');
    const browser = world.as('registrar');
    const page = await browser.get('/fi/letters-to-send');
    expect(page.text).toContain('Kansaneläkelaitos (Kela)');
    expect(page.text).toContain('Pyytäjän osoitetta ei ole.');
    const ids = [...page.html.matchAll(/letters\/([0-9a-f-]{36})\/sending/g)].map((found) => found[1]!);
    expect(ids.length).toBeGreaterThanOrEqual(2);
    const wrong = await browser.post(`/fi/letters/${ids[0]}/sending`, { [`day-${ids[0]}`]: '2.12.2026' });
    expect([wrong.status, wrong.errors]).toEqual([422, ['Valitse lähetystapa']]);
    expect(wrong.html).toContain('value="2.12.2026"');
    for (const id of ids) {
      const sent = { [`way-${id}`]: 'secure-email', [`day-${id}`]: '1.12.2026' };
      expect((await browser.post(`/fi/letters/${id}/sending`, sent)).status).toBe(303);
    }
    expect((await browser.get('/fi/letters-to-send')).text).toContain('Mikään kirje ei odota lähettämistä.');
  });

  it('to an authority without an address in the catalogue tell what to do', async () => {
    await split('lapin-te-toimisto');
    const page = await world.as('registrar').get('/fi/letters-to-send');
    expect(page.text).toContain('Luettelossa ei ole tämän viranomaisen yhteystietoja.');
  });

  it('are the registry’s: a handler does not get the list', async () => {
    expect((await world.as('handler').get('/fi/letters-to-send')).status).toBe(403);
  });
});
