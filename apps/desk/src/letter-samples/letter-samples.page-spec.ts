import { LETTER_KINDS } from '#letters';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DeskWorld } from '#test/support/desk-world';

let desk: DeskWorld;
beforeAll(async () => {
  desk = await DeskWorld.open();
});
afterAll(() => desk.close());

const ROLES = ['registrar', 'handler', 'expert', 'dpo', 'admin'] as const;
const sample = (kind: string, of: string, file = '') =>
  `/fi/letter-kinds/sample${file}?kind=${kind}&of=${of}`;

describe('the kinds of letter', () => {
  it.each(ROLES)('are there for every member of staff: %s', async (role) => {
    expect((await desk.as(role).get('/fi/letter-kinds')).status).toBe(200);
  });

  it('each have name, receiver, use, law and samples in three languages as page and as file', async () => {
    const page = await desk.as('handler').get('/fi/letter-kinds');
    const linked = page.html.replaceAll('&#x3D;', '=').replaceAll('&amp;', '&');
    for (const { kind, name } of LETTER_KINDS) {
      expect(page.text).toContain(name.fi);
      for (const language of ['fi', 'sv', 'en'])
        for (const file of ['', '.pdf']) expect(linked).toContain(`href="${sample(kind, language, file)}"`);
    }
    expect(page.text).toMatch(
      /Vastaus osaan pyynnöstä Osa on valmis ja annetaan nyt\..*Kenelle Pyytäjälle Laki Tietosuoja-asetus, 12 artiklan 3 kohta/,
    );
  });

  it('are named in the language of the reader', async () => {
    const browser = desk.as('handler');
    expect((await browser.get('/sv/letter-kinds')).text).toContain('Svar på en del av begäran');
    expect((await browser.get('/en/letter-kinds')).text).toContain('Answer to part of the request');
  });

  it('are linked from the administration of letter texts', async () => {
    const page = await desk.as('admin').get('/fi/administration/letter-texts/fi');
    expect(page.html).toContain('<a href="/fi/letter-kinds">Kaikki kirjelajit ja mallit</a>');
  });
});

describe('a sample', () => {
  it('shows the letter of the own authority with its court, marked so that nobody takes it for a real one', async () => {
    const page = await desk.as('expert').get(sample('identity-not-established', 'sv'));
    expect(page.html).toMatch(/<div class="sheet" lang="sv">[\s\S]*MODELL[\s\S]*Detta är en modell\./);
    expect(page.text).toContain('Lahtis stad');
    expect(page.text).toContain('Besvärsmyndighet: Tavastehus förvaltningsdomstol');
    expect(page.text).toContain('Malli: Henkilöllisyyttä ei ole vahvistettu');
  });

  it('opens as a PDF whose title says that it is a sample', async () => {
    for (const language of ['fi', 'sv', 'en']) {
      const { status, bytes } = await desk.as('handler').download(sample('kin-answer', language, '.pdf'));
      expect([status, bytes.subarray(0, 5).toString()]).toEqual([200, '%PDF-']);
      expect(bytes.toString('latin1')).toMatch(/MALLI: |MODELL: |SAMPLE: /);
    }
  });

  it.each(['/fi/letter-kinds/sample', sample('love-letter', 'fi'), sample('redirect', 'de')])(
    'that does not exist is not there: %s',
    async (path) => {
      expect((await desk.as('handler').get(path)).status).toBe(404);
    },
  );
});
