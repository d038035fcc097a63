import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { DeskWorld, paperRequest } from '#test/support/desk-world';

jest.setTimeout(60_000);

let world: DeskWorld;
beforeAll(async () => {
  world = await DeskWorld.open(); // Tuesday 1.12.2026
});
afterAll(() => world.close());

const NEW = '/fi/requests/new';
const FOR_CHILD = {
  whom: 'child',
  principal: 'Lauri Mallikas',
  'principal-hetu': '010516A903X',
  custody: 'alone',
  proof: 'missing',
};
const PROOF = { field: 'proofs', name: 'valtakirja.txt', bytes: Buffer.from('Valtuutan Eero Testisen.') };

async function refusedWith(fields: Record<string, string | string[]>): Promise<string[]> {
  const browser = world.as('registrar');
  const page = await browser.postFiles(NEW, { ...paperRequest(await browser.get(NEW)), ...fields }, []);
  expect(page.status).toBe(422);
  return [...page.errors];
}

describe('registering a request made for somebody else', () => {
  it('for a child: the triage and the case page say for whom, what was told, and that the proof is unchecked', async () => {
    const caseId = await world.registered(FOR_CHILD);
    const triage = await world.as('registrar').get(`/fi/cases/${caseId}/routing`);
    const file = await world.as('registrar').get(`/fi/cases/${caseId}`);
    for (const { text, html } of [triage, file]) {
      for (const said of [
        'Lauri Mallikas',
        '10 vuotta saapumispäivänä',
        'Yksinhuoltaja',
        'Todistetta ei ole liitetty.',
      ])
        expect(text).toContain(said);
      expect(text).toContain('Kirjettä ei voi lähettää ennen tarkistusta.');
      expect(html).not.toContain('010516A903X');
    }
  });

  it('for a child of fifteen a person judges it: 434/2003 § 14', async () => {
    const caseId = await world.registered({ ...FOR_CHILD, 'principal-hetu': '010511A903M' });
    const { text } = await world.as('registrar').get(`/fi/cases/${caseId}/routing`);
    expect(text).toContain('15 vuotta saapumispäivänä');
    expect(text).toContain('Laki jättää tämän ihmisen harkittavaksi.');
  });

  it('by power of attorney with its copy: the file is the proof, and a person checks it', async () => {
    const browser = world.as('registrar');
    const fields = {
      ...paperRequest(await browser.get(NEW)),
      whom: 'attorney',
      principal: 'Aino Esimerkki',
      'attorney-scope': 'all',
      expires: '31.12.2027',
      proof: 'attached',
    };
    const done = await browser.postFiles(NEW, fields, [PROOF]);
    const caseId = /cases\/([0-9a-f-]{36})/.exec(done.location)?.[1];
    const triage = await browser.get(`/fi/cases/${caseId}/routing`);
    expect(triage.text).toMatch(/Liitetyt todisteet: valtakirja\.txt/);
    expect(triage.text).toContain('Voimassa 31.12.2027 asti');
    const checked = await browser.follow(
      await browser.post(`/fi/cases/${caseId}/proof`, { outcome: 'sufficient', back: 'routing' }),
    );
    expect(checked.text).toContain('Riittävä: Kirsi Kirjaaja');
  });

  it('with a proof that was shown: what was seen is told, and it waits for the check all the same', async () => {
    const shown = { whom: 'court-guardian', principal: 'Aino Esimerkki', personal: 'yes', proof: 'shown' };
    const caseId = await world.registered({ ...shown, 'proof-shown': 'määräys 1.11.2026, alkuperäinen' });
    const { text } = await world.as('registrar').get(`/fi/cases/${caseId}/routing`);
    expect(text).toContain('Näytettiin kirjatessa: määräys 1.11.2026, alkuperäinen. Kopiota ei ole.');
    expect(text).toContain('Todistetta ei ole tarkistettu.');
  });

  it('what the letter does not tell is entered as untold', async () => {
    const caseId = await world.registered({ whom: 'mandate', principal: 'Aino Esimerkki' });
    const { text } = await world.as('registrar').get(`/fi/cases/${caseId}/routing`);
    expect(text).toContain('Ei kerrottu, onko edunvalvontavaltuutus vahvistettu');
    expect(text).toContain('Ei kerrottu, mitä valtuutus kattaa');
    expect(text).toContain('Laki jättää tämän ihmisen harkittavaksi.');
  });

  it('what by law may not be asked is entered and told, not turned away: it has come', async () => {
    const caseId = await world.registered({ ...FOR_CHILD, 'principal-hetu': '010594Y9032', hetu: '' });
    const { text } = await world.as('registrar').get(`/fi/cases/${caseId}/routing`);
    expect(text).toContain('Lain mukaan tätä ei voi pyytää hänen puolestaan.');
  });

  it('tells what is missing, at its field, and keeps the choice', async () => {
    expect(await refusedWith({ whom: 'child', proof: 'attached' })).toEqual([
      'Kirjoita sen nimi, jonka tietoja pyyntö koskee (enintään 200 merkkiä)',
      'Liitä todiste tai valitse, että se puuttuu vielä',
    ]);
    expect(await refusedWith({ ...FOR_CHILD, proof: 'shown' })).toEqual([
      'Kirjoita, mikä todiste näytettiin',
    ]);
    expect(await refusedWith({ ...FOR_CHILD, 'principal-hetu': '010516A9033' })).toEqual([
      'Tarkista henkilötunnus: muoto tai tarkistusmerkki on väärin',
    ]);
    const attorney = { whom: 'attorney', principal: 'Aino Esimerkki', expires: 'jouluna' };
    expect((await refusedWith(attorney))[0]).toContain('Kirjoita se muodossa 31.12.2027.');
  });

  it('for oneself: what stands under another choice does not count', async () => {
    const caseId = await world.registered({ ...FOR_CHILD, whom: 'self' });
    const { status, text } = await world.as('registrar').get(`/fi/cases/${caseId}/routing`);
    expect([status, text.includes('Pyyntö toisen puolesta')]).toEqual([200, false]);
  });
});

