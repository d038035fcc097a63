import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aPng } from '#test/builders/picture.builder';
import { DeskWorld } from '#test/support/desk-world';

let desk: DeskWorld;
beforeAll(async () => {
  desk = await DeskWorld.open();
});
afterAll(() => desk.close());

const AKI = 'admin';
const TEXTS = {
  contact: '',
  hours: 'ma–pe klo 8.00–16.00',
  dataProtection: '',
  closing: 'Ystävällisin terveisin',
};
const remedies = (over: object = {}) => ({
  ...{ kind: 'hallintovalitus', 'body-fi': '', 'body-sv': '', 'body-en': '', 'post-fi': '', 'post-sv': '' },
  ...{ 'post-en': '', 'hours-fi': '', 'hours-sv': '', 'hours-en': '', email: '', phone: '' },
  ...{ court: 'Hämeenlinnan hallinto-oikeus', 'ombudsman-fi': '', 'ombudsman-sv': '', 'ombudsman-en': '' },
  ...over,
});

describe('the standing texts of letters', () => {
  const path = '/fi/administration/letter-texts/fi';

  it('are tried in a sample letter of the own authority before they are kept', async () => {
    const browser = desk.as(AKI);
    const empty = await browser.get(path);
    expect(empty.text).toContain('Tekstejä ei ole vielä tallennettu tällä kielellä.');
    const tried = await browser.post(path, { ...TEXTS, preview: '1' });
    expect(tried.text).toContain('Tekstejä ei ole vielä tallennettu.');
    expect(tried.html).toMatch(
      /class="sheet"[\s\S]*Lahden kaupunki[\s\S]*ma–pe klo 8\.00–16\.00[\s\S]*Ystävällisin/,
    );
    expect((await browser.get(path)).html).not.toMatch(/class="sheet"[\s\S]*Ystävällisin/);
    const kept = await browser.follow(await browser.post(path, { ...TEXTS, save: '1' }));
    expect(kept.text).toContain('Tekstit on tallennettu.');
    expect(kept.text).toContain('Versio 1, 1.12.2026');
    expect(kept.html).toMatch(/class="sheet"[\s\S]*Ystävällisin/);
    const changes = await browser.get('/fi/administration/changes');
    expect(changes.text).toContain('Loppusanat ei mitään → Ystävällisin terveisin');
  });

  it('say what is wrong at the field and keep what was typed', async () => {
    const browser = desk.as(AKI);
    await browser.get(path);
    const page = await browser.post(path, { ...TEXTS, closing: 'Hetu 010594Y9032', save: '1' });
    expect([page.status, page.errors]).toEqual([
      422,
      ['Poista henkilötunnus. Kirjeessä ei saa olla henkilötunnusta.'],
    ]);
    expect(page.html).toContain('Hetu 010594Y9032</textarea>');
    expect((await browser.get('/fi/administration/letter-texts/de')).status).toBe(404);
  });

  it('are kept apart by language, and open as a file', async () => {
    const browser = desk.as(AKI);
    expect((await browser.get('/fi/administration/letter-texts/sv')).html).toContain('Lahtis stad');
    const { status, bytes } = await browser.download('/fi/administration/sample-letter/sv');
    expect([status, bytes.subarray(0, 5).toString()]).toEqual([200, '%PDF-']);
  });

  it('are for administrators', async () => {
    for (const page of ['letter-texts/fi', 'remedies', 'logo', 'sample-letter/fi'])
      expect((await desk.as('handler').get(`/fi/administration/${page}`)).status).toBe(403);
  });
});

