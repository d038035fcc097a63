import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { DeskWorld, paperRequest } from '#test/support/desk-world';

jest.setTimeout(60_000);

let world: DeskWorld;
beforeAll(async () => {
  world = await DeskWorld.open(); // Tuesday 1.12.2026
});
afterAll(() => world.close());

const NEW = '/fi/requests/new';
const SAVE = '/fi/requests/new/draft';
const LIST = '/fi/requests/drafts';
const draftOf = (html: string) => /requests\/drafts\/[0-9a-f-]{36}(?=")/.exec(html)?.[0] ?? '';
const versionOf = (html: string) => /name="version" value="(\d+)"/.exec(html)?.[1] ?? '';

describe('an entry that is interrupted', () => {
  it('is saved with all that was written, nothing required, continued and registered', async () => {
    const browser = world.as('registrar');
    const form = paperRequest(await browser.get(NEW));
    const written = {
      submitKey: form.submitKey,
      receivedOn: '27.11.2026',
      channel: 'phone',
      name: 'Aino Mallikas',
      language: 'sv',
      note: 'Soitti,\njatkuu',
      rights: ['access', 'erasure'],
      'erasure-what': 'Uutiskirje',
      whom: 'child',
      custody: 'alone',
      needs: 'interpreter',
    };
    const letter = { field: 'attachments', name: 'kirje.txt', bytes: Buffer.from('Kirje') };
    const list = await browser.follow(await browser.postFiles(SAVE, written, [letter]));
    for (const said of [
      'Luonnos on tallennettu.',
      'Aino Mallikas',
      'Kesken jäänyt lomake',
      'Tallensi Kirsi Kirjaaja',
    ])
      expect(list.text).toContain(said);
    expect(list.text).toContain('Odottaa kirjaamista: 1');

    const draft = `/fi/${draftOf(list.html)}`;
    const again = await browser.get(draft);
    for (const kept of ['value="27.11.2026"', 'Soitti,\njatkuu</textarea>', '>Uutiskirje</textarea>'])
      expect(again.html).toContain(kept);
    for (const kept of ['"phone" selected', '"sv" selected', '"alone" selected'])
      expect(again.html).toContain(`value=${kept}`);
    for (const kept of ['access', 'erasure', 'child', 'interpreter'])
      expect(again.html).toMatch(new RegExp(`value="${kept}" checked`));
    expect(again.text).not.toContain('Toinen on jo avannut');

    const keep = /name="keep" value="([^"]+)" checked/.exec(again.html)?.[1] ?? '';
    const rest = { ...form, ...written, principal: 'Lauri Mallikas', keep, version: versionOf(again.html) };
    const done = await browser.follow(await browser.postFiles(draft, rest, []));
    expect(done.text).toContain('Saapui pe 27.11.2026');
    expect((await browser.get(LIST)).text).toContain('Luonnoksia ei ole.');
  });

  it('two at one draft: the second is told, and nobody writes over the other unseen', async () => {
    const first = world.as('registrar');
    await first.get(NEW);
    const list = await first.follow(await first.postFiles(SAVE, { submitKey: '', name: 'Yhteinen' }, []));
    const draft = `/fi/${draftOf(list.html)}`;
    const mine = await first.get(draft);
    const save = { name: 'Toisen teksti', act: 'save', version: versionOf(mine.html) };
    await first.postFiles(draft, save, []);
    const late = await first.postFiles(draft, { ...save, name: 'Myöhäinen' }, []);
    expect([late.status, late.errors[0]]).toEqual([
      422,
      expect.stringContaining('Toinen kirjaaja on tallentanut luonnoksen sillä välin.'),
    ]);
    expect(late.html).toContain('value="Myöhäinen"');
    const knowing = await first.postFiles(
      draft,
      { ...save, name: 'Myöhäinen', version: versionOf(late.html) },
      [],
    );
    expect(knowing.status).toBe(303);
  });

  it('warns in the list of a late entry and of the last week, and asks before it removes', async () => {
    const browser = world.as('registrar');
    await browser.get(NEW);
    await browser.postFiles(SAVE, { name: 'Vanha Luonnos', receivedOn: '20.11.2026' }, []);
    world.clock.advance({ hours: 24 * 25 });
    const page = await browser.get(LIST);
    expect(page.text).toContain('36 päivää saapumisesta: kirjaa heti');
    expect(page.text).toContain('Poistuu 5 päivän kuluttua');
    expect(page.text).toMatch(/\d luonnosta poistuu viikon sisällä\. Kirjaa ne/);
    expect(page.text).toContain('Luonnos ja sen liitteet poistetaan lopullisesti.');
    expect((await browser.get('/fi/inbox')).text).toMatch(/\d luonnosta odottaa kirjaamista/);
    world.clock.advance({ hours: -24 * 25 });
  });

  it('with a file that is not taken: it is named, all else is kept', async () => {
    const browser = world.as('registrar');
    await browser.get(NEW);
    const program = { field: 'attachments', name: 'ohjelma.pdf', bytes: Buffer.from('MZ\u0000\u0001') };
    const good = { field: 'attachments', name: 'hyvä.txt', bytes: Buffer.from('Hyvä') };
    const page = await browser.postFiles(SAVE, { name: 'Liitteellinen' }, [program, good]);
    expect(page.errors[0]).toContain('ohjelma.pdf');
    expect(page.html).toContain('value="Liitteellinen"');
    expect(page.text).toContain('hyvä.txt');
  });

  it('is not for who has no drafts: a unit registers at once', async () => {
    const browser = world.as('handler');
    expect((await browser.get(NEW)).text).not.toContain('Tallenna ja jatka myöhemmin');
    expect((await browser.postFiles(SAVE, { name: 'Ulla' }, [])).status).toBe(403);
  });
});