const OF_DECEASED = {
  whom: 'deceased',
  principal: 'Eino Mallikas',
  kinship: 'lapsi',
  purpose: 'Selvitän isäni maksuja perunkirjoitusta varten.',
  rights: 'own-document',
  'own-document-what': 'Isäni asiakirjat vuodelta 2025',
};

describe('registering the application of kin about a person who has died (703/2023 § 52)', () => {
  it('tells on both pages who has died, who applies and why, what is to be shown, and that a person judges', async () => {
    const caseId = await world.registered(OF_DECEASED);
    for (const path of ['/routing', '']) {
      const { text } = await world.as('registrar').get(`/fi/cases/${caseId}${path}`);
      for (const said of [
        'Vainaja',
        'Eino Mallikas',
        'Hakija on vainajan: lapsi',
        'Hakemuksen perustelut: Selvitän isäni maksuja perunkirjoitusta varten.',
        'Laki jättää tämän ihmisen harkittavaksi.',
        'Hakijan suhde vainajaan, esimerkiksi sukuselvityksestä tai perukirjasta',
        'Todistetta ei ole tarkistettu.',
      ])
        expect(text).toContain(said);
    }
  });

  it('offers the ground with its two questions', async () => {
    const { html, text } = await world.as('registrar').get(NEW);
    expect(text).toContain('Vainajan, jonka omainen tai muu pyytäjä on, jonka oikeutta asia koskee');
    expect(html).toMatch(/<input[^>]*name="kinship"/);
    expect(html).toMatch(/<textarea[^>]*name="purpose"/);
  });

  it('tells all that is missing, and of another right or a telephone call what to do', async () => {
    const bare = {
      ...OF_DECEASED,
      principal: '',
      kinship: '',
      purpose: '',
      channel: 'phone',
      rights: 'access',
    };
    expect(await refusedWith({ ...bare, 'access-what': 'Kaikki' })).toEqual([
      'Kirjoita sen nimi, jonka tietoja pyyntö koskee (enintään 200 merkkiä)',
      'Kirjoita, mikä hakija oli vainajalle (enintään 200 merkkiä)',
      'Kirjoita, miten hakija perustelee hakemuksensa',
      'Vainajan tietoja haetaan kirjallisesti (703/2023, 52 §). Pyydä perusteltu kirjallinen hakemus ja kirjaa se, kun se saapuu',
      'Vainajasta voi hakea vain asiakirjoja: valitse pelkästään oikeus ”Asiakirja (JulkL 12 §)”. Tietosuoja-asetuksen oikeudet eivät koske kuollutta',
    ]);
  });
});

describe('what the person needs to be answered', () => {
  it('is shown on the triage and the case page', async () => {
    const needs = ['other-language', 'interpreter', 'plain-language', 'other-format'];
    const caseId = await world.registered({
      needs,
      'other-language': 'ar',
      format: 'Suuri teksti',
      language: 'sv',
    });
    for (const path of ['/routing', '']) {
      const { text } = await world.as('registrar').get(`/fi/cases/${caseId}${path}`);
      for (const said of [
        'Osaa parhaiten: arabia',
        'Tarvitsee tulkin',
        'Vastaus selkokielellä',
        'Suuri teksti',
      ])
        expect(text).toContain(said);
    }
  });

  it('beside an empty box does not count, and a language not chosen is asked for', async () => {
    const caseId = await world.registered({ 'other-language': 'ar', format: 'Suuri teksti' });
    const { text } = await world.as('registrar').get(`/fi/cases/${caseId}/routing`);
    expect(text).not.toContain('Mitä pyytäjä tarvitsee');
    expect(await refusedWith({ needs: 'other-language' })).toEqual(['Valitse kieli luettelosta']);
  });
});

describe('a text of 300,000 characters pasted into the form', () => {
  it('is kept whole as an attachment, its beginning is shown, and the page says so', async () => {
    const whole = `${'Haluan kaikki tietoni. '.repeat(13_043)}Viimeinen sana.`;
    const caseId = await world.registered({ note: whole });
    const browser = world.as('registrar');
    const triage = await browser.get(`/fi/cases/${caseId}/routing`);
    expect(triage.text).toContain('Koko teksti on pyynnön liitteenä: Viestin koko teksti.txt.');
    expect(triage.text).not.toContain('Viimeinen sana.');
    const href = /href="([^"]*attachments[^"]*)"/.exec(triage.html)?.[1] ?? '';
    expect((await browser.get(href)).html).toBe(whole);
  });
});