describe('the remedies', () => {
  const path = '/fi/administration/remedies';

  it('tell that all is there, are changed, and go back to the catalogue', async () => {
    const browser = desk.as(AKI);
    expect((await browser.get(path)).text).toContain('Kaikki tarvittava on.');
    const review = remedies({ kind: 'oikaisuvaatimus', court: '' });
    const changed = await browser.follow(await browser.post(path, review));
    expect(changed.text).toContain('Muutoksenhaun tiedot on tallennettu.');
    expect(changed.text).toContain('Viranomaisen päätöstä asiakirjapyynnöstä ei voi lähettää.');
    const sample = await browser.get('/fi/administration/letter-texts/fi');
    expect(sample.html).toContain('Oikaisuvaatimusviranomainen: Lahden kaupunki');
    const back = await browser.follow(await browser.post(`${path}/catalogue`, {}));
    expect(back.text).toContain('Kaikki tarvittava on.');
    const changes = await browser.get('/fi/administration/changes');
    expect(changes.text).toContain('Muutoksenhakukeino oikaisuvaatimus');
  });

  it('say at the field what is missing', async () => {
    const browser = desk.as(AKI);
    await browser.get(path);
    const page = await browser.post(path, remedies({ court: '', 'body-fi': 'Kaupunginhallitus' }));
    expect([page.status, page.errors]).toEqual([
      422,
      ['Kirjoita tämä myös tällä kielellä, tai tyhjennä kaikki kolme'],
    ]);
    expect(page.html).toContain('value="Kaupunginhallitus"');
    const court = await browser.post(path, remedies({ court: '' }));
    expect(court.errors).toEqual(['Valitse hallinto-oikeus']);
  });
});

describe('the logo', () => {
  const path = '/fi/administration/logo';
  const ALT = { 'alt-fi': 'Lahden tunnus', 'alt-sv': 'Lahtis logotyp', 'alt-en': 'Logo of Lahti' };
  const file = (name: string, bytes: Buffer) => [{ field: 'logo', name, bytes }];

  it('is brought, shown, and removed', async () => {
    const browser = desk.as(AKI);
    expect((await browser.get(path)).text).toContain('Tunnusta ei ole.');
    expect((await browser.get(`${path}/picture`)).status).toBe(404);
    const brought = await browser.follow(await browser.postFiles(path, ALT, file('logo.png', aPng())));
    expect(brought.text).toContain('Tunnus on tallennettu.');
    expect(brought.html).toContain(`<img class="letter-logo" src="${path}/picture"`);
    expect((await browser.download(`${path}/picture`)).bytes).toEqual(aPng());
    expect((await browser.get('/fi/administration/letter-texts/fi')).html).toContain(`src="${path}/picture"`);
    await browser.get(path);
    const gone = await browser.follow(await browser.post(`${path}/remove`, {}));
    expect(gone.text).toContain('Tunnus on poistettu.');
    expect(gone.text).toContain('Tunnusta ei ole.');
  });

  it('is a picture by its content, whatever its name says', async () => {
    const browser = desk.as(AKI);
    await browser.get(path);
    const pdf = await browser.postFiles(path, ALT, file('logo.png', Buffer.from('%PDF-1.7 x')));
    expect([pdf.status, pdf.errors]).toEqual([422, ['Valitse kuvatiedosto, joka on PNG tai JPEG']]);
    expect(pdf.html).toContain('value="Lahden tunnus"');
    const none = await browser.postFiles(path, ALT, []);
    expect(none.errors).toEqual(['Valitse kuvatiedosto, joka on PNG tai JPEG']);
    const silent = await browser.postFiles(path, { ...ALT, 'alt-en': '' }, file('l.png', aPng()));
    expect(silent.errors).toEqual(['Kirjoita, mitä kuva esittää (enintään 150 merkkiä)']);
  });
});

describe('the colour of headings', () => {
  const path = '/fi/administration/logo';

  it('is set, shown, told in the list of changes, and refused with what to do when it cannot be read', async () => {
    const browser = desk.as('admin');
    await browser.get(path);
    const light = await browser.post(`${path}/colour`, { colour: '#ffcc00' });
    expect(light.errors).toEqual([
      'Väri on liian vaalea. Valitse tummempi, jotta otsikot erottuvat valkoisesta (kontrasti vähintään 4,5 : 1)',
    ]);
    expect(light.html).toContain('value="#ffcc00"');
    const set = await browser.follow(await browser.post(`${path}/colour`, { colour: '#0B3D91' }));
    expect(set.text).toContain('Väri on tallennettu.');
    expect(set.html).toContain('value="#0b3d91"');
    const none = await browser.follow(await browser.post(`${path}/colour`, { colour: '' }));
    expect(none.html).not.toContain('#0b3d91"');
    expect((await desk.as('handler').post(`${path}/colour`, { colour: '#0b3d91' })).status).toBe(403);
  });
});
