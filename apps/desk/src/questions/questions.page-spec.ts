import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { DeskWorld, versionOf } from '#test/support/desk-world';

jest.setTimeout(60_000);

let world: DeskWorld;
beforeAll(async () => {
  world = await DeskWorld.open();
});
afterAll(() => world.close());

/** A case that came by letter on Friday 27.11.2026 and that the handler has taken on Tuesday 1.12. */
async function taken(over: Readonly<Record<string, string | readonly string[]>> = {}): Promise<string> {
  const caseId = await world.routed(over);
  const browser = world.as('handler');
  const file = await browser.get(`/fi/cases/${caseId}`);
  await browser.post(`/fi/cases/${caseId}/take`, { version: versionOf(file) });
  return caseId;
}

async function ask(
  caseId: string,
  kind: 'identity' | 'clarification',
  asks = 'Mitä palvelua pyyntö koskee?',
) {
  const browser = world.as('handler');
  const form = await browser.get(`/fi/cases/${caseId}/questions/${kind}`);
  const claims = [...form.html.matchAll(/name="claims" value="([^"]+)"/g)].map((match) => match[1] ?? '');
  const fields = { version: versionOf(form), asks, replyBy: '15.12.2026', claims };
  return browser.post(`/fi/cases/${caseId}/questions/${kind}`, fields);
}

const linkOf = (html: string, end: string): string =>
  new RegExp(`href="(/fi/cases/[^"]+/questions/[^"]+/${end})"`).exec(html)?.[1] ?? '';

describe('asking for clarification', () => {
  it('shows before sending which clocks pause, from which day, and the last day without the pause', async () => {
    const caseId = await taken({ rights: ['erasure', 'own-document'], 'own-document-what': 'Palvelupäätös' });
    const page = await world.as('handler').get(`/fi/cases/${caseId}/questions/clarification`);
    expect(page.text).toContain('Pysähtyy ti 1.12.2026, jatkuu vastauksesta. Ilman taukoa ma 28.12.2026.');
    expect(page.text).toContain('Ei pysähdy ti 1.12.2026. Määräpäivä on edelleen pe 11.12.2026.');
    expect(page.text).toContain('Tässä laissa kysymys ei pysäytä määräaikaa. Kysymyksen voi silti lähettää.');
  });

  it('late says that it stops nothing, with the working, and is sent all the same', async () => {
    world.clock.set('2026-11-30T10:00:00Z');
    const caseId = await taken({ receivedOn: '20.11.2026' });
    const page = await world.as('handler').get(`/fi/cases/${caseId}/questions/clarification`);
    expect(page.text).toContain('Kysymys tehtiin liian myöhään: 7 päivän aika kysyä alkoi');
    expect(page.text).toContain('Ei pysähdy ma 30.11.2026');
    expect((await ask(caseId, 'clarification')).status).toBe(303);
    world.clock.set('2026-12-01T10:00:00Z');
  });

  it('makes the case wait; its page tells the question, the day hoped for and the letter', async () => {
    const caseId = await taken();
    expect((await ask(caseId, 'clarification')).status).toBe(303);
    const page = await world.as('handler').get(`/fi/cases/${caseId}`);
    expect(page.text).toContain('Mitä palvelua pyyntö koskee?');
    expect(page.text).toContain('Odottaa vastausta, toivottu viimeistään ti 15.12.2026');
    expect(page.text).toContain('Pyyntö täsmentää tietopyyntöä');
    expect(page.text).toContain('Petri Testilä: pyynnön tekijältä kysyttiin');
  });

  it('with nothing asked, or a day gone by, says so and keeps what was typed', async () => {
    const caseId = await taken();
    const empty = await ask(caseId, 'clarification', ' ');
    expect([empty.status, empty.errors]).toEqual([422, ['Kirjoita, mitä kysyt ja miksi']]);
    const browser = world.as('handler');
    const form = await browser.get(`/fi/cases/${caseId}/questions/identity`);
    const fields = { version: versionOf(form), asks: 'Säilyvä teksti', replyBy: '1.12.2026' };
    const again = await browser.post(`/fi/cases/${caseId}/questions/identity`, fields);
    expect(again.errors[0]).toContain('Anna päivä');
    expect(again.html).toContain('Säilyvä teksti</textarea>');
    expect(again.html).toContain('href="#replyBy"');
  });

  it('is not for another handler or authority, and there is no other kind of question', async () => {
    const caseId = await taken();
    expect((await world.as('approver').get(`/fi/cases/${caseId}/questions/identity`)).status).toBe(403);
    expect((await world.as('stranger').get(`/fi/cases/${caseId}/questions/identity`)).status).toBe(404);
    expect((await world.as('dpo').get(`/fi/cases/${caseId}/questions/identity`)).status).toBe(403);
    expect((await world.as('handler').get(`/fi/cases/${caseId}/questions/hetu`)).status).toBe(404);
  });

  it('is offered to the registry office in triage, and the case stays in its inbox meanwhile', async () => {
    const caseId = await world.registered();
    const browser = world.as('registrar');
    const triage = await browser.get(`/fi/cases/${caseId}/routing`);
    expect(triage.html).toContain(`/fi/cases/${caseId}/questions/identity`);
    const form = await browser.get(`/fi/cases/${caseId}/questions/identity`);
    expect(form.text).toContain('Henkilötunnus yksin tai nimen kanssa ei ole todiste');
    const fields = { version: versionOf(form), asks: 'Emme tunne lähettäjää.', replyBy: '15.12.2026' };
    expect((await browser.post(`/fi/cases/${caseId}/questions/identity`, fields)).status).toBe(303);
    expect((await browser.get('/fi/inbox')).html).toContain(caseId);
  });
});

