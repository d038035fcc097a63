import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DeskWorld, versionOf } from '#test/support/desk-world';

let desk: DeskWorld;
let caseId: string;
beforeAll(async () => {
  desk = await DeskWorld.open();
  caseId = await desk.registered({ address: 'Testikatu 1, 15110 Lahti' });
  const browser = desk.as('registrar');
  const form = await browser.get(`/fi/cases/${caseId}/questions/identity`);
  const fields = { version: versionOf(form), asks: 'Emme tunne lähettäjää.', replyBy: '15.12.2026' };
  await browser.post(`/fi/cases/${caseId}/questions/identity`, fields);
});
afterAll(() => desk.close());

const linkIn = (html: string, address: RegExp): string => address.exec(html)?.[0] ?? '';
const REPORT = /\/fi\/letters\/[^"/]+\/breach/;
const BREACH = /\/fi\/breaches\/[0-9a-f-]{36}/;

describe('a letter that went to the wrong person', () => {
  it('is reported from the page of its case: what is missing is said, nothing written is lost', async () => {
    const browser = desk.as('registrar');
    const address = linkIn((await browser.get(`/fi/cases/${caseId}`)).html, REPORT);
    const form = await browser.get(address);
    expect(form.text).toContain('Kirje pysäytetään heti');
    const wrong = await browser.post(address, {
      kind: '',
      what: 'Kuori meni naapurille.',
      day: '1.12.2026',
      time: 'x',
    });
    expect([wrong.status, wrong.errors]).toEqual([422, ['Valitse, mitä tapahtui']]);
    expect(wrong.html).toContain('Kuori meni naapurille.');
    const untimed = await browser.post(address, {
      kind: 'wrong-recipient',
      what: 'Naapurille.',
      day: '1.12.2026',
      time: 'x',
    });
    expect(untimed.errors).toEqual(['Kirjoita päivä muodossa 27.11.2026 ja kellonaika muodossa 14.20']);
  });

  it('is stopped, and the case says so', async () => {
    const browser = desk.as('registrar');
    const address = linkIn((await browser.get(`/fi/cases/${caseId}`)).html, REPORT);
    const form = await browser.get(address);
    const [day, time] = ['day', 'time'].map(
      (name) => new RegExp(`name="${name}"[^>]*value="([^"]*)"`).exec(form.html)?.[1],
    );
    const fields = {
      kind: 'wrong-recipient',
      what: 'Kuori meni naapurille.',
      day: day ?? '',
      time: time ?? '',
    };
    const done = await browser.follow(await browser.post(address, fields));
    expect(done.text).toContain(
      'Ilmoitus on tehty ja tietosuojavastaava saa siitä tiedon. Pysäytettyjä kuoria: 1.',
    );
    expect(done.text).toContain('Pysäytetty: tietoturvaloukkaus');
    expect(linkIn(done.html, REPORT)).toBe('');
    expect((await browser.post(address, fields)).errors).toEqual([
      'Tästä kirjeestä on jo ilmoitettu. Tietosuojavastaava käsittelee asiaa.',
    ]);
    const list = await browser.get('/fi/letters-to-send');
    expect(list.text).toContain('Edellinen kirje meni väärälle henkilölle tai pysäytettiin.');
  });

  it('is assessed, notified and closed by the officer, each step with its words', async () => {
    const browser = desk.as('dpo');
    expect((await browser.get('/fi/deadlines')).html).toContain('href="/fi/breaches"');
    const list = await browser.get('/fi/breaches');
    expect(list.text).toContain('Tunteja jäljellä: 7');
    const address = linkIn(list.html, BREACH);
    const page = await browser.get(address);
    expect(page.text).toContain('Kuori meni naapurille.');
    expect(page.text).toContain('Tietosuoja-asetus, 33 artiklan 1 kohta');
    const record = (fields: Record<string, string>) => browser.post(address, fields);
    const short = await record({ step: 'assessed', risk: 'high', 'words-assessed': 'Lyhyt' });
    expect([short.status, short.errors]).toEqual([422, ['Kirjoita perustelut, vähintään kymmenen merkkiä']]);
    expect(short.html).toContain('>Lyhyt</textarea>');
    const assessed = await browser.follow(
      await record({ step: 'assessed', risk: 'high', 'words-assessed': 'Kirjeessä oli terveystietoja.' }),
    );
    expect(assessed.text).toContain('Arvio on kirjattu.');
    expect(assessed.text).toContain('Ilmoitus tietosuojavaltuutetulle');
    expect(assessed.text).not.toContain('Kirjoita, mitä opittiin');
    const moment = (kind: string): Record<string, string> =>
      Object.fromEntries(
        [`day-${kind}`, `time-${kind}`].map((name) => [
          name,
          new RegExp(`name="${name}"[^>]*value="([^"]*)"`).exec(assessed.html)?.[1] ?? '',
        ]),
      );
    for (const [step, words] of [
      ['ombudsman-notified', 'Asianumero 123/2026'],
      ['person-told', 'Kirjeellä, ohjeet mukana'],
    ] as const) {
      const told = await browser.follow(await record({ step, [`words-${step}`]: words, ...moment(step) }));
      expect(told.text).toContain(words);
    }
    const closed = await browser.follow(
      await record({ step: 'closed', 'words-closed': 'Kuoret tarkistaa toinen.' }),
    );
    expect(closed.text).toContain('Käsittely on päättynyt');
    expect(closed.html).not.toContain('<textarea');
  });

  it('is the business of the officer: others report and no more', async () => {
    for (const role of ['registrar', 'handler'] as const)
      expect((await desk.as(role).get('/fi/breaches')).status).toBe(403);
    const address = linkIn((await desk.as('dpo').get('/fi/breaches?show=closed')).html, BREACH);
    expect((await desk.as('handler').get(address)).status).toBe(403);
    expect((await desk.as('dpo').get('/fi/breaches/00000000-0000-4000-8000-000000000000')).status).toBe(404);
  });
});

describe('a breach that no letter made', () => {
  it('is recorded on the page of breaches: what is missing is said, nothing written is lost', async () => {
    const browser = desk.as('dpo');
    expect((await browser.get('/fi/breaches')).text).toContain('Loukkaus ilman kirjettä');
    const fields = {
      kind: 'lost',
      case: 'EI/OLE',
      what: 'Kansio jäi junaan.',
      day: '1.12.2026',
      time: '7.00',
    };
    const wrong = await browser.post('/fi/breaches', fields);
    expect([wrong.status, wrong.errors]).toEqual([
      422,
      ['Asiaa ei löydy, tai sen näkevät vain nimetyt. Tarkista asiatunnus tai jätä kenttä tyhjäksi'],
    ]);
    expect(wrong.html).toContain('Kansio jäi junaan.');
    expect(wrong.html).toContain('<details open>');
  });

  it('runs its 72 hours, of no case and without a letter, and is listed with the others', async () => {
    const browser = desk.as('dpo');
    const form = await browser.get('/fi/breaches');
    const [day, time] = ['day', 'time'].map(
      (name) => new RegExp(`name="${name}"[^>]*value="([^"]*)"`).exec(form.html)?.[1] ?? '',
    );
    const what = 'Vieras luki tiskillä ruutua.';
    const posted = await browser.post('/fi/breaches', {
      ...{ kind: 'seen', case: '', what },
      ...{ day: day!, time: time! },
    });
    const done = await browser.follow(posted);
    expect(done.text).toContain('72 tunnin aika kulkee');
    for (const shown of [what, 'Joku näki tai kuuli muiden tietoja', 'Ei yhtä asiaa', 'Ei kirjettä'])
      expect(done.text).toContain(shown);
    expect((await browser.get('/fi/breaches')).html).toContain(posted.location);
    expect((await browser.get('/fi/breaches?show=closed')).html).not.toContain(posted.location);
    for (const role of ['registrar', 'handler', 'admin'] as const)
      expect((await desk.as(role).post('/fi/breaches', { kind: 'seen', what })).status).toBe(403);
  });
});