describe('an answer that came another way', () => {
  it('is written down with its day and the way the identity was checked, and the clock runs on', async () => {
    const caseId = await taken();
    await ask(caseId, 'identity', 'Emme tunne lähettäjää.');
    world.clock.set('2026-12-08T10:00:00Z');
    const browser = world.as('handler');
    const address = linkOf((await browser.get(`/fi/cases/${caseId}`)).html, 'answer');
    const form = await browser.get(address);
    const fields = { version: versionOf(form), channel: 'visit', arrivedOn: '7.12.2026', text: 'Kävi itse.' };
    const missing = await browser.postFiles(address, fields, []);
    expect([missing.status, missing.errors]).toEqual([422, ['Valitse, miten henkilöllisyys varmistettiin']]);
    expect(missing.html).toContain('Kävi itse.</textarea>');
    const early = await browser.postFiles(
      address,
      { ...fields, arrivedOn: '30.11.2026', identityMethod: 'passport' },
      [],
    );
    expect(early.errors[0]).toContain('Anna saapumispäivä');
    expect((await browser.postFiles(address, { ...fields, identityMethod: 'passport' }, [])).status).toBe(
      303,
    );
    const page = await browser.get(`/fi/cases/${caseId}`);
    expect(page.text).toContain('Vastaus saapui ma 7.12.2026, käynti');
    expect(page.text).toContain('Henkilöllisyys varmistettu: passi näytettiin');
    expect(page.text).toContain('ma 4.1.2027'); // 27.12. and six days: Saturday 2.1., rolled to Monday
    world.clock.set('2026-12-01T10:00:00Z');
  });
});

describe('undoing a question', () => {
  it('asks for the reason, gives back the day and shows both in the case', async () => {
    const caseId = await taken();
    await ask(caseId, 'clarification');
    const browser = world.as('handler');
    const address = linkOf((await browser.get(`/fi/cases/${caseId}`)).html, 'undo');
    const form = await browser.get(address);
    const without = await browser.post(address, { version: versionOf(form) });
    expect([without.status, without.errors]).toEqual([422, ['Valitse syy']]);
    expect((await browser.post(address, { version: versionOf(form), because: 'by-mistake' })).status).toBe(
      303,
    );
    const page = await browser.get(`/fi/cases/${caseId}`);
    expect(page.text).toContain('Kumottu ti 1.12.2026, Petri Testilä: lähetettiin vahingossa');
    expect(page.text).toContain('Petri Testilä: kysymys kumottiin');
    expect(page.text).toContain('ma 28.12.2026');
  });
});

describe('messages', () => {
  it('to a person without sign-in: the page says that none can be shown, and offers the letters', async () => {
    const caseId = await taken();
    const browser = world.as('handler');
    const page = await browser.get(`/fi/cases/${caseId}/messages`);
    expect(page.text).toContain('hänelle ei voi näyttää viestejä');
    expect(page.html).toContain(`/fi/cases/${caseId}/questions/clarification`);
    expect(page.html).not.toContain('name="text"');
    expect(page.text).toContain('Viestit eivät vaikuta määräaikoihin');
  });

  it.each(['sv', 'en'])('and questions speak %s', async (language) => {
    const caseId = await taken();
    const browser = world.as('handler');
    for (const page of ['messages', 'questions/identity', 'questions/clarification'])
      expect((await browser.get(`/${language}/cases/${caseId}/${page}`)).status).toBe(200);
  });
});
